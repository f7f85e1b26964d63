import { type Routes } from '@angular/router';
import { wordsAreSafe } from '../../core/drafts/leave-asker';

export const postsRoutes: Routes = [
  {
    path: 'new',
    title: 'New post',
    canDeactivate: [wordsAreSafe],
    loadComponent: () => import('./composer/composer').then((m) => m.Composer),
  },
  {
    path: ':id',
    title: 'Post',
    canDeactivate: [wordsAreSafe],
    loadComponent: () => import('./post-page').then((m) => m.PostPage),
  },
];
