import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommentSummary } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { NetworkMark } from '../../../shared-ui/network-mark';
import { StatePill } from '../../../shared-ui/state-pill';
import { commentLooks, laneLooks } from '../../../shared-ui/states';
import { outcomeWords } from '../data/inbox-words';

/** One comment in the narrow list: who, what, by when, with whom. */
@Component({
  selector: 'app-inbox-row',
  imports: [Moment, NetworkMark, RouterLink, StatePill],
  host: { class: 'ui-list-row', '[class.here]': 'open()' },
  template: `
    <div class="head">
      <app-network [network]="comment().channel.network" [iconOnly]="true" />
      <strong>{{ comment().authorName }}</strong>
      <app-state [look]="look()" />
    </div>
    <a
      class="ui-list-link"
      [routerLink]="['/inbox', comment().id]"
      queryParamsHandling="preserve"
      [attr.aria-current]="open() ? 'true' : null"
      >{{ comment().excerpt }}</a
    >
    <div class="row facts">
      @if (comment().state !== 'closed' && comment().dueAt; as due) {
        <span [class.late]="comment().overdue"
          >{{ comment().overdue ? 'Was due' : 'Due' }} <ui-time [at]="due" [relative]="true"
        /></span>
      }
      <span>{{ status() }}</span>
    </div>
  `,
  styles: `
    :host(.here) {
      background: var(--info-ground);
      box-shadow: inset 4px 0 0 var(--action);
    }
    .head {
      display: flex;
      gap: var(--s1);
      align-items: center;
    }
    strong {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    app-state {
      flex: none;
    }
    .ui-list-link {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
      margin-top: var(--s1);
      font-weight: 400;
      color: var(--action);
      overflow-wrap: anywhere;
    }
    .facts {
      margin-top: var(--s1);
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    .late {
      color: var(--waiting);
      font-weight: 700;
    }
    ui-time {
      position: relative;
      z-index: 1;
    }
  `,
})
export class InboxRow {
  readonly comment = input.required<CommentSummary>();
  /** Whether it is the one beside the list. */
  readonly open = input(false);

  protected readonly look = computed(() => laneLooks[this.comment().lane]);
  protected readonly status = computed(() => {
    const { outcome, state, assignedTo } = this.comment();
    if (outcome) {
      return outcomeWords[outcome];
    }
    const step = state === 'open' ? '' : `${commentLooks[state].word}. `;
    return step + (assignedTo ? `With ${assignedTo.name}` : 'With nobody yet');
  });
}
