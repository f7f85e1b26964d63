import { Module } from '@nestjs/common';
import { ScreeningModule } from '../screening/screening.module';
import { AnswerMaker } from './answer-maker';
import { DataItemDesk } from './data-item-desk';
import { DataRequestDesk } from './data-request-desk';
import { DataRequestSearcher } from './data-request-searcher';

@Module({
  imports: [ScreeningModule],
  providers: [AnswerMaker, DataItemDesk, DataRequestDesk, DataRequestSearcher],
  exports: [AnswerMaker, DataItemDesk, DataRequestDesk, DataRequestSearcher],
})
export class DataRequestsModule {}
