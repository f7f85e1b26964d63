import { Component, computed, input, output } from '@angular/core';
import { type DraftContent, type Schedule } from '@canteen/contracts';
import { Field, FieldControl } from '@canteen/ui';
import { type ChosenTime, TimeField } from '../../../shared-ui/time-field';

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
  imports: [Field, FieldControl, TimeField],
  templateUrl: './schedule-picker.html',
  styles: `
    .inset {
      margin-left: 36px;
      padding-bottom: var(--s2);
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

  protected readonly windows = computed(() => {
    const minutes = this.validForMinutes();
    return windows.some((one) => one.minutes === minutes)
      ? windows
      : [...windows, { minutes, word: `${minutes} minutes` }];
  });
  protected readonly time = computed<ChosenTime>(() => {
    const schedule = this.schedule();
    return schedule?.kind === 'at' ? schedule : { local: '' };
  });

  protected chooseTime({ local, choice }: ChosenTime): void {
    const schedule = local ? { kind: 'at' as const, local, ...(choice ? { choice } : {}) } : null;
    this.changed.emit({ schedule });
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
