import { Comment, type StoredPart } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Where a new comment belongs. */
export interface ThreadPlace {
  threadId: string;
  /** Our publication it stands under; null when it stands under somebody else's words. */
  publicationId: string | null;
}

/** Something of ours that stands in a thread. */
export interface OwnWording {
  kind: 'post' | 'reply';
  channelId: string;
  parts: StoredPart[];
  at: string;
}

/** Threads: our post, what the public wrote under it, and our replies. */
export class ThreadRepository extends BoundRepository {
  /**
   * The thread a remote item belongs to: that of our publication it stands under, else that of a
   * comment it stands under; null when it begins its own.
   */
  async placeOf(
    channelId: string,
    item: { rootRemoteId: string | null; parentRemoteId: string | null },
  ): Promise<ThreadPlace | null> {
    const above = [item.parentRemoteId, item.rootRemoteId].filter((id) => id !== null);
    if (above.length === 0) return null;
    const rows: { thread_id: string; id: string }[] = await this.manager.query(
      `SELECT post.thread_id, publication.id
         FROM publications publication JOIN posts post ON post.id = publication.post_id
        WHERE publication.practice_id = $1 AND publication.channel_id = $2
          AND publication.remote_id = ANY($3::text[])
        ORDER BY post.kind, publication.id LIMIT 1`,
      [this.practiceId, channelId, above],
    );
    const [ours] = rows;
    if (ours) return { threadId: ours.thread_id, publicationId: ours.id };
    const comment = await this.manager
      .createQueryBuilder(Comment, 'comment')
      .where('comment.practiceId = :practice', { practice: this.practiceId })
      .andWhere('comment.channelId = :channelId', { channelId })
      .andWhere('comment.remoteId IN (:...above)', { above })
      .orderBy('comment.postedAt', 'ASC')
      .limit(1)
      .getOne();
    return comment && { threadId: comment.threadId, publicationId: comment.publicationId };
  }

  /** What we have out in a thread on one channel, the oldest first. */
  async ownWordings(threadId: string, channelId: string): Promise<OwnWording[]> {
    return this.manager.query(
      `SELECT post.kind, publication.channel_id AS "channelId", revision.parts,
              publication.confirmed_at AS at
         FROM publications publication
         JOIN posts post ON post.id = publication.post_id
         JOIN revisions revision ON revision.id = publication.revision_id
        WHERE publication.practice_id = $1 AND publication.channel_id = $2
          AND publication.state = 'confirmed' AND post.thread_id = $3
        ORDER BY publication.confirmed_at, publication.id`,
      [this.practiceId, channelId, threadId],
    );
  }
}
