import { Component, inject, signal } from '@angular/core';
import { PasskeyList, type PasskeyView, routes } from '@canteen/contracts';
import { Announcer, Button, Card, Dialog, Moment } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { reading } from '../../core/api/reading';
import { PasskeyBrowser } from '../../core/session/passkey-browser';
import { ReadState } from '../../shared-ui/read-state';
import { AddPasskey } from './add-passkey';

/** The passkeys of a person: which there are, and adding and removing one. */
@Component({
  selector: 'app-passkey-card',
  imports: [AddPasskey, Button, Card, Dialog, Moment, ReadState],
  providers: [ChangeSender],
  templateUrl: './passkey-card.html',
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s4);
      align-items: center;
      justify-content: space-between;
      padding: var(--s2) 0;
      border-bottom: 1px solid var(--line);
    }
    ul {
      margin-bottom: var(--s4);
    }
  `,
})
export class PasskeyCard {
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly available = inject(PasskeyBrowser).available;
  protected readonly list = reading(() => routes.passkeys, PasskeyList, ['session']);
  protected readonly adding = signal(false);
  /** The one that is about to be removed. */
  protected readonly leaving = signal<PasskeyView | null>(null);

  protected added(): void {
    this.adding.set(false);
    this.list.reload();
  }

  protected askToRemove(passkey: PasskeyView): void {
    this.sender.forget();
    this.leaving.set(passkey);
  }

  protected async remove(passkey: PasskeyView): Promise<void> {
    if (await this.sender.send('POST', routes.passkeyRemove(passkey.id))) {
      this.leaving.set(null);
      this.announcer.say('The passkey is removed.');
      this.list.reload();
    }
  }
}
