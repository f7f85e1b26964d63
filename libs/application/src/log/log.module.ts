import { Module } from '@nestjs/common';
import { CheckpointMaker } from './checkpoint-maker';
import { LogSigner } from './log-signer';

/** Work this area does. */
export const logHandlers = [CheckpointMaker];

@Module({
  providers: [LogSigner, CheckpointMaker],
  exports: [LogSigner, CheckpointMaker],
})
export class LogModule {}
