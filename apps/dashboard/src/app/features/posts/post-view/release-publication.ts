import { Component, inject, input, output } from '@angular/core';
import { type PublicationView, type ReleasePublicationBody, routes } from '@canteen/contracts';
import { Button } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

/** Something was held, because its channel had lost its access or by a pause: does it still go out? */
@Component({
  selector: 'app-release-publication',
  imports: [Button, ProblemBanner],
  providers: [ChangeSender],
  template: `
    <app-problem [problem]="sender.problem()" />
    <p>Should it still go out?</p>
    <div class="row">
      <button type="button" uiButton [busy]="sender.busy()" (click)="answer(true)">Send it</button>
      <button type="button" uiButton="secondary" [busy]="sender.busy()" (click)="answer(false)">
        Do not send it
      </button>
    </div>
  `,
})
export class ReleasePublication {
  readonly publication = input.required<PublicationView>();
  /** Somebody answered; the post must be read again. */
  readonly released = output<void>();

  protected readonly sender = inject(ChangeSender);

  protected async answer(go: boolean): Promise<void> {
    const body: ReleasePublicationBody = { go };
    if (await this.sender.send('POST', routes.publicationRelease(this.publication().id), body)) {
      this.released.emit();
    }
  }
}
