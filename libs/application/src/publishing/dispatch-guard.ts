import {
  DispatchFacts,
  IdentityGate,
  PracticeListRepository,
  PracticeRepository,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { DispatchMarks, Log } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { pausePractice } from '../policy/pause-practice';
import { type Flight } from './flight';

/** Why this database may not be sent from before somebody looked; stable, in the log. */
export type DispatchDoubt = 'unknown-database' | 'other-database' | 'older-database';

const reasons: Record<DispatchDoubt, string> = {
  'unknown-database':
    'Canteen does not know yet whether this database was copied from another place, where its posts may be going out too.',
  'other-database': 'This database was restored from a backup or copied from another one.',
  'older-database': 'This database is older than what Canteen has already sent: it was put back.',
};

const ADVICE =
  'Look at the pages of the practice first: what is held here may already be public. Then answer for each post under Policy.';

/**
 * Keeps a database that was restored or copied from sending by itself. What was last sent, and from
 * which database, is remembered outside of it; where they disagree, every practice is paused, and its
 * people end the pause as they end any other, with an answer for each post.
 */
@Injectable()
export class DispatchGuard {
  constructor(
    private readonly facts: DispatchFacts,
    private readonly marks: DispatchMarks,
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly log: Log,
  ) {}

  /** Asked at the gate, for the practice of the transaction; null when it may be sent from. */
  async doubtAbout(tx: Transaction): Promise<DispatchDoubt | null> {
    const sending = tx.use(SendingRepository);
    const bound = this.marks.binding();
    if (bound === null) return 'unknown-database';
    const { installation, database } = await sending.databaseIdentity();
    if (bound.installation !== installation || bound.database !== database) return 'other-database';
    const last = this.marks.last(tx.practiceId);
    if (last === null || (await sending.hasAttempt(last.attempt))) return null;
    return 'older-database';
  }

  /** Remembers what is about to be sent, before its first byte. @throws Error when it cannot be kept */
  note(flights: readonly Flight[]): void {
    const last = flights.toSorted((one, other) => (one.armedAt < other.armedAt ? -1 : 1)).at(-1);
    if (!last) return;
    this.marks.note(last.practiceId, { attempt: last.attemptId, at: last.armedAt });
  }

  /**
   * Looks at all practices before anything is due, and pauses them if this is not the database that was
   * sent from. A database from which nothing waits to go out becomes the right one without a question.
   */
  async look(): Promise<DispatchDoubt | null> {
    const doubt = await this.firstDoubt();
    if (doubt === null) return null;
    if (doubt !== 'older-database' && !(await this.facts.anythingWaits())) {
      this.marks.bind(await this.facts.identity());
      return null;
    }
    await this.hold(doubt);
    return doubt;
  }

  /** Pauses every practice, and takes this database for the right one once people have ended that. */
  async hold(doubt: DispatchDoubt): Promise<void> {
    this.log.error(`Everything is paused. ${reasons[doubt]}`);
    const practices = await this.practices();
    for (const practiceId of practices) await this.pause(practiceId, doubt);
    for (const practiceId of practices) this.marks.forget(practiceId);
    this.marks.bind(await this.facts.identity());
  }

  private async firstDoubt(): Promise<DispatchDoubt | null> {
    for (const practiceId of await this.practices()) {
      const doubt = await this.uow.run(practiceId, (tx) => this.doubtAbout(tx));
      if (doubt !== null) return doubt;
    }
    return this.marks.binding() === null ? 'unknown-database' : null;
  }

  private practices(): Promise<string[]> {
    return this.identity.run((tx) => tx.use(PracticeListRepository).ids());
  }

  private async pause(practiceId: string, doubt: DispatchDoubt): Promise<void> {
    await this.uow.run(practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).lock();
      const reason = `${reasons[doubt]} ${ADVICE}`;
      // Another worker was here first.
      if (practice.pauseReason === reason) return;
      await pausePractice(tx, this.notices, practice, {
        reason,
        code: doubt,
        actor: systemActor('publisher'),
      });
    });
  }
}
