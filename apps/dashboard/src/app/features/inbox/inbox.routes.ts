import { type Routes } from '@angular/router';
import { nothingLost } from '../../core/drafts/leave-asker';

export const inboxRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./inbox').then((m) => m.Inbox),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Inbox',
        loadComponent: () => import('./nothing-open').then((m) => m.NothingOpen),
      },
      {
        path: ':commentId',
        title: 'Comment',
        canDeactivate: [nothingLost],
        loadComponent: () => import('./comment-page/comment-page').then((m) => m.CommentPage),
      },
    ],
  },
];
