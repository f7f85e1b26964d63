import { IdentityGate, SessionRepository } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { limitKey } from './limit-key';

const WINDOW_MS = 15 * 60_000;
const FAILURES_PER_ACCOUNT = 10;
const FAILURES_PER_ADDRESS = 50;
/** Every look at the sign-in page asks for a challenge, and a practice may stand behind one address. */
const CHALLENGES_PER_ADDRESS = 600;

/** Under which keys tries are counted. */
export interface TryKeys {
  /** Null while it is not known whose account it is. */
  account: Buffer | null;
  address: Buffer;
}

/** Counts refused proofs by account and by address, and says when there were too many. */
@Injectable()
export class SignInTries {
  constructor(private readonly identity: IdentityGate) {}

  /** @param email null when a passkey is all there is */
  of(email: string | null, address: string): TryKeys {
    return {
      account: email === null ? null : limitKey('account', email),
      address: limitKey('address', address),
    };
  }

  /** @throws AppError SIGN_IN_TOO_OFTEN */
  async refuseTooOften({ account, address }: TryKeys): Promise<void> {
    const byAccount = account ? await this.count(account) : 0;
    const byAddress = await this.count(address);
    if (byAccount >= FAILURES_PER_ACCOUNT || byAddress >= FAILURES_PER_ADDRESS) throw tooOften();
  }

  async record({ account, address }: TryKeys): Promise<void> {
    await this.identity.run(async (tx) => {
      const sessions = tx.use(SessionRepository);
      if (account) await sessions.addFailure(account);
      await sessions.addFailure(address);
    });
  }

  /** @throws AppError SIGN_IN_TOO_OFTEN when one address asks for challenges without end */
  async countChallenge(address: string): Promise<void> {
    const key = limitKey('challenge-address', address);
    if ((await this.count(key)) >= CHALLENGES_PER_ADDRESS) throw tooOften();
    await this.identity.run((tx) => tx.use(SessionRepository).addFailure(key));
  }

  private async count(key: Buffer): Promise<number> {
    return this.identity.run((tx) => {
      const since = new Date(Date.parse(tx.now) - WINDOW_MS).toISOString();
      return tx.use(SessionRepository).failures(key, since);
    });
  }
}

function tooOften(): AppError {
  return new AppError(
    'SIGN_IN_TOO_OFTEN',
    'There were too many tries. Wait 15 minutes, then try again.',
  );
}
