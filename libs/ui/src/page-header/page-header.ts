import { Component, input } from '@angular/core';

/**
 * The title of a page, a line under it and its main actions. The heading can take the focus
 * (`tabindex="-1"`), so that after a navigation a screen reader starts there.
 */
@Component({
  selector: 'ui-page-header',
  template: `
    <div class="titles">
      <ng-content select="[before]" />
      <h1 tabindex="-1" data-page-title>{{ heading() }}</h1>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
      <ng-content select="[after]" />
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3) var(--s5);
      align-items: flex-start;
      justify-content: space-between;
      padding-bottom: var(--s5);
    }
    h1 {
      margin: 0;
    }
    .titles {
      flex: 1 1 20rem;
      min-width: 0;
    }
    .lead {
      margin: var(--s1) 0 0;
      color: var(--ink-2);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: center;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
}
