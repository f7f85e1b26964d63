import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  RouteReuseStrategy,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { appRoutes } from './app.routes';
import { apiInterceptor } from './core/api/interceptor';
import { PageReuse } from './core/page-reuse';
import { PageTitles } from './core/page-titles';
import { provideTimeSense } from './core/time/time-sense';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({
        scrollPositionRestoration: 'enabled',
        anchorScrolling: 'enabled',
      }),
    ),
    provideHttpClient(withInterceptors([apiInterceptor])),
    provideTimeSense(),
    { provide: RouteReuseStrategy, useClass: PageReuse },
    { provide: TitleStrategy, useClass: PageTitles },
  ],
};
