import { type MailState } from '../notices/notice-repository';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** A checkpoint for one mailbox. */
export interface CheckpointMailRecord {
  id: string;
  size: number;
  /** Null for the address outside the practice. */
  memberId: string | null;
  email: string;
  madeAt: string;
  state: Exclude<MailState, 'none'>;
  sentAt: string | null;
}

const SELECT = `SELECT id, size, member_id AS "memberId", email, made_at AS "madeAt", state, sent_at AS "sentAt"
   FROM checkpoint_mails WHERE practice_id = $1`;

/** The checkpoints of the bound practice's log that go out by e-mail. */
export class CheckpointMailRepository extends BoundRepository {
  async add(mail: Pick<CheckpointMailRecord, 'id' | 'size' | 'memberId' | 'email'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO checkpoint_mails (id, practice_id, size, member_id, email, made_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, 'waiting')`,
      [mail.id, this.practiceId, mail.size, mail.memberId, mail.email, this.scope.now],
    );
  }

  async byId(id: string): Promise<CheckpointMailRecord | null> {
    const rows: CheckpointMailRecord[] = await this.manager.query(`${SELECT} AND id = $2`, [
      this.practiceId,
      id,
    ]);
    return rows[0] ?? null;
  }

  /** What became of it; the time counts only for one that was sent. */
  async ended(id: string, state: CheckpointMailRecord['state']): Promise<void> {
    await this.manager.query(
      `UPDATE checkpoint_mails SET state = $3, sent_at = CASE WHEN $3 = 'sent' THEN $4::timestamptz END
        WHERE practice_id = $1 AND id = $2`,
      [this.practiceId, id, state, this.scope.now],
    );
  }

  /** Those of the newest checkpoint that reached somebody. */
  async lastSent(): Promise<CheckpointMailRecord[]> {
    return this.manager.query(
      `${SELECT} AND state = 'sent' AND size = (
         SELECT size FROM checkpoint_mails WHERE practice_id = $1 AND state = 'sent'
          ORDER BY size DESC LIMIT 1) ORDER BY sent_at, id`,
      [this.practiceId],
    );
  }

  /** Those of the last day's work that reached nobody. */
  async lastFailed(): Promise<CheckpointMailRecord[]> {
    return this.manager.query(
      `${SELECT} AND state = 'failed' AND made_at = (
         SELECT made_at FROM checkpoint_mails WHERE practice_id = $1 ORDER BY made_at DESC LIMIT 1)
        ORDER BY id`,
      [this.practiceId],
    );
  }

  /** When the next ones are made. */
  async nextAt(): Promise<string | null> {
    const rows: { due_at: string }[] = await this.manager.query(
      `SELECT due_at FROM due_work WHERE kind = 'mail-checkpoint' AND subject_id = $1`,
      [this.practiceId],
    );
    return rows[0]?.due_at ?? null;
  }
}
