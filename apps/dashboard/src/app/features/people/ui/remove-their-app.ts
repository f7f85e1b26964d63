import { Component, inject, input, output } from '@angular/core';
import { type MemberView, routes } from '@canteen/contracts';
import { Announcer, Button } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

/** For somebody who lost telephone, passkeys and recovery codes: they sign in with the password alone again. */
@Component({
  selector: 'app-remove-their-app',
  imports: [Button, ProblemBanner],
  providers: [ChangeSender],
  template: `
    <app-problem [problem]="sender.problem()" />
    <p>
      {{ member().name }} signs in with more than a password. Take that away only when they lost
      telephone, passkeys and recovery codes, and you are sure that it is they who ask.
    </p>
    <button type="button" uiButton="secondary" [busy]="sender.busy()" (click)="remove()">
      Take away app and passkeys
    </button>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class RemoveTheirApp {
  readonly member = input.required<MemberView>();
  readonly done = output<void>();

  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);

  protected async remove(): Promise<void> {
    const member = this.member();
    if (await this.sender.send('POST', routes.personSecondFactorRemove(member.id))) {
      this.announcer.say(`${member.name} signs in with the password alone now.`);
      this.done.emit();
    }
  }
}
