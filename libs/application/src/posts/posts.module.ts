import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { PostCorrector } from './post-corrector';
import { PostExpirer } from './post-expirer';
import { PostMover } from './post-mover';
import { PostOpener } from './post-opener';
import { PostReader } from './post-reader';
import { PostSubmitter } from './post-submitter';
import { PostWriter } from './post-writer';

/** Work this area does. */
export const postsHandlers = [PostExpirer];

@Module({
  imports: [NoticesModule],
  providers: [
    PostCorrector,
    PostMover,
    PostOpener,
    PostReader,
    PostSubmitter,
    PostWriter,
    PostExpirer,
  ],
  exports: [PostCorrector, PostMover, PostReader, PostWriter, PostExpirer],
})
export class PostsModule {}
