import { Component, inject } from '@angular/core';
import { Button, Dialog } from '@canteen/ui';
import { LeaveAsker } from '../core/drafts/leave-asker';

/** Asks before something is lost that was not saved. */
@Component({
  selector: 'app-leave-question',
  imports: [Button, Dialog],
  template: `
    <ui-dialog
      heading="Not everything is saved"
      [open]="asker.question() !== null"
      (closed)="asker.question()?.answer(false)"
    >
      <p>{{ asker.question()?.why }}</p>
      <p>What is not saved is lost when you leave.</p>
      <ng-container actions>
        <button type="button" uiButton (click)="asker.question()?.answer(false)">Stay here</button>
        <button type="button" uiButton="danger" (click)="asker.question()?.answer(true)">
          Leave without saving
        </button>
      </ng-container>
    </ui-dialog>
  `,
})
export class LeaveQuestionDialog {
  protected readonly asker = inject(LeaveAsker);
}
