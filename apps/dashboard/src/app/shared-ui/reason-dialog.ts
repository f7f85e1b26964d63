import { Component, input, linkedSignal, output } from '@angular/core';
import { Button, type ButtonVariant, Dialog, Field, FieldControl } from '@canteen/ui';

let dialogs = 0;

/** Asks why before something is done, and says in the button what will be done. */
@Component({
  selector: 'app-reason-dialog',
  imports: [Button, Dialog, Field, FieldControl],
  template: `
    <ui-dialog [open]="open()" [heading]="heading()" (closed)="cancelled.emit()">
      <ng-content />
      <ui-field
        [label]="label()"
        [hint]="hint()"
        [controlId]="controlId"
        [error]="error() || problem()"
      >
        <textarea
          uiControl
          class="ui-textarea"
          rows="3"
          [attr.maxlength]="longest()"
          [value]="reason()"
          (input)="write($event)"
        ></textarea>
      </ui-field>
      <ng-container actions>
        <button type="button" [uiButton]="variant()" [busy]="busy()" (click)="confirm()">
          {{ action() }}
        </button>
        <button type="button" uiButton="secondary" (click)="cancelled.emit()">Go back</button>
      </ng-container>
    </ui-dialog>
  `,
})
export class ReasonDialog {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  /** The words of the button that does it. */
  readonly action = input.required<string>();
  readonly variant = input<ButtonVariant>('primary');
  readonly label = input('Why');
  readonly hint = input('Kept in the log. No patient’s details.');
  /** Fewest and most characters of a reason. */
  readonly shortest = input(3);
  readonly longest = input(1000);
  /** What to say when the reason is too short. */
  readonly missing = input('Say why in a few words. It is kept in the log.');
  readonly busy = input(false);
  /** What the server said against it. */
  readonly problem = input('');
  /** The reason, without outer blanks. */
  readonly confirmed = output<string>();
  readonly cancelled = output<void>();

  protected readonly controlId = `reason-${++dialogs}`;
  protected readonly reason = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly error = linkedSignal({ source: this.open, computation: () => '' });

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.reason.set(event.target.value);
    }
  }

  protected confirm(): void {
    const reason = this.reason().trim();
    if (reason.length < this.shortest()) {
      this.error.set(this.missing());
      return;
    }
    this.error.set('');
    this.confirmed.emit(reason);
  }
}
