import { BoundRepository } from '../unit-of-work/bound-scope';

/** A signed tree head as it is stored. */
export interface StoredCheckpoint {
  size: number;
  root: Buffer;
  note: string;
  at: string;
}

/** The head of the practice's log: its size and the serialised frontier of its tree. */
export interface LogHeadRecord {
  size: number;
  frontier: Buffer;
}

const SELECT = 'SELECT size, root, note, at FROM log_checkpoints WHERE practice_id = $1';

/** The head of the bound practice's log and its signed checkpoints. */
export class CheckpointRepository extends BoundRepository {
  /** The head, after whoever is writing to it has committed; null while the log is empty. */
  async head(): Promise<LogHeadRecord | null> {
    const rows: LogHeadRecord[] = await this.manager.query(
      'SELECT size, frontier FROM log_heads WHERE practice_id = $1 FOR SHARE',
      [this.practiceId],
    );
    return rows[0] ?? null;
  }

  /** The newest checkpoint. */
  async last(): Promise<StoredCheckpoint | null> {
    const rows: StoredCheckpoint[] = await this.manager.query(
      `${SELECT} ORDER BY size DESC LIMIT 1`,
      [this.practiceId],
    );
    return rows[0] ?? null;
  }

  /** The checkpoint over so many entries. */
  async ofSize(size: number): Promise<StoredCheckpoint | null> {
    const rows: StoredCheckpoint[] = await this.manager.query(`${SELECT} AND size = $2`, [
      this.practiceId,
      size,
    ]);
    return rows[0] ?? null;
  }

  /**
   * The newest checkpoint that somebody outside holds: one of these witnesses that cosigned it, or a mailbox that it
   * reached.
   */
  async newestHeldOutside(witnesses: readonly string[]): Promise<StoredCheckpoint | null> {
    const rows: StoredCheckpoint[] = await this.manager.query(
      `${SELECT} AND size = greatest(
         (SELECT max(size) FROM checkpoint_mails WHERE practice_id = $1 AND state = 'sent'),
         (SELECT max(size) FROM log_cosignatures WHERE practice_id = $1 AND witness = ANY($2::text[])))`,
      [this.practiceId, witnesses],
    );
    return rows[0] ?? null;
  }

  /** The newest `limit` checkpoints, the smallest first. */
  async newest(limit: number): Promise<StoredCheckpoint[]> {
    const rows: StoredCheckpoint[] = await this.manager.query(
      `${SELECT} ORDER BY size DESC LIMIT $2`,
      [this.practiceId, limit],
    );
    return rows.reverse();
  }

  /** The checkpoints over more than `above` entries at which the log changed its key, the smallest first. */
  async keyChanges(above = 0): Promise<StoredCheckpoint[]> {
    return this.manager.query(
      `${SELECT} AND size > $2 AND note LIKE E'%\\nkey-change %' ORDER BY size`,
      [this.practiceId, above],
    );
  }

  /**
   * Stores a checkpoint; one of the same size that is there already stays.
   *
   * @returns whether it was stored
   */
  async add(checkpoint: { size: number; root: Uint8Array; note: string }): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO log_checkpoints (practice_id, size, root, note, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (practice_id, size) DO NOTHING RETURNING size`,
      [
        this.practiceId,
        checkpoint.size,
        Buffer.from(checkpoint.root),
        checkpoint.note,
        this.scope.now,
      ],
    );
    return rows.length > 0;
  }
}
