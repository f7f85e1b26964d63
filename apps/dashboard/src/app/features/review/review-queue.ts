import { Component, computed } from '@angular/core';
import { ReviewQueue, routes } from '@canteen/contracts';
import { Card, EmptyState, PageHeader } from '@canteen/ui';
import { reading } from '../../core/api/reading';
import { ReadState } from '../../shared-ui/read-state';
import { ReviewRow } from '../../shared-ui/review-row';

/** What waits for a decision: first what this person may decide, then what waits for others. */
@Component({
  selector: 'app-review-queue',
  imports: [Card, EmptyState, PageHeader, ReadState, ReviewRow],
  template: `
    <ui-page-header
      heading="Review"
      lead="May this go out? Open one to see it as the public will."
    />
    <app-read-state [of]="queue" />
    @if (queue.value(); as shown) {
      <div class="stack">
        @if (mine().length) {
          <ui-card heading="For you to decide" [flush]="true">
            <ul class="plain-list rows">
              @for (item of mine(); track item.revisionId) {
                <li><app-review-row [item]="item" /></li>
              }
            </ul>
          </ui-card>
        } @else {
          <ui-empty
            heading="Nothing waits for you"
            text="Posts and replies that you may approve will stand here."
          />
        }
        @if (others().length) {
          <ui-card heading="Waiting for somebody else" [flush]="true">
            <ul class="plain-list rows">
              @for (item of others(); track item.revisionId) {
                <li><app-review-row [item]="item" /></li>
              }
            </ul>
          </ui-card>
        }
        @if (shown.next) {
          <p class="secondary">There is more. It appears as these are decided.</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    .rows > li {
      border-top: 1px solid var(--line);
    }
  `,
})
export class ReviewQueuePage {
  protected readonly queue = reading(() => `${routes.review}?limit=100`, ReviewQueue, [
    'review',
    'posts',
  ]);
  protected readonly mine = computed(() =>
    (this.queue.value()?.items ?? []).filter((item) => item.mayDecide.allowed),
  );
  protected readonly others = computed(() =>
    (this.queue.value()?.items ?? []).filter((item) => !item.mayDecide.allowed),
  );
}
