import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PostSummary } from '@canteen/contracts';
import { Card } from '@canteen/ui';
import { StatePill } from '../../../shared-ui/state-pill';
import { postLooks } from '../../../shared-ui/states';

/** Our replies to a comment that are no longer drafts: where each stands. */
@Component({
  selector: 'app-replies',
  imports: [Card, RouterLink, StatePill],
  template: `
    <ui-card [heading]="replies().length === 1 ? 'Our reply' : 'Our replies'">
      @for (reply of replies(); track reply.id) {
        <article>
          <app-state [look]="looks[reply.state]" />
          <p class="text">{{ reply.excerpt }}</p>
          <p class="secondary small">
            By {{ reply.author.name }}. {{ reply.sentence }}
            @if (reply.waitingFor; as who) {
              Waits for {{ who }}.
            }
            <a [routerLink]="['/posts', reply.id]">See this reply</a>
          </p>
        </article>
      }
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
    article + article {
      margin-top: var(--s4);
      padding-top: var(--s4);
      border-top: 1px solid var(--line);
    }
    .text {
      margin: var(--s2) 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    p:last-child {
      margin: 0;
    }
  `,
})
export class Replies {
  readonly replies = input.required<readonly PostSummary[]>();
  protected readonly looks = postLooks;
}
