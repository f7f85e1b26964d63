import { FragmentTokens } from '@canteen/platform';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Something of a text that went out, before its value is replaced by a token. */
export interface KeptFragment {
  postId: string;
  kind: string;
  value: string;
  details: number;
  /** When the text first stood on its network (ISO). */
  publishedAt: string;
}

/** Values of one kind to look for. */
export interface FragmentSearch {
  kind: string;
  values: readonly string[];
  /** What was published until then does not count (ISO). */
  after: string;
  /** So many of the newest with one value are looked at. */
  newest: number;
}

/** Posts and replies that have one of the values of a search. */
export interface FoundFragments<Search extends FragmentSearch> {
  kind: Search['kind'];
  /** The newest of them, and those with most of the values. */
  sources: string[];
  /** All kinds of details beside any of the values, as bits. */
  details: number;
}

/** So many sources of one kind are named, by each of the two orders. */
const NAMED = 20;

/**
 * The index by which a new text is compared with everything that was published, without opening any of
 * it. Its size grows with the history, the time of a search does not.
 */
export class FragmentRepository extends BoundRepository {
  private readonly tokens = new FragmentTokens(this.scope.keys, this.practiceId);

  /**
   * Keeps what publications said, and that they were read under a ruleset. Their posts must be held, so
   * that nobody erases them meanwhile.
   */
  async keep(
    fragments: readonly KeptFragment[],
    publicationIds: readonly string[],
    ruleset: string,
  ): Promise<void> {
    const rows = this.rowsOf(fragments);
    await this.manager.query(
      `WITH read AS (
         UPDATE publications SET fragments_ruleset = $3 WHERE practice_id = $1 AND id = ANY($2::uuid[]))
       INSERT INTO fragments (practice_id, post_id, kind, token, details, published_at)
       SELECT $1, one.* FROM unnest($4::uuid[], $5::text[], $6::bytea[], $7::integer[], $8::timestamptz[]) one
       ON CONFLICT (practice_id, post_id, token)
       DO UPDATE SET details = fragments.details | EXCLUDED.details,
                     published_at = greatest(fragments.published_at, EXCLUDED.published_at)`,
      [
        this.practiceId,
        publicationIds,
        ruleset,
        rows.map(({ postId }) => postId),
        rows.map(({ kind }) => kind),
        rows.map(({ token }) => token),
        rows.map(({ details }) => details),
        rows.map(({ publishedAt }) => publishedAt),
      ],
    );
  }

  /**
   * What has any of the values, by kind; a kind that nothing has is absent.
   *
   * @param exceptPostId nothing is compared with itself
   */
  async matching<Search extends FragmentSearch>(
    searches: readonly Search[],
    exceptPostId: string,
  ): Promise<FoundFragments<Search>[]> {
    const asked = searches.flatMap(({ kind, values, after, newest }) =>
      values.map((value) => ({ kind, token: this.tokens.of(kind, value), after, newest })),
    );
    if (asked.length === 0) return [];
    return this.manager.query(
      `SELECT kind, bit_or(details) AS details,
              (array_agg(post_id ORDER BY at DESC))[1:$7]
                || (array_agg(post_id ORDER BY shared DESC, at DESC))[1:$7] AS sources
         FROM (SELECT asked.kind, found.post_id, max(found.published_at) AS at,
                      bit_or(found.details) AS details, count(*) AS shared
                 FROM unnest($2::text[], $3::bytea[], $4::timestamptz[], $5::integer[])
                      AS asked (kind, token, after, newest)
                CROSS JOIN LATERAL (
                  SELECT post_id, published_at, details FROM fragments
                   WHERE practice_id = $1 AND token = asked.token AND published_at > asked.after
                     AND post_id <> $6
                   ORDER BY published_at DESC LIMIT asked.newest) found
                GROUP BY asked.kind, found.post_id) matched
        GROUP BY kind`,
      [
        this.practiceId,
        asked.map(({ kind }) => kind),
        asked.map(({ token }) => token),
        asked.map(({ after }) => after),
        asked.map(({ newest }) => newest),
        exceptPostId,
        NAMED,
      ],
    );
  }

  /**
   * All publications of up to `posts` posts and replies of which one went out since `since` (ISO) and was not
   * read under this ruleset.
   */
  async unread(ruleset: string, since: string, posts: number): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT id FROM publications
        WHERE practice_id = $1 AND state = 'confirmed' AND confirmed_at > $3
          AND post_id IN (
            SELECT DISTINCT post_id FROM publications
             WHERE practice_id = $1 AND state = 'confirmed' AND confirmed_at > $3
               AND fragments_ruleset IS DISTINCT FROM $2
             LIMIT $4)`,
      [this.practiceId, ruleset, since, posts],
    );
    return rows.map(({ id }) => id);
  }

  /** Nothing is compared with these posts and replies any more. */
  async forget(postIds: readonly string[]): Promise<void> {
    await this.manager.query(
      'DELETE FROM fragments WHERE practice_id = $1 AND post_id = ANY($2::uuid[])',
      [this.practiceId, postIds],
    );
  }

  /** Nothing is compared with what was published until then (ISO) any more. */
  async forgetUntil(until: string): Promise<void> {
    await this.manager.query(
      'DELETE FROM fragments WHERE practice_id = $1 AND published_at <= $2',
      [this.practiceId, until],
    );
  }

  /** What was published of a post or reply counts as not read. */
  async readAgain(postId: string): Promise<void> {
    await this.manager.query(
      'UPDATE publications SET fragments_ruleset = NULL WHERE practice_id = $1 AND post_id = $2',
      [this.practiceId, postId],
    );
  }

  /** A text for every network may say the same twice: one row each, as one statement wants it. */
  private rowsOf(fragments: readonly KeptFragment[]) {
    const rows = new Map<string, Omit<KeptFragment, 'value'> & { token: Buffer }>();
    for (const { postId, kind, value, details, publishedAt } of fragments) {
      const token = this.tokens.of(kind, value);
      const key = `${postId} ${token.toString('hex')}`;
      const known = rows.get(key);
      const later = known && known.publishedAt > publishedAt ? known.publishedAt : publishedAt;
      rows.set(key, {
        postId,
        kind,
        token,
        details: details | (known?.details ?? 0),
        publishedAt: later,
      });
    }
    return [...rows.values()];
  }
}
