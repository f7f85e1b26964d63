import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { PasskeyRequest, type ProofBody, ProofWays, routes } from '@canteen/contracts';
import { Button, Dialog, Field, FieldControl, Skeleton } from '@canteen/ui';
import { Api } from '../core/api/api';
import { ChangeSender } from '../core/api/change-sender';
import { type Problem, problemFrom } from '../core/api/problem';
import { PasskeyBrowser } from '../core/session/passkey-browser';
import { ProofAsker } from '../core/session/proof-asker';

/** Asks somebody who is signed in to show once more who they are, by the best they have. */
@Component({
  selector: 'app-proof-dialog',
  imports: [Button, Dialog, Field, FieldControl, Skeleton],
  providers: [ChangeSender],
  templateUrl: './proof-dialog.html',
  styles: `
    .row + form {
      margin-top: var(--s4);
    }
    .trouble {
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class ProofDialog {
  private readonly api = inject(Api);
  private readonly passkeys = inject(PasskeyBrowser);
  protected readonly asker = inject(ProofAsker);
  protected readonly sender = inject(ChangeSender);
  private readonly typed = viewChild<ElementRef<HTMLInputElement>>('typed');
  private readonly touching = viewChild<ElementRef<HTMLButtonElement>>('touching');

  protected readonly ways = signal<ProofWays | null>(null);
  protected readonly missing = signal('');
  private readonly unread = signal<Problem | null>(null);
  private readonly nothingCame = signal(false);
  protected readonly trouble = computed(() => {
    if (this.nothingCame()) return 'Nothing came from a passkey. Try again.';
    const problem = this.unread() ?? this.sender.problem();
    return problem ? `${problem.message} (${problem.quote})` : '';
  });

  constructor() {
    effect(() => {
      if (this.asker.question()) untracked(() => void this.begin());
    });
    // The dialog opened before it was known what to ask for: whoever types begins at once.
    afterRenderEffect(() => (this.touching() ?? this.typed())?.nativeElement.focus());
  }

  protected async touch(): Promise<void> {
    this.nothingCame.set(false);
    const request = await this.sender.ask('POST', routes.proofAsk, PasskeyRequest);
    if (!request) return;
    const passkey = await this.passkeys.answer(request);
    if (passkey) await this.prove({ passkey });
    else this.nothingCame.set(true);
  }

  protected async send(event: Event, value: string): Promise<void> {
    event.preventDefault();
    this.nothingCame.set(false);
    const asksCode = this.ways()?.app === true;
    const typed = asksCode ? value.trim() : value;
    const isThere = asksCode ? typed.length >= 6 : typed !== '';
    this.missing.set(isThere ? '' : asksCode ? 'Enter the six digits' : 'Enter your password');
    if (!isThere) return;
    await this.prove(asksCode ? { code: typed } : { password: typed });
  }

  /** Every time anew: the person may have got a passkey since. */
  private async begin(): Promise<void> {
    this.ways.set(null);
    this.unread.set(null);
    this.nothingCame.set(false);
    this.missing.set('');
    this.sender.forget();
    try {
      const ways = await this.api.get(routes.proof, ProofWays);
      this.ways.set({ ...ways, passkey: ways.passkey && this.passkeys.available });
    } catch (error) {
      this.unread.set(problemFrom(error));
    }
  }

  private async prove(body: ProofBody): Promise<void> {
    if (await this.sender.send('POST', routes.proof, body)) {
      this.asker.question()?.answer(true);
    } else {
      this.typed()?.nativeElement.select();
    }
  }
}
