import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module';
import { CommentsModule } from '../comments/comments.module';
import { PostsModule } from '../posts/posts.module';
import { ReviewModule } from '../review/review.module';
import { HomeDesk } from './home-desk';

@Module({
  imports: [ChannelsModule, CommentsModule, PostsModule, ReviewModule],
  providers: [HomeDesk],
  exports: [HomeDesk],
})
export class HomeModule {}
