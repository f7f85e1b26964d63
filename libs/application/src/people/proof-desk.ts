import { type PasskeyRequest, type ProofBody, type ProofWays } from '@canteen/contracts';
import { IdentityGate, SessionRepository } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, requireRole } from '../access/acting';
import { isFreshlyProved } from '../access/require-proof';
import { holderOf } from './holder';
import { SecondProofs } from './second-proofs';
import { SignInTries } from './sign-in-tries';

/** Where somebody who is signed in shows once more that it is them. */
@Injectable()
export class ProofDesk {
  constructor(
    private readonly identity: IdentityGate,
    private readonly proofs: SecondProofs,
    private readonly tries: SignInTries,
  ) {}

  /** By what this person can. The password counts only for somebody who has nothing better. */
  async ways(acting: Acting): Promise<ProofWays> {
    requireRole(acting, ...everyRole);
    const ways = await this.proofs.ways(acting.personId);
    const fresh = await this.identity.run((tx) => Promise.resolve(isFreshlyProved(acting, tx.now)));
    return { ...ways, password: !ways.app && !ways.passkey, fresh };
  }

  /** A challenge for one of this person's passkeys. */
  async ask(acting: Acting): Promise<PasskeyRequest> {
    requireRole(acting, ...everyRole);
    return this.proofs.ask(askedOf(acting), acting.personId);
  }

  /**
   * Takes the proof, and remembers in the session when that was.
   *
   * @param address the caller's network address, for the rate limit
   * @throws AppError SIGN_IN_TOO_OFTEN; SECOND_FACTOR_REFUSED, PASSKEY_REFUSED or PASSWORD_REFUSED
   */
  async prove(acting: Acting, body: ProofBody, address: string): Promise<void> {
    requireRole(acting, ...everyRole);
    const tries = this.tries.of(acting.email, address);
    await this.tries.refuseTooOften(tries);
    try {
      await this.check(acting, body);
    } catch (error) {
      if (error instanceof AppError) await this.tries.record(tries);
      throw error;
    }
    await this.identity.run((tx) => tx.use(SessionRepository).proved(acting.sessionId));
  }

  private async check(acting: Acting, body: ProofBody): Promise<void> {
    if ('code' in body) return this.proofs.takeCode(acting.personId, body.code);
    if ('passkey' in body) {
      return this.proofs.takePasskey(acting.personId, body.passkey, askedOf(acting));
    }
    const { password } = await this.ways(acting);
    if (!password) {
      throw new AppError(
        'PASSWORD_REFUSED',
        'You have more than a password. Use your passkey or the code of your authenticator app.',
      );
    }
    await this.proofs.takePassword(acting, body.password);
  }
}

function askedOf(acting: Acting) {
  return { purpose: 'prove', holder: holderOf('session', acting.sessionId) } as const;
}
