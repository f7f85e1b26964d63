import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PostState, type PostSummary } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { NetworkMark } from './network-mark';
import { StatePill } from './state-pill';
import { postLooks } from './states';

const storied: ReadonlySet<PostState> = new Set([
  'changes-needed',
  'on-hold',
  'expired',
  'missed',
  'unconfirmed',
  'failed',
  'publishing',
]);

/** One post in a list; the whole row leads to it. */
@Component({
  selector: 'app-post-row',
  imports: [Moment, NetworkMark, RouterLink, StatePill],
  host: { class: 'ui-list-row' },
  template: `
    <div class="spread">
      <a class="ui-list-link" [routerLink]="link()">{{ post().excerpt || 'Empty draft' }}</a>
      <app-state [look]="look()" />
    </div>
    <div class="row facts">
      @for (channel of post().channels; track channel.id) {
        <app-network [network]="channel.network" />
      }
      @if (post().dueAt; as due) {
        <ui-time [at]="due" />
      }
      @if (post().correctsId) {
        <span>Correction</span>
      }
      @if (tellsMore()) {
        <span>{{ post().sentence }}</span>
      }
      @if (post().waitingFor; as who) {
        <span>Waits for {{ who }}.</span>
      }
    </div>
  `,
  styles: `
    .spread {
      flex-wrap: nowrap;
      align-items: flex-start;
    }
    app-state {
      flex: none;
    }
    .ui-list-link {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
      overflow-wrap: anywhere;
      font-weight: 400;
    }
    .facts {
      margin-top: var(--s1);
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    @media (width < 480px) {
      .spread {
        flex-direction: column-reverse;
        gap: var(--s1);
      }
    }
  `,
})
export class PostRow {
  readonly post = input.required<PostSummary>();
  protected readonly look = computed(() => postLooks[this.post().state]);
  /** Most states say all there is to say; these have a story. */
  protected readonly tellsMore = computed(() => storied.has(this.post().state));
  protected readonly link = computed(() => {
    const post = this.post();
    return post.kind === 'reply' && post.parentCommentId
      ? ['/inbox', post.parentCommentId]
      : ['/posts', post.id];
  });
}
