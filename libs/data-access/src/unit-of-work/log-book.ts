import { type LogKind } from '@canteen/contracts';
import { type Actor, encodeUnplaced, type JsonObject, type UnplacedLeaf } from '@canteen/ledger';
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
   * What goes out with the commit to give everything that was collected its place. The database holds the practice's log
   * head from there to the commit, a moment only, so that the order has no gaps.
   */
  close(): Pick<Ending<unknown>, 'last' | 'committed'> {
    if (this.facts.length === 0) return { last: [] };
    // After the head is locked: who signs it waits for that lock, and so cannot miss these entries.
    const signing = this.due.unlessWaiting('make-checkpoint', this.practiceId, this.scope.now);
    return {
      last: [this.appending(this.facts.splice(0)), signing.statement],
      committed: ([, due]) => signing.ring(due),
    };
  }

  private appending(facts: readonly LogFact[]): Statement {
    const leaves = facts.map((fact) => this.leafOf(fact));
    return {
      text: 'SELECT log_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      values: [
        this.practiceId,
        this.scope.now,
        facts.map(({ kind }) => kind),
        facts.map(({ actor }) => actor.id),
        facts.map(({ subject }) => subject.type),
        facts.map(({ subject }) => subject.id),
        facts.map(({ thread }) => thread),
        facts.map(({ channelId }) => channelId ?? null),
        facts.map(({ texts }) => JSON.stringify(sealedOf(texts))),
        leaves.map(({ beforeAt }) => Buffer.from(beforeAt)),
        leaves.map(({ beforeSeq }) => Buffer.from(beforeSeq)),
        leaves.map(({ afterSeq }) => Buffer.from(afterSeq)),
      ],
    };
  }

  private leafOf(fact: LogFact): UnplacedLeaf {
    return encodeUnplaced({
      v: 1,
      practice: this.practiceId,
      kind: fact.kind,
      actor: fact.actor,
      subject: fact.subject,
      thread: fact.thread,
      data: fact.data,
      commitments: commitmentsOf(fact),
    });
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
