import {
  ClosedKeyRepository,
  IdentityGate,
  SecondFactorRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { KeyRing, TokenVault } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { tokenBinding } from '../channels/account-opener';
import { secondFactorBinding } from '../people/second-factor-desk';

const BATCH = 500;

/** What was closed anew: keys of items, tokens of channels. */
export interface ClosedAnew {
  items: number;
  tokens: number;
}

/**
 * Closes anew, with the present master key, what an earlier one closed: the key of every item, and every token and
 * secret. Each batch is kept by itself: broken off, it goes on where it stopped. Texts and pictures stay as they are,
 * because each is closed with the key of its item.
 */
@Injectable()
export class MasterKeyChanger {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityGate,
    private readonly vault: TokenVault,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Closes what is a practice's. Its log says so when there was anything.
   *
   * @param progress hears after each batch how many keys of items are closed anew
   */
  async closePractice(
    practiceId: string,
    progress: (items: number) => void = () => undefined,
  ): Promise<ClosedAnew> {
    let items = 0;
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      const batch = await this.uow.run(practiceId, (tx) =>
        tx.use(ClosedKeyRepository).closeItems(from, BATCH),
      );
      items += batch.closed;
      after = batch.last;
      if (batch.closed > 0) progress(items);
    }
    return this.uow.run(practiceId, async (tx) => {
      const tokens = await this.closeTokens(tx);
      if (items + tokens > 0) {
        tx.log.append({
          kind: 'practice.master-key-changed',
          actor: systemActor('command line'),
          subject: { type: 'practice', id: practiceId },
          thread: null,
          data: { key: this.keys.masterKeyId, items, tokens },
        });
      }
      return { items, tokens };
    });
  }

  /** Closes the secrets of people's authenticator apps. @returns how many */
  async closeSecondFactors(): Promise<number> {
    return this.identity.run(async (tx) => {
      const factors = tx.use(SecondFactorRepository);
      let closed = 0;
      for (const { personId, sealedSecret } of await factors.all()) {
        if (this.vault.keyIdOf(sealedSecret) === this.keys.masterKeyId) continue;
        const binding = secondFactorBinding(personId);
        const sealed = this.vault.seal(this.vault.open(sealedSecret, binding), binding);
        await factors.putSecret(personId, sealed.ciphertext);
        closed += 1;
      }
      return closed;
    });
  }

  private async closeTokens(tx: Transaction): Promise<number> {
    const repository = tx.use(ClosedKeyRepository);
    const tokens = await repository.tokens();
    for (const { id, purpose, ciphertext, ...channel } of tokens) {
      const binding = tokenBinding(tx.practiceId, channel, purpose);
      await repository.putToken(id, this.vault.seal(this.vault.open(ciphertext, binding), binding));
    }
    return tokens.length;
  }
}
