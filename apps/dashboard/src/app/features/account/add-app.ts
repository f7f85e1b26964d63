import { Component, computed, inject, output, signal } from '@angular/core';
import { RecoveryCodes, SecondFactorSecret, routes } from '@canteen/contracts';
import { Announcer, Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { CopyBox } from '../../shared-ui/copy-box';
import { CodePicture } from './code-picture';
import { RecoveryCodeList } from './recovery-code-list';

/** Adding an authenticator app: the password, the QR code with a first code, the recovery codes. */
@Component({
  selector: 'app-add-app',
  imports: [
    Button,
    Card,
    CodePicture,
    CopyBox,
    ErrorSummary,
    Field,
    FieldControl,
    RecoveryCodeList,
  ],
  providers: [ChangeSender],
  templateUrl: './add-app.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class AddApp {
  /** The person has an app now, and says that the recovery codes are kept. */
  readonly done = output<void>();

  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly secret = signal<SecondFactorSecret | null>(null);
  protected readonly recoveryCodes = signal<readonly string[] | null>(null);
  /** What is said against the field of this step. */
  protected readonly missing = signal('');

  /** Groups of four are easier to type into a telephone. */
  protected readonly typedSecret = computed(
    () =>
      this.secret()
        ?.secret.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    const controlId = this.secret() ? 'app-code' : 'app-password';
    return [
      ...(this.missing() ? [{ message: this.missing(), controlId }] : []),
      ...(problem ? [{ message: `${problem.message} (${problem.quote})`, controlId }] : []),
    ];
  });

  protected async begin(event: Event, password: string): Promise<void> {
    event.preventDefault();
    this.missing.set(password ? '' : 'Enter your password');
    if (!password) {
      return;
    }
    this.secret.set(
      await this.sender.ask('POST', routes.secondFactor, SecondFactorSecret, { password }),
    );
  }

  protected async confirm(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const code = typed.replace(/\s/g, '');
    this.missing.set(/^\d{6}$/.test(code) ? '' : 'Enter the six digits your app shows');
    if (this.missing()) {
      return;
    }
    const kept = await this.sender.ask('POST', routes.secondFactorConfirm, RecoveryCodes, { code });
    if (kept) {
      this.recoveryCodes.set(kept.codes);
      this.announcer.say('The app is added. Keep the recovery codes now.');
    }
  }
}
