import { type Routes } from '@angular/router';

export const reviewRoutes: Routes = [
  {
    path: '',
    title: 'Review',
    loadComponent: () => import('./review-queue').then((m) => m.ReviewQueuePage),
  },
  {
    path: ':postId',
    title: 'Review one',
    loadComponent: () => import('./review-item/review-item').then((m) => m.ReviewItemPage),
  },
];
