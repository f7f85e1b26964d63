import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { Inviter } from './inviter';
import { PasswordLinkSender } from './password-link-sender';
import { PracticeFounder } from './practice-founder';
import { PeopleRegister } from './people-register';
import { SecondFactorDesk } from './second-factor-desk';
import { SetUpDesk } from './set-up-desk';
import { SignInDesk } from './sign-in-desk';

@Module({
  imports: [NoticesModule],
  providers: [
    Inviter,
    PasswordLinkSender,
    PeopleRegister,
    PracticeFounder,
    SecondFactorDesk,
    SetUpDesk,
    SignInDesk,
  ],
  exports: [
    Inviter,
    PasswordLinkSender,
    PeopleRegister,
    PracticeFounder,
    SecondFactorDesk,
    SetUpDesk,
    SignInDesk,
  ],
})
export class PeopleModule {}
