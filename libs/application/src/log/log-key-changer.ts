import { type KeyObject } from 'node:crypto';
import { CheckpointRepository, UnitOfWork } from '@canteen/data-access';
import { keyChangeOf, parseCheckpoint, TreeFrontier } from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { LogSigner } from './log-signer';

/** Somebody else may sign the very head that the change is to stand at; then it is made one entry later. */
const TRIES = 10;

/**
 * Changes the key that signs a practice's log: an entry says so, and a checkpoint signed by both keys names them, so
 * that whoever trusts either can trust the other. What is signed with the former key until every process knows the
 * new one stays right.
 */
@Injectable()
export class LogKeyChanger {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
  ) {}

  /**
   * Changes the log to the new key. Called again with the same key, it does nothing.
   *
   * @returns the new verifier key
   * @throws AppError CONFLICT when the log was signed meanwhile each time it was tried
   */
  async change(practiceId: string, newKey: KeyObject): Promise<string> {
    const to = this.signer.verifierKey(practiceId, newKey);
    if (await this.changedTo(practiceId, to)) return to;
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.record(practiceId, to);
      if (await this.sign(practiceId, newKey)) return to;
    }
    throw new AppError('CONFLICT', 'The log is too busy to change its key. Try again in a minute.');
  }

  private changedTo(practiceId: string, key: string): Promise<boolean> {
    return this.uow.run(practiceId, async (tx) => {
      const changes = await tx.use(CheckpointRepository).keyChanges();
      return changes.some(({ note }) => keyChangeOf(parseCheckpoint(note))?.to === key);
    });
  }

  private record(practiceId: string, to: string): Promise<void> {
    return this.uow.run(practiceId, (tx) => {
      tx.log.append({
        kind: 'log.key-changed',
        actor: systemActor('command line'),
        subject: { type: 'practice', id: practiceId },
        thread: null,
        data: { from: this.signer.verifierKey(practiceId), to },
      });
      return Promise.resolve();
    });
  }

  /** @returns whether the head is signed by both now; not when it was signed by one already. */
  private sign(practiceId: string, newKey: KeyObject): Promise<boolean> {
    return this.uow.run(practiceId, async (tx) => {
      const checkpoints = tx.use(CheckpointRepository);
      const head = await checkpoints.head();
      if (head === null) return false;
      const frontier = TreeFrontier.parse(head.frontier);
      const root = frontier.root();
      const note = this.signer.signChange(practiceId, frontier.size, root, newKey);
      return checkpoints.add({ size: frontier.size, root, note });
    });
  }
}
