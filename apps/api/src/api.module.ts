import { ApplicationModule } from '@canteen/application';
import { type AppConfig, PlatformModule } from '@canteen/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ChannelsController } from './channels/channels.controller';
import { CommentsController } from './comments/comments.controller';
import { ConfirmationsController } from './confirmations/confirmations.controller';
import { ConsentsController } from './consents/consents.controller';
import { DataRequestsController } from './data-requests/data-requests.controller';
import { ErasuresController } from './erasures/erasures.controller';
import { ErrorFilter } from './errors/error.filter';
import { createSchemaPipe } from './errors/invalid-input';
import { HooksController } from './hooks/hooks.controller';
import { HealthController } from './health/health.controller';
import { LiveController } from './live/live.controller';
import { NoticesController } from './notices/notices.controller';
import { PeopleController } from './people/people.controller';
import { PolicyController } from './policy/policy.controller';
import { PublicationsController } from './publications/publications.controller';
import { CalendarController } from './calendar/calendar.controller';
import { FindingsController } from './findings/findings.controller';
import { HomeController } from './home/home.controller';
import { LogController } from './log/log.controller';
import { readVerifier, VERIFIER } from './log/verifier';
import { MediaController } from './media/media.controller';
import { PostTableController } from './post-table/post-table.controller';
import { PostsController } from './posts/posts.controller';
import { ReportsController } from './reports/reports.controller';
import { ReviewController } from './review/review.controller';
import { PasskeysController } from './session/passkeys.controller';
import { PasswordLinkController } from './session/password-link.controller';
import { ProofController } from './session/proof.controller';
import { SecondFactorController } from './session/second-factor.controller';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { SetUpController } from './session/set-up.controller';

@Module({})
export class ApiModule {
  static register(config: AppConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.register(config), ApplicationModule.register({ poolSize: 10 })],
      controllers: [
        DataRequestsController,
        ErasuresController,
        ReportsController,
        ReviewController,
        PostsController,
        PostTableController,
        MediaController,
        LogController,
        HomeController,
        HooksController,
        FindingsController,
        CalendarController,
        ChannelsController,
        CommentsController,
        ConfirmationsController,
        ConsentsController,
        HealthController,
        LiveController,
        NoticesController,
        PasskeysController,
        PasswordLinkController,
        PeopleController,
        PolicyController,
        ProofController,
        PublicationsController,
        SecondFactorController,
        SessionController,
        SetUpController,
      ],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useFactory: createSchemaPipe },
        { provide: VERIFIER, useFactory: readVerifier },
      ],
    };
  }
}
