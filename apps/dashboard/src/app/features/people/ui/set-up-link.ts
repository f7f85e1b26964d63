import { Component, input, output } from '@angular/core';
import { type MemberView } from '@canteen/contracts';
import { Button, Card } from '@canteen/ui';
import { CopyBox } from '../../../shared-ui/copy-box';

/** What the person who invited needs now: the one-use link, which is never shown again. */
@Component({
  selector: 'app-set-up-link',
  imports: [Button, Card, CopyBox],
  template: `
    <ui-card [heading]="'How ' + member().name + ' gets in'">
      @if (member().setUpUrl; as url) {
        <p>
          They were sent this link by e-mail, where mail is set up. It works once, for seven days,
          and is shown only now.
        </p>
        <app-copy-box label="Link to set a password" [text]="url" />
      } @else {
        <p>They have a password already and sign in with it.</p>
      }
      <button type="button" uiButton="secondary" class="close" (click)="closed.emit()">Done</button>
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
    .close {
      margin-top: var(--s4);
    }
  `,
})
export class SetUpLink {
  readonly member = input.required<MemberView>();
  readonly closed = output<void>();
}
