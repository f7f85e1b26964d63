import { Component, signal } from '@angular/core';
import { PostPage, routes } from '@canteen/contracts';
import { EmptyState, Segments } from '@canteen/ui';
import { reading } from '../../core/api/reading';
import { PostRow } from '../../shared-ui/post-row';
import { ReadState } from '../../shared-ui/read-state';

/** Every post, also those without a date, by what is to be done with them. */
@Component({
  selector: 'app-post-list',
  imports: [EmptyState, PostRow, ReadState, Segments],
  template: `
    <ui-segments label="Which posts" [choices]="views" [(value)]="view" />
    <app-read-state [of]="posts" />
    @if (posts.value(); as page) {
      @if (page.items.length) {
        <ul class="ui-list">
          @for (post of page.items; track post.id) {
            <li><app-post-row [post]="post" /></li>
          }
        </ul>
        @if (page.next) {
          <p class="secondary">The newest hundred are shown.</p>
        }
      } @else {
        <ui-empty heading="No posts here" text="Choose another list, or write a post." />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      max-width: 860px;
      justify-items: start;
    }
    .ui-list,
    ui-empty,
    app-read-state {
      width: 100%;
    }
  `,
})
export class PostList {
  protected readonly views = [
    { value: 'all', label: 'All' },
    { value: 'drafts', label: 'Drafts' },
    { value: 'waiting', label: 'Waiting' },
    { value: 'scheduled', label: 'Scheduled' },
    { value: 'out', label: 'Out' },
    { value: 'stuck', label: 'Stuck' },
  ];
  protected readonly view = signal('all');
  protected readonly posts = reading(
    () => `${routes.posts}?view=${this.view()}&kind=post&limit=100`,
    PostPage,
    ['posts', 'review'],
  );
}
