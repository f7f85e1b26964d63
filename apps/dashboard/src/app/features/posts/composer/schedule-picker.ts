import { Component, computed, inject, input, output } from '@angular/core';
import { resolveLocal } from '@canteen/scheduling';
import { type DraftContent, type Schedule } from '@canteen/contracts';
import { Field, FieldControl, TIME_SENSE, sayClock, sayInstant, wallTimeAt } from '@canteen/ui';

const windows: readonly { minutes: number; word: string }[] = [
  { minutes: 15, word: '15 minutes' },
  { minutes: 60, word: '1 hour' },
  { minutes: 240, word: '4 hours' },
  { minutes: 720, word: '12 hours' },
  { minutes: 1440, word: '24 hours' },
];

/**
 * When the post goes out, in the practice's zone. A wall time the clocks skip is refused; one that
 * comes twice is asked about.
 */
@Component({
  selector: 'app-schedule-picker',
  imports: [Field, FieldControl],
  templateUrl: './schedule-picker.html',
  styles: `
    .inset {
      margin-left: 36px;
      padding-bottom: var(--s2);
    }
    .said {
      margin: 0;
    }
    .said:empty {
      display: none;
    }
    ui-field {
      margin-top: var(--s3);
    }
  `,
})
export class SchedulePicker {
  readonly schedule = input.required<Schedule | null>();
  readonly validForMinutes = input.required<number>();
  readonly changed = output<Partial<DraftContent>>();

  private readonly sense = inject(TIME_SENSE);
  protected readonly zone = this.sense.zone;

  protected readonly windows = computed(() => {
    const minutes = this.validForMinutes();
    return windows.some((one) => one.minutes === minutes)
      ? windows
      : [...windows, { minutes, word: `${minutes} minutes` }];
  });
  protected readonly local = computed(() => {
    const schedule = this.schedule();
    return schedule?.kind === 'at' ? schedule.local : '';
  });
  protected readonly choice = computed(() => {
    const schedule = this.schedule();
    return schedule?.kind === 'at' ? schedule.choice : undefined;
  });
  protected readonly earliest = computed(() => wallTimeAt(this.sense.now(), this.zone()));
  private readonly resolved = computed(() =>
    this.local() ? resolveLocal(this.local(), this.zone()) : null,
  );
  protected readonly error = computed(() => {
    const resolved = this.resolved();
    if (resolved?.kind === 'skipped') {
      return resolved.message;
    }
    const instant = resolved?.kind === 'exact' ? resolved.instant : null;
    return instant && Date.parse(instant) <= this.sense.now()
      ? 'That time has passed. Choose a later one.'
      : '';
  });
  protected readonly said = computed(() => {
    const resolved = this.resolved();
    return resolved?.kind === 'exact' && !this.error()
      ? `It goes out ${sayInstant(resolved.instant, this.zone(), this.sense.now())}.`
      : '';
  });
  /** The two instants of a time that comes twice, as words with what tells them apart. */
  protected readonly twice = computed(() => {
    const resolved = this.resolved();
    return resolved?.kind === 'twice'
      ? [
          {
            choice: 'earlier' as const,
            word: `The first ${sayClock(resolved.earlier, this.zone())}, before the clocks go back`,
          },
          {
            choice: 'later' as const,
            word: `The second ${sayClock(resolved.later, this.zone())}, after the clocks have gone back`,
          },
        ]
      : [];
  });

  protected chooseTime(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const local = event.target.value.slice(0, 16);
      this.changed.emit({ schedule: local ? { kind: 'at', local } : null });
    }
  }

  protected chooseWhich(choice: 'earlier' | 'later'): void {
    this.changed.emit({ schedule: { kind: 'at', local: this.local(), choice } });
  }

  protected whenApproved(): void {
    this.changed.emit({ schedule: { kind: 'when-approved' } });
  }

  protected atATime(): void {
    this.changed.emit({ schedule: null });
  }

  protected chooseWindow(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.changed.emit({ validForMinutes: Number(event.target.value) });
    }
  }
}
