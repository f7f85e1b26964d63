import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { CheckpointMaker } from './checkpoint-maker';
import { LogExporter } from './log-exporter';
import { LogSigner } from './log-signer';
import { LogVerifier } from './log-verifier';
import { LogWitnesser } from './log-witnesser';
import { ResponseLog } from './response-log';

/** Work this area does. */
export const logHandlers = [CheckpointMaker, LogWitnesser];

@Module({
  imports: [NoticesModule],
  providers: [LogSigner, CheckpointMaker, LogWitnesser, ResponseLog, LogVerifier, LogExporter],
  exports: [CheckpointMaker, LogWitnesser, ResponseLog, LogVerifier, LogExporter],
})
export class LogModule {}
