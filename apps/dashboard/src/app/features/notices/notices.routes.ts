import { type Routes } from '@angular/router';

export const noticesRoutes: Routes = [
  { path: '', title: 'Notices', loadComponent: () => import('./notices').then((m) => m.Notices) },
];
