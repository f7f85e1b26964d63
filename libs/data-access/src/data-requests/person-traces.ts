import { type Network } from '@canteen/contracts';
import { BoundRepository } from '../unit-of-work/bound-scope';
import { type StoredEntry } from '../log/log-repository';

/** A comment with what tells whose it is. */
export interface AuthoredComment {
  id: string;
  pseudonym: string;
  /** The sealed text with the author's name and handle. */
  authorId: string;
  network: Network;
}

/** Whose comment something belongs to, and the channel it stands on. */
export interface Trace {
  pseudonym: string;
  channelId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where one person of the public stands in what a practice keeps. */
export class PersonTraces extends BoundRepository {
  /** Up to `limit` comments that are not erased, in the order of their ids; those behind `after`. */
  async authorsAfter(after: string | null, limit: number): Promise<AuthoredComment[]> {
    return this.manager.query(
      `SELECT c.id, c.author_pseudonym AS pseudonym, c.author_id AS "authorId", ch.network
         FROM comments c JOIN channels ch ON ch.id = c.channel_id
        WHERE c.practice_id = $1 AND c.erased_at IS NULL AND ($2::uuid IS NULL OR c.id > $2)
        ORDER BY c.id LIMIT $3`,
      [this.practiceId, after, limit],
    );
  }

  /** How many entries the log has. Holds nobody up who adds to it. */
  async logSize(): Promise<number> {
    const rows: { size: number }[] = await this.manager.query(
      'SELECT coalesce(max(seq), 0) AS size FROM log_entries WHERE practice_id = $1',
      [this.practiceId],
    );
    return rows[0]?.size ?? 0;
  }

  /**
   * Which of these are comments of somebody with one of these pseudonyms, replies to such a comment, or sendings of
   * such a reply; each with whose comment it is and where that stands.
   */
  async ofAuthors(
    subjectIds: readonly string[],
    pseudonyms: readonly string[],
  ): Promise<Map<string, Trace>> {
    const ids = subjectIds.filter((id) => UUID.test(id));
    if (ids.length === 0 || pseudonyms.length === 0) return new Map();
    const rows: (Trace & { id: string })[] = await this.manager.query(
      `SELECT c.id, c.author_pseudonym AS pseudonym, c.channel_id AS "channelId" FROM comments c
        WHERE c.practice_id = $1 AND c.id = ANY($2::uuid[]) AND c.author_pseudonym = ANY($3::text[])
       UNION ALL
       SELECT p.id, c.author_pseudonym, c.channel_id FROM posts p JOIN comments c ON c.id = p.parent_comment_id
        WHERE p.practice_id = $1 AND p.id = ANY($2::uuid[]) AND c.author_pseudonym = ANY($3::text[])
       UNION ALL
       SELECT u.id, c.author_pseudonym, c.channel_id FROM publications u JOIN posts p ON p.id = u.post_id
         JOIN comments c ON c.id = p.parent_comment_id
        WHERE u.practice_id = $1 AND u.id = ANY($2::uuid[]) AND c.author_pseudonym = ANY($3::text[])`,
      [this.practiceId, ids, pseudonyms],
    );
    return new Map(rows.map(({ id, ...trace }) => [id, trace]));
  }

  /** The leaves of everything that was recorded about one comment, in order. */
  async recordsOf(threadId: string, commentId: string): Promise<Pick<StoredEntry, 'leaf'>[]> {
    return this.manager.query(
      `SELECT leaf FROM log_entries
        WHERE practice_id = $1 AND thread = $2 AND subject_id = $3 ORDER BY seq`,
      [this.practiceId, threadId, commentId],
    );
  }

  /** Sealed names of those who wrote in these threads, by thread; of nobody with one of these pseudonyms. */
  async othersIn(
    threadIds: readonly string[],
    pseudonyms: readonly string[],
  ): Promise<Map<string, string[]>> {
    if (threadIds.length === 0) return new Map();
    const rows: { thread: string; authors: string[] }[] = await this.manager.query(
      `SELECT thread_id AS thread, array_agg(author_id::text) AS authors FROM comments
        WHERE practice_id = $1 AND thread_id = ANY($2::uuid[])
          AND author_pseudonym <> ALL($3::text[]) AND erased_at IS NULL GROUP BY thread_id`,
      [this.practiceId, threadIds, pseudonyms],
    );
    return new Map(rows.map(({ thread, authors }) => [thread, authors]));
  }
}
