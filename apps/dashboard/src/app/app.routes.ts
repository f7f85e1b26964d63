import { type Routes } from '@angular/router';
import { mayAddSecondFactor, notSignedIn, signedIn } from './core/session/guards';

/** Every page. A feature brings its own pages in `features/<domain>/<domain>.routes.ts`. */
export const appRoutes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [notSignedIn],
    loadComponent: () => import('./features/sign-in/sign-in').then((m) => m.SignIn),
  },
  {
    path: 'forgotten-password',
    title: 'Forgotten password',
    canActivate: [notSignedIn],
    loadComponent: () =>
      import('./features/sign-in/forgotten-password').then((m) => m.ForgottenPassword),
  },
  {
    path: 'set-up/:token',
    title: 'Set your password',
    loadComponent: () => import('./features/sign-in/set-up').then((m) => m.SetUp),
  },
  {
    path: 'one-more-step',
    title: 'One more step',
    canActivate: [mayAddSecondFactor],
    loadComponent: () =>
      import('./features/sign-in/second-factor-first').then((m) => m.SecondFactorFirst),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Home',
        loadComponent: () => import('./features/home/home').then((m) => m.Home),
      },
      {
        path: 'calendar',
        title: 'Calendar',
        loadComponent: () => import('./features/calendar/calendar').then((m) => m.Calendar),
      },
      {
        path: 'posts',
        loadChildren: () => import('./features/posts/posts.routes').then((m) => m.postsRoutes),
      },
      {
        path: 'review',
        loadChildren: () => import('./features/review/review.routes').then((m) => m.reviewRoutes),
      },
      {
        path: 'inbox',
        loadChildren: () => import('./features/inbox/inbox.routes').then((m) => m.inboxRoutes),
      },
      {
        path: 'notices',
        title: 'Notices',
        loadComponent: () => import('./features/notices/notices').then((m) => m.Notices),
      },
      {
        path: 'log',
        loadChildren: () => import('./features/log/log.routes').then((m) => m.logRoutes),
      },
      {
        path: 'reports',
        loadChildren: () =>
          import('./features/reports/reports.routes').then((m) => m.reportsRoutes),
      },
      {
        path: 'channels',
        loadChildren: () =>
          import('./features/channels/channels.routes').then((m) => m.channelsRoutes),
      },
      {
        path: 'people',
        loadChildren: () => import('./features/people/people.routes').then((m) => m.peopleRoutes),
      },
      {
        path: 'consents',
        loadChildren: () =>
          import('./features/consents/consents.routes').then((m) => m.consentsRoutes),
      },
      {
        path: 'policy',
        loadChildren: () => import('./features/policy/policy.routes').then((m) => m.policyRoutes),
      },
      {
        path: 'account',
        title: 'Your account',
        loadComponent: () => import('./features/account/account').then((m) => m.Account),
      },
      {
        path: 'more',
        title: 'More',
        loadComponent: () => import('./shell/more').then((m) => m.More),
      },
      {
        path: '**',
        title: 'Page not found',
        loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
      },
    ],
  },
];
