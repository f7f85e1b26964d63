import { BoundRepository } from '../unit-of-work/bound-scope';
import {
  type EntryProof,
  PROOF_COLUMNS,
  PROOF_JOINS,
  type ProofRow,
  proofsFrom,
} from './entry-proofs';

/** An entry of the log as it is stored. */
export interface StoredEntry {
  seq: number;
  at: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  thread: string | null;
  actorId: string | null;
  leaf: Buffer;
  leafHash: Buffer;
  /** Ids of sealed texts by field of the leaf's commitments. */
  sealed: Record<string, string>;
}

/** An entry as a list of the log shows it. */
export interface ProvenEntry {
  seq: number;
  leaf: Buffer;
  proof: EntryProof;
}

/** Which entries to list; what is absent does not matter. */
export interface EntryFilter {
  kind?: string;
  actorId?: string;
  channelId?: string;
  thread?: string;
  lane?: string;
  outcome?: string;
  rule?: string;
  /** Only entries that commit to texts. */
  hasTexts?: boolean;
  /** From this instant on (ISO). */
  from?: string;
  /** Before this instant (ISO). */
  until?: string;
}

/** Numbers of the first and last entry of a part of the log. */
export interface Stretch {
  from: number;
  to: number;
}

const COLUMNS = `seq, at, kind, actor_id AS "actorId", subject_type AS "subjectType", subject_id AS "subjectId", thread,
  leaf, leaf_hash AS "leafHash", sealed`;

/** Times never go back along the log, so a time is the number of the first entry from then on. */
const firstFrom = (parameter: string) =>
  `(SELECT seq FROM log_entries WHERE practice_id = $1 AND at >= ${parameter} ORDER BY at, seq LIMIT 1)`;

/** Reads the bound practice's log. Nothing here writes: only a transaction's own log book does. */
export class LogRepository extends BoundRepository {
  /** Up to `limit` entries with numbers below `before` (null: from the newest), the newest first. */
  async page(filter: EntryFilter, before: number | null, limit: number): Promise<StoredEntry[]> {
    const { page, parameters } = this.pageOf(COLUMNS, filter, before, limit);
    return this.manager.query(page, parameters);
  }

  /** As `page`, of each entry only what is shown of it, and what proves it: a list of the log is one statement. */
  async provenPage(
    filter: EntryFilter,
    before: number | null,
    limit: number,
  ): Promise<ProvenEntry[]> {
    const { page, parameters } = this.pageOf('seq, leaf', filter, before, limit);
    const rows: (ProofRow & Pick<ProvenEntry, 'leaf'>)[] = await this.manager.query(
      `WITH s AS MATERIALIZED (${page})
       SELECT s.seq, s.leaf, ${PROOF_COLUMNS} FROM s ${PROOF_JOINS} ORDER BY s.seq DESC, w.witness`,
      parameters,
    );
    const leaves = new Map(rows.map(({ seq, leaf }) => [seq, leaf]));
    return [...proofsFrom(rows)].flatMap(([seq, proof]) => {
      const leaf = leaves.get(seq);
      return leaf ? [{ seq, leaf, proof }] : [];
    });
  }

  /** These entries, the newest first; unknown numbers are left out. */
  async bySeqs(seqs: readonly number[]): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries WHERE practice_id = $1 AND seq = ANY($2::bigint[])
        ORDER BY seq DESC`,
      [this.practiceId, seqs],
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

  /** All entries of one kind with numbers above `after`, the oldest first. */
  async ofKind(kind: string, after: number): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries WHERE practice_id = $1 AND kind = $2 AND seq > $3
        ORDER BY seq`,
      [this.practiceId, kind, after],
    );
  }

  /** Numbers of the first and last entry from one instant to before another (ISO); null when there is none. */
  async between(from: string, until: string): Promise<{ first: number; last: number } | null> {
    const rows: { first: number | null; last: number | null }[] = await this.manager.query(
      `SELECT ${firstFrom('$2')} AS first, coalesce(${firstFrom('$3')} - 1,
        (SELECT max(seq) FROM log_entries WHERE practice_id = $1)) AS last`,
      [this.practiceId, from, until],
    );
    const { first, last } = rows[0] ?? { first: null, last: null };
    return first === null || last === null || first > last ? null : { first, last };
  }

  /** Up to `limit` entries numbered above `after` and up to `upTo`, in order. */
  async batch(after: number, upTo: number, limit: number): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries WHERE practice_id = $1 AND seq > $2 AND seq <= $3
        ORDER BY seq LIMIT $4`,
      [this.practiceId, after, upTo, limit],
    );
  }

  /**
   * Up to `limit` entries with which a thread begins between two numbers (both included), those above `after`, in order.
   * A thread that began before the first number is there with the first entry that lies between them.
   *
   * PostgreSQL knows how many entries have none before them, and so goes along the log until it has enough. How many are
   * the smallest of their thread it takes for a few, and would look at all that is left, again for each page.
   */
  async threadBeginnings(
    { from, to }: Stretch,
    after: number,
    limit: number,
  ): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries entry
        WHERE practice_id = $1 AND seq > $4 AND seq >= $2 AND seq <= $3 AND thread IS NOT NULL
          AND NOT EXISTS (SELECT FROM log_entries earlier WHERE earlier.practice_id = $1
            AND earlier.thread = entry.thread AND earlier.seq >= $2 AND earlier.seq < entry.seq)
        ORDER BY seq LIMIT $5`,
      [this.practiceId, from, to, after, limit],
    );
  }

  /** The first entry of each of these threads, between two numbers, that holds what a post or comment says. */
  async firstWords(threadIds: readonly string[], { from, to }: Stretch): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (thread) ${COLUMNS} FROM log_entries
        WHERE practice_id = $1 AND thread = ANY($2::uuid[]) AND seq >= $3 AND seq <= $4
          AND EXISTS (SELECT 1 FROM jsonb_object_keys(sealed) field WHERE field ~ '^(body$|text:)')
        ORDER BY thread, seq`,
      [this.practiceId, threadIds, from, to],
    );
  }

  /**
   * Up to `limit` entries of these threads between two numbers, one thread after the other in the order given, each
   * from its beginning; those behind `after`, which is one of them.
   */
  async ofThreads(
    threadIds: readonly string[],
    { from, to }: Stretch,
    after: StoredEntry | null,
    limit: number,
  ): Promise<StoredEntry[]> {
    const place = after?.thread ? threadIds.indexOf(after.thread) + 1 : 0;
    return this.manager.query(
      `SELECT ${COLUMNS} FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (thread, place)
         JOIN log_entries USING (thread)
        WHERE practice_id = $1 AND seq >= $3 AND seq <= $4 AND (place, seq) > ($5, $6)
        ORDER BY place, seq LIMIT $7`,
      [this.practiceId, threadIds, from, to, place, after?.seq ?? 0, limit],
    );
  }

  /** Up to `limit` entries of no thread, numbered above `after` and up to `upTo`, in order. */
  async ofNoThread(after: number, upTo: number, limit: number): Promise<StoredEntry[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM log_entries
        WHERE practice_id = $1 AND seq > $2 AND seq <= $3 AND thread IS NULL ORDER BY seq LIMIT $4`,
      [this.practiceId, after, upTo, limit],
    );
  }

  private pageOf(columns: string, filter: EntryFilter, before: number | null, limit: number) {
    const { conditions, parameters } = this.conditions(filter);
    if (before !== null) conditions.push(`seq < $${parameters.push(before)}`);
    const facets = this.facets(filter, parameters);
    // A facet leads the way: its own order is that of the page, however rare it is.
    const from =
      facets.length === 0
        ? 'log_entries'
        : `${facets.join(' JOIN ')} JOIN log_entries USING (practice_id, seq)`;
    const page = `SELECT ${columns} FROM ${from} WHERE ${conditions.join(' AND ')}
        ORDER BY seq DESC LIMIT $${parameters.push(limit)}`;
    return { page, parameters };
  }

  private facets(filter: EntryFilter, parameters: unknown[]): string[] {
    const wanted = (['lane', 'outcome', 'rule'] as const).flatMap((facet) => {
      const value = filter[facet];
      return value === undefined ? [] : [{ facet, value }];
    });
    return wanted.map(({ facet, value }, index) => {
      const rows = `(SELECT practice_id, seq FROM log_facets WHERE practice_id = $1
        AND facet = $${parameters.push(facet)} AND value = $${parameters.push(value)}) ${facet}`;
      return index === 0 ? rows : `${rows} USING (practice_id, seq)`;
    });
  }

  private conditions(filter: EntryFilter): { conditions: string[]; parameters: unknown[] } {
    const conditions = ['practice_id = $1'];
    const parameters: unknown[] = [this.practiceId];
    const equal = { kind: 'kind', actorId: 'actor_id', channelId: 'channel_id', thread: 'thread' };
    for (const key of ['kind', 'actorId', 'channelId', 'thread'] as const) {
      if (filter[key] === undefined) continue;
      conditions.push(`${equal[key]} = $${parameters.push(filter[key])}`);
    }
    if (filter.hasTexts === true) conditions.push(`sealed <> '{}'::jsonb`);
    if (filter.from !== undefined) {
      conditions.push(`seq >= ${firstFrom(`$${parameters.push(filter.from)}`)}`);
    }
    if (filter.until !== undefined) {
      const end = firstFrom(`$${parameters.push(filter.until)}`);
      // A value of its own: behind row-level security an expression would not reach the index, and
      // the scan would begin at the newest entry (4 s on a million instead of some milliseconds).
      conditions.push(`seq < (SELECT coalesce(${end}, 9223372036854775807))`);
    }
    return { conditions, parameters };
  }
}
