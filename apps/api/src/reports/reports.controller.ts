import {
  type Acting,
  BreachDesk,
  QuestionDesk,
  ReportDesk,
  ReportExporter,
} from '@canteen/application';
import {
  AnswerQuery,
  ExportReportBody,
  Id,
  QuestionId,
  ReasonBody,
  ReportSpan,
} from '@canteen/contracts';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly questions: QuestionDesk,
    private readonly exporter: ReportExporter,
    private readonly breaches: BreachDesk,
  ) {}

  @Get()
  view(@ActingMember() acting: Acting, @Query({ schema: ReportSpan }) days: ReportSpan) {
    return this.desk.view(acting, days);
  }

  @Get('questions')
  list(@ActingMember() acting: Acting, @Query({ schema: ReportSpan }) days: ReportSpan) {
    return this.questions.list(acting, days);
  }

  @Get('questions/:id')
  answer(
    @ActingMember() acting: Acting,
    @Param('id', { schema: QuestionId }) id: QuestionId,
    @Query({ schema: AnswerQuery }) query: AnswerQuery,
  ) {
    return this.questions.answer(acting, id, query);
  }

  @Post('breaches/:id/dealt-with')
  @HttpCode(204)
  settle(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReasonBody }) body: ReasonBody,
  ) {
    return this.breaches.settle(acting, id, body.reason);
  }

  /** A change like any other, because it is an entry: no link of another site can make one. */
  @Post('export')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async export(
    @ActingMember() acting: Acting,
    @Body({ schema: ExportReportBody }) body: ExportReportBody,
  ): Promise<StreamableFile> {
    const { bytes, contentType, fileName } = await this.exporter.export(acting, body);
    return new StreamableFile(bytes, {
      type: contentType,
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}
