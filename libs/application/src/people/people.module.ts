import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { Inviter } from './inviter';
import { PracticeFounder } from './practice-founder';
import { PeopleRegister } from './people-register';
import { SetUpDesk } from './set-up-desk';
import { SignInDesk } from './sign-in-desk';

@Module({
  imports: [NoticesModule],
  providers: [Inviter, SignInDesk, SetUpDesk, PeopleRegister, PracticeFounder],
  exports: [Inviter, SignInDesk, SetUpDesk, PeopleRegister, PracticeFounder],
})
export class PeopleModule {}
