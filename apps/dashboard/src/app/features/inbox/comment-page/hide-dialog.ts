import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type CommentDetail, OutcomeBody, routes } from '@canteen/contracts';
import { Button, Dialog, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { networkWords } from '../../../shared-ui/network-mark';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { hideReasons } from '../data/inbox-words';

/** Hiding a comment on the network at once. A second person then agrees, or it comes back. */
@Component({
  selector: 'app-hide-dialog',
  imports: [Button, Dialog, Field, FieldControl, ProblemBanner],
  providers: [ChangeSender],
  template: `
    <ui-dialog [open]="open()" [heading]="'Hide it on ' + network()" (closed)="cancelled.emit()">
      <app-problem [problem]="sender.problem()" />
      <p>
        It is hidden at once. Somebody else must agree within one working day, or it is shown again.
        That it is negative is no reason.
      </p>
      <fieldset [attr.aria-describedby]="error() ? 'hide-reason-error' : null">
        <legend>Why it must not be seen</legend>
        @if (error()) {
          <p id="hide-reason-error" class="error" role="alert">{{ error() }}</p>
        }
        @for (choice of reasons; track choice.value) {
          <label class="ui-choice">
            <input
              type="radio"
              name="hide-reason"
              [value]="choice.value"
              [checked]="choice.value === reason()"
              (change)="reason.set(choice.value)"
            />
            {{ choice.words }}
          </label>
        }
      </fieldset>
      <ui-field label="Note" hint="Not needed. Kept in the log." controlId="hide-note">
        <textarea
          uiControl
          class="ui-textarea"
          rows="2"
          maxlength="1000"
          [value]="note()"
          (input)="write($event)"
        ></textarea>
      </ui-field>
      <ng-container actions>
        <button type="button" uiButton [busy]="sender.busy()" (click)="hide()">
          Hide it on {{ network() }} now
        </button>
        <button type="button" uiButton="secondary" (click)="cancelled.emit()">Go back</button>
      </ng-container>
    </ui-dialog>
  `,
  styles: `
    .error {
      color: var(--stop);
      font-weight: 700;
    }
    .ui-textarea {
      min-height: 4rem;
    }
  `,
})
export class HideDialog {
  readonly open = input.required<boolean>();
  readonly comment = input.required<CommentDetail>();
  /** What was done, in words. */
  readonly done = output<string>();
  readonly cancelled = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly reasons = hideReasons;
  protected readonly reason = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly note = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly error = linkedSignal({ source: this.reason, computation: () => '' });
  protected readonly network = computed(() => networkWords[this.comment().channel.network]);

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.note.set(event.target.value);
    }
  }

  protected async hide(): Promise<void> {
    const body = OutcomeBody.safeParse({
      kind: 'hidden',
      reason: this.reason(),
      note: this.note(),
    });
    if (!body.success) {
      this.error.set('Choose why it must not be seen.');
      return;
    }
    if (await this.sender.send('POST', routes.commentOutcome(this.comment().id), body.data)) {
      this.done.emit(`Hidden on ${this.network()}. A second person must agree.`);
    }
  }
}
