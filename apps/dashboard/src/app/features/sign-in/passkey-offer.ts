import { DestroyRef, Service, inject } from '@angular/core';
import { type PasskeyAnswer } from '@canteen/contracts';
import { PasskeyBrowser } from '../../core/session/passkey-browser';
import { SessionStore } from '../../core/session/session-store';

/** A challenge stands for five minutes; a new one is fetched before. */
const RENEW_MS = 4 * 60_000;

/** Has the browser offer passkeys beside the e-mail address, for as long as the page is there. */
@Service({ autoProvided: false })
export class PasskeyOffer {
  private readonly passkeys = inject(PasskeyBrowser);
  private readonly store = inject(SessionStore);
  private renewal: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** @param then what to do with the passkey that somebody chose */
  begin(then: (passkey: PasskeyAnswer) => void): void {
    void this.offer(then);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.renewal);
    this.passkeys.stop();
  }

  private async offer(then: (passkey: PasskeyAnswer) => void): Promise<void> {
    try {
      if (!(await this.passkeys.offersByItself())) return;
      const request = await this.store.askPasskey();
      if (this.stopped) return;
      this.renewal = setTimeout(() => void this.offer(then), RENEW_MS);
      const passkey = await this.passkeys.offer(request);
      if (passkey && !this.stopped) then(passkey);
    } catch {
      // Out of reach, or asked too often: the form is there all the same.
    }
  }
}
