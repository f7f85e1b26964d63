import { Component, InjectionToken, type Signal, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { sayExactly, sayInstant, sayRelative } from './say-time';

/** What the pieces that show time need to know; the application provides it once. */
export interface TimeSense {
  /** IANA zone the reader thinks in. */
  zone: Signal<string>;
  /** Epoch milliseconds, moving on about every half minute. */
  now: Signal<number>;
}

export const TIME_SENSE = new InjectionToken<TimeSense>('TIME_SENSE');

/**
 * A moment: "Thu 26 Nov, 08:30" or, with `relative`, "in 20 minutes" that keeps counting. The exact
 * time with its zone is shown on hover and focus.
 */
@Component({
  selector: 'ui-time',
  imports: [MatTooltip],
  template: `<time
    [attr.datetime]="at()"
    [matTooltip]="exact()"
    [attr.tabindex]="relative() ? 0 : null"
    >{{ said() }}</time
  >`,
  styles: `
    time {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
})
export class Moment {
  /** ISO 8601 instant. */
  readonly at = input.required<string>();
  readonly relative = input(false);

  private readonly sense = inject(TIME_SENSE);
  protected readonly exact = computed(() => sayExactly(this.at(), this.sense.zone()));
  protected readonly said = computed(() =>
    (this.relative() ? sayRelative : sayInstant)(this.at(), this.sense.zone(), this.sense.now()),
  );
}
