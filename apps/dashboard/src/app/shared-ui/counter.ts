import { Component, computed, input } from '@angular/core';
import { estimateCost, formatCost, measure } from '@canteen/channels';
import { type ChannelList, type Network } from '@canteen/contracts';
import { NetworkMark } from './network-mark';

/**
 * What is left of the practice's limit of the month for X, in thousandths of a US dollar; null without a
 * limit, and until it is known.
 */
export function leftOfMonth(list: Pick<ChannelList, 'xMonth'> | undefined): number | null {
  const month = list?.xMonth;
  return month ? Math.max(0, month.limitMilli - month.spentMilli) : null;
}

/** How much room is left on a network, counted as the network counts, and what it will cost. */
@Component({
  selector: 'app-counter',
  imports: [NetworkMark],
  host: { '[class.over]': 'size().remaining < 0' },
  template: `
    <app-network [network]="network()" />
    <span class="tabular">{{ words() }}</span>
    @if (cost(); as price) {
      <span>{{ price }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      font-size: var(--t-s);
      color: var(--ink-2);
    }
    :host(.over) {
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class Counter {
  readonly network = input.required<Network>();
  readonly text = input.required<string>();
  readonly isReply = input(false);
  /** What is left of the month's limit, in thousandths of a US dollar; null without a limit. */
  readonly leftMilli = input<number | null>(null);

  protected readonly size = computed(() => measure(this.network(), this.text()));
  protected readonly words = computed(() => {
    const left = this.size().remaining;
    return left < 0
      ? `${(-left).toLocaleString('en-GB')} characters too many`
      : `${left.toLocaleString('en-GB')} characters left`;
  });
  protected readonly cost = computed(() => {
    const price = estimateCost(this.network(), { text: this.text(), isReply: this.isReply() });
    if (!price.minorUnits) {
      return '';
    }
    const left = this.leftMilli();
    const sentence = `costs about ${formatCost(price.minorUnits)}`;
    if (left === null) {
      return sentence;
    }
    return price.minorUnits > left
      ? `${sentence}, more than the ${formatCost(left)} left of this month’s limit: it would wait`
      : `${sentence} of the ${formatCost(left)} left this month`;
  });
}
