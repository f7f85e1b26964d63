import { Component, inject, input, output, signal } from '@angular/core';
import { ClearFindingBody, routes } from '@canteen/contracts';
import { Button, Dialog, Field, FieldControl } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { problemFrom } from '../../../core/api/problem';

/** Setting a finding aside as a false alarm: never without a reason, always in the log. */
@Component({
  selector: 'app-clear-finding',
  imports: [Button, Dialog, Field, FieldControl],
  template: `
    <ui-dialog
      [open]="findingId() !== null"
      heading="Set this finding aside as a false alarm"
      (closed)="cancelled.emit()"
    >
      <p>
        Your name and the reason stay in the log. The item then needs a Caldicott guardian and one
        more person to approve it.
      </p>
      <ui-field
        label="Why it is a false alarm"
        hint="At least ten characters. No patient's details."
        controlId="clear-reason"
        [error]="error()"
      >
        <textarea
          uiControl
          class="ui-textarea"
          rows="3"
          maxlength="1000"
          [value]="reason()"
          (input)="write($event)"
        ></textarea>
      </ui-field>
      <ng-container actions>
        <button type="button" uiButton [busy]="busy()" (click)="clear()">Set it aside</button>
        <button type="button" uiButton="secondary" (click)="cancelled.emit()">Go back</button>
      </ng-container>
    </ui-dialog>
  `,
})
export class ClearFinding {
  /** The finding in question; null keeps the dialog closed. */
  readonly findingId = input.required<string | null>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly api = inject(Api);
  protected readonly reason = signal('');
  protected readonly error = signal('');
  protected readonly busy = signal(false);

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.reason.set(event.target.value);
    }
  }

  protected async clear(): Promise<void> {
    const id = this.findingId();
    const body = ClearFindingBody.safeParse({ reason: this.reason() });
    if (!id || !body.success) {
      this.error.set('Say in a sentence why the rule is wrong here.');
      return;
    }
    this.busy.set(true);
    this.error.set('');
    try {
      await this.api.send('POST', routes.findingClear(id), ignored, body.data);
      this.reason.set('');
      this.done.emit();
    } catch (error) {
      const problem = problemFrom(error);
      this.error.set(`${problem.message} (${problem.code})`);
    } finally {
      this.busy.set(false);
    }
  }
}
