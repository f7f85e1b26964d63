import { LookBack } from '../entities';
import { type PublishedWording } from '../posts/revision-repository';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** How far looking back with one ruleset has come. */
export interface LookBackProgress {
  published: number;
  looked: number;
  /** Of those looked at: their text is gone, or the engine broke off. */
  notScreened: number;
}

/** What the rules of a later day say of what was published. */
export class LookBackRepository extends BoundRepository {
  /** Up to `limit` published wordings since `since` (ISO) that this ruleset has not seen, the newest first. */
  async notSeenBy(ruleset: string, since: string, limit: number): Promise<PublishedWording[]> {
    return this.manager.query(
      `SELECT post.id AS "postId", revision.id AS "revisionId", post.kind, revision.parts, out.at
         FROM (${PUBLISHED}) out
         JOIN revisions revision ON revision.id = out.revision_id
         JOIN posts post ON post.id = revision.post_id
        WHERE NOT EXISTS (
          SELECT FROM look_backs look WHERE look.revision_id = out.revision_id AND look.ruleset = $3)
        ORDER BY out.at DESC, out.revision_id LIMIT $4`,
      [this.practiceId, since, ruleset, limit],
    );
  }

  /** Keeps what this ruleset says; what an earlier one said is written over. */
  async keep(looks: readonly LookBack[]): Promise<void> {
    if (looks.length > 0) await this.manager.upsert(LookBack, [...looks], ['revisionId']);
  }

  async progress(ruleset: string, since: string): Promise<LookBackProgress> {
    const rows: LookBackProgress[] = await this.manager.query(
      `SELECT count(*) AS published, count(look.revision_id) AS looked,
              count(*) FILTER (WHERE NOT look.screened) AS "notScreened"
         FROM (${PUBLISHED}) out
         LEFT JOIN look_backs look ON look.revision_id = out.revision_id AND look.ruleset = $3`,
      [this.practiceId, since, ruleset],
    );
    return rows[0] ?? { published: 0, looked: 0, notScreened: 0 };
  }
}

/** Every wording that went out since $2, with when it first did. */
const PUBLISHED = `
  SELECT revision_id, min(confirmed_at) AS at FROM publications
   WHERE practice_id = $1 AND state = 'confirmed' AND confirmed_at >= $2 GROUP BY revision_id`;
