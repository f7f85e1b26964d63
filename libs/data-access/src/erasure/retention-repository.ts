import { type RetentionClass } from '@canteen/contracts';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Something whose time is over. */
export interface DueItem {
  type: 'comment' | 'post' | 'session' | 'erasure' | 'data-request';
  id: string;
  threadId: string | null;
  /** From when its time counted (ISO). */
  at: string;
}

/** Which items of a class are due, or would be but for a hold or a restriction. */
export type DueKind = 'due' | 'held';

const heldThread = (alias: string) =>
  `EXISTS (SELECT FROM legal_holds h WHERE h.practice_id = $1 AND h.thread_id = ${alias}.thread_id AND h.released_at IS NULL)`;
const restricted = (alias: string) =>
  `EXISTS (SELECT FROM item_keys k WHERE k.practice_id = $1 AND k.item_id = ${alias}.id AND k.restricted_at IS NOT NULL)`;

const closedComments = (lanes: string) => `
  SELECT 'comment' AS type, c.id, c.thread_id AS "threadId", c.closed_at AS at,
         (${heldThread('c')} OR ${restricted('c')}) AS held
    FROM comments c
   WHERE c.practice_id = $1 AND c.closed_at < $2 AND c.state = 'closed' AND c.erased_at IS NULL
     AND c.lane IN (${lanes})`;

const endedPosts = (condition: string) => `
  SELECT 'post' AS type, p.id, p.thread_id AS "threadId", p.updated_at AS at,
         (${heldThread('p')} OR ${restricted('p')}) AS held
    FROM posts p
   WHERE p.practice_id = $1 AND p.updated_at < $2 AND p.erased_at IS NULL AND ${condition}`;

const wasPublished = `EXISTS (SELECT FROM publications u WHERE u.post_id = p.id AND u.confirmed_at IS NOT NULL)`;
/** The last screening of the revision it stands at found something that must not be said. */
const isBlocked = `EXISTS (
  SELECT FROM findings f WHERE f.severity = 'block' AND f.screening_id = (
    SELECT s.id FROM screenings s WHERE s.subject_id = p.revision_id ORDER BY s.started_at DESC, s.id DESC LIMIT 1))`;

/** What is due by class; $1 the practice, $2 the instant before which its time is over. */
const candidates: Record<RetentionClass, string> = {
  published: `
    SELECT 'post' AS type, p.id, p.thread_id AS "threadId", max(u.confirmed_at) AS at,
           (${heldThread('p')} OR ${restricted('p')}) AS held
      FROM publications u JOIN posts p ON p.id = u.post_id
     WHERE u.practice_id = $1 AND u.confirmed_at < $2 AND p.erased_at IS NULL
       AND p.state IN ('published', 'corrected', 'taken-down')
       AND NOT EXISTS (SELECT FROM publications later WHERE later.post_id = p.id
                          AND (later.confirmed_at >= $2 OR later.state IN ('queued', 'sending', 'waiting', 'unconfirmed', 'ask-a-person', 'held')))
     GROUP BY p.id`,
  comments: closedComments(`'ordinary', 'abuse', 'privacy'`),
  complaints: closedComments(`'hold'`),
  safeguarding: closedComments(`'life-safety'`),
  'blocked-drafts': endedPosts(
    `p.state IN ('draft', 'changes-needed', 'returned', 'cancelled', 'expired') AND NOT ${wasPublished} AND ${isBlocked}`,
  ),
  'other-drafts': endedPosts(
    `p.state IN ('draft', 'changes-needed', 'returned', 'cancelled', 'expired', 'missed', 'failed')
     AND NOT ${wasPublished}`,
  ),
  'sign-ins': `
    SELECT 'session' AS type, s.id, NULL::uuid AS "threadId", coalesce(s.ended_at, s.expires_at) AS at,
           false AS held
      FROM sessions s WHERE s.practice_id = $1 AND coalesce(s.ended_at, s.expires_at) < $2`,
  'data-rights': `
    SELECT 'erasure' AS type, e.id, e.thread_id AS "threadId", e.decided_at AS at,
           EXISTS (SELECT FROM legal_holds h WHERE h.practice_id = $1 AND h.thread_id = e.thread_id AND h.released_at IS NULL) AS held
      FROM erasures e JOIN item_keys k ON k.practice_id = e.practice_id AND k.item_id = e.id
     WHERE e.practice_id = $1 AND e.decided_at < $2 AND k.destroyed_at IS NULL
       AND NOT (e.measure = 'restrict' AND e.state = 'done')
    UNION ALL
    SELECT 'data-request', d.id, NULL::uuid, d.closed_at, false
      FROM data_requests d JOIN item_keys k ON k.practice_id = d.practice_id AND k.item_id = d.id
     WHERE d.practice_id = $1 AND d.closed_at < $2 AND k.destroyed_at IS NULL`,
};

/** Looks for what is older than its class is kept. Deletes nothing but ended sign-ins. */
export class RetentionRepository extends BoundRepository {
  /** Up to `limit` items of a class from before `before` (ISO), the oldest first. */
  async due(of: RetentionClass, before: string, kind: DueKind, limit: number): Promise<DueItem[]> {
    return this.manager.query(
      `SELECT type, id, "threadId", at FROM (${candidates[of]}) found
        WHERE held = $3 ORDER BY at, id LIMIT $4`,
      [this.practiceId, before, kind === 'held', limit],
    );
  }

  /** How many there are, counted up to `most`. */
  async count(of: RetentionClass, before: string, kind: DueKind, most: number): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      `SELECT count(*)::int AS count FROM (
         SELECT 1 FROM (${candidates[of]}) found WHERE held = $3 LIMIT $4) counted`,
      [this.practiceId, before, kind === 'held', most],
    );
    return rows[0]?.count ?? 0;
  }

  /** Pictures of a post that no other post shows. */
  async ownPictures(postId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT DISTINCT (image ->> 'mediaId')::uuid AS id
         FROM revisions r CROSS JOIN LATERAL jsonb_array_elements(r.images) image
        WHERE r.practice_id = $1 AND r.post_id = $2
          AND NOT EXISTS (SELECT FROM revisions other
                 WHERE other.practice_id = $1 AND other.post_id <> $2
                   AND other.images @> jsonb_build_array(jsonb_build_object('mediaId', image ->> 'mediaId')))`,
      [this.practiceId, postId],
    );
    return rows.map((row) => row.id);
  }

  /** Takes away records of sign-ins that ended long ago. */
  async deleteSessions(ids: readonly string[]): Promise<void> {
    await this.manager.query(
      'DELETE FROM sessions WHERE practice_id = $1 AND id = ANY($2::uuid[])',
      [this.practiceId, ids],
    );
  }

  /** When the schedule runs next (ISO); null when it is not planned. */
  async nextRun(): Promise<string | null> {
    const rows: { due_at: string }[] = await this.manager.query(
      `SELECT due_at FROM due_work WHERE kind = 'run-retention' AND subject_id = $1`,
      [this.practiceId],
    );
    return rows[0]?.due_at ?? null;
  }
}
