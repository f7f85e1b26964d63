import { type Routes } from '@angular/router';
import { nothingLost } from '../../core/drafts/leave-asker';

export const policyRoutes: Routes = [
  {
    path: '',
    title: 'Policy',
    canDeactivate: [nothingLost],
    loadComponent: () => import('./policy').then((m) => m.Policy),
  },
  { path: 'rules', title: 'Rules', loadComponent: () => import('./rules').then((m) => m.Rules) },
];
