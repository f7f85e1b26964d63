import { Component, computed, inject, input, output } from '@angular/core';
import { type MemberView, routes } from '@canteen/contracts';
import { Button, Dialog } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

/** Ending a membership: what follows is said before, because it cannot be undone. */
@Component({
  selector: 'app-end-membership',
  imports: [Button, Dialog, ProblemBanner],
  providers: [ChangeSender],
  template: `
    <ui-dialog
      [open]="member() !== null"
      [heading]="'End the membership of ' + name()"
      (closed)="leave()"
    >
      <app-problem [problem]="sender.problem()" />
      <p>
        {{ name() }} is signed out at once and cannot come back without a new invitation. Approvals
        they gave for what is not out yet stop counting. Their entries in the log stay.
      </p>
      <ng-container actions>
        <button type="button" uiButton="danger" [busy]="sender.busy()" (click)="end()">
          End it for good
        </button>
        <button type="button" uiButton="secondary" (click)="leave()">Go back</button>
      </ng-container>
    </ui-dialog>
  `,
})
export class EndMembership {
  /** Whose membership; null keeps the dialog closed. */
  readonly member = input.required<MemberView | null>();
  readonly done = output<MemberView>();
  readonly cancelled = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly name = computed(() => this.member()?.name ?? '');

  protected leave(): void {
    this.sender.forget();
    this.cancelled.emit();
  }

  protected async end(): Promise<void> {
    const member = this.member();
    if (member && (await this.sender.send('POST', routes.personEnd(member.id)))) {
      this.done.emit(member);
    }
  }
}
