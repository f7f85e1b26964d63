import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module';
import { NoticesModule } from '../notices/notices.module';
import { PostsModule } from '../posts/posts.module';
import { ScreeningModule } from '../screening/screening.module';
import { AboutRecorder } from './about-recorder';
import { CommentHider } from './comment-hider';
import { CommentImporter } from './comment-importer';
import { CommentScreener } from './comment-screener';
import { CommentSorter } from './comment-sorter';
import { ImportTroubles } from './import-troubles';
import { Inbox } from './inbox';
import { LifeSafetyAlarm } from './life-safety-alarm';
import { OutcomeDesk } from './outcome-desk';
import { ReplyClosingModule } from './reply-closing.module';
import { ReplyRecaller } from './reply-recaller';
import { ReplyStarter } from './reply-starter';
import { ReplyVoider } from './reply-voider';

/** Work this area does. */
export const commentsHandlers = [CommentImporter, CommentScreener, LifeSafetyAlarm, CommentHider];

@Module({
  imports: [ChannelsModule, NoticesModule, PostsModule, ReplyClosingModule, ScreeningModule],
  providers: [
    ...commentsHandlers,
    AboutRecorder,
    CommentSorter,
    ImportTroubles,
    Inbox,
    OutcomeDesk,
    ReplyRecaller,
    ReplyStarter,
    ReplyVoider,
  ],
  exports: [
    ...commentsHandlers,
    AboutRecorder,
    CommentSorter,
    Inbox,
    OutcomeDesk,
    ReplyClosingModule,
    ReplyStarter,
  ],
})
export class CommentsModule {}
