import { Module } from '@nestjs/common';
import { PastScreener } from '../screening/past-screener';
import { ScreeningModule } from '../screening/screening.module';
import { BreachDesk } from './breach-desk';
import { ConfirmationDesk } from './confirmation-desk';
import { LookBackKeeper } from './look-back-keeper';
import { StandingChecker } from './standing-checker';

/** Work this area does. */
export const standingHandlers = [StandingChecker, LookBackKeeper];

@Module({
  imports: [ScreeningModule],
  providers: [PastScreener, BreachDesk, ConfirmationDesk, LookBackKeeper, StandingChecker],
  exports: [BreachDesk, ConfirmationDesk, LookBackKeeper, StandingChecker],
})
export class StandingModule {}
