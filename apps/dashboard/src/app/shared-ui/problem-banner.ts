import { Component, input } from '@angular/core';
import { Banner } from '@canteen/ui';
import { type Problem } from '../core/api/problem';

/** Why something was refused, with the code to quote; nothing while there is no problem. */
@Component({
  selector: 'app-problem',
  imports: [Banner],
  template: `
    @if (problem(); as shown) {
      <ui-banner tone="stop" [alert]="true">
        {{ shown.message }} <span class="secondary small">({{ shown.quote }})</span>
      </ui-banner>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ui-banner {
      margin-bottom: var(--s4);
    }
  `,
})
export class ProblemBanner {
  readonly problem = input.required<Problem | null>();
}
