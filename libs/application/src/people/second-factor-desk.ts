import {
  type RecoveryCodes,
  type SecondFactorSecret,
  type SecondFactorView,
} from '@canteen/contracts';
import {
  IdentityGate,
  type IdentityTransaction,
  SecondFactorRepository,
  SessionRepository,
} from '@canteen/data-access';
import { AppError, OneTimeCodes, Passwords, SecretTokens, TokenVault } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { WayInRecorder } from './way-in-recorder';

/** What we know of an app: it gives itself no name. */
const AN_APP = 'An authenticator app';
const RECOVERY_CODES = 10;
/** 16 characters of five bits: 80 bits, so a plain hash of one cannot be guessed. */
const RECOVERY_CODE_LENGTH = 16;

/**
 * The second proof at signing in: six digits from an authenticator app, or one of ten recovery codes.
 * A secret is kept sealed, a recovery code as a hash; every code works once.
 */
@Injectable()
export class SecondFactorDesk {
  constructor(
    private readonly identity: IdentityGate,
    private readonly codes: OneTimeCodes,
    private readonly passwords: Passwords,
    private readonly tokens: SecretTokens,
    private readonly vault: TokenVault,
    private readonly waysIn: WayInRecorder,
  ) {}

  async view(acting: Acting): Promise<SecondFactorView> {
    requireRole(acting, ...everyRole);
    return this.identity.run(async (tx) => {
      const factors = tx.use(SecondFactorRepository);
      const on = (await factors.lockOf(acting.personId))?.confirmed === true;
      return { on, recoveryCodesLeft: on ? await factors.recoveryCodesLeft(acting.personId) : 0 };
    });
  }

  /**
   * Makes a new secret for an authenticator app. Nothing changes until `confirm`.
   *
   * @throws AppError PROOF_NEEDED; STATE_REFUSED when there is an app already; PASSWORD_REFUSED
   */
  async begin(acting: Acting, password: string): Promise<SecondFactorSecret> {
    requireRole(acting, ...everyRole);
    await this.requirePassword(acting, password);
    const secret = this.codes.newSecret();
    await this.identity.run(async (tx) => {
      requireProof(acting, tx.now);
      const factors = tx.use(SecondFactorRepository);
      if ((await factors.lockOf(acting.personId))?.confirmed === true) {
        throw new AppError('STATE_REFUSED', 'You have an authenticator app. Remove it first.');
      }
      await factors.begin(
        acting.personId,
        this.vault.seal(secret, secondFactorBinding(acting.personId)).ciphertext,
      );
    });
    return { secret, address: this.codes.address(secret, acting.email) };
  }

  /**
   * Confirms the app with a first code. This session counts as strong from now on; every other one
   * of the person ends.
   *
   * @returns the recovery codes, shown this once
   * @throws AppError SECOND_FACTOR_REFUSED, or STATE_REFUSED when nothing was begun
   */
  async confirm(acting: Acting, code: string): Promise<RecoveryCodes> {
    requireRole(acting, ...everyRole);
    const recovery = Array.from({ length: RECOVERY_CODES }, () => this.recoveryCode());
    await this.identity.run(async (tx) => {
      const factors = tx.use(SecondFactorRepository);
      const factor = await factors.lockOf(acting.personId);
      if (factor === null || factor.confirmed) {
        throw new AppError('STATE_REFUSED', 'Begin again: ask for a new QR code first.');
      }
      const step = await this.stepOf(tx, acting.personId, code);
      if (step === null) throw await this.wrongCode(tx, acting.personId);
      const hashes = recovery.map((each) => this.tokens.hashOf(plain(each)));
      await factors.confirm(acting.personId, step, hashes);
      await tx.use(SessionRepository).strengthen(acting.sessionId, acting.personId);
    });
    await this.waysIn.record(acting, { kind: 'member.second-factor-added', what: AN_APP });
    return { codes: recovery };
  }

  /**
   * Removes the app and the recovery codes of the person themselves.
   *
   * @throws AppError SIGN_IN_REFUSED for a wrong password, SECOND_FACTOR_REFUSED for a wrong code
   */
  async remove(acting: Acting, proof: { password: string; code: string }): Promise<void> {
    requireRole(acting, ...everyRole);
    await this.requirePassword(acting, proof.password);
    await this.identity.run(async (tx) => {
      if (!(await this.takes(tx, acting.personId, proof.code))) {
        throw await this.wrongCode(tx, acting.personId);
      }
      await tx.use(SecondFactorRepository).remove(acting.personId);
    });
    await this.waysIn.record(acting, { kind: 'member.second-factor-removed', what: AN_APP });
  }

  async hasApp(personId: string): Promise<boolean> {
    return this.identity.run(
      async (tx) => (await tx.use(SecondFactorRepository).lockOf(personId))?.confirmed === true,
    );
  }

  /**
   * Takes a code of the app or a recovery code of a person, and uses it up.
   *
   * @throws AppError SECOND_FACTOR_REFUSED, which says when the app shows the next code
   */
  async take(personId: string, code: string): Promise<void> {
    await this.identity.run(async (tx) => {
      if (!(await this.takes(tx, personId, code))) throw await this.wrongCode(tx, personId);
    });
  }

  /** Takes a code of the app or a recovery code, and uses it up. */
  private async takes(tx: IdentityTransaction, personId: string, typed: string): Promise<boolean> {
    const factors = tx.use(SecondFactorRepository);
    const step = await this.stepOf(tx, personId, typed);
    if (step === null) {
      return factors.useRecoveryCode(personId, this.tokens.hashOf(plain(typed)));
    }
    await factors.useStep(personId, step);
    return true;
  }

  private async stepOf(
    tx: IdentityTransaction,
    personId: string,
    typed: string,
  ): Promise<number | null> {
    const factor = await tx.use(SecondFactorRepository).lockOf(personId);
    if (factor === null) return null;
    const secret = this.vault.open(factor.sealedSecret, secondFactorBinding(personId));
    return this.codes.stepOf(
      { secret, lastStep: factor.lastStep },
      plain(typed),
      Date.parse(tx.now),
    );
  }

  /** Codes work once, so somebody who used this half minute's must know how long to wait. */
  private async wrongCode(tx: IdentityTransaction, personId: string): Promise<AppError> {
    const factor = await tx.use(SecondFactorRepository).lockOf(personId);
    const seconds = this.codes.secondsToNext(factor?.lastStep ?? null, Date.parse(tx.now));
    return new AppError(
      'SECOND_FACTOR_REFUSED',
      `That code is not right, or was used already. Your app shows the next one in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}: wait for it, then try again.`,
      { details: { nextInSeconds: seconds } },
    );
  }

  /** @throws AppError PASSWORD_REFUSED */
  async requirePassword(acting: Acting, password: string): Promise<void> {
    const person = await this.identity.run((tx) =>
      tx.use(SessionRepository).personByEmail(acting.email),
    );
    if (await this.passwords.verify(person?.passwordHash ?? null, password)) return;
    throw new AppError('PASSWORD_REFUSED', 'That is not your password. Type it once more.');
  }

  /** e.g. `K7QD-2MXA-9F3T-HWZP`, without letters that look like digits. */
  private recoveryCode(): string {
    const code = this.tokens.createTyped(RECOVERY_CODE_LENGTH);
    return (code.match(/.{4}/g) ?? []).join('-');
  }
}

/** What the secret of somebody's authenticator app is bound to. */
export function secondFactorBinding(personId: string) {
  return { practice: '', account: personId, network: 'canteen', purpose: 'second-factor' };
}

/** As typed, without the gaps and dashes people put in. */
function plain(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}
