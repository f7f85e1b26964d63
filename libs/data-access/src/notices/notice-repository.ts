import { decodeCursor, encodeCursor } from '../paging';
import { BoundRepository } from '../unit-of-work/bound-scope';

export type MailState = 'none' | 'waiting' | 'sent' | 'not-configured' | 'failed';

export interface NoticeRecord {
  id: string;
  memberId: string | null;
  email: string | null;
  kind: string;
  subjectType: string;
  subjectId: string;
  sentence: string;
  link: string;
  createdAt: string;
  readAt: string | null;
  mailState: MailState;
}

const COLUMNS = `id, member_id AS "memberId", email, kind, subject_type AS "subjectType",
  subject_id AS "subjectId", sentence, link, created_at AS "createdAt", read_at AS "readAt",
  mail_state AS "mailState"`;

/** What people were told. */
export class NoticeRepository extends BoundRepository {
  async add(notice: {
    id: string;
    memberId: string | null;
    email: string | null;
    kind: string;
    subject: { type: string; id: string };
    sentence: string;
    link: string;
    mailState: MailState;
  }): Promise<void> {
    await this.manager.query(
      `INSERT INTO notices (id, practice_id, member_id, email, kind, subject_type, subject_id,
         sentence, link, created_at, mail_state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        notice.id,
        this.practiceId,
        notice.memberId,
        notice.email,
        notice.kind,
        notice.subject.type,
        notice.subject.id,
        notice.sentence,
        notice.link,
        this.scope.now,
        notice.mailState,
      ],
    );
  }

  async byId(id: string): Promise<NoticeRecord | null> {
    const rows: NoticeRecord[] = await this.manager.query(
      `SELECT ${COLUMNS} FROM notices WHERE practice_id = $1 AND id = $2`,
      [this.practiceId, id],
    );
    return rows[0] ?? null;
  }

  /** What a member has not been told by e-mail yet of these kinds, the oldest first. */
  async toMail(memberId: string, kinds: readonly string[], limit: number): Promise<NoticeRecord[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM notices
        WHERE practice_id = $1 AND member_id = $2 AND mail_state = 'waiting' AND kind = ANY($3)
        ORDER BY created_at, id LIMIT $4`,
      [this.practiceId, memberId, kinds, limit],
    );
  }

  async mailed(ids: readonly string[], state: MailState): Promise<void> {
    await this.manager.query(
      `UPDATE notices SET mail_state = $3, mailed_at = $4
        WHERE practice_id = $1 AND id = ANY($2::uuid[])`,
      [this.practiceId, ids, state, this.scope.now],
    );
  }

  /** A member's notices, the newest first. */
  async page(
    memberId: string,
    query: { after?: string; limit: number },
  ): Promise<{ items: NoticeRecord[]; next: string | null }> {
    const after = decodeCursor(query.after, 2);
    const rows: NoticeRecord[] = await this.manager.query(
      `SELECT ${COLUMNS} FROM notices
        WHERE practice_id = $1 AND member_id = $2
          AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $5`,
      [this.practiceId, memberId, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    const next = rows.length > query.limit && last ? encodeCursor([last.createdAt, last.id]) : null;
    return { items, next };
  }

  async unread(memberId: string): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      `SELECT count(*) AS count FROM notices
        WHERE practice_id = $1 AND member_id = $2 AND read_at IS NULL`,
      [this.practiceId, memberId],
    );
    return rows[0]?.count ?? 0;
  }

  async markRead(memberId: string): Promise<void> {
    await this.manager.query(
      `UPDATE notices SET read_at = $3
        WHERE practice_id = $1 AND member_id = $2 AND read_at IS NULL`,
      [this.practiceId, memberId, this.scope.now],
    );
  }
}
