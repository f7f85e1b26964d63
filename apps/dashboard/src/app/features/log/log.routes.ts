import { type Routes } from '@angular/router';

export const logRoutes: Routes = [
  { path: '', title: 'Log', loadComponent: () => import('./log').then((m) => m.Log) },
  {
    path: 'threads/:threadId',
    title: 'Thread',
    loadComponent: () => import('./thread-story').then((m) => m.ThreadStoryPage),
  },
];
