import { Service, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  type PasskeyAnswer,
  PasskeyRequest,
  type Role,
  SessionView,
  type SignInBody,
  routes,
} from '@canteen/contracts';
import { Api, ignored } from '../api/api';
import { Problem } from '../api/problem';
import { LiveUpdates } from '../live/live-updates';
import { SignedOut } from './signed-out';

/** Where somebody adds an authenticator app before anything else opens. */
export const secondFactorPath = '/one-more-step';

/** Who is signed in, at which practice, and what they are there. */
@Service()
export class SessionStore {
  private readonly api = inject(Api);
  private readonly live = inject(LiveUpdates);
  private readonly router = inject(Router);
  private readonly state = signal<SessionView | null>(null);
  private asked: Promise<SessionView | null> | null = null;

  /** Null while nobody is signed in. */
  readonly session = this.state.asReadonly();
  readonly practice = computed(() => this.state()?.practice ?? null);
  readonly roles = computed<readonly Role[]>(() => this.state()?.member.roles ?? []);
  /** IANA zone of the practice. */
  readonly zone = computed(() => this.state()?.practice.timeZone ?? 'Europe/London');

  constructor() {
    inject(SignedOut).happened.subscribe(() => this.end());
    this.live.whenever(['session', 'policy'], () => void this.refresh());
  }

  /** Whether the person has at least one of these roles. */
  is(...roles: Role[]): boolean {
    return this.roles().some((role) => roles.includes(role));
  }

  /** The session as the server knows it; asks once, then remembers. Throws `Problem` when offline. */
  ensure(): Promise<SessionView | null> {
    this.asked ??= this.ask().catch((error: unknown) => {
      this.asked = null;
      throw error;
    });
    return this.asked;
  }

  /** Throws `Problem` (SIGN_IN_REFUSED, SIGN_IN_TOO_OFTEN, SECOND_FACTOR_NEEDED, NO_CONNECTION…). */
  async signIn(body: SignInBody): Promise<void> {
    await this.api.send('POST', routes.session, ignored, body);
    await this.askAgain();
  }

  /** What the server puts to whichever passkey answers. Throws `Problem`. */
  askPasskey(): Promise<PasskeyRequest> {
    return this.api.send('POST', routes.sessionPasskeyAsk, PasskeyRequest);
  }

  /** Throws `Problem` (SIGN_IN_REFUSED, SIGN_IN_TOO_OFTEN, NO_CONNECTION…). */
  async signInWithPasskey(passkey: PasskeyAnswer): Promise<void> {
    await this.api.send('POST', routes.sessionPasskey, ignored, { passkey });
    await this.askAgain();
  }

  /** Ends the session on the server and here. */
  async signOut(): Promise<void> {
    await this.api.send('DELETE', routes.session, ignored);
    this.forget();
  }

  /** Goes on as a member of another practice. */
  async choosePractice(practiceId: string): Promise<void> {
    await this.api.send('POST', routes.sessionPractice, ignored, { practiceId });
    await this.askAgain();
  }

  /** Reads the session anew, after something about it changed. */
  async askAgain(): Promise<void> {
    this.remember(await this.api.get(routes.session, SessionView));
  }

  private async ask(): Promise<SessionView | null> {
    try {
      const session = await this.api.get(routes.session, SessionView);
      this.remember(session);
      return session;
    } catch (error) {
      if (error instanceof Problem && error.code === 'NOT_SIGNED_IN') {
        return null;
      }
      throw error;
    }
  }

  private async refresh(): Promise<void> {
    try {
      if (!this.state()) {
        return;
      }
      const session = await this.ask();
      if (session === null) {
        this.end();
      } else if (session.mustAddSecondFactor) {
        await this.router.navigateByUrl(secondFactorPath);
      }
    } catch {
      // The connection banner already says that the server is out of reach.
    }
  }

  private remember(session: SessionView): void {
    this.state.set(session);
    this.asked = Promise.resolve(session);
    // Until the second proof is there the server tells nothing of the practice.
    if (!session.mustAddSecondFactor) {
      this.live.connect();
    }
  }

  /** The server ended the session: nothing of the practice stays on the screen. */
  private end(): void {
    if (!this.state()) {
      return;
    }
    this.forget();
    const to = this.router.url;
    void this.router.navigate(['/sign-in'], { queryParams: { account: 'ended', to } });
  }

  private forget(): void {
    this.state.set(null);
    this.asked = null;
    this.live.disconnect();
  }
}
