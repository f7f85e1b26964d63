import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { ApprovalTaker } from './approval-taker';
import { FindingClearer } from './finding-clearer';
import { ReviewDecider } from './review-decider';
import { ReviewDesk } from './review-desk';

@Module({
  imports: [NoticesModule],
  providers: [ApprovalTaker, FindingClearer, ReviewDecider, ReviewDesk],
  exports: [FindingClearer, ReviewDecider, ReviewDesk],
})
export class ReviewModule {}
