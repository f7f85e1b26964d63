import { type PasskeyAnswer, type PasskeyRequest } from '@canteen/contracts';
import { IdentityGate, PasskeyRepository, type SessionStrength } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting } from '../access/acting';
import { type Asked, PasskeyChecker } from './passkey-checker';
import { SecondFactorDesk } from './second-factor-desk';

/** What somebody gives beside the password; nothing yet when both are absent. */
export interface GivenProof {
  code?: string | undefined;
  passkey?: PasskeyAnswer | undefined;
}

/** The proofs beside a password, whichever somebody has: the codes of an app, and passkeys. */
@Injectable()
export class SecondProofs {
  constructor(
    private readonly identity: IdentityGate,
    private readonly codes: SecondFactorDesk,
    private readonly passkeys: PasskeyChecker,
  ) {}

  async ways(personId: string): Promise<{ app: boolean; passkey: boolean }> {
    const app = await this.codes.hasApp(personId);
    const known = await this.identity.run((tx) => tx.use(PasskeyRepository).lockAllOf(personId));
    return { app, passkey: known.length > 0 };
  }

  /**
   * The second step of signing in, after the password was right.
   *
   * @param holder the browser that signs in
   * @throws AppError SECOND_FACTOR_NEEDED with what is possible, SECOND_FACTOR_REFUSED or PASSKEY_REFUSED
   */
  async prove(personId: string, given: GivenProof, holder: Buffer): Promise<SessionStrength> {
    const ways = await this.ways(personId);
    if (!ways.app && !ways.passkey) return 'password';
    if (given.passkey) {
      await this.takePasskey(personId, given.passkey, { purpose: 'sign-in', holder });
    } else if (given.code !== undefined) {
      await this.takeCode(personId, given.code);
    } else {
      throw new AppError('SECOND_FACTOR_NEEDED', neededWords(ways), { details: ways });
    }
    return 'second-factor';
  }

  ask(asked: Asked, personId: string): Promise<PasskeyRequest> {
    return this.passkeys.ask(asked, personId);
  }

  /** @throws AppError SECOND_FACTOR_REFUSED */
  takeCode(personId: string, code: string): Promise<void> {
    return this.codes.take(personId, code);
  }

  /** @throws AppError PASSKEY_REFUSED, also for somebody else's passkey */
  async takePasskey(personId: string, passkey: PasskeyAnswer, asked: Asked): Promise<void> {
    const found = await this.passkeys.check(passkey, asked);
    if (found?.personId === personId) return;
    throw new AppError(
      'PASSKEY_REFUSED',
      'That passkey was not taken. Try again, or use another way.',
    );
  }

  /** @throws AppError PASSWORD_REFUSED */
  takePassword(acting: Acting, password: string): Promise<void> {
    return this.codes.requirePassword(acting, password);
  }
}

function neededWords({ app, passkey }: { app: boolean; passkey: boolean }): string {
  if (!passkey) return 'Enter the six digits from your authenticator app.';
  if (!app) return 'Use your passkey too.';
  return 'Use your passkey, or enter the six digits from your authenticator app.';
}
