import { Module } from '@nestjs/common';
import { CheckpointMaker } from './checkpoint-maker';
import { LogExporter } from './log-exporter';
import { LogSigner } from './log-signer';
import { LogVerifier } from './log-verifier';
import { ResponseLog } from './response-log';

/** Work this area does. */
export const logHandlers = [CheckpointMaker];

@Module({
  providers: [LogSigner, CheckpointMaker, ResponseLog, LogVerifier, LogExporter],
  exports: [CheckpointMaker, ResponseLog, LogVerifier, LogExporter],
})
export class LogModule {}
