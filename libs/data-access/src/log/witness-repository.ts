import { BoundRepository } from '../unit-of-work/bound-scope';

/** How far a witness is with the practice's log. */
export interface WitnessState {
  name: string;
  size: number;
  waitingSince: string | null;
  toldAt: string | null;
  /** A code of what it answered instead; null while all is well. */
  trouble: string | null;
}

/** A cosignature of one checkpoint. */
export interface StoredCosignature {
  witness: string;
  size: number;
  line: string;
  at: string;
}

/** The witnesses of the bound practice's log. */
export class WitnessRepository extends BoundRepository {
  /** Every witness that was ever asked, by name. */
  async states(): Promise<Map<string, WitnessState>> {
    const rows: WitnessState[] = await this.manager.query(
      `SELECT name, size, waiting_since AS "waitingSince", told_at AS "toldAt", trouble
         FROM log_witnesses WHERE practice_id = $1`,
      [this.practiceId],
    );
    return new Map(rows.map((row) => [row.name, row]));
  }

  async keep({ name, size, waitingSince, toldAt, trouble }: WitnessState): Promise<void> {
    await this.manager.query(
      `INSERT INTO log_witnesses (practice_id, name, size, waiting_since, told_at, trouble)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (practice_id, name) DO UPDATE
         SET size = $3, waiting_since = $4, told_at = $5, trouble = $6`,
      [this.practiceId, name, size, waitingSince, toldAt, trouble],
    );
  }

  /** Stores a cosignature; one of the same witness and size that is there already stays. */
  async add({ witness, size, line, at }: StoredCosignature): Promise<void> {
    await this.manager.query(
      `INSERT INTO log_cosignatures (practice_id, witness, size, line, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (practice_id, witness, size) DO NOTHING`,
      [this.practiceId, witness, size, line, at],
    );
  }

  /** The cosignature lines of the checkpoints of these sizes. */
  async ofSizes(sizes: readonly number[]): Promise<StoredCosignature[]> {
    return this.manager.query(
      `SELECT witness, size, line, at FROM log_cosignatures
        WHERE practice_id = $1 AND size = ANY($2::bigint[]) ORDER BY size, witness`,
      [this.practiceId, sizes],
    );
  }
}
