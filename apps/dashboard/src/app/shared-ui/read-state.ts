import { Component, input } from '@angular/core';
import { Banner, Button, Skeleton } from '@canteen/ui';
import { type Reading } from '../core/api/reading';

/** What to show of a reading besides its value: that it is coming, or why it is not. */
@Component({
  selector: 'app-read-state',
  imports: [Banner, Button, Skeleton],
  template: `
    @if (of().loading()) {
      <ui-skeleton [lines]="lines()" [height]="height()" />
    }
    @if (of().problem(); as problem) {
      <ui-banner [tone]="of().value() === undefined ? 'stop' : 'waiting'" [alert]="true">
        {{ problem.message }} <span class="secondary small">({{ problem.quote }})</span>
        <button action type="button" uiButton="secondary" [small]="true" (click)="of().reload()">
          Try again
        </button>
      </ui-banner>
    }
  `,
  styles: `
    ui-banner {
      margin-bottom: var(--s4);
    }
  `,
})
export class ReadState {
  readonly of = input.required<Reading<unknown>>();
  readonly lines = input(4);
  /** Height of one skeleton line in CSS pixels. */
  readonly height = input(56);
}
