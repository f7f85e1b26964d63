import { Service } from '@angular/core';
import {
  PasskeyAnswer,
  type PasskeyCreation,
  PasskeyMade,
  type PasskeyRequest,
} from '@canteen/contracts';
import {
  WebAuthnAbortService,
  WebAuthnError,
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/**
 * The browser's side of passkeys. What a browser says when nothing came of it differs from one to the
 * next and tells people nothing; so it is only ever "nothing".
 */
@Service()
export class PasskeyBrowser {
  /** Whether this browser knows passkeys at all. */
  readonly available = browserSupportsWebAuthn();

  /** Whether it offers them where the e-mail address is typed. */
  offersByItself(): Promise<boolean> {
    return browserSupportsWebAuthnAutofill();
  }

  /** Has a passkey made; `known` when this device has one of this person already. */
  async make(creation: PasskeyCreation): Promise<PasskeyMade | 'known' | 'nothing'> {
    try {
      return PasskeyMade.parse(await startRegistration({ optionsJSON: creation }));
    } catch (error) {
      const code = error instanceof WebAuthnError ? error.code : '';
      return code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' ? 'known' : 'nothing';
    }
  }

  /** Has the person choose and use a passkey; null when nothing came of it. */
  answer(request: PasskeyRequest): Promise<PasskeyAnswer | null> {
    return this.ask(request, false);
  }

  /** As `answer`, but quietly: the browser offers passkeys beside the e-mail address, as long as it takes. */
  offer(request: PasskeyRequest): Promise<PasskeyAnswer | null> {
    return this.ask(request, true);
  }

  /** Lets go of what is being asked. */
  stop(): void {
    WebAuthnAbortService.cancelCeremony();
  }

  private async ask(request: PasskeyRequest, quietly: boolean): Promise<PasskeyAnswer | null> {
    try {
      const answer = await startAuthentication({
        optionsJSON: request,
        useBrowserAutofill: quietly,
      });
      return PasskeyAnswer.parse(answer);
    } catch {
      // Called off, timed out, no passkey here, or another question took its place.
      return null;
    }
  }
}
