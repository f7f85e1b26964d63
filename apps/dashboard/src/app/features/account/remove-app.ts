import { Component, computed, inject, output, signal } from '@angular/core';
import { routes } from '@canteen/contracts';
import { Announcer, Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';

/** Taking the authenticator app away again, with everything that proves who one is. */
@Component({
  selector: 'app-remove-app',
  imports: [Button, Card, ErrorSummary, Field, FieldControl],
  providers: [ChangeSender],
  template: `
    <ui-error-summary [errors]="errors()" />
    <ui-card heading="Remove the authenticator app">
      <form class="stack" novalidate (submit)="remove($event, password.value, code.value)">
        <p>For a new telephone: remove the app here, then add it again on the new one.</p>
        <ui-field label="Your password" controlId="remove-password">
          <input
            #password
            uiControl
            class="ui-input ui-input-short"
            type="password"
            autocomplete="current-password"
          />
        </ui-field>
        <ui-field
          label="Code from the app, or a recovery code"
          controlId="remove-code"
          [error]="missing()"
        >
          <input
            #code
            uiControl
            class="ui-input ui-input-short"
            autocomplete="one-time-code"
            maxlength="40"
          />
        </ui-field>
        <div class="row">
          <button type="submit" uiButton="danger" [busy]="sender.busy()">Remove the app</button>
        </div>
      </form>
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class RemoveApp {
  readonly done = output<void>();

  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly missing = signal('');
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    return [
      ...(this.missing() ? [{ message: this.missing(), controlId: 'remove-code' }] : []),
      ...(problem
        ? [{ message: `${problem.message} (${problem.quote})`, controlId: 'remove-password' }]
        : []),
    ];
  });

  protected async remove(event: Event, password: string, code: string): Promise<void> {
    event.preventDefault();
    this.missing.set(password && code.trim() ? '' : 'Enter your password and a code');
    if (this.missing()) {
      return;
    }
    if (await this.sender.send('POST', routes.secondFactorRemove, { password, code })) {
      this.announcer.say('The app is removed.');
      this.done.emit();
    }
  }
}
