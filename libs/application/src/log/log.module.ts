import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { CheckpointMailer } from './checkpoint-mailer';
import { CheckpointMaker } from './checkpoint-maker';
import { CheckpointSender } from './checkpoint-sender';
import { EntriesWriter } from './export/entries-writer';
import { StoryWriter } from './export/story-writer';
import { LogExporter } from './log-exporter';
import { LogKeyChanger } from './log-key-changer';
import { LogSigner } from './log-signer';
import { LogTree } from './log-tree';
import { LogVerifier } from './log-verifier';
import { LogWitnesser } from './log-witnesser';
import { ProofIssuer } from './proof-issuer';
import { ResponseLog } from './response-log';

/** Work this area does. */
export const logHandlers = [CheckpointMaker, LogWitnesser, CheckpointMailer, CheckpointSender];

@Module({
  imports: [NoticesModule],
  providers: [
    LogSigner,
    LogTree,
    LogKeyChanger,
    ...logHandlers,
    ResponseLog,
    LogVerifier,
    EntriesWriter,
    StoryWriter,
    LogExporter,
    ProofIssuer,
  ],
  exports: [LogKeyChanger, ...logHandlers, ResponseLog, LogVerifier, LogExporter, ProofIssuer],
})
export class LogModule {}
