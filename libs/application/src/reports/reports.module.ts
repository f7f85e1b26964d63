import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module';
import { ScreeningModule } from '../screening/screening.module';
import { QuestionDesk } from './question-desk';
import { ReplySweeper } from './reply-sweeper';
import { ReportDesk } from './report-desk';
import { ReportExporter } from './report-exporter';

@Module({
  imports: [LogModule, ScreeningModule],
  providers: [ReplySweeper, QuestionDesk, ReportDesk, ReportExporter],
  exports: [QuestionDesk, ReportDesk, ReportExporter],
})
export class ReportsModule {}
