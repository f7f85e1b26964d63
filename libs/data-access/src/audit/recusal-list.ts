import { list } from './keyset-list';
import { approvers, inTime } from './went-out';

/**
 * Replies that somebody the comment is about wrote or approved, and outcomes that one of them decided or
 * agreed to. Few comments are about anybody: those lead, by an index.
 */
export const recusalList = list({
  from: `(
    SELECT p.practice_id, p.id::text AS id, p.confirmed_at AS at, post.thread_id, c.id AS comment, c.about_ids, ch.network,
           post.kind, NULL AS outcome, array_append(r.editor_ids, r.author_id) AS writers, d.approvers AS agreed
      FROM (SELECT q.* FROM comments a JOIN posts w ON w.parent_comment_id = a.id
              JOIN publications q ON q.post_id = w.id
             WHERE a.practice_id = $1 AND a.about_ids <> '{}' AND ${inTime} OFFSET 0) p
      JOIN posts post ON post.id = p.post_id JOIN comments c ON c.id = post.parent_comment_id
      JOIN revisions r ON r.id = p.revision_id JOIN channels ch ON ch.id = p.channel_id ${approvers}
    UNION ALL
    SELECT o.practice_id, o.id::text, o.at, c.thread_id, c.id, c.about_ids, ch.network, NULL, o.kind,
           ARRAY[o.by_id], array_remove(ARRAY[CASE WHEN o.second_agreed THEN o.second_id END], NULL)
      FROM comments c JOIN outcomes o ON o.comment_id = c.id JOIN channels ch ON ch.id = c.channel_id
     WHERE c.practice_id = $1 AND c.about_ids <> '{}' AND coalesce(o.second_agreed, true)
       AND (o.kind <> 'answered' OR o.reason = 'by-hand')) s
    CROSS JOIN LATERAL (SELECT array_agg(m) AS ids FROM unnest(s.about_ids) m WHERE m = ANY(s.writers || s.agreed)) they
    CROSS JOIN LATERAL (SELECT min(e.at) AS at FROM log_entries e
      WHERE e.practice_id = s.practice_id AND e.thread = s.thread_id AND e.kind = 'comment.about'
        AND e.subject_id = s.comment::text
        AND convert_from(e.leaf, 'UTF8')::jsonb #> '{data,added}' ?| they.ids::text[]) named`,
  lead: 's',
  at: 's.at',
  id: 's.id',
  thread: 's.thread_id',
  deciders: 's.writers || s.agreed',
  facts: `jsonb_build_object('kind', s.kind, 'outcome', s.outcome, 'network', s.network, 'by', s.writers,
    'agreed', s.agreed, 'about', they.ids, 'recorded', named.at, 'after', named.at > s.at)`,
  where: 's.about_ids && (s.writers || s.agreed)',
});
