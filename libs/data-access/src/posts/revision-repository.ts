import { In } from 'typeorm';
import { Revision, type StoredPart } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** A revision that went out, as far as later screenings look at it. */
export interface PublishedWording {
  postId: string;
  revisionId: string;
  kind: 'post' | 'reply';
  parts: StoredPart[];
  /** When it first stood on a network (ISO). */
  at: string;
}

/** Immutable versions of posts and replies. */
export class RevisionRepository extends BoundRepository {
  async add(revision: Revision): Promise<void> {
    await this.manager.insert(Revision, revision);
  }

  async byId(id: string): Promise<Revision | null> {
    return this.manager.findOneBy(Revision, { id, practiceId: this.practiceId });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Revision>> {
    if (ids.length === 0) return new Map();
    const revisions = await this.manager.findBy(Revision, {
      id: In([...new Set(ids)]),
      practiceId: this.practiceId,
    });
    return new Map(revisions.map((revision) => [revision.id, revision]));
  }

  /** The number the next revision of a post gets; the post must be held. */
  async nextNumber(postId: string): Promise<number> {
    const rows: { next: number }[] = await this.manager.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM revisions WHERE post_id = $1',
      [postId],
    );
    return rows[0]?.next ?? 1;
  }

  /** The tier is worked out after the sealing, and may change when a block is cleared. */
  async setTier(revision: Revision, tier: string, reasons: string[]): Promise<void> {
    await this.manager.update(Revision, { id: revision.id }, { tier, tierReasons: reasons });
    Object.assign(revision, { tier, tierReasons: reasons });
  }

  /** The last earlier revision of the post that somebody approved or sent back. */
  async lastDecidedBefore(revision: Revision): Promise<Revision | null> {
    return this.manager
      .createQueryBuilder(Revision, 'revision')
      .where('revision.postId = :postId AND revision.number < :number', revision)
      .andWhere(
        `EXISTS (SELECT FROM approvals a WHERE a.revision_id = revision.id
                   AND a.decision IN ('approve', 'return'))`,
      )
      .orderBy('revision.number', 'DESC')
      .limit(1)
      .getOne();
  }

  /** What this practice published since `since` (ISO), the newest first. */
  async publishedSince(since: string, limit: number): Promise<PublishedWording[]> {
    return this.manager.query(
      `${PUBLISHED} AND publication.confirmed_at >= $2
        GROUP BY post.id, revision.id ORDER BY at DESC LIMIT $3`,
      [this.practiceId, since, limit],
    );
  }

  /** What was published of some posts, the newest first. */
  async publishedOf(postIds: readonly string[]): Promise<PublishedWording[]> {
    if (postIds.length === 0) return [];
    return this.manager.query(
      `${PUBLISHED} AND publication.post_id = ANY($2::uuid[])
        GROUP BY post.id, revision.id ORDER BY at DESC`,
      [this.practiceId, postIds],
    );
  }
}

const PUBLISHED = `
  SELECT post.id AS "postId", revision.id AS "revisionId", post.kind, revision.parts,
         min(publication.confirmed_at) AS at
    FROM publications publication
    JOIN revisions revision ON revision.id = publication.revision_id
    JOIN posts post ON post.id = publication.post_id
   WHERE publication.practice_id = $1 AND publication.state = 'confirmed'`;
