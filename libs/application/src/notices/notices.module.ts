import { Module } from '@nestjs/common';
import { NoticeBoard } from './notice-board';
import { NoticeSender } from './notice-sender';
import { Notices } from './notices';

/** Work this area does. */
export const noticesHandlers = [NoticeSender];

@Module({
  providers: [Notices, NoticeBoard, NoticeSender],
  exports: [Notices, NoticeBoard, NoticeSender],
})
export class NoticesModule {}
