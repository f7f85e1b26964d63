import { Component, input } from '@angular/core';
import { type CommentContext } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { NetworkMark } from './network-mark';

/** What a member of the public wrote, word for word, with where it stands. */
@Component({
  selector: 'app-comment-quote',
  imports: [Moment, NetworkMark],
  template: `
    <p class="row head">
      <strong>{{ comment().authorName }}</strong>
      <app-network [network]="comment().channel.network" />
      <ui-time [at]="comment().postedAt" />
    </p>
    <blockquote>{{ comment().text }}</blockquote>
    <p class="small">
      <a [href]="comment().permalink" target="_blank" rel="noopener">See it where it is public</a>
    </p>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s3) var(--s4);
      border: 1px solid var(--line);
      border-left: 4px solid var(--edge);
      border-radius: var(--radius);
      background: var(--card);
    }
    .head {
      margin: 0;
      font-size: var(--t-s);
      color: var(--ink-2);
    }
    strong {
      color: var(--ink);
      font-size: var(--t-m);
    }
    blockquote {
      margin: var(--s2) 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
  `,
})
export class CommentQuote {
  readonly comment = input.required<CommentContext>();
}
