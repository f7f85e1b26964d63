import { type AddPasskeyBody, type PasskeyCreation, type PasskeyList } from '@canteen/contracts';
import {
  IdentityGate,
  PasskeyRepository,
  PracticeRepository,
  SecondFactorRepository,
  SessionRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError, Passkeys } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { holderOf } from './holder';
import { type Asked, keepChallenge } from './passkey-checker';
import { WayInRecorder } from './way-in-recorder';

const MOST_PASSKEYS = 10;

const refused = () =>
  new AppError(
    'PASSKEY_REFUSED',
    'This passkey could not be added. Begin again; if it stays, try another device or browser.',
  );

/** Where somebody adds, sees and removes their own passkeys. */
@Injectable()
export class PasskeyDesk {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly passkeys: Passkeys,
    private readonly waysIn: WayInRecorder,
  ) {}

  async list(acting: Acting): Promise<PasskeyList> {
    requireRole(acting, ...everyRole);
    const passkeys = await this.identity.run((tx) =>
      tx.use(PasskeyRepository).lockAllOf(acting.personId),
    );
    return {
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt,
        lastUsedAt,
      })),
    };
  }

  /**
   * What the browser is told to make a passkey. Nothing changes until `add`.
   *
   * @throws AppError PROOF_NEEDED; STATE_REFUSED when there are as many as there may be
   */
  async begin(acting: Acting): Promise<PasskeyCreation> {
    requireRole(acting, ...everyRole);
    return this.identity.run(async (tx) => {
      requireProof(acting, tx.now);
      const known = await tx.use(PasskeyRepository).lockAllOf(acting.personId);
      if (known.length >= MOST_PASSKEYS) {
        throw new AppError(
          'STATE_REFUSED',
          `You have ${MOST_PASSKEYS} passkeys. Remove one you no longer use first.`,
        );
      }
      const { personId: id, email, name } = acting;
      const creation = await this.passkeys.creation({ id, email, name }, known);
      await keepChallenge(tx, creation.challenge, askedOf(acting));
      return creation;
    });
  }

  /**
   * Keeps a passkey that was just made. This session counts as strong from now on; every other one of
   * the person ends.
   *
   * @throws AppError PASSKEY_REFUSED
   */
  async add(acting: Acting, { name, made }: AddPasskeyBody): Promise<void> {
    requireRole(acting, ...everyRole);
    const { personId } = acting;
    const added = await this.identity.run(async (tx) => {
      const passkeys = tx.use(PasskeyRepository);
      const { purpose, holder } = askedOf(acting);
      const challenge = this.passkeys.challengeIn(made);
      if (!challenge || !(await passkeys.takeChallenge(challenge, purpose, holder))) return false;
      const passkey = await this.passkeys.made(made, challenge);
      if (!passkey) return false;
      const { credentialId, publicKey, counter, transports } = passkey;
      const kept = {
        personId,
        credentialId,
        publicKey,
        counter,
        transports: [...transports],
        name,
      };
      if (!(await passkeys.add(kept))) return false;
      await tx.use(SessionRepository).strengthen(acting.sessionId, personId);
      return true;
    });
    if (!added) throw refused();
    await this.waysIn.record(acting, { kind: 'member.passkey-added', what: called(name) });
  }

  /**
   * Removes a passkey. The person's other sessions end, for one may be on a device that is gone.
   *
   * @throws AppError PROOF_NEEDED; NOT_FOUND; STATE_REFUSED for the last second proof where a practice
   *   wants one
   */
  async remove(acting: Acting, passkeyId: string): Promise<void> {
    requireRole(acting, ...everyRole);
    const isWanted = await this.wantsSecondProof(acting);
    const removed = await this.identity.run(async (tx) => {
      requireProof(acting, tx.now);
      const passkeys = tx.use(PasskeyRepository);
      const own = await passkeys.lockAllOf(acting.personId);
      const passkey = own.find(({ id }) => id === passkeyId);
      if (passkey === undefined) {
        throw new AppError('NOT_FOUND', 'You have no such passkey any more.');
      }
      const app = await tx.use(SecondFactorRepository).lockOf(acting.personId);
      if (isWanted && own.length === 1 && app?.confirmed !== true) {
        throw new AppError(
          'STATE_REFUSED',
          'This is your only proof beside the password, and your practice wants one. Add another passkey or an authenticator app first.',
        );
      }
      await passkeys.remove(passkeyId);
      await tx.use(SessionRepository).endOthers(acting.sessionId, acting.personId);
      return passkey.name;
    });
    await this.waysIn.record(acting, { kind: 'member.passkey-removed', what: called(removed) });
  }

  /** Whether any practice of the person wants more than a password. */
  private async wantsSecondProof({ personId }: Acting): Promise<boolean> {
    const ids = await this.identity.run((tx) => tx.use(SessionRepository).practicesOf(personId));
    for (const id of ids) {
      const { policy } = await this.uow.run(id, (tx) => tx.use(PracticeRepository).get());
      if (policy.requireSecondFactor) return true;
    }
    return false;
  }
}

/** A passkey at the beginning of a sentence, by the name its owner gave it. */
function called(name: string): string {
  return `The passkey “${name}”`;
}

function askedOf(acting: Acting): Asked {
  return { purpose: 'add', holder: holderOf('session', acting.sessionId) };
}
