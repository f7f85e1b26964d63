import { type Routes } from '@angular/router';
import { nothingLost } from '../../core/drafts/leave-asker';

export const postsRoutes: Routes = [
  {
    path: 'new',
    title: 'New post',
    canDeactivate: [nothingLost],
    loadComponent: () => import('./composer/composer').then((m) => m.Composer),
  },
  {
    path: ':id',
    title: 'Post',
    canDeactivate: [nothingLost],
    loadComponent: () => import('./post-page').then((m) => m.PostPage),
  },
];
