import { type Routes } from '@angular/router';
import { nothingLost } from '../../core/drafts/leave-asker';

export const postsRoutes: Routes = [
  {
    path: 'new',
    title: 'New post',
    data: { afresh: true },
    canDeactivate: [nothingLost],
    // Another new post after this one is the same address: nothing may be lost then either.
    runGuardsAndResolvers: 'always',
    loadComponent: () => import('./composer/composer').then((m) => m.Composer),
  },
  {
    path: 'table',
    title: 'Posts from a table',
    canDeactivate: [nothingLost],
    loadComponent: () => import('./table/post-table').then((m) => m.PostTable),
  },
  {
    path: ':id',
    title: 'Post',
    canDeactivate: [nothingLost],
    loadComponent: () => import('./post-page').then((m) => m.PostPage),
  },
];
