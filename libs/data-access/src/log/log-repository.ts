import { BoundRepository } from '../unit-of-work/bound-scope';

/** An entry of the log as it is stored. */
export interface StoredEntry {
  seq: number;
  at: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  thread: string | null;
  leaf: Buffer;
  leafHash: Buffer;
  /** Ids of sealed texts by field of the leaf's commitments. */
  sealed: Record<string, string>;
}

/** Which entries to list; what is absent does not matter. */
export interface EntryFilter {
  kind?: string;
  actorId?: string;
  channelId?: string;
  thread?: string;
  /** From this instant on (ISO). */
  from?: string;
  /** Before this instant (ISO). */
  until?: string;
}

const COLUMNS = `seq, at, kind, subject_type AS "subjectType", subject_id AS "subjectId", thread,
  leaf, leaf_hash AS "leafHash", sealed`;

/** Times never go back along the log, so a time is the number of the first entry from then on. */
const firstFrom = (parameter: string) =>
  `(SELECT seq FROM log_entries WHERE practice_id = $1 AND at >= ${parameter} ORDER BY at, seq LIMIT 1)`;

/** Reads the bound practice's log. Nothing here writes: only a transaction's own log book does. */
export class LogRepository extends BoundRepository {
  /** Up to `limit` entries with numbers below `before` (null: from the newest), the newest first. */
  async page(filter: EntryFilter, before: number | null, limit: number): Promise<StoredEntry[]> {
    const { conditions, parameters } = this.conditions(filter);
    if (before !== null) conditions.push(`seq < $${parameters.push(before)}`);
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries WHERE ${conditions.join(' AND ')}
        ORDER BY seq DESC LIMIT $${parameters.push(limit)}`,
      parameters,
    );
  }

  /** Up to `limit` entries of one thread with numbers above `after`, the oldest first. */
  async thread(threadId: string, after: number, limit: number): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries WHERE practice_id = $1 AND thread = $2 AND seq > $3
        ORDER BY seq LIMIT $4`,
      [this.practiceId, threadId, after, limit],
    );
  }

  /** Up to `limit` entries numbered above `after` and up to `upTo`, in order. */
  async batch(after: number, upTo: number, limit: number): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries WHERE practice_id = $1 AND seq > $2 AND seq <= $3
        ORDER BY seq LIMIT $4`,
      [this.practiceId, after, upTo, limit],
    );
  }

  /** Hashes of the entries numbered above `after` and up to `upTo`, in order. */
  async hashes(after: number, upTo: number, limit: number): Promise<Buffer[]> {
    const rows: { hash: Buffer }[] = await this.manager.query(
      `SELECT leaf_hash AS hash FROM log_entries
        WHERE practice_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
      [this.practiceId, after, upTo, limit],
    );
    return rows.map(({ hash }) => hash);
  }

  private conditions(filter: EntryFilter): { conditions: string[]; parameters: unknown[] } {
    const conditions = ['practice_id = $1'];
    const parameters: unknown[] = [this.practiceId];
    const equal = { kind: 'kind', actorId: 'actor_id', channelId: 'channel_id', thread: 'thread' };
    for (const key of ['kind', 'actorId', 'channelId', 'thread'] as const) {
      if (filter[key] === undefined) continue;
      conditions.push(`${equal[key]} = $${parameters.push(filter[key])}`);
    }
    if (filter.from !== undefined) {
      conditions.push(`seq >= ${firstFrom(`$${parameters.push(filter.from)}`)}`);
    }
    if (filter.until !== undefined) {
      const end = firstFrom(`$${parameters.push(filter.until)}`);
      conditions.push(`seq < coalesce(${end}, 9223372036854775807)`);
    }
    return { conditions, parameters };
  }
}
