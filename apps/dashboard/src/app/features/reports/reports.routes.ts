import { type Routes } from '@angular/router';

export const reportsRoutes: Routes = [
  {
    path: '',
    title: 'Reports',
    loadComponent: () => import('./reports').then((m) => m.Reports),
  },
  {
    path: 'questions/:questionId',
    title: 'Question',
    loadComponent: () => import('./question').then((m) => m.QuestionPage),
  },
];
