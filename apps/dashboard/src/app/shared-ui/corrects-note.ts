import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '@canteen/ui';

/** Says of a correction what becomes of the post it belongs to. */
@Component({
  selector: 'app-corrects-note',
  imports: [Banner, RouterLink],
  host: { '[hidden]': '!postId()' },
  template: `
    @if (postId(); as id) {
      <ui-banner tone="info">
        It changes the words of <a [routerLink]="['/posts', id]">a post that is out</a>. Pictures,
        comments and address stay, and people may see on Facebook that it was edited.
      </ui-banner>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s4);
    }
    :host[hidden] {
      display: none;
    }
  `,
})
export class CorrectsNote {
  /** The post it corrects; null for anything else. */
  readonly postId = input.required<string | null>();
}
