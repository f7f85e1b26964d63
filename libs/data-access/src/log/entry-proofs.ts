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

/** An entry beside what proves it, once for each witness that covers it; with no such witness, once. */
export interface ProofRow {
  seq: number;
  checkpoint: number | null;
  mailedSize: number | null;
  mailedAt: string;
  witness: string | null;
  size: number;
  at: string;
}

/** SQL: what proves the entries `s` of the practice `$1`. */
export const PROOF_COLUMNS =
  'c.size AS checkpoint, m.size AS "mailedSize", m.sent_at AS "mailedAt", w.witness, w.size, w.at';

/** SQL: the first checkpoint that covers an entry of `s`, the first that reached a mailbox, and that of each witness. */
export const PROOF_JOINS = `
    LEFT JOIN LATERAL (SELECT size FROM log_checkpoints
      WHERE practice_id = $1 AND size >= s.seq ORDER BY size LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT size, sent_at FROM checkpoint_mails
      WHERE practice_id = $1 AND state = 'sent' AND size >= s.seq ORDER BY size LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT cosigned.* FROM log_witnesses known
      CROSS JOIN LATERAL (SELECT witness, size, at FROM log_cosignatures
        WHERE practice_id = $1 AND witness = known.name AND size >= s.seq ORDER BY size LIMIT 1) cosigned
      WHERE known.practice_id = $1) w ON true`;

const PROOFS = `
  SELECT s.seq, ${PROOF_COLUMNS} FROM unnest($2::bigint[]) AS s(seq) ${PROOF_JOINS}
   ORDER BY s.seq, w.witness`;

/** What proves each entry, by its number. */
export function proofsFrom(rows: readonly ProofRow[]): Map<number, EntryProof> {
  const proofs = new Map<number, EntryProof>();
  for (const { seq, checkpoint, mailedSize, mailedAt, witness, size, at } of rows) {
    const mailed = mailedSize === null ? null : { size: mailedSize, at: mailedAt };
    const proof = proofs.get(seq) ?? { checkpoint, mailed, cosigned: new Map() };
    if (witness !== null) proof.cosigned.set(witness, { size, at });
    proofs.set(seq, proof);
  }
  return proofs;
}

/** What proves the entries of the bound practice's log. */
export class EntryProofs extends BoundRepository {
  /** For each of these entry numbers, in one statement. */
  async of(seqs: readonly number[]): Promise<Map<number, EntryProof>> {
    return proofsFrom(await this.manager.query<ProofRow[]>(PROOFS, [this.practiceId, seqs]));
  }
}
