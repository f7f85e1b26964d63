import {
  type PasskeyAnswer,
  type PasskeyRequest,
  type SessionView,
  type SignInBody,
} from '@canteen/contracts';
import {
  Doorkeeper,
  IdentityGate,
  PracticeRepository,
  SessionRepository,
  type SessionStrength,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError, Passwords, SecretTokens } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { holderOf } from './holder';
import { PasskeyChecker } from './passkey-checker';
import { type GivenProof, SecondProofs } from './second-proofs';
import { SignInTries, type TryKeys } from './sign-in-tries';

const HOUR_MS = 3_600_000;
const SESSION_MS = 12 * HOUR_MS;
/** A session ends when nobody did anything in it for so long. */
export const SESSION_IDLE_MS = 4 * HOUR_MS;
const SEEN_EVERY_MS = 60_000;

/** A session just begun: the token goes into the cookie and nowhere else. */
export interface SessionStart {
  token: string;
  expiresAt: string;
}

/** Whom a session lets in. */
export interface Admission {
  acting: Acting;
  /** The practice wants a second proof of them first; until then nothing else opens. */
  mustAddSecondFactor: boolean;
}

const refused = () =>
  new AppError(
    'SIGN_IN_REFUSED',
    'The e-mail address or the password is not right. Try again, or have a link sent to you below.',
  );

const passkeyRefused = () =>
  new AppError(
    'SIGN_IN_REFUSED',
    'That passkey did not let you in. Try again, or sign in with your e-mail address and password.',
  );

/** Who knocks: neither is kept as it is. */
export interface Caller {
  /** The network address. */
  address: string;
  /** What the browser was given to be known by before it has a session. */
  browser: string;
}

/** Lets people in and out. Sessions live on the server; a disabled person's end at once. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly doorkeeper: Doorkeeper,
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly tokens: SecretTokens,
    private readonly proofs: SecondProofs,
    private readonly passkeys: PasskeyChecker,
    private readonly tries: SignInTries,
  ) {}

  /**
   * Signs in with e-mail and password, and a code or a passkey where the person has one. Until the
   * password is right every refusal looks and takes the same.
   *
   * @param caller the network address, for the rate limit, and the browser
   * @throws AppError SIGN_IN_REFUSED, SIGN_IN_TOO_OFTEN, SECOND_FACTOR_NEEDED, SECOND_FACTOR_REFUSED or
   *   PASSKEY_REFUSED
   */
  async signIn(body: SignInBody, caller: Caller): Promise<SessionStart> {
    const tries = this.tries.of(body.email, caller.address);
    await this.tries.refuseTooOften(tries);
    const person = await this.identity.run((tx) =>
      tx.use(SessionRepository).personByEmail(body.email),
    );
    const matches = await this.passwords.verify(person?.passwordHash ?? null, body.password);
    if (!person || !matches || person.disabled) {
      await this.tries.record(tries);
      throw refused();
    }
    const holder = holderOf('browser', caller.browser);
    const strength = await this.prove(person.id, body, { tries, holder });
    return this.begin(person.id, strength, tries);
  }

  /**
   * A challenge for whichever passkey somebody chooses to sign in with.
   *
   * @throws AppError SIGN_IN_TOO_OFTEN
   */
  async askPasskey(caller: Caller): Promise<PasskeyRequest> {
    await this.tries.countChallenge(caller.address);
    const holder = holderOf('browser', caller.browser);
    return this.passkeys.ask({ purpose: 'sign-in', holder });
  }

  /**
   * Signs in with a passkey alone, which verified its owner. Every refusal looks the same.
   *
   * @throws AppError SIGN_IN_REFUSED or SIGN_IN_TOO_OFTEN
   */
  async signInWithPasskey(answer: PasskeyAnswer, caller: Caller): Promise<SessionStart> {
    const tries = this.tries.of(null, caller.address);
    await this.tries.refuseTooOften(tries);
    const holder = holderOf('browser', caller.browser);
    const found = await this.passkeys.check(answer, { purpose: 'sign-in', holder });
    if (!found) {
      await this.tries.record(tries);
      throw passkeyRefused();
    }
    return this.begin(found.personId, 'second-factor', tries);
  }

  /** Whom a session token lets in, and how far; null when it is not (or no longer) valid. */
  async admit(token: string): Promise<Admission | null> {
    const door = await this.doorkeeper.open(this.tokens.hashOf(token), {
      idleMs: SESSION_IDLE_MS,
      seenEveryMs: SEEN_EVERY_MS,
    });
    if (door === null) return null;
    const { strength, hasSecondFactor, policy, gmcNumber } = door;
    const tooWeak = policy.requireSecondFactor && strength === 'password';
    // Whoever has an app signs in again with it; whoever has none sets one up first.
    if (tooWeak && hasSecondFactor) return null;
    const { sessionId, personId, memberId, practiceId, timeZone, name, email, jobTitle } = door;
    const acting = {
      ...{ sessionId, personId, memberId, practiceId, timeZone, name, email, jobTitle },
      roles: door.roles,
      registration: gmcNumber === null ? null : `GMC ${gmcNumber}`,
      provedAt: door.provedAt,
    };
    return { acting, mustAddSecondFactor: tooWeak };
  }

  /** What the dashboard shows about the session. */
  async view({ acting, mustAddSecondFactor }: Admission): Promise<SessionView> {
    const { practiceIds, expiresAt } = await this.identity.run(async (tx) => ({
      practiceIds: await tx.use(SessionRepository).practicesOf(acting.personId),
      expiresAt: new Date(Date.parse(tx.now) + SESSION_MS).toISOString(),
    }));
    const practice = await this.practice(acting.practiceId);
    const practices = await Promise.all(
      practiceIds.map(async (id) => ({ id, name: (await this.practice(id)).name })),
    );
    return {
      person: { id: acting.personId, name: acting.name, email: acting.email },
      member: {
        id: acting.memberId,
        jobTitle: acting.jobTitle,
        roles: [...acting.roles],
        registration: acting.registration,
      },
      practice: {
        id: practice.id,
        name: practice.name,
        timeZone: practice.timeZone,
        demo: practice.demo,
        paused: practice.pausedAt !== null,
      },
      practices,
      mustAddSecondFactor,
      expiresAt,
    };
  }

  /**
   * Acts at another practice from now on.
   *
   * @throws AppError NOT_FOUND when the person is no member there
   */
  async choosePractice(acting: Acting, practiceId: string): Promise<void> {
    await this.identity.run(async (tx) => {
      const sessions = tx.use(SessionRepository);
      if (!(await sessions.practicesOf(acting.personId)).includes(practiceId)) {
        throw new AppError(
          'NOT_FOUND',
          'You are not a member of that practice. Ask one of its administrators to invite you.',
        );
      }
      await sessions.choosePractice(acting.sessionId, practiceId);
    });
  }

  /** Ends the session on the server. */
  async signOut(acting: Acting): Promise<void> {
    await this.identity.run((tx) => tx.use(SessionRepository).end(acting.sessionId));
    await this.uow.run(acting.practiceId, async (tx) => {
      tx.log.append({
        kind: 'session.ended',
        actor: actorOf(acting),
        subject: { type: 'session', id: acting.sessionId },
        thread: null,
        data: {},
      });
      tx.live('session');
      return Promise.resolve();
    });
  }

  private async prove(
    personId: string,
    given: GivenProof,
    { tries, holder }: { tries: TryKeys; holder: Buffer },
  ): Promise<SessionStrength> {
    try {
      return await this.proofs.prove(personId, given, holder);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'SECOND_FACTOR_NEEDED') {
        await this.tries.record(tries);
      }
      throw error;
    }
  }

  private async begin(
    personId: string,
    strength: SessionStrength,
    { account }: TryKeys,
  ): Promise<SessionStart> {
    const secret = this.tokens.create();
    const { start, practiceId } = await this.identity.run(async (tx) => {
      const sessions = tx.use(SessionRepository);
      const practiceId = (await sessions.practicesOf(personId))[0];
      // Somebody whose last membership ended is refused like a wrong password.
      if (practiceId === undefined) throw refused();
      const expiresAt = new Date(Date.parse(tx.now) + SESSION_MS).toISOString();
      await sessions.start({
        id: tx.ids.next(),
        tokenHash: secret.hash,
        personId,
        practiceId,
        expiresAt,
        strength,
      });
      if (account) await sessions.forgetFailures(account);
      return { start: { token: secret.token, expiresAt }, practiceId };
    });
    await this.logStart(start, practiceId, strength);
    return start;
  }

  private async logStart(
    start: SessionStart,
    practiceId: string,
    strength: SessionStrength,
  ): Promise<void> {
    const admission = await this.admit(start.token);
    if (admission === null) return;
    const { acting } = admission;
    // Also a visit of a minute is one.
    await this.identity.run((tx) =>
      tx.use(SessionRepository).seen(acting.sessionId, acting.memberId),
    );
    await this.uow.run(practiceId, async (tx) => {
      tx.log.append({
        kind: 'session.started',
        actor: actorOf(acting),
        subject: { type: 'session', id: acting.sessionId },
        thread: null,
        data: { strength },
      });
      return Promise.resolve();
    });
  }

  private practice(practiceId: string) {
    return this.uow.run(practiceId, (tx) => tx.use(PracticeRepository).get());
  }
}
