import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { Inviter } from './inviter';
import { PasskeyChecker } from './passkey-checker';
import { PasskeyDesk } from './passkey-desk';
import { PasswordLinkSender } from './password-link-sender';
import { PeopleRegister } from './people-register';
import { PracticeFounder } from './practice-founder';
import { ProofDesk } from './proof-desk';
import { SecondFactorDesk } from './second-factor-desk';
import { SecondProofs } from './second-proofs';
import { LiveFeed } from './live-feed';
import { SetUpDesk } from './set-up-desk';
import { SignInDesk } from './sign-in-desk';
import { SignInTries } from './sign-in-tries';
import { WayInRecorder } from './way-in-recorder';

const desks = [
  Inviter,
  PasskeyDesk,
  PasswordLinkSender,
  PeopleRegister,
  PracticeFounder,
  ProofDesk,
  SecondFactorDesk,
  LiveFeed,
  SetUpDesk,
  SignInDesk,
];

@Module({
  imports: [NoticesModule],
  providers: [...desks, PasskeyChecker, SecondProofs, SignInTries, WayInRecorder],
  exports: desks,
})
export class PeopleModule {}
