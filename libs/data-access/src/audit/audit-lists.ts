import { type QuestionId } from '@canteen/contracts';
import { list } from './keyset-list';
import { recusalList } from './recusal-list';
import { approvers, inTime } from './went-out';

/** Questions that the tables answer; the others are answered from entries of the log. */
export type TableQuestion = Exclude<
  QuestionId,
  'advice-holds' | 'erasures' | 'role-changes' | 'rules-in-force' | 'verifications'
>;

/** Everything that went out, with the members whose approval of it counted then. */
const publishedFrom = (publications: string) => `
  ${publications}
  JOIN posts post ON post.id = p.post_id
  JOIN revisions r ON r.id = p.revision_id
  JOIN channels ch ON ch.id = p.channel_id ${approvers}`;

const publishedFacts = `jsonb_build_object('kind', post.kind, 'network', ch.network, 'number', r.number,
  'tier', r.tier, 'author', r.author_id, 'approvers', d.approvers`;

/** The screening that stood when a publication was confirmed. */
const standingScreening = `(SELECT s.id FROM screenings s
  WHERE s.subject_id = p.revision_id AND s.started_at <= p.confirmed_at
  ORDER BY s.started_at DESC, s.id DESC LIMIT 1)`;

const publication = {
  lead: 'p',
  at: 'p.confirmed_at',
  thread: 'post.thread_id',
  deciders: 'd.approvers',
} as const;

const published = publishedFrom('publications p');

/**
 * Everything that went out and is among `ids`. These are found first, and only then looked at one by one (each `OFFSET 0`
 * keeps PostgreSQL to that): many times quicker where few or none are found.
 */
const publishedAmong = (ids: string) =>
  publishedFrom(`(${ids} OFFSET 0) among
    CROSS JOIN LATERAL (SELECT * FROM publications WHERE id = among.id OFFSET 0) p`);

/** Publications of the time asked about with an exception, which the database notes in the row. */
const withException = (exception: 'four-eyes' | 'changed-after-approval') =>
  `SELECT q.id FROM publications q WHERE ${inTime} AND q.exceptions <> '{}' AND '${exception}' = ANY(q.exceptions)`;

/** Comments with the outcome that counts. */
const withOutcome = `comments c LEFT JOIN outcomes o ON o.comment_id = c.id AND o.superseded_at IS NULL`;

export const auditLists: Record<TableQuestion, string> = {
  'four-eyes': list({
    ...publication,
    from: publishedAmong(withException('four-eyes')),
    facts: `${publishedFacts}, 'own', d.own)`,
  }),
  recusal: recusalList,
  'published-with-block': list({
    ...publication,
    from: `${publishedAmong(`SELECT q.id FROM publications q
       JOIN screenings s ON s.subject_id = q.revision_id AND s.started_at <= q.confirmed_at
       JOIN findings x ON x.screening_id = s.id AND x.severity = 'block'
      WHERE ${inTime} GROUP BY q.id`)} CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT f.rule) AS rules FROM findings f
       WHERE f.screening_id = ${standingScreening} AND f.severity = 'block'
         AND NOT EXISTS (SELECT FROM clearances c WHERE c.revision_id = r.id AND c.rule = f.rule
               AND c.field = CASE WHEN f.channel_id IS NULL THEN f.field ELSE f.field || '@' || f.channel_id END
               AND c.span_start = f.span_start AND c.span_end = f.span_end)) b`,
    facts: `${publishedFacts}, 'rules', b.rules)`,
    where: 'b.rules IS NOT NULL',
  }),
  'changed-after-approval': list({
    ...publication,
    from: publishedAmong(`${withException('changed-after-approval')}
      UNION SELECT q.id FROM (
        SELECT e.subject_id::uuid AS id FROM log_facets f JOIN log_entries e USING (practice_id, seq)
         WHERE f.practice_id = $1 AND f.facet = 'read-back' AND f.value = 'differs' OFFSET 0) read
        JOIN publications q ON q.id = read.id WHERE ${inTime}`),
    facts: `${publishedFacts}, 'sealed', sha256(r.manifest) = r.seal)`,
  }),
  'replies-confirming': list({
    ...publication,
    from: published,
    facts: `${publishedFacts}, 'revision', r.id, 'post', post.id, 'channel', p.channel_id)`,
    where: `post.kind = 'reply' AND post.erased_at IS NULL`,
  }),
  'replies-alike': list({
    ...publication,
    from: published,
    facts: `${publishedFacts})`,
    where: `post.kind = 'reply' AND EXISTS (SELECT FROM findings f
      WHERE f.screening_id = ${standingScreening} AND f.rule = 'feedback.stock-response')`,
  }),
  'pre-election': list({
    ...publication,
    from: `${published} JOIN practices pr ON pr.id = p.practice_id
      CROSS JOIN LATERAL (
        SELECT w ->> 'name' AS name FROM jsonb_array_elements(pr.policy -> 'preElection') w
         WHERE (p.confirmed_at AT TIME ZONE pr.time_zone)::date
               BETWEEN (w ->> 'from')::date AND (w ->> 'to')::date LIMIT 1) window_of`,
    facts: `${publishedFacts}, 'window', window_of.name)`,
  }),
  'no-outcome': list({
    from: `comments c LEFT JOIN outcomes o ON o.comment_id = c.id AND o.superseded_at IS NULL
      JOIN channels ch ON ch.id = c.channel_id`,
    lead: 'c',
    at: 'c.captured_at',
    thread: 'c.thread_id',
    facts: `jsonb_build_object('lane', c.lane, 'network', ch.network, 'due', c.due_at,
      'late', coalesce(c.due_at < app_now(), false), 'assigned', c.assigned_to,
      'waits', CASE WHEN o.second_needed AND o.second_at IS NULL THEN o.kind END)`,
    where: `(c.state <> 'closed' OR c.id IN (
      SELECT w.comment_id FROM outcomes w WHERE w.practice_id = $1 AND w.superseded_at IS NULL
         AND w.second_needed AND w.second_at IS NULL))`,
  }),
  hidden: list({
    from: 'outcomes o JOIN comments c ON c.id = o.comment_id JOIN channels ch ON ch.id = c.channel_id',
    lead: 'o',
    at: 'o.at',
    thread: 'c.thread_id',
    deciders: 'array_remove(ARRAY[o.by_id, o.second_id], NULL)',
    facts: `jsonb_build_object('network', ch.network, 'reason', o.reason, 'by', o.by_id, 'second', o.second_id,
      'agreed', o.second_agreed, 'superseded', o.superseded_at IS NOT NULL,
      'critical', c.sentiment = 'negative' AND c.lane = 'ordinary' AND NOT EXISTS (
        SELECT FROM comment_versions v JOIN screenings s ON s.subject_id = v.id
          JOIN findings f ON f.screening_id = s.id AND f.action IN ('hide', 'report', 'escalate')
         WHERE v.comment_id = c.id))`,
    where: `o.kind = 'hidden'`,
  }),
  'response-times': list({
    from: `${withOutcome} JOIN channels ch ON ch.id = c.channel_id`,
    lead: 'c',
    at: 'c.closed_at',
    thread: 'c.thread_id',
    deciders: 'array_remove(ARRAY[o.by_id, o.second_id], NULL)',
    facts: `jsonb_build_object('lane', c.lane, 'network', ch.network, 'due', c.due_at, 'outcome', o.kind,
      'minutes', round(extract(epoch FROM c.closed_at - c.captured_at) / 60))`,
    where: 'c.closed_at > c.due_at',
  }),
  'first-look': list({
    from: 'comments c JOIN channels ch ON ch.id = c.channel_id',
    lead: 'c',
    at: 'c.captured_at',
    thread: 'c.thread_id',
    facts: `jsonb_build_object('network', ch.network, 'opened', c.first_opened_at,
      'minutes', round(extract(epoch FROM coalesce(c.first_opened_at, app_now()) - c.captured_at) / 60))`,
    where: `c.lane = 'life-safety'
      AND coalesce(c.first_opened_at, app_now()) > c.captured_at + interval '15 minutes'`,
  }),
  'abuse-not-reported': list({
    from: `${withOutcome} JOIN channels ch ON ch.id = c.channel_id`,
    lead: 'c',
    at: 'c.closed_at',
    thread: 'c.thread_id',
    deciders: 'array_remove(ARRAY[o.by_id, o.second_id], NULL)',
    facts: `jsonb_build_object('network', ch.network, 'outcome', o.kind, 'reason', o.reason)`,
    where: `c.lane = 'abuse' AND NOT EXISTS (
      SELECT FROM outcomes was WHERE was.comment_id = c.id AND was.kind = 'reported')`,
  }),
  pictures: list({
    ...publication,
    from: `${published} JOIN revision_consents rc ON rc.revision_id = r.id
      JOIN consents k ON k.id = rc.consent_id
      CROSS JOIN LATERAL (SELECT min(e.at) AS at FROM log_entries e
        WHERE e.practice_id = p.practice_id AND e.thread = post.thread_id
          AND e.kind = 'post.taken-down' AND e.subject_id = post.id::text) down`,
    id: `p.id || '-' || k.id`,
    facts: `${publishedFacts}, 'consent', k.number, 'whose', k.kind, 'networks', k.networks, 'until', k.valid_to,
      'withdrawn', k.withdrawn_at, 'down', down.at,
      'minutes', round(extract(epoch FROM down.at - k.withdrawn_at) / 60))`,
  }),
  interests: list({
    ...publication,
    from: `${published} CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT f.rule) AS rules FROM findings f
       WHERE f.screening_id = ${standingScreening} AND f.rule LIKE 'conflicts.%') i`,
    facts: `${publishedFacts}, 'rules', i.rules)`,
    where: 'i.rules IS NOT NULL',
  }),
  'blocks-cleared': list({
    from: `clearances k JOIN revisions r ON r.id = k.revision_id JOIN posts post ON post.id = r.post_id`,
    lead: 'k',
    at: 'k.at',
    thread: 'post.thread_id',
    deciders: 'ARRAY[k.member_id]',
    facts: `jsonb_build_object('kind', post.kind, 'rule', k.rule, 'number', r.number, 'by', k.member_id, 'reason', k.reason_id)`,
  }),
  overrides: list({
    from: `(SELECT k.practice_id, k.rule, max(k.at) AS at, count(*) AS times, array_agg(DISTINCT k.member_id) AS members
              FROM clearances k WHERE k.practice_id = $1 AND k.at >= $2 AND k.at < $3
             GROUP BY k.practice_id, k.rule) k`,
    lead: 'k',
    at: 'k.at',
    id: 'k.rule',
    deciders: 'k.members',
    facts: `jsonb_build_object('rule', k.rule, 'times', k.times, 'people', k.members)`,
  }),
  breaches: list({
    from: `standing_findings f LEFT JOIN LATERAL (
             SELECT e.at, e.actor_id FROM log_entries e
              WHERE e.practice_id = $1 AND e.thread = f.thread_id AND e.kind = 'post.breach-dealt-with'
                AND e.subject_id = f.subject_id::text AND e.at >= f.opened_at
              ORDER BY e.seq LIMIT 1) dealt ON true`,
    lead: 'f',
    at: 'f.opened_at',
    thread: 'f.thread_id',
    facts: `jsonb_build_object('gone', f.gone_at, 'dealt', dealt.at, 'by', dealt.actor_id, 'ruleset', f.ruleset)`,
    where: `f.rule = 'legal.data-breach'`,
  }),
  'data-requests': list({
    from: 'data_requests d JOIN practices pr ON pr.id = d.practice_id',
    lead: 'd',
    at: 'd.opened_at',
    facts: `jsonb_build_object('received', d.received_on, 'due', d.due_on, 'state', d.state,
      'answered', d.answered_at, 'by', d.opened_by)`,
    where: `(coalesce(d.answered_at, d.closed_at, app_now()) AT TIME ZONE pr.time_zone)::date::text > d.due_on`,
  }),
  'past-rules': list({
    from: `(SELECT look.practice_id, rule ->> 'rule' AS rule, max(look.published_at) AS at, count(*) AS items,
                   bool_or(rule ->> 'severity' = 'block') AS block, bool_or(rule ->> 'severity' = 'review') AS review
              FROM look_backs look CROSS JOIN LATERAL jsonb_array_elements(look.rules) rule
             WHERE look.practice_id = $1 AND look.published_at >= $2 AND look.published_at < $3
             GROUP BY look.practice_id, rule ->> 'rule') l`,
    lead: 'l',
    at: 'l.at',
    id: 'l.rule',
    facts: `jsonb_build_object('rule', l.rule, 'items', l.items,
      'severity', CASE WHEN l.block THEN 'block' WHEN l.review THEN 'review' ELSE 'advise' END)`,
  }),
  'past-items': list({
    from: `look_backs l JOIN posts post ON post.id = l.post_id JOIN revisions r ON r.id = l.revision_id`,
    lead: 'l',
    at: 'l.published_at',
    id: 'l.revision_id::text',
    thread: 'post.thread_id',
    facts: `jsonb_build_object('kind', post.kind, 'author', r.author_id, 'ruleset', l.ruleset,
      'rules', (SELECT jsonb_agg(rule ->> 'rule' ORDER BY rule ->> 'rule') FROM jsonb_array_elements(l.rules) rule))`,
    where: `l.rules <> '[]'`,
  }),
  'account-hygiene': list({
    from: `(
      SELECT m.practice_id, 'member-' || m.id AS id, coalesce(m.last_seen_at, m.created_at) AS at,
             jsonb_build_object('what', 'member', 'member', m.id, 'roles', m.roles,
               'issue', CASE WHEN p.password_hash IS NULL THEN 'never-joined' ELSE 'not-seen' END) AS facts
        FROM members m JOIN people p ON p.id = m.person_id
       WHERE m.practice_id = $1 AND m.ended_at IS NULL AND p.disabled_at IS NULL
         AND (p.password_hash IS NULL OR coalesce(m.last_seen_at, m.created_at) < app_now() - interval '90 days')
      UNION ALL
      SELECT ch.practice_id, 'channel-' || ch.id, coalesce(ch.checked_at, ch.connected_at),
             jsonb_build_object('what', 'channel', 'name', ch.name, 'network', ch.network, 'issue', ch.status)
        FROM channels ch WHERE ch.practice_id = $1 AND ch.status <> 'healthy'
      UNION ALL
      SELECT t.practice_id, 'token-' || t.id, t.created_at,
             jsonb_build_object('what', 'channel', 'name', ch.name, 'network', ch.network, 'issue', 'old-token')
        FROM channel_tokens t JOIN channels ch ON ch.id = t.channel_id
       WHERE t.practice_id = $1 AND t.replaced_at IS NULL AND ch.status = 'healthy'
         AND t.created_at < app_now() - interval '365 days'
      UNION ALL
      SELECT f.practice_id, 'finding-' || f.id, f.opened_at,
             jsonb_build_object('what', f.subject_type, 'rule', f.rule, 'member', m.id, 'roles', m.roles,
               'name', ch.name, 'network', ch.network)
        FROM standing_findings f
        LEFT JOIN members m ON f.subject_type = 'member' AND m.id = f.subject_id
        LEFT JOIN channels ch ON f.subject_type = 'channel' AND ch.id = f.subject_id
       WHERE f.practice_id = $1 AND f.gone_at IS NULL AND f.subject_type IN ('member', 'channel')) h`,
    lead: 'h',
    at: 'h.at',
    id: 'h.id',
    facts: 'h.facts',
  }),
};
