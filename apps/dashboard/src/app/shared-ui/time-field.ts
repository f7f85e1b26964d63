import { Component, computed, inject, input, output } from '@angular/core';
import { resolveLocal } from '@canteen/scheduling';
import { Field, FieldControl, TIME_SENSE, sayClock, sayInstant, wallTimeAt } from '@canteen/ui';

/** A wall time in the practice's zone; `choice` says which of the two where it comes twice. */
export interface ChosenTime {
  /** `YYYY-MM-DDTHH:mm`; empty while nothing is chosen. */
  local: string;
  choice?: 'earlier' | 'later';
}

/** What is wrong with a wall time in a zone, in words; empty when nothing is. */
export function timeProblem(local: string, zone: string, now: number): string {
  const resolved = local ? resolveLocal(local, zone) : null;
  if (resolved?.kind === 'skipped') {
    return resolved.message;
  }
  return resolved?.kind === 'exact' && Date.parse(resolved.instant) <= now
    ? 'That time has passed. Choose a later one.'
    : '';
}

/**
 * A date and time in the practice's zone. A time the clocks skip is refused, one that comes twice is
 * asked about, and what was chosen is said in words.
 */
@Component({
  selector: 'app-time-field',
  imports: [Field, FieldControl],
  template: `
    <ui-field label="Date and time" [hint]="hint()" [controlId]="controlId()" [error]="error()">
      <input
        uiControl
        class="ui-input ui-input-short"
        type="datetime-local"
        [min]="earliest()"
        [value]="time().local"
        (change)="chooseTime($event)"
      />
    </ui-field>
    @if (twice().length) {
      <fieldset>
        <legend>The clocks go back that night, so this time comes twice. Which one?</legend>
        @for (one of twice(); track one.choice) {
          <label class="ui-choice">
            <input
              type="radio"
              [name]="controlId() + '-which'"
              [checked]="time().choice === one.choice"
              (change)="changed.emit({ local: time().local, choice: one.choice })"
            />
            {{ one.word }}
          </label>
        }
      </fieldset>
    }
    <p class="secondary" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    p {
      margin: 0;
    }
    p:empty {
      display: none;
    }
  `,
})
export class TimeField {
  readonly time = input.required<ChosenTime>();
  readonly controlId = input.required<string>();
  readonly changed = output<ChosenTime>();

  private readonly sense = inject(TIME_SENSE);
  /** The zone is said only to somebody whose computer thinks in another one. */
  protected readonly hint = computed(() =>
    this.sense.zone() === Intl.DateTimeFormat().resolvedOptions().timeZone
      ? ''
      : `In the practice’s time (${this.sense.zone()})`,
  );
  protected readonly earliest = computed(() => wallTimeAt(this.sense.now(), this.sense.zone()));
  private readonly resolved = computed(() =>
    this.time().local ? resolveLocal(this.time().local, this.sense.zone()) : null,
  );
  protected readonly error = computed(() =>
    timeProblem(this.time().local, this.sense.zone(), this.sense.now()),
  );
  protected readonly said = computed(() => {
    const resolved = this.resolved();
    return resolved?.kind === 'exact' && !this.error()
      ? `It goes out ${sayInstant(resolved.instant, this.sense.zone(), this.sense.now())}.`
      : '';
  });
  /** The two instants of a time that comes twice, as words with what tells them apart. */
  protected readonly twice = computed(() => {
    const resolved = this.resolved();
    const clock = (instant: string) => sayClock(instant, this.sense.zone());
    return resolved?.kind === 'twice'
      ? [
          {
            choice: 'earlier' as const,
            word: `The first ${clock(resolved.earlier)}, before the clocks go back`,
          },
          {
            choice: 'later' as const,
            word: `The second ${clock(resolved.later)}, after the clocks have gone back`,
          },
        ]
      : [];
  });

  protected chooseTime(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.changed.emit({ local: event.target.value.slice(0, 16) });
    }
  }
}
