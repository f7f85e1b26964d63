import { type Routes } from '@angular/router';

export const consentsRoutes: Routes = [
  {
    path: '',
    title: 'Consents',
    loadComponent: () => import('./consents').then((m) => m.Consents),
  },
];
