import { type Routes } from '@angular/router';

export const postsRoutes: Routes = [
  {
    path: 'new',
    title: 'New post',
    loadComponent: () => import('./composer/composer').then((m) => m.Composer),
  },
  {
    path: ':id',
    title: 'Post',
    loadComponent: () => import('./post-page').then((m) => m.PostPage),
  },
];
