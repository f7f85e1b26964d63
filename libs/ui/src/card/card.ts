import { Component, input } from '@angular/core';

let cards = 0;

/** A white panel. With a heading it is a region that assistive technology can jump to. */
@Component({
  selector: 'ui-card',
  host: {
    '[attr.role]': 'heading() ? "region" : null',
    '[attr.aria-labelledby]': 'heading() ? id : null',
    '[class.flush]': 'flush()',
  },
  template: `
    @if (heading()) {
      <div class="top">
        <h2 [id]="id">{{ heading() }}</h2>
        <ng-content select="[aside]" />
      </div>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      background: var(--card);
      border-radius: var(--radius);
      box-shadow: var(--shadow);
      padding: var(--s5);
    }
    :host(.flush) {
      padding: 0;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s4);
      align-items: baseline;
      justify-content: space-between;
      margin-bottom: var(--s3);
    }
    :host(.flush) .top {
      padding: var(--s4) var(--s4) 0;
    }
    h2 {
      margin: 0;
      font-size: var(--t-l);
    }
    @media (width < 640px) {
      :host {
        padding: var(--s4);
      }
    }
  `,
})
export class Card {
  readonly heading = input('');
  /** Whether the content reaches the edges (a list or a table brings its own padding). */
  readonly flush = input(false);
  protected readonly id = `ui-card-${++cards}`;
}
