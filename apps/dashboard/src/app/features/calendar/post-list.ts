import { Component, computed, input, output } from '@angular/core';
import { PostPage, routes } from '@canteen/contracts';
import { EmptyState, Field, FieldControl, Segments } from '@canteen/ui';
import { pagedReading } from '../../core/api/paged-reading';
import { PostRow } from '../../shared-ui/post-row';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';

const views = [
  { value: 'all', label: 'All' },
  { value: 'drafts', label: 'Drafts' },
  { value: 'waiting', label: 'Waiting' },
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'out', label: 'Out' },
  { value: 'stuck', label: 'Stuck' },
] as const;

/** Every post, also those without a date, by what is to be done with them and by their words. */
@Component({
  selector: 'app-post-list',
  imports: [EmptyState, Field, FieldControl, PostRow, ReadState, Segments, ShowMore],
  template: `
    <div class="which">
      <ui-segments
        label="Which posts"
        [choices]="views"
        [value]="view()"
        (valueChange)="chosen.emit({ show: $event })"
      />
      <form role="search" aria-label="Find a post" (submit)="$event.preventDefault()">
        <ui-field label="Words in it" controlId="post-words">
          <input
            uiControl
            class="ui-input"
            type="search"
            maxlength="100"
            [value]="words() ?? ''"
            (change)="find($event)"
          />
        </ui-field>
      </form>
    </div>
    <app-read-state [of]="posts" />
    @if (posts.items(); as found) {
      @if (found.length) {
        <ul class="ui-list">
          @for (post of found; track post.id) {
            <li><app-post-row [post]="post" /></li>
          }
        </ul>
      } @else if (words()) {
        <ui-empty
          heading="No post here has these words"
          text="Try fewer words, or look in another list."
        />
      } @else {
        <ui-empty heading="No posts here" text="Choose another list, or write a post." />
      }
      <app-show-more [of]="posts" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      max-width: 860px;
      justify-items: start;
    }
    .which {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3) var(--s4);
      align-items: end;
      justify-content: space-between;
    }
    .which,
    .ui-list,
    ui-empty,
    app-read-state {
      width: 100%;
    }
  `,
})
export class PostList {
  /** From the address: which list, and words the posts must hold. */
  readonly show = input<string>();
  readonly words = input<string>();
  /** What the address is to say instead; null takes it out. */
  readonly chosen = output<{ show?: string | null; words?: string | null }>();

  protected readonly views = views;
  protected readonly view = computed(
    () => views.find(({ value }) => value === this.show())?.value ?? 'all',
  );
  protected readonly posts = pagedReading(
    () => {
      const words = this.words();
      const asked = words ? `&words=${encodeURIComponent(words)}` : '';
      return `${routes.posts}?view=${this.view()}&kind=post&limit=50${asked}`;
    },
    PostPage,
    ['posts', 'review'],
  );

  protected find(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.chosen.emit({ words: event.target.value.trim() || null });
    }
  }
}
