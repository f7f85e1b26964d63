import { type PasskeyAnswer, type PasskeyRequest } from '@canteen/contracts';
import {
  IdentityGate,
  type IdentityTransaction,
  type PasskeyPurpose,
  type PasskeyRecord,
  PasskeyRepository,
} from '@canteen/data-access';
import { Log, Passkeys } from '@canteen/platform';
import { Injectable } from '@nestjs/common';

/** A challenge stands as long as a person may take over it. */
const CHALLENGE_LASTS_MS = 5 * 60_000;

/** What a challenge is put for, and to whom. */
export interface Asked {
  purpose: PasskeyPurpose;
  holder: Buffer;
}

/** Keeps a challenge until it is answered or runs out. */
export async function keepChallenge(
  tx: IdentityTransaction,
  challenge: string,
  asked: Asked,
): Promise<void> {
  await tx.use(PasskeyRepository).addChallenge({
    challenge: Buffer.from(challenge, 'base64url'),
    ...asked,
    expiresAt: new Date(Date.parse(tx.now) + CHALLENGE_LASTS_MS).toISOString(),
  });
}

/** Puts challenges to passkeys and checks what they signed. Each challenge is answered once, well or badly. */
@Injectable()
export class PasskeyChecker {
  constructor(
    private readonly identity: IdentityGate,
    private readonly passkeys: Passkeys,
    private readonly log: Log,
  ) {}

  /** @param personId whose passkeys to ask; without one, any passkey of this site may answer */
  async ask(asked: Asked, personId: string | null = null): Promise<PasskeyRequest> {
    return this.identity.run(async (tx) => {
      const known = personId ? await tx.use(PasskeyRepository).lockAllOf(personId) : [];
      const request = await this.passkeys.request(known);
      await keepChallenge(tx, request.challenge, asked);
      return request;
    });
  }

  /** Whose passkey answered; null for whatever reason it does not count. */
  async check(answer: PasskeyAnswer, asked: Asked): Promise<{ personId: string } | null> {
    const challenge = this.passkeys.challengeIn(answer);
    if (challenge === null) return null;
    return this.identity.run(async (tx) => {
      const passkeys = tx.use(PasskeyRepository);
      // Also a wrong answer uses the challenge up: this transaction ends well either way.
      if (!(await passkeys.takeChallenge(challenge, asked.purpose, asked.holder))) return null;
      const known = await passkeys.lockByCredential(Buffer.from(answer.id, 'base64url'));
      if (!known || !isOwn(answer, known)) return null;
      const counter = await this.passkeys.counterOf(answer, challenge, known);
      if (counter === null || this.isCopied(known, counter)) return null;
      await passkeys.used(known.id, counter);
      return { personId: known.personId };
    });
  }

  /** A passkey that counts never counts back: then there are two of it (WebAuthn §6.1.1). */
  private isCopied(known: PasskeyRecord, counter: number): boolean {
    const stands = known.counter === 0 && counter === 0;
    if (stands || counter > known.counter) return false;
    this.log.warn('A passkey was refused because its counter went back: it may have been copied.');
    return true;
  }
}

/** A passkey says whose it is; a browser may leave that out when it was asked for this very one. */
function isOwn(answer: PasskeyAnswer, known: PasskeyRecord): boolean {
  const { userHandle } = answer.response;
  return (
    userHandle === undefined ||
    Buffer.from(userHandle, 'base64url').toString('utf8') === known.personId
  );
}
