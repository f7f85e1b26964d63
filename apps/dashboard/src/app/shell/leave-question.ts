import { Component, inject } from '@angular/core';
import { Button, Dialog } from '@canteen/ui';
import { LeaveAsker } from '../core/drafts/leave-asker';

/** Asks before words are lost that could not be saved. */
@Component({
  selector: 'app-leave-question',
  imports: [Button, Dialog],
  template: `
    <ui-dialog
      heading="Your last words are not saved"
      [open]="asker.question() !== null"
      (closed)="asker.question()?.answer(false)"
    >
      <p>{{ asker.question()?.problem?.message }}</p>
      <p>Stay to copy them or to try again. If you leave, they are lost.</p>
      <ng-container actions>
        <button type="button" uiButton (click)="asker.question()?.answer(false)">Stay here</button>
        <button type="button" uiButton="danger" (click)="asker.question()?.answer(true)">
          Leave without them
        </button>
      </ng-container>
    </ui-dialog>
  `,
})
export class LeaveQuestionDialog {
  protected readonly asker = inject(LeaveAsker);
}
