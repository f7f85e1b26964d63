import { type Routes } from '@angular/router';

export const policyRoutes: Routes = [
  { path: '', title: 'Policy', loadComponent: () => import('./policy').then((m) => m.Policy) },
  { path: 'rules', title: 'Rules', loadComponent: () => import('./rules').then((m) => m.Rules) },
];
