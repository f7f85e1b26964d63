import { type Routes } from '@angular/router';

export const channelsRoutes: Routes = [
  {
    path: '',
    title: 'Channels',
    loadComponent: () => import('./channels').then((m) => m.Channels),
  },
  {
    path: 'connect',
    title: 'Connect a channel',
    loadComponent: () => import('./connect-return').then((m) => m.ConnectReturn),
  },
];
