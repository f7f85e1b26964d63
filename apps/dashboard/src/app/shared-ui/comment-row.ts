import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommentSummary } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { NetworkMark } from './network-mark';
import { StatePill } from './state-pill';
import { laneLooks } from './states';

/** One comment in a list; the whole row leads to it in the Inbox. */
@Component({
  selector: 'app-comment-row',
  imports: [Moment, NetworkMark, RouterLink, StatePill],
  host: { class: 'ui-list-row' },
  template: `
    <div class="spread">
      <a class="ui-list-link" [routerLink]="['/inbox', comment().id]"
        ><span class="author">{{ comment().authorName }}:</span> {{ comment().excerpt }}</a
      >
      <app-state [look]="lane()" />
    </div>
    <div class="row facts">
      <app-network [network]="comment().channel.network" />
      @if (comment().dueAt; as due) {
        <span [class.late]="comment().overdue"
          >{{ comment().overdue ? 'Was due' : 'Due' }} <ui-time [at]="due" [relative]="true"
        /></span>
      }
      @if (comment().assignedTo; as person) {
        <span>With {{ person.name }}</span>
      } @else {
        <span>With nobody yet</span>
      }
    </div>
  `,
  styles: `
    .spread {
      flex-wrap: nowrap;
      align-items: flex-start;
    }
    .ui-list-link {
      font-weight: 400;
    }
    .author {
      font-weight: 700;
    }
    app-state {
      flex: none;
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
    @media (width < 480px) {
      .spread {
        flex-direction: column-reverse;
        gap: var(--s1);
      }
    }
  `,
})
export class CommentRow {
  readonly comment = input.required<CommentSummary>();
  protected readonly lane = computed(() => laneLooks[this.comment().lane]);
}
