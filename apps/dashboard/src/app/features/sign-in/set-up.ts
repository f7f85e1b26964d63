import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { SetUpBody, SetUpView, routes } from '@canteen/contracts';
import { Button, Card, Field, FieldControl, Skeleton } from '@canteen/ui';
import { Api, ignored } from '../../core/api/api';
import { type Problem, problemFrom } from '../../core/api/problem';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { SignInFrame } from './sign-in-frame';

/** Choosing the first password, or one instead of a forgotten one, reached by a one-use link. */
@Component({
  selector: 'app-set-up',
  imports: [Button, Card, Field, FieldControl, FormField, RouterLink, SignInFrame, Skeleton],
  templateUrl: './set-up.html',
})
export class SetUp {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  /** The secret of the link, from the address. */
  readonly token = input.required<string>();
  protected readonly link = reading(() => routes.setUp(this.token()), SetUpView);

  private readonly model = linkedSignal(() => ({
    name: this.link.value()?.name ?? '',
    password: '',
  }));
  protected readonly fields = form(this.model, (path) => {
    validateStandardSchema(path, SetUpBody);
  });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly tried = signal(false);
  protected readonly shown = signal(false);

  protected readonly nameError = computed(() =>
    this.tried() && this.fields.name().invalid() ? 'Enter your name' : '',
  );
  protected readonly passwordError = computed(() =>
    this.tried() && this.fields.password().invalid()
      ? 'Choose a password of at least 12 characters'
      : '',
  );
  protected readonly errors = computed(() => {
    const problem = this.problem();
    return [
      ...(this.nameError() ? [{ message: this.nameError(), controlId: 'name' }] : []),
      ...(this.passwordError() ? [{ message: this.passwordError(), controlId: 'password' }] : []),
      ...(problem
        ? [{ message: `${problem.message} (${problem.code})`, controlId: 'password' }]
        : []),
    ];
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.fields, async () => {
      try {
        await this.api.send('POST', routes.setUp(this.token()), ignored, this.model());
        const session = await this.session.ensure();
        await this.router.navigateByUrl(session ? '/' : '/sign-in?account=ready');
      } catch (error) {
        this.problem.set(problemFrom(error));
      }
    });
  }
}
