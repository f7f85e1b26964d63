import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ReviewItem } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { NetworkMark } from './network-mark';
import { StatePill } from './state-pill';
import { type Look, severityLooks } from './states';

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** One item that waits for an approver; the whole row leads to it. */
@Component({
  selector: 'app-review-row',
  imports: [Moment, NetworkMark, RouterLink, StatePill],
  host: { class: 'ui-list-row' },
  template: `
    <div class="spread">
      <a class="ui-list-link" [routerLink]="['/review', item().post.id]">{{
        item().post.excerpt
      }}</a>
      @if (loudest(); as look) {
        <app-state [look]="look" />
      }
    </div>
    <div class="row facts">
      @for (channel of item().post.channels; track channel.id) {
        <app-network [network]="channel.network" />
      }
      <span>{{ kind() }} by {{ item().post.author.name }}</span>
      @if (item().whenApproved) {
        <span>Goes out once approved</span>
      } @else if (item().post.dueAt; as due) {
        <span>Due <ui-time [at]="due" [relative]="true" /></span>
      }
      <span>Needs {{ item().needs }}</span>
    </div>
    @if (!item().mayDecide.allowed) {
      <p class="facts reason">{{ item().mayDecide.reason }}</p>
    }
  `,
  styles: `
    .spread {
      flex-wrap: nowrap;
      align-items: flex-start;
    }
    app-state {
      flex: none;
    }
    .facts {
      margin: var(--s1) 0 0;
      color: var(--ink-2);
      font-size: var(--t-s);
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
export class ReviewRow {
  readonly item = input.required<ReviewItem>();
  protected readonly kind = computed(() => {
    const { correctsId, kind } = this.item().post;
    if (correctsId) return 'Correction';
    return kind === 'reply' ? 'Reply' : 'Post';
  });

  /** The most serious thing about it, with how many of them. */
  protected readonly loudest = computed<Look | null>(() => {
    const { blocks, reviews, notScreened } = this.item();
    if (notScreened) {
      return { ...severityLooks.review, word: 'Not checked by the rules' };
    }
    if (blocks) {
      return { ...severityLooks.block, word: counted(blocks, 'block') };
    }
    return reviews
      ? { ...severityLooks.review, word: `${counted(reviews, 'point')} to look at` }
      : null;
  });
}
