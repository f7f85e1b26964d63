import { Component, inject, input, output, signal } from '@angular/core';
import { routes } from '@canteen/contracts';
import { Api, ignored } from '../../../core/api/api';
import { problemFrom } from '../../../core/api/problem';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';

/** Setting a finding aside as a false alarm: never without a reason, always in the log. */
@Component({
  selector: 'app-clear-finding',
  imports: [ReasonDialog],
  template: `
    <app-reason-dialog
      [open]="findingId() !== null"
      heading="Set this finding aside as a false alarm"
      action="Set it aside"
      label="Why it is a false alarm"
      [shortest]="10"
      missing="Say in a sentence why the rule is wrong here."
      [busy]="busy()"
      [problem]="problem()"
      (confirmed)="clear($event)"
      (cancelled)="cancelled.emit()"
    >
      <p>
        Your name and the reason stay in the log. The item then needs a Caldicott guardian and one
        more person to approve it.
      </p>
    </app-reason-dialog>
  `,
})
export class ClearFinding {
  /** The finding in question; null keeps the dialog closed. */
  readonly findingId = input.required<string | null>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly api = inject(Api);
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected async clear(reason: string): Promise<void> {
    const id = this.findingId();
    if (!id) {
      return;
    }
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.api.send('POST', routes.findingClear(id), ignored, { reason });
      this.done.emit();
    } catch (error) {
      const problem = problemFrom(error);
      this.problem.set(`${problem.message} (${problem.code})`);
    } finally {
      this.busy.set(false);
    }
  }
}
