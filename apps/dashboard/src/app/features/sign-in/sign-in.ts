import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { SignInBody } from '@canteen/contracts';
import { Banner, Button, Card, ErrorSummary, Field, FieldControl, PageHeader } from '@canteen/ui';
import { type Problem, problemFrom } from '../../core/api/problem';
import { SessionStore } from '../../core/session/session-store';
import { SignInFrame } from './sign-in-frame';

/** E-mail and password. What was wrong with them is never said apart. */
@Component({
  selector: 'app-sign-in',
  imports: [
    Banner,
    Button,
    Card,
    ErrorSummary,
    Field,
    FieldControl,
    FormField,
    PageHeader,
    RouterLink,
    SignInFrame,
  ],
  templateUrl: './sign-in.html',
  styles: `
    .after {
      margin-top: var(--s4);
    }
    ui-banner {
      margin-bottom: var(--s4);
    }
  `,
})
export class SignIn {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);

  /** Where the person wanted to go, from the address. */
  readonly to = input<string>();
  /** `ready` after a password was set by a one-use link, `ended` after the server ended the session. */
  readonly account = input<string>();

  private readonly model = signal({ email: '', password: '' });
  /** The password was right; a code of the authenticator app is wanted now. */
  protected readonly asksCode = signal(false);
  protected readonly code = signal('');
  protected readonly sending = signal(false);
  private readonly codeBox = viewChild<ElementRef<HTMLInputElement>>('codeBox');
  protected readonly fields = form(this.model, (path) => {
    validateStandardSchema(path, SignInBody);
  });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly tried = signal(false);

  protected readonly emailError = computed(() =>
    this.tried() && this.fields.email().invalid()
      ? 'Enter your e-mail address, like name@practice.nhs.uk'
      : '',
  );
  protected readonly passwordError = computed(() =>
    this.tried() && this.fields.password().invalid() ? 'Enter your password' : '',
  );
  protected readonly errors = computed(() => {
    const problem = this.problem();
    return [
      ...(this.emailError() ? [{ message: this.emailError(), controlId: 'email' }] : []),
      ...(this.passwordError() ? [{ message: this.passwordError(), controlId: 'password' }] : []),
      ...(problem
        ? [
            {
              message: `${problem.message} (${problem.code})`,
              controlId: this.asksCode() ? 'code' : 'email',
            },
          ]
        : []),
    ];
  });

  constructor() {
    effect(() => this.codeBox()?.nativeElement.focus());
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.fields, () => this.send({}));
  }

  protected async sendCode(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.code().trim()) {
      return;
    }
    this.problem.set(null);
    this.sending.set(true);
    await this.send({ code: this.code() });
    this.sending.set(false);
  }

  protected startAgain(): void {
    this.asksCode.set(false);
    this.code.set('');
    this.problem.set(null);
  }

  protected typeCode(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.code.set(event.target.value);
    }
  }

  private async send(proof: { code?: string }): Promise<void> {
    try {
      await this.store.signIn(SignInBody.parse({ ...this.model(), ...proof }));
      await this.router.navigateByUrl(safePath(this.to()));
    } catch (error) {
      const problem = problemFrom(error);
      if (problem.code === 'SECOND_FACTOR_NEEDED') {
        this.asksCode.set(true);
      } else {
        this.problem.set(problem);
      }
    }
  }
}

/** Only a path of this site: `//elsewhere.example` would lead away from it. */
function safePath(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}
