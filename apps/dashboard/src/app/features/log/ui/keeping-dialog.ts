import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { type ErasureMeasure } from '@canteen/contracts';
import { Field, FieldControl } from '@canteen/ui';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';

/** On what ground, why, and whether our replies go too. */
export interface KeepingAnswer {
  ground: string;
  reason: string;
  withReplies?: boolean;
}

interface Ground {
  id: string;
  word: string;
}

const grounds: Record<ErasureMeasure | 'hold', readonly Ground[]> = {
  erase: [
    { id: 'no-longer-needed', word: 'It is no longer needed (Article 17(1)(a))' },
    { id: 'consent-withdrawn', word: 'Consent was withdrawn (Article 17(1)(b))' },
    { id: 'objection-upheld', word: 'The person objected, rightly (Article 17(1)(c))' },
    { id: 'unlawful', word: 'It was kept without a lawful basis (Article 17(1)(d))' },
    { id: 'legal-obligation', word: 'The law says so (Article 17(1)(e))' },
    { id: 'kept-by-mistake', word: 'It was captured by mistake' },
  ],
  restrict: [
    { id: 'accuracy-contested', word: 'The person says it is wrong (Article 18(1)(a))' },
    { id: 'unlawful-but-wanted', word: 'Unlawful, but the person wants it kept (18(1)(b))' },
    { id: 'needed-by-the-person', word: 'The person needs it for a claim (18(1)(c))' },
    { id: 'objection-pending', word: 'An objection is being looked at (18(1)(d))' },
  ],
  hold: [
    { id: 'legal-claim', word: 'A legal claim' },
    { id: 'complaint', word: 'A complaint' },
    { id: 'safeguarding', word: 'Safeguarding' },
    { id: 'regulator', word: 'A regulator' },
    { id: 'coroner-or-police', word: 'A coroner or the police' },
  ],
};

const headings: Record<ErasureMeasure | 'hold', string> = {
  erase: 'Ask for this to be erased',
  restrict: 'Restrict this',
  hold: 'Put a legal hold on this thread',
};

const actions: Record<ErasureMeasure | 'hold', string> = {
  erase: 'Ask a second person to erase it',
  restrict: 'Restrict it now',
  hold: 'Hold this thread',
};

/** Asks for ground and reason before something is erased, restricted or held. */
@Component({
  selector: 'app-keeping-dialog',
  imports: [Field, FieldControl, ReasonDialog],
  template: `
    <app-reason-dialog
      [open]="measure() !== null"
      [heading]="headings[shown()]"
      [action]="actions[shown()]"
      [variant]="shown() === 'erase' ? 'danger' : 'primary'"
      [busy]="busy()"
      [problem]="problem()"
      (confirmed)="confirm($event)"
      (cancelled)="cancelled.emit()"
    >
      @if (shown() === 'erase') {
        <p>When a second person agrees, the words are destroyed and cannot be fetched back.</p>
        <ul>
          @for (limit of limits(); track limit) {
            <li>{{ limit }}</li>
          }
        </ul>
      } @else if (shown() === 'restrict') {
        <p>
          It is kept, and nobody but compliance leads and the Caldicott Guardian reads it until the
          restriction is lifted.
        </p>
      } @else {
        <p>Nothing of it is erased or deleted until somebody else releases the hold.</p>
      }
      <ui-field label="Ground" controlId="keeping-ground">
        <select uiControl class="ui-select" (change)="choose($event)">
          @for (one of choices(); track one.id) {
            <option [value]="one.id" [selected]="one.id === ground()">{{ one.word }}</option>
          }
        </select>
      </ui-field>
      @if (shown() === 'erase' && isComment()) {
        <label class="ui-choice">
          <input
            type="checkbox"
            [checked]="withReplies()"
            (change)="withReplies.set(!withReplies())"
          />
          Also erase the words of our replies to it, which may name the person
        </label>
      }
    </app-reason-dialog>
  `,
})
export class KeepingDialog {
  /** Null while nothing is asked. */
  readonly measure = input.required<ErasureMeasure | 'hold' | null>();
  readonly isComment = input(false);
  readonly limits = input.required<readonly string[]>();
  readonly busy = input(false);
  readonly problem = input('');
  readonly confirmed = output<KeepingAnswer>();
  readonly cancelled = output<void>();

  protected readonly headings = headings;
  protected readonly actions = actions;
  /** What was asked last, so that a closing dialog keeps its words. */
  protected readonly shown = linkedSignal<ErasureMeasure | 'hold' | null, ErasureMeasure | 'hold'>({
    source: this.measure,
    computation: (measure, previous) => measure ?? previous?.value ?? 'erase',
  });
  protected readonly choices = computed(() => grounds[this.shown()]);
  protected readonly ground = linkedSignal(() => this.choices()[0]?.id ?? '');
  protected readonly withReplies = linkedSignal({ source: this.measure, computation: () => false });

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.ground.set(event.target.value);
    }
  }

  protected confirm(reason: string): void {
    this.confirmed.emit({
      ground: this.ground(),
      reason,
      ...(this.shown() === 'erase' && { withReplies: this.withReplies() }),
    });
  }
}
