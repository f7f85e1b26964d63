import { Component, computed, inject, output, signal } from '@angular/core';
import { PasskeyCreation, routes } from '@canteen/contracts';
import { Announcer, Button, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { PasskeyBrowser } from '../../core/session/passkey-browser';

/** Adding a passkey: a name for it, then whatever the device asks. */
@Component({
  selector: 'app-add-passkey',
  imports: [Button, ErrorSummary, Field, FieldControl],
  providers: [ChangeSender],
  template: `
    <ui-error-summary [errors]="errors()" />
    <form class="stack" novalidate (submit)="add($event, name.value)">
      <ui-field
        label="Name of the passkey"
        hint="Where it is kept, so that you know it again: “My telephone”, “Reception PC”"
        controlId="passkey-name"
        [error]="missing()"
      >
        <input #name uiControl class="ui-input" maxlength="60" autocomplete="off" />
      </ui-field>
      <div class="row">
        <button type="submit" uiButton [busy]="working()">Add the passkey</button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class AddPasskey {
  readonly done = output<void>();

  private readonly announcer = inject(Announcer);
  private readonly passkeys = inject(PasskeyBrowser);
  private readonly sender = inject(ChangeSender);
  /** What is said against the name. */
  protected readonly missing = signal('');
  /** What is said of the device. */
  private readonly refused = signal('');
  protected readonly working = signal(false);
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    const words = [
      this.missing(),
      this.refused(),
      ...(problem ? [`${problem.message} (${problem.quote})`] : []),
    ];
    return words.filter(Boolean).map((message) => ({ message, controlId: 'passkey-name' }));
  });

  protected async add(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const name = typed.trim();
    this.refused.set('');
    this.missing.set(name ? '' : 'Give the passkey a name');
    if (!name) return;
    this.working.set(true);
    if (await this.make(name)) {
      this.announcer.say('The passkey is added.');
      this.done.emit();
    }
    this.working.set(false);
  }

  private async make(name: string): Promise<boolean> {
    const creation = await this.sender.ask('POST', routes.passkeyBegin, PasskeyCreation);
    if (!creation) return false;
    const made = await this.passkeys.make(creation);
    if (made === 'known') {
      this.refused.set('This device has one of your passkeys already.');
    } else if (made === 'nothing') {
      this.refused.set('No passkey was made. Try again, or use another device.');
    } else {
      return this.sender.send('POST', routes.passkeys, { name, made });
    }
    return false;
  }
}
