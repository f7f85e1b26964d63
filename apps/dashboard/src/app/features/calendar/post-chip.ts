import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PostSummary } from '@canteen/contracts';
import { Icon, TIME_SENSE, sayClock } from '@canteen/ui';
import { networkWords } from '../../shared-ui/network-mark';
import { postLooks } from '../../shared-ui/states';

/** A post in a day of the month: time, state, first words. */
@Component({
  selector: 'app-post-chip',
  imports: [Icon, RouterLink],
  host: { '[attr.data-tone]': 'look().tone' },
  template: `
    <a [routerLink]="['/posts', post().id]">
      <span class="line">
        <ui-icon [path]="look().icon" [size]="16" />
        <span class="time">{{ time() }}</span>
        <span class="visually-hidden">{{ look().word }}, {{ networks() }}:</span>
      </span>
      <span class="words">{{ post().excerpt || 'Empty draft' }}</span>
    </a>
  `,
  styles: `
    a {
      display: block;
      padding: 2px var(--s2) var(--s1);
      border-left: 4px solid var(--edge);
      border-radius: var(--radius);
      background: var(--page);
      color: var(--ink);
      font-size: var(--t-s);
      line-height: 1.3;
      text-decoration: none;
    }
    a:hover .words {
      text-decoration: underline;
    }
    .line {
      display: flex;
      gap: var(--s1);
      align-items: center;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .words {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    :host([data-tone='good']) a {
      border-color: var(--good);
      background: var(--good-ground);
    }
    :host([data-tone='waiting']) a {
      border-color: var(--waiting);
      background: var(--waiting-ground);
    }
    :host([data-tone='info']) a {
      border-color: var(--info);
      background: var(--info-ground);
    }
    :host([data-tone='stop']) a {
      border-color: var(--stop-strong);
      background: var(--stop-ground);
    }
  `,
})
export class PostChip {
  readonly post = input.required<PostSummary>();
  private readonly sense = inject(TIME_SENSE);
  protected readonly look = computed(() => postLooks[this.post().state]);
  protected readonly time = computed(() => {
    const due = this.post().dueAt;
    return due ? sayClock(due, this.sense.zone()) : '';
  });
  protected readonly networks = computed(() =>
    this.post()
      .channels.map((channel) => networkWords[channel.network])
      .join(' and '),
  );
}
