import { Component, computed, inject, signal } from '@angular/core';
import { SecondFactorView, routes } from '@canteen/contracts';
import { Button, Card, PageHeader } from '@canteen/ui';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { ReadState } from '../../shared-ui/read-state';
import { sayRoles } from '../../shared-ui/roles';
import { AddApp } from './add-app';
import { Confirmations } from './confirmations';
import { PasskeyCard } from './passkey-card';
import { RemoveApp } from './remove-app';

/** What a person sees and changes about themselves: who they are here, and how they sign in. */
@Component({
  selector: 'app-account',
  imports: [AddApp, Button, Card, Confirmations, PageHeader, PasskeyCard, ReadState, RemoveApp],
  template: `
    <ui-page-header heading="Your account" />
    <div class="stack">
      @if (session(); as shown) {
        <ui-card heading="Who you are here">
          <p>
            <strong>{{ shown.person.name }}</strong>, {{ shown.member.jobTitle }} at
            {{ shown.practice.name }}
          </p>
          <p>{{ shown.person.email }}</p>
          <p class="secondary">
            {{ roles() }}. An administrator of the practice can change this under People.
          </p>
        </ui-card>
      }
      <app-confirmations />
      <app-passkey-card />
      <app-read-state [of]="secondFactor" [lines]="3" [height]="56" />
      @if (secondFactor.value(); as state) {
        @if (changing()) {
          @if (state.on) {
            <app-remove-app (done)="changed()" />
          } @else {
            <app-add-app (done)="changed()" />
          }
        } @else {
          <ui-card heading="Authenticator app">
            @if (state.on) {
              <p>After your password you enter a code from your authenticator app.</p>
              <p>{{ codesLeft() }}</p>
              <button type="button" uiButton="secondary" (click)="changing.set(true)">
                Remove the app
              </button>
            } @else {
              <p>
                An app on your telephone shows a code that you enter after your password. Then a
                stolen password is not enough to get in.
              </p>
              <button type="button" uiButton (click)="changing.set(true)">
                Add an authenticator app
              </button>
            }
          </ui-card>
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--width);
    }
    app-passkey-card {
      display: block;
      margin-top: var(--s4);
    }
  `,
})
export class Account {
  private readonly store = inject(SessionStore);
  protected readonly session = this.store.session;
  protected readonly secondFactor = reading(() => routes.secondFactor, SecondFactorView);
  protected readonly changing = signal(false);
  protected readonly roles = computed(() => sayRoles([...this.store.roles()]));
  protected readonly codesLeft = computed(() => {
    const left = this.secondFactor.value()?.recoveryCodesLeft ?? 0;
    return left === 1 ? 'One recovery code is left.' : `${left} recovery codes are left.`;
  });

  protected changed(): void {
    this.changing.set(false);
    this.secondFactor.reload();
  }
}
