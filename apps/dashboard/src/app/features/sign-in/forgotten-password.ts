import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, submit, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { PasswordLinkBody, routes } from '@canteen/contracts';
import { Button, Card, Field, FieldControl } from '@canteen/ui';
import { Api, ignored } from '../../core/api/api';
import { type Problem, problemFrom } from '../../core/api/problem';
import { SignInFrame } from './sign-in-frame';

/** Asking for a link to choose another password. The answer never says whose address it is. */
@Component({
  selector: 'app-forgotten-password',
  imports: [Button, Card, Field, FieldControl, FormField, RouterLink, SignInFrame],
  template: `
    <app-sign-in-frame
      [heading]="asked() ? 'Look into your e-mail' : 'Forgotten password'"
      [errors]="errors()"
    >
      <ui-card>
        <div role="status">
          @if (asked()) {
            <p>
              If somebody at a practice has this address, a link is on its way to it. It works once,
              and for 30 minutes.
            </p>
            <p>
              Nothing there, and nothing among the junk mail? An administrator of your practice can
              give you a link under People.
            </p>
          }
        </div>
        @if (asked()) {
          <a uiButton="secondary" routerLink="/sign-in">Go to sign in</a>
        } @else {
          <form class="stack" novalidate (submit)="ask($event)">
            <p>We send you a link to choose a new password.</p>
            <ui-field label="E-mail address" controlId="email" [error]="emailError()">
              <input
                uiControl
                class="ui-input"
                type="email"
                autocomplete="username"
                spellcheck="false"
                [formField]="fields.email"
              />
            </ui-field>
            <button uiButton type="submit" [wide]="true" [busy]="fields().submitting()">
              Send me a link
            </button>
          </form>
        }
      </ui-card>
      @if (!asked()) {
        <p class="secondary after"><a routerLink="/sign-in">Go to sign in</a></p>
      }
    </app-sign-in-frame>
  `,
  styles: `
    .after {
      margin-top: var(--s4);
    }
  `,
})
export class ForgottenPassword {
  private readonly api = inject(Api);

  private readonly model = signal({ email: '' });
  protected readonly fields = form(this.model, (path) => {
    validateStandardSchema(path, PasswordLinkBody);
  });
  protected readonly asked = signal(false);
  protected readonly tried = signal(false);
  private readonly problem = signal<Problem | null>(null);

  protected readonly emailError = computed(() =>
    this.tried() && this.fields.email().invalid()
      ? 'Enter your e-mail address, like name@practice.nhs.uk'
      : '',
  );
  protected readonly errors = computed(() => {
    const problem = this.problem();
    return [
      ...(this.emailError() ? [{ message: this.emailError(), controlId: 'email' }] : []),
      ...(problem ? [{ message: `${problem.message} (${problem.code})`, controlId: 'email' }] : []),
    ];
  });

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.fields, async () => {
      try {
        await this.api.send(
          'POST',
          routes.passwordLink,
          ignored,
          PasswordLinkBody.parse(this.model()),
        );
        this.asked.set(true);
      } catch (error) {
        this.problem.set(problemFrom(error));
      }
    });
  }
}
