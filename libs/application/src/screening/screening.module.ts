import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { EarlyScreener } from './early-screener';
import { FragmentKeeper } from './fragment-keeper';
import { GateScreener } from './gate-screener';
import { GuidanceEngine } from './guidance-engine';
import { RevisionScreener } from './revision-screener';
import { ScreeningContextBuilder } from './screening-context-builder';

/** Work this area does. */
export const screeningHandlers = [RevisionScreener, FragmentKeeper];

@Module({
  imports: [NoticesModule],
  providers: [
    EarlyScreener,
    FragmentKeeper,
    GateScreener,
    GuidanceEngine,
    RevisionScreener,
    ScreeningContextBuilder,
  ],
  exports: [
    EarlyScreener,
    FragmentKeeper,
    GateScreener,
    GuidanceEngine,
    RevisionScreener,
    ScreeningContextBuilder,
  ],
})
export class ScreeningModule {}
