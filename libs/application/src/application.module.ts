import { DataAccessModule } from '@canteen/data-access';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ChannelsModule, channelsHandlers } from './channels/channels.module';
import { CommentsModule, commentsHandlers } from './comments/comments.module';
import { ConsentsModule } from './consents/consents.module';
import { DataRequestsModule } from './data-requests/data-requests.module';
import { ErasureModule, erasureHandlers } from './erasure/erasure.module';
import { HomeModule } from './home/home.module';
import { LogModule, logHandlers } from './log/log.module';
import { MediaModule } from './media/media.module';
import { NoticesModule, noticesHandlers } from './notices/notices.module';
import { PeopleModule } from './people/people.module';
import { PolicyModule } from './policy/policy.module';
import { PostTableModule } from './post-table/post-table.module';
import { PostsModule, postsHandlers } from './posts/posts.module';
import { PublishingModule, publishingHandlers } from './publishing/publishing.module';
import { ReportsModule } from './reports/reports.module';
import { ReviewModule } from './review/review.module';
import { ScreeningModule, screeningHandlers } from './screening/screening.module';
import { StandingModule, standingHandlers } from './standing/standing.module';
import { DatabaseClock } from './due-work/database-clock';
import { WORK_HANDLERS, type WorkHandler } from './due-work/work-handler';
import { WorkRunner } from './due-work/work-runner';

const areas = [
  ChannelsModule,
  CommentsModule,
  ConsentsModule,
  DataRequestsModule,
  ErasureModule,
  HomeModule,
  LogModule,
  MediaModule,
  NoticesModule,
  PeopleModule,
  PolicyModule,
  PostTableModule,
  PostsModule,
  PublishingModule,
  ReportsModule,
  ReviewModule,
  ScreeningModule,
  StandingModule,
];

const handlers: Type<WorkHandler>[] = [
  ...channelsHandlers,
  ...commentsHandlers,
  ...erasureHandlers,
  ...logHandlers,
  ...noticesHandlers,
  ...postsHandlers,
  ...publishingHandlers,
  ...screeningHandlers,
  ...standingHandlers,
];

/** Every use case, on the database. Needs the platform module beside it. */
@Module({})
export class ApplicationModule {
  static register(options: { poolSize: number }): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [DataAccessModule.register(options.poolSize), ...areas],
      providers: [
        DatabaseClock,
        WorkRunner,
        {
          provide: WORK_HANDLERS,
          inject: handlers,
          useFactory: (...found: WorkHandler[]) => found,
        },
      ],
      exports: [...areas, DatabaseClock, WorkRunner],
    };
  }
}
