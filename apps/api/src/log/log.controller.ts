import {
  type Acting,
  LogExporter,
  type LogPart,
  LogVerifier,
  ProofIssuer,
  ResponseLog,
} from '@canteen/application';
import { EntryNumber, Id, LogExportQuery, LogQuery } from '@canteen/contracts';
import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';
import { OwnPagesOnly } from '../session/session.guard';
import { VERIFIER } from './verifier';

@Controller('api/log')
export class LogController {
  constructor(
    private readonly log: ResponseLog,
    private readonly verifier: LogVerifier,
    private readonly exporter: LogExporter,
    private readonly proofs: ProofIssuer,
    @Inject(VERIFIER) private readonly standAlone: string,
  ) {}

  @Get()
  page(@ActingMember() acting: Acting, @Query({ schema: LogQuery }) query: LogQuery) {
    return this.log.page(acting, query);
  }

  @Get('status')
  status(@ActingMember() acting: Acting) {
    return this.log.status(acting);
  }

  @Get('threads/:id')
  thread(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.log.thread(acting, id);
  }

  @Get('entries/:seq/proof')
  @OwnPagesOnly()
  @Header('Cache-Control', 'no-store')
  async proof(
    @ActingMember() acting: Acting,
    @Param('seq', { schema: EntryNumber }) seq: EntryNumber,
  ): Promise<StreamableFile> {
    const { fileName, text } = await this.proofs.issue(acting, seq);
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post('verify')
  @HttpCode(200)
  verify(@ActingMember() acting: Acting) {
    return this.verifier.verify(acting);
  }

  /** The file is made while it is sent; one that breaks off is no whole ZIP. */
  @Get('export')
  @OwnPagesOnly()
  @Header('Cache-Control', 'no-store')
  async export(
    @ActingMember() acting: Acting,
    @Query({ schema: LogExportQuery }) query: LogExportQuery,
  ): Promise<StreamableFile> {
    const { fileName, file } = await this.exporter.export(acting, partOf(query), this.standAlone);
    return new StreamableFile(file, {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}

function partOf({ thread, from, to }: LogExportQuery): LogPart {
  if (thread !== undefined) return { of: 'thread', thread };
  return from !== undefined && to !== undefined ? { of: 'period', from, to } : { of: 'log' };
}
