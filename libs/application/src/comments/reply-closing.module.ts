import { Module } from '@nestjs/common';
import { ReplyConfirmed } from '../publishing/reply-confirmed';
import { ReplyCloser } from './reply-closer';

/** What publishing needs of the inbox, and nothing of publishing in return. */
@Module({
  providers: [ReplyCloser, { provide: ReplyConfirmed, useExisting: ReplyCloser }],
  exports: [ReplyConfirmed],
})
export class ReplyClosingModule {}
