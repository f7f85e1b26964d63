import { Component, input } from '@angular/core';
import { Button } from '@canteen/ui';

/** What of a paged list this button needs. */
interface Growing {
  hasMore(): boolean;
  reading(): boolean;
  more(): void;
}

/** Reads the next page of a list, when there is one. */
@Component({
  selector: 'app-show-more',
  imports: [Button],
  template: `
    @if (of().hasMore()) {
      <button type="button" uiButton="secondary" [busy]="of().reading()" (click)="of().more()">
        {{ label() }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s4);
    }
    :host(:empty) {
      display: none;
    }
  `,
})
export class ShowMore {
  readonly of = input.required<Growing>();
  readonly label = input('Show more');
}
