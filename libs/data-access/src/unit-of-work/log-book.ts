import { type LogKind } from '@canteen/contracts';
import { type Actor, type JsonObject, TreeFrontier, encodeLeaf, leafHash } from '@canteen/ledger';
import { BoundRepository, type BoundScope } from './bound-scope';
import { type DueWorkTable } from './due-work-table';
import { type Ending, type Statement } from './open-transaction';
import { type SealedRef } from './sealed-texts';

/** One thing that happened, as the use case tells it. */
export interface LogFact {
  kind: LogKind;
  actor: Actor;
  subject: { type: string; id: string };
  thread: string | null;
  channelId?: string | null;
  /** Ids, codes, times and seals; never a word a person wrote about somebody. */
  data: JsonObject;
  /** Texts the entry commits to, by field name. */
  texts?: Record<string, SealedRef>;
}

/** A fact with its place in the log. */
interface NewEntry {
  fact: LogFact;
  seq: number;
  leaf: Uint8Array;
  hash: Uint8Array;
}

/** Appends to the practice's log in the transaction that made the facts true. */
export class LogBook extends BoundRepository {
  private readonly facts: LogFact[] = [];

  constructor(
    scope: BoundScope,
    private readonly due: DueWorkTable,
  ) {
    super(scope);
  }

  append(fact: LogFact): void {
    this.facts.push(fact);
  }

  /**
   * Gives everything that was collected its place, holding the practice's log head from here to the commit so that the
   * order has no gaps. What it returns goes out with the commit: the lock is held for a moment only.
   */
  async close(): Promise<Pick<Ending<unknown>, 'last' | 'committed'>> {
    if (this.facts.length === 0) return { last: [] };
    const head = await this.lockHead();
    let frontier = TreeFrontier.parse(head.frontier);
    const at = head.lastAt !== null && head.lastAt > this.scope.now ? head.lastAt : this.scope.now;
    const entries: NewEntry[] = [];
    for (const fact of this.facts.splice(0)) {
      // Entries are numbered from 1, as people count; the leaf index in the tree is one less.
      const seq = frontier.size + 1;
      const leaf = encodeLeaf({
        v: 1,
        practice: this.practiceId,
        seq,
        at,
        kind: fact.kind,
        actor: fact.actor,
        subject: fact.subject,
        thread: fact.thread,
        data: fact.data,
        commitments: commitmentsOf(fact),
      });
      const hash = leafHash(leaf);
      entries.push({ fact, seq, leaf, hash });
      frontier = frontier.append(hash);
    }
    // After the head is locked: who signs it waits for that lock, and so cannot miss these entries.
    const signing = this.due.unlessWaiting('make-checkpoint', this.practiceId, this.scope.now);
    return {
      last: [this.insert(entries, frontier, at), signing.statement],
      committed: ([, due]) => signing.ring(due),
    };
  }

  private async lockHead(): Promise<{ frontier: Uint8Array; lastAt: string | null }> {
    const head = await this.lockedHead();
    if (head) return head;
    await this.manager.query(
      `INSERT INTO log_heads (practice_id, size, frontier) VALUES ($1, 0, $2)
       ON CONFLICT (practice_id) DO NOTHING`,
      [this.practiceId, Buffer.from(TreeFrontier.empty().serialise())],
    );
    const first = await this.lockedHead();
    if (!first) throw new Error('The log head of the bound practice is missing.');
    return first;
  }

  private async lockedHead(): Promise<{ frontier: Uint8Array; lastAt: string | null } | null> {
    const rows: { frontier: Buffer; last_at: string | null }[] = await this.manager.query(
      'SELECT frontier, last_at FROM log_heads WHERE practice_id = $1 FOR UPDATE',
      [this.practiceId],
    );
    const [row] = rows;
    return row ? { frontier: row.frontier, lastAt: row.last_at } : null;
  }

  /** The entries and the head they make, in one statement: every other writer of the practice waits for it. */
  private insert(entries: readonly NewEntry[], frontier: TreeFrontier, at: string): Statement {
    const facts = entries.map(({ fact }) => fact);
    return {
      text: `WITH head AS (UPDATE log_heads SET size = $2, frontier = $3, last_at = $4 WHERE practice_id = $1)
       INSERT INTO log_entries (practice_id, at, seq, kind, actor_id, subject_type, subject_id,
         thread, channel_id, leaf, leaf_hash, sealed)
       SELECT $1, $4::timestamptz, * FROM unnest($5::bigint[], $6::text[], $7::uuid[], $8::text[], $9::text[],
         $10::uuid[], $11::uuid[], $12::bytea[], $13::bytea[], $14::jsonb[])`,
      values: [
        this.practiceId,
        frontier.size,
        Buffer.from(frontier.serialise()),
        at,
        entries.map(({ seq }) => seq),
        facts.map(({ kind }) => kind),
        facts.map(({ actor }) => actor.id),
        facts.map(({ subject }) => subject.type),
        facts.map(({ subject }) => subject.id),
        facts.map(({ thread }) => thread),
        facts.map(({ channelId }) => channelId ?? null),
        entries.map(({ leaf }) => Buffer.from(leaf)),
        entries.map(({ hash }) => Buffer.from(hash)),
        facts.map(({ texts }) => JSON.stringify(sealedOf(texts))),
      ],
    };
  }
}

/** Ids of sealed texts by field. */
function sealedOf(texts: LogFact['texts'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([field, { id }]) => [field, id]));
}

function commitmentsOf(fact: LogFact): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fact.texts ?? {}).map(([field, text]) => [field, text.commitment]),
  );
}
