import { BoundRepository } from '../unit-of-work/bound-scope';

/** What is on a channel or on its way there, of one post. */
export interface ChannelWording {
  postId: string;
  channelId: string;
  /** The sealed text that went, or goes, there. */
  textId: string;
  /** When it went out, or is due (ISO). */
  at: string;
  isOut: boolean;
}

interface Row extends Omit<ChannelWording, 'at'> {
  at: Date;
}

/** The wordings of channels: what went out and still stands, and what waits to go out. */
export class WordingsRepository extends BoundRepository {
  /**
   * Wordings on some channels of all posts but one: up to `limit` that went out, the last first, and up
   * to `limit` that are due.
   */
  async onChannels(
    channelIds: readonly string[],
    exceptPostId: string,
    limit: number,
  ): Promise<ChannelWording[]> {
    if (channelIds.length === 0) return [];
    const rows: Row[] = await this.manager.query(
      `(SELECT p.post_id AS "postId", p.channel_id AS "channelId", part ->> 'textId' AS "textId",
               p.confirmed_at AS at, true AS "isOut"
          FROM publications p JOIN revisions r ON r.id = p.revision_id
          JOIN posts post ON post.id = p.post_id AND post.state <> 'taken-down'
          CROSS JOIN LATERAL jsonb_array_elements(r.parts) part
         WHERE p.practice_id = $1 AND p.channel_id = ANY($2::uuid[]) AND p.post_id <> $3
           AND p.confirmed_at IS NOT NULL AND part ->> 'channelId' = p.channel_id::text
         ORDER BY p.confirmed_at DESC, p.id DESC LIMIT $4)
       UNION ALL
       (SELECT post.id, (part ->> 'channelId')::uuid, part ->> 'textId', r.due_at, false
          FROM posts post JOIN revisions r ON r.id = post.revision_id
          CROSS JOIN LATERAL jsonb_array_elements(r.parts) part
         WHERE post.practice_id = $1 AND post.id <> $3 AND part ->> 'channelId' = ANY($2::uuid[]::text[])
           AND post.state IN ('screening', 'in-review', 'approved', 'scheduled', 'on-hold')
         ORDER BY r.due_at, post.id LIMIT $4)`,
      [this.practiceId, channelIds, exceptPostId, limit],
    );
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  }
}
