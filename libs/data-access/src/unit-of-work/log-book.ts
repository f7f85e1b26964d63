import { type LogKind } from '@canteen/contracts';
import { type Actor, type JsonObject, TreeFrontier, encodeLeaf, leafHash } from '@canteen/ledger';
import { BoundRepository, type BoundScope } from './bound-scope';
import { type DueWorkTable } from './due-work-table';
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
   * Writes what was collected, holding the practice's log head so that the order has no gaps.
   * Called last before the commit, so the lock is held for a moment only.
   *
   * @returns whether anything was written
   */
  async write(): Promise<boolean> {
    if (this.facts.length === 0) return false;
    const head = await this.lockHead();
    let frontier = TreeFrontier.parse(head.frontier);
    const at = head.lastAt !== null && head.lastAt > this.scope.now ? head.lastAt : this.scope.now;
    for (const fact of this.facts) {
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
      await this.insert(fact, { seq, at, leaf, hash });
      frontier = frontier.append(hash);
    }
    await this.manager.query(
      'UPDATE log_heads SET size = $2, frontier = $3, last_at = $4 WHERE practice_id = $1',
      [this.practiceId, frontier.size, Buffer.from(frontier.serialise()), at],
    );
    // After the head is locked: who signs it waits for that lock, and so cannot miss these entries.
    await this.due.addUnlessWaiting('make-checkpoint', this.practiceId, this.scope.now);
    this.facts.length = 0;
    return true;
  }

  private async lockHead(): Promise<{ frontier: Uint8Array; lastAt: string | null }> {
    await this.manager.query(
      `INSERT INTO log_heads (practice_id, size, frontier) VALUES ($1, 0, $2)
       ON CONFLICT (practice_id) DO NOTHING`,
      [this.practiceId, Buffer.from(TreeFrontier.empty().serialise())],
    );
    const rows: { frontier: Buffer; last_at: string | null }[] = await this.manager.query(
      'SELECT frontier, last_at FROM log_heads WHERE practice_id = $1 FOR UPDATE',
      [this.practiceId],
    );
    const row = rows[0];
    if (!row) throw new Error('The log head of the bound practice is missing.');
    return { frontier: row.frontier, lastAt: row.last_at };
  }

  private async insert(
    fact: LogFact,
    entry: { seq: number; at: string; leaf: Uint8Array; hash: Uint8Array },
  ): Promise<void> {
    const sealed = Object.fromEntries(
      Object.entries(fact.texts ?? {}).map(([field, text]) => [field, text.id]),
    );
    await this.manager.query(
      `INSERT INTO log_entries (practice_id, seq, at, kind, actor_id, subject_type, subject_id,
         thread, channel_id, leaf, leaf_hash, sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        this.practiceId,
        entry.seq,
        entry.at,
        fact.kind,
        fact.actor.id,
        fact.subject.type,
        fact.subject.id,
        fact.thread,
        fact.channelId ?? null,
        Buffer.from(entry.leaf),
        Buffer.from(entry.hash),
        JSON.stringify(sealed),
      ],
    );
  }
}

function commitmentsOf(fact: LogFact): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fact.texts ?? {}).map(([field, text]) => [field, text.commitment]),
  );
}
