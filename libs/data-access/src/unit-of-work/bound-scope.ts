import { type LiveTopic, type WorkKind } from '@canteen/contracts';
import { type EnvelopeCipher, type Ids, type KeyRing, type Pseudonyms } from '@canteen/platform';
import { type EntityManager } from 'typeorm';

/** What every repository of a transaction shares. */
export interface BoundScope {
  readonly manager: EntityManager;
  /** The practice the transaction is bound to; row-level security holds the same one. */
  readonly practiceId: string;
  /** The database's time when the transaction began: ISO, UTC, milliseconds. */
  readonly now: string;
  readonly ids: Ids;
  readonly cipher: EnvelopeCipher;
  readonly keys: KeyRing;
  readonly pseudonyms: Pseudonyms;
}

/** What happens after the commit, collected while the transaction runs. */
export interface AfterCommit {
  ring(kind: WorkKind, workId: string, dueAt: string): void;
  live(topic: LiveTopic, id: string | null): void;
}

/** Thrown where somebody would read or write without saying for which practice. */
export class UnboundPracticeError extends Error {
  constructor() {
    super('A repository was used without a bound practice.');
    this.name = 'UnboundPracticeError';
  }
}

/** A repository inside one transaction of one practice. Refuses to exist without a practice. */
export abstract class BoundRepository {
  constructor(protected readonly scope: BoundScope) {
    if (scope.practiceId === '') throw new UnboundPracticeError();
  }

  protected get manager(): EntityManager {
    return this.scope.manager;
  }

  protected get practiceId(): string {
    return this.scope.practiceId;
  }
}
