import { type Routes } from '@angular/router';

export const peopleRoutes: Routes = [
  { path: '', title: 'People', loadComponent: () => import('./people').then((m) => m.People) },
];
