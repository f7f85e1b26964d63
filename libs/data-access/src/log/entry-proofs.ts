import { BoundRepository } from '../unit-of-work/bound-scope';

/** A checkpoint that covers an entry, and since when somebody outside holds it. */
export interface HeldCheckpoint {
  size: number;
  at: string;
}

/** What proves an entry so far. */
export interface EntryProof {
  /** The size of the first checkpoint that covers it; null when none does yet. */
  checkpoint: number | null;
  /** The first covering checkpoint that reached a mailbox. */
  mailed: HeldCheckpoint | null;
  /** By witness, the first covering checkpoint that it cosigned. */
  cosigned: Map<string, HeldCheckpoint>;
}

interface ProofRow {
  seq: number;
  checkpoint: number | null;
  mailedSize: number | null;
  mailedAt: string;
  witness: string | null;
  size: number;
  at: string;
}

/** One row for each entry and witness that covers it; with no such witness, one for the entry. */
const PROOFS = `
  SELECT s.seq, c.size AS checkpoint, m.size AS "mailedSize", m.sent_at AS "mailedAt", w.witness, w.size, w.at
    FROM unnest($2::bigint[]) AS s(seq)
    LEFT JOIN LATERAL (SELECT size FROM log_checkpoints
      WHERE practice_id = $1 AND size >= s.seq ORDER BY size LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT size, sent_at FROM checkpoint_mails
      WHERE practice_id = $1 AND state = 'sent' AND size >= s.seq ORDER BY size LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT cosigned.* FROM log_witnesses known
      CROSS JOIN LATERAL (SELECT witness, size, at FROM log_cosignatures
        WHERE practice_id = $1 AND witness = known.name AND size >= s.seq ORDER BY size LIMIT 1) cosigned
      WHERE known.practice_id = $1) w ON true
   ORDER BY s.seq, w.witness`;

/** What proves the entries of the bound practice's log. */
export class EntryProofs extends BoundRepository {
  /** For each of these entry numbers, in one statement: a page of the log asks for it whenever it is shown. */
  async of(seqs: readonly number[]): Promise<Map<number, EntryProof>> {
    const proofs = new Map<number, EntryProof>();
    const rows: ProofRow[] = await this.manager.query(PROOFS, [this.practiceId, seqs]);
    for (const { seq, checkpoint, mailedSize, mailedAt, witness, size, at } of rows) {
      const mailed = mailedSize === null ? null : { size: mailedSize, at: mailedAt };
      const proof = proofs.get(seq) ?? { checkpoint, mailed, cosigned: new Map() };
      if (witness !== null) proof.cosigned.set(witness, { size, at });
      proofs.set(seq, proof);
    }
    return proofs;
  }
}
