import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Button, Card } from '@canteen/ui';
import { PasskeyBrowser } from '../../core/session/passkey-browser';
import { SessionStore } from '../../core/session/session-store';
import { AddApp } from '../account/add-app';
import { AddPasskey } from '../account/add-passkey';
import { SignInFrame } from './sign-in-frame';

/**
 * Where somebody gets a proof beside the password: a passkey first, an authenticator app as the other
 * way. It is offered to whoever joins, and wanted of everybody where the practice says so.
 */
@Component({
  selector: 'app-second-factor-first',
  imports: [AddApp, AddPasskey, Button, Card, SignInFrame],
  template: `
    <app-sign-in-frame
      heading="One more step"
      [lead]="
        isWanted()
          ? 'Your practice wants more than a password of everybody who signs in.'
          : 'With more than a password, a stolen one opens nothing.'
      "
    >
      @if (withApp()) {
        <app-add-app (done)="goOn()" />
      } @else {
        <ui-card heading="Add a passkey">
          <p>
            A passkey lives on your telephone or computer. With its finger, face or PIN you sign in
            without typing a password.
          </p>
          <app-add-passkey (done)="goOn()" />
        </ui-card>
      }
      <div class="other-ways">
        @if (!withApp()) {
          <button type="button" uiButton="quiet" (click)="withApp.set(true)">
            Use an authenticator app instead
          </button>
        } @else if (available) {
          <button type="button" uiButton="quiet" (click)="withApp.set(false)">
            Use a passkey instead
          </button>
        }
        @if (!isWanted()) {
          <button type="button" uiButton="quiet" (click)="goOn()">Not now</button>
        }
      </div>
    </app-sign-in-frame>
  `,
  styles: `
    .other-ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s4);
      margin-top: var(--s4);
    }
  `,
})
export class SecondFactorFirst {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly available = inject(PasskeyBrowser).available;
  /** The other way was chosen, or is the only one in this browser. */
  protected readonly withApp = signal(!this.available);
  protected readonly isWanted = computed(() => this.store.session()?.mustAddSecondFactor === true);

  protected async goOn(): Promise<void> {
    await this.store.askAgain();
    await this.router.navigateByUrl('/');
  }
}
