import { Clock, Ids } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../unit-of-work/open-transaction';

/** A transaction on identity tables: people, memberships, sessions, links. Sees no practice's data. */
export interface IdentityScope {
  readonly manager: EntityManager;
  readonly now: string;
  readonly ids: Ids;
}

/** A repository of identity rows inside one transaction that is bound to no practice. */
export abstract class IdentityRepository {
  constructor(protected readonly scope: IdentityScope) {}

  protected get manager(): EntityManager {
    return this.scope.manager;
  }
}

/** What a use case on identity gets: the time, and repositories of this transaction. */
export interface IdentityTransaction {
  readonly now: string;
  readonly ids: Ids;
  use<Repository extends IdentityRepository>(
    type: new (scope: IdentityScope) => Repository,
  ): Repository;
}

/** Runs work on identity, outside any practice. */
@Injectable()
export class IdentityGate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run<T>(work: (tx: IdentityTransaction) => Promise<T>): Promise<T> {
    const { dataSource, clock } = this;
    return inTransaction({ dataSource, clock, practiceId: null }, (manager, now) => {
      const scope: IdentityScope = { manager, now, ids: this.ids };
      return work({ now, ids: this.ids, use: (type) => new type(scope) });
    });
  }
}
