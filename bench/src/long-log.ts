import { TreeFrontier } from '@canteen/ledger';
import { type Practice, type System } from '@canteen/prove';
import pg from 'pg';

/** Whose log grows, and by whom. */
export interface LogPlace {
  adminUrl: string;
  practiceId: string;
  memberIds: readonly string[];
  channelIds: readonly string[];
}

/** The log of a practice, by some members and on some channels. */
export function placeOf(
  { stage: { adminUrl } }: System,
  { id: practiceId, approverMember }: Practice,
): LogPlace {
  const memberIds = [approverMember.id, ...idsOf('a', 6)];
  return { adminUrl, practiceId, memberIds, channelIds: idsOf('c', 4) };
}

const AT_ONCE = 50_000;
/** Entries between two checkpoints. */
const PER_CHECKPOINT = 500;

/** A leaf as the product writes it, keys in order (RFC 8785); `$1` is the practice, `n.seq` the number of the entry. */
const ENTRIES = `
  WITH n AS (
    SELECT seq, date_trunc('milliseconds', $4::timestamptz) + seq * interval '1 second' AS at,
           CASE seq % 20 WHEN 0 THEN 'comment.outcome' WHEN 1 THEN 'post.approved' WHEN 2 THEN 'publication.confirmed'
             WHEN 3 THEN 'post.screened' WHEN 4 THEN 'comment.assigned'
             ELSE CASE WHEN seq % 2 = 0 THEN 'comment.captured' ELSE 'comment.screened' END END AS kind,
           ($5::text[])[1 + (seq / 7) % cardinality($5::text[])] AS member,
           ($6::text[])[1 + (seq / 3) % cardinality($6::text[])] AS channel,
           md5('thread' || seq / 12)::uuid::text AS thread
      FROM generate_series($2::bigint, $3::bigint) seq),
  told AS (
    SELECT n.*, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS instant,
           CASE kind
             WHEN 'comment.outcome' THEN format('{"closed":true,"kind":"%s"}', CASE WHEN seq % 60000 = 0 THEN 'reported' ELSE 'moved-private' END)
             WHEN 'comment.screened' THEN format('{"lane":"%s","rules":[{"rule":"%s"}]}',
               CASE WHEN seq % 9973 = 0 THEN 'life-safety' ELSE 'ordinary' END,
               CASE WHEN seq % 49999 = 0 THEN 'legal.threat' ELSE 'feedback.praise' END)
             WHEN 'post.screened' THEN '{"blocks":0,"rules":["accessibility.link-text"]}'
             ELSE '{"network":"facebook","number":1}' END AS data
      FROM n),
  leaves AS (
    SELECT told.*, convert_to(format(
      '{"actor":{"id":"%s","name":"Ines Calder","roles":["compliance"],"type":"member"},"at":"%s","commitments":{},"data":%s,"kind":"%s","practice":"%s","seq":%s,"subject":{"id":"%s","type":"comment"},"thread":"%s","v":1}',
      member, instant, data, kind, $1::text, seq, thread, thread), 'UTF8') AS leaf
      FROM told)
  INSERT INTO log_entries (practice_id, seq, at, kind, actor_id, subject_type, subject_id, thread, channel_id, leaf, leaf_hash, sealed)
  SELECT $1::uuid, seq, at, kind, member::uuid, 'comment', thread, thread::uuid, channel::uuid, leaf, sha256('\\x00'::bytea || leaf), '{}'
    FROM leaves`;

/**
 * Makes a log longer, as if years had passed, and lets PostgreSQL count its rows.
 *
 * @param size how many entries it has afterwards
 */
export async function growLog(place: LogPlace, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: place.adminUrl });
  await client.connect();
  try {
    const { practiceId } = place;
    // The filters of an entry are written by a trigger, behind row-level security.
    await client.query(`SELECT set_config('app.practice', $1, false)`, [practiceId]);
    const { rows } = await client.query<{ size: string; frontier: Buffer }>(
      'SELECT size, frontier FROM log_heads WHERE practice_id = $1',
      [practiceId],
    );
    let frontier = TreeFrontier.parse(rows[0]?.frontier ?? TreeFrontier.empty().serialise());
    const from = new Date(Date.now() - (size + 1) * 1_000).toISOString();
    while (frontier.size < size) {
      const to = Math.min(size, frontier.size + AT_ONCE);
      const parameters = [practiceId, frontier.size + 1, to, from];
      await client.query(ENTRIES, [...parameters, place.memberIds, place.channelIds]);
      frontier = await appended(client, practiceId, frontier);
    }
    await client.query(
      `UPDATE log_heads SET size = $2, frontier = $3, last_at = (SELECT max(at) FROM log_entries WHERE practice_id = $1)
        WHERE practice_id = $1`,
      [practiceId, size, Buffer.from(frontier.serialise())],
    );
    await client.query(
      `INSERT INTO log_checkpoints (practice_id, size, root, note, at)
       SELECT $1, seq, leaf_hash, 'made for a bench', at FROM log_entries
        WHERE practice_id = $1 AND seq % ${PER_CHECKPOINT} = 0 ON CONFLICT DO NOTHING`,
      [practiceId],
    );
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function appended(
  client: pg.Client,
  practiceId: string,
  before: TreeFrontier,
): Promise<TreeFrontier> {
  const { rows } = await client.query<{ hash: Buffer }>(
    'SELECT leaf_hash AS hash FROM log_entries WHERE practice_id = $1 AND seq > $2 ORDER BY seq',
    [practiceId, before.size],
  );
  return rows.reduce((frontier, { hash }) => frontier.append(hash), before);
}

function idsOf(letter: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `01890000-0000-7000-8000-00000000${letter}${String(at).padStart(3, '0')}`,
  );
}
