import {
  Clock,
  EnvelopeCipher,
  Ids,
  KeyRing,
  LiveBus,
  Pseudonyms,
  Queues,
} from '@canteen/platform';
import { type LiveEvent, type LiveTopic, type WorkKind } from '@canteen/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type BoundRepository, type BoundScope, UnboundPracticeError } from './bound-scope';
import { DueWorkTable } from './due-work-table';
import { LogBook } from './log-book';
import { inReading, runTransaction } from './open-transaction';

/** The repositories bound to the practice of a transaction, for reading. */
export interface Reading {
  readonly practiceId: string;
  /** A repository of the given class, bound to this transaction's practice. */
  use<Repository extends BoundRepository>(type: new (scope: BoundScope) => Repository): Repository;
}

/** The time inside a transaction, its repositories, and all that comes of what it changes. */
export interface Transaction extends Reading {
  readonly now: string;
  readonly ids: Ids;
  /** Entries are written, in order, just before the commit. */
  readonly log: LogBook;
  readonly due: DueWorkTable;
  /** Tells open screens, after the commit, that something changed. */
  live(topic: LiveTopic, id?: string | null): void;
  /** Runs after the commit; a failure there never undoes what was committed. */
  afterCommit(action: () => void): void;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Runs work in one transaction bound to one practice. The only way to a practice's rows. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly cipher: EnvelopeCipher,
    private readonly keys: KeyRing,
    private readonly pseudonyms: Pseudonyms,
    private readonly queues: Queues,
    private readonly liveBus: LiveBus,
  ) {}

  /**
   * Begins, binds the practice for row-level security, runs `work`, appends the log entries it
   * collected, commits, and then rings the queues and the open screens.
   *
   * @throws UnboundPracticeError when `practiceId` is not a UUID
   */
  async run<T>(practiceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    requireBound(practiceId);
    const actions: (() => void)[] = [];
    // Each once, however often it changed: who hears of it reads it anew.
    const shown = new Map<string, LiveEvent>();
    const { dataSource, clock } = this;
    const result = await runTransaction({ dataSource, clock, practiceId }, async (manager, now) => {
      const scope = { ...this.bind(manager, practiceId), now };
      const due = new DueWorkTable(
        scope,
        (kind, workId, dueAt) => actions.push(() => this.ring(kind, workId, dueAt, scope.now)),
        (kind, until) => actions.push(() => this.rest(kind, until, scope.now)),
      );
      const log = new LogBook(scope, due);
      const value = await work({
        practiceId,
        now: scope.now,
        ids: this.ids,
        use: (type) => new type(scope),
        log,
        due,
        live: (topic, id = null) => shown.set(`${topic} ${id}`, { topic, id }),
        afterCommit: (action) => actions.push(action),
      });
      const pages = log.close();
      if (pages.last.length > 0) shown.set('log', { topic: 'log', id: null });
      return { value, ...pages };
    });
    for (const action of actions) action();
    for (const event of shown.values()) this.liveBus.publish(practiceId, event);
    return result;
  }

  /**
   * Binds the practice for row-level security and runs `work`, which only reads and asks nothing about the time. Its first
   * question goes out with the beginning, and its answer does not wait for the end.
   *
   * @throws UnboundPracticeError when `practiceId` is not a UUID
   */
  async read<T>(practiceId: string, work: (tx: Reading) => Promise<T>): Promise<T> {
    requireBound(practiceId);
    const { dataSource, clock } = this;
    return inReading({ dataSource, clock, practiceId }, (manager) => {
      const bound = this.bind(manager, practiceId);
      const scope: BoundScope = {
        ...bound,
        get now(): string {
          throw new Error('Who only reads has not asked the database what time it is.');
        },
      };
      return work({ practiceId, use: (type) => new type(scope) });
    });
  }

  private bind(manager: EntityManager, practiceId: string): Omit<BoundScope, 'now'> {
    return {
      manager,
      practiceId,
      ids: this.ids,
      cipher: this.cipher,
      keys: this.keys,
      pseudonyms: this.pseudonyms,
    };
  }

  private ring(kind: WorkKind, workId: string, dueAt: string, now: string): void {
    const delay = Math.max(0, Date.parse(dueAt) - Date.parse(now));
    void this.queues.ring(kind, workId, delay);
  }

  private rest(kind: WorkKind, until: string, now: string): void {
    void this.queues.rest(kind, Date.parse(until) - Date.parse(now));
  }
}

function requireBound(practiceId: string): void {
  if (!UUID.test(practiceId)) throw new UnboundPracticeError();
}
