import { Component, input } from '@angular/core';

/** What a place is for while nothing is in it; the one action goes into the slot. */
@Component({
  selector: 'ui-empty',
  template: `
    <p class="heading">{{ heading() }}</p>
    @if (text()) {
      <p class="secondary">{{ text() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s5);
      background: var(--card);
      border: 1px dashed var(--edge);
      border-radius: var(--radius);
    }
    .heading {
      font-weight: 700;
      margin-bottom: var(--s1);
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
}
