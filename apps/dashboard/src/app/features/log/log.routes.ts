import { type Routes } from '@angular/router';

export const logRoutes: Routes = [
  { path: '', title: 'Log', loadComponent: () => import('./log').then((m) => m.Log) },
  {
    path: 'erasures',
    title: 'Erasure and keeping',
    loadComponent: () => import('./erasures').then((m) => m.Erasures),
  },
  {
    path: 'data-requests',
    title: 'Data requests',
    loadComponent: () => import('./data-requests').then((m) => m.DataRequests),
  },
  {
    path: 'data-requests/:id',
    title: 'Data request',
    loadComponent: () => import('./one-data-request').then((m) => m.OneDataRequest),
  },
  {
    path: 'threads/:threadId',
    title: 'Thread',
    loadComponent: () => import('./thread-story').then((m) => m.ThreadStoryPage),
  },
];
