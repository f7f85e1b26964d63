import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SameWords } from '@canteen/contracts';
import { Banner, Moment } from '@canteen/ui';

/** Says that the same words went out on the same X account, or are due there. It keeps nobody from going on. */
@Component({
  selector: 'app-same-words',
  imports: [Banner, Moment, RouterLink],
  host: { '[hidden]': '!same().length' },
  template: `
    @for (one of same(); track one.channelId) {
      <ui-banner tone="waiting">
        @if (one.isOut) {
          The same words went out on this X account on <ui-time [at]="one.at" />.
        } @else {
          The same words are to go out on this X account on <ui-time [at]="one.at" />.
        }
        X refuses a post that says what another one says. Change a few words, or take X out.
        <a action [routerLink]="['/posts', one.postId]">See the other one</a>
      </ui-banner>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    :host[hidden] {
      display: none;
    }
  `,
})
export class SameWordsNote {
  readonly same = input.required<readonly SameWords[]>();
}
