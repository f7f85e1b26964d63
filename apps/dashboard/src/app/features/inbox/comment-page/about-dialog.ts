import { Component, computed, input, linkedSignal, output, untracked } from '@angular/core';
import { type PersonRef } from '@canteen/contracts';
import { Button, Dialog } from '@canteen/ui';
import { type Problem } from '../../../core/api/problem';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

/** Choosing whom among the members a comment is about; nobody ticked means nobody of the practice. */
@Component({
  selector: 'app-about-dialog',
  imports: [Button, Dialog, ProblemBanner],
  template: `
    <ui-dialog [open]="open()" heading="Who it is about" (closed)="cancelled.emit()">
      <app-problem [problem]="problem()" />
      <p>
        They keep out of the answer from now on. What they wrote or approved of it is taken back if
        it is not out yet. It is kept in the log.
      </p>
      @if (fixed().length) {
        <p id="about-fixed">
          Your name is among those it may be about. You can add names; only a colleague who is not
          named can take one out.
        </p>
      }
      <fieldset [attr.aria-describedby]="fixed().length ? 'about-fixed' : null">
        <legend>The comment is about</legend>
        @for (person of people(); track person.memberId) {
          <label class="ui-choice">
            <input
              type="checkbox"
              [checked]="ticked().includes(person.memberId)"
              [disabled]="fixed().includes(person.memberId)"
              (change)="toggle(person.memberId)"
            />
            {{ person.name }}
          </label>
        }
      </fieldset>
      <ng-container actions>
        <button type="button" uiButton [busy]="busy()" (click)="recorded.emit(ticked())">
          {{ action() }}
        </button>
        <button type="button" uiButton="secondary" (click)="cancelled.emit()">Go back</button>
      </ng-container>
    </ui-dialog>
  `,
})
export class AboutDialog {
  readonly open = input.required<boolean>();
  readonly people = input.required<PersonRef[]>();
  /** Ids of those who are recorded or suggested. */
  readonly chosen = input.required<string[]>();
  /** Ids of those whom whoever chooses may not leave out. */
  readonly fixed = input.required<string[]>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  /** The ids to record. */
  readonly recorded = output<string[]>();
  readonly cancelled = output<void>();

  protected readonly ticked = linkedSignal<boolean, string[]>({
    source: this.open,
    // What is ticked stays while the comment is read again behind the dialog.
    computation: () => untracked(this.chosen),
  });
  protected readonly action = computed(() =>
    this.ticked().length ? 'Record it' : 'Record: nobody of the practice',
  );

  protected toggle(memberId: string): void {
    this.ticked.update((ids) =>
      ids.includes(memberId) ? ids.filter((id) => id !== memberId) : [...ids, memberId],
    );
  }
}
