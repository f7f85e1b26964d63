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
import { type PasskeyAnswer, SignInBody } from '@canteen/contracts';
import { Banner, Button, Card, Field, FieldControl } from '@canteen/ui';
import { Problem, problemFrom } from '../../core/api/problem';
import { PasskeyBrowser } from '../../core/session/passkey-browser';
import { SessionStore, secondFactorPath } from '../../core/session/session-store';
import { PasskeyOffer } from './passkey-offer';
import { SignInFrame } from './sign-in-frame';

/** E-mail and password, or a passkey. What was wrong with them is never said apart. */
@Component({
  selector: 'app-sign-in',
  imports: [Banner, Button, Card, Field, FieldControl, FormField, RouterLink, SignInFrame],
  providers: [PasskeyOffer],
  templateUrl: './sign-in.html',
  styles: `
    .after {
      margin-top: var(--s4);
    }
    ui-banner {
      margin-bottom: var(--s4);
    }
    ui-card > form:not(:first-child),
    ui-card > button {
      margin-top: var(--s4);
    }
  `,
})
export class SignIn {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly offer = inject(PasskeyOffer);
  protected readonly passkeys = inject(PasskeyBrowser);

  /** Where the person wanted to go, from the address. */
  readonly to = input<string>();
  /** `ready` after a password was set by a one-use link, `ended` after the server ended the session. */
  readonly account = input<string>();

  private readonly model = signal({ email: '', password: '' });
  /** The password was right; by which of these shows the person now that it is them? */
  protected readonly wanted = signal<{ app: boolean; passkey: boolean } | null>(null);
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
              controlId: this.wanted() ? 'code' : 'email',
            },
          ]
        : []),
    ];
  });

  constructor() {
    effect(() => this.codeBox()?.nativeElement.focus());
    this.offer.begin((passkey) => void this.enter(() => this.store.signInWithPasskey(passkey)));
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

  /** The passkey alone. */
  protected touch(): Promise<void> {
    return this.withPasskey((passkey) => this.enter(() => this.store.signInWithPasskey(passkey)));
  }

  /** The passkey beside the password that was right. */
  protected touchToo(): Promise<void> {
    return this.withPasskey((passkey) => this.send({ passkey }));
  }

  protected startAgain(): void {
    this.wanted.set(null);
    this.code.set('');
    this.problem.set(null);
  }

  protected typeCode(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.code.set(event.target.value);
    }
  }

  private async withPasskey(then: (passkey: PasskeyAnswer) => Promise<void>): Promise<void> {
    this.problem.set(null);
    this.sending.set(true);
    try {
      const passkey = await this.passkeys.answer(await this.store.askPasskey());
      if (passkey) await then(passkey);
      else this.problem.set(nothingCame());
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
    this.sending.set(false);
  }

  private send(proof: { code?: string; passkey?: PasskeyAnswer }): Promise<void> {
    return this.enter(() => this.store.signIn(SignInBody.parse({ ...this.model(), ...proof })));
  }

  private async enter(signIn: () => Promise<void>): Promise<void> {
    try {
      const joins = this.account() === 'ready' && !this.to() && !this.wanted();
      await signIn();
      this.offer.stop();
      await this.router.navigateByUrl(joins ? `${secondFactorPath}?offer` : safePath(this.to()));
    } catch (error) {
      const problem = problemFrom(error);
      if (problem.code === 'SECOND_FACTOR_NEEDED') {
        const { app, passkey } = problem.details;
        this.wanted.set({ app: app === true, passkey: passkey === true });
      } else {
        this.problem.set(problem);
      }
    }
  }
}

function nothingCame(): Problem {
  return new Problem(
    'PASSKEY_REFUSED',
    'Nothing came from a passkey. Try again, or sign in with your password.',
  );
}

/** Only a path of this site: `//elsewhere.example` would lead away from it. */
function safePath(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}
