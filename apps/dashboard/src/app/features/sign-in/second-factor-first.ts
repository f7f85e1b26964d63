import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PageHeader } from '@canteen/ui';
import { SessionStore } from '../../core/session/session-store';
import { AddApp } from '../account/add-app';
import { SignInFrame } from './sign-in-frame';

/** Where somebody without an authenticator app arrives when the practice wants one. */
@Component({
  selector: 'app-second-factor-first',
  imports: [AddApp, PageHeader, SignInFrame],
  template: `
    <app-sign-in-frame>
      <ui-page-header
        heading="One more step"
        lead="Your practice wants more than a password of everybody who signs in."
      />
      <app-add-app (done)="goOn()" />
    </app-sign-in-frame>
  `,
})
export class SecondFactorFirst {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);

  protected async goOn(): Promise<void> {
    await this.store.askAgain();
    await this.router.navigateByUrl('/');
  }
}
