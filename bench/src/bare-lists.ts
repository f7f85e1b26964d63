import cookieParser from 'cookie-parser';
import express, { type Request } from 'express';
import { createHash } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import pg from 'pg';

// The barest server that answers the three lists: one statement each on the same tables, under the same
// row-level security, for the same signed-in person. It opens no sealed text, says no sentence, and
// checks no role. `BENCH_DATABASE_URL` is the database; it prints its port and runs until it is stopped.

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 10 });

const SESSION = `
  SELECT m.practice_id FROM sessions s
    JOIN people p ON p.id = s.person_id AND p.disabled_at IS NULL
    JOIN members m ON m.person_id = s.person_id AND m.practice_id = s.practice_id AND m.ended_at IS NULL
   WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()`;

const INBOX = `
  WITH page AS (SELECT * FROM comments WHERE practice_id = $1 ORDER BY posted_at DESC, id DESC LIMIT 31)
  SELECT page.*, channels.name, channels.handle, channels.network, outcomes.kind AS outcome,
         body.ciphertext AS body, body_key.wrapped_key AS body_key,
         author.ciphertext AS author, author_key.wrapped_key AS author_key, people.name AS assigned
    FROM page
    JOIN channels ON channels.id = page.channel_id
    JOIN comment_versions v ON v.comment_id = page.id AND v.number = page.current_version
    JOIN sealed_texts body ON body.id = v.body_id
    JOIN item_keys body_key ON body_key.practice_id = $1 AND body_key.item_id = body.item_id
    LEFT JOIN sealed_texts author ON author.id = page.author_id
    LEFT JOIN item_keys author_key ON author_key.practice_id = $1 AND author_key.item_id = author.item_id
    LEFT JOIN members ON members.id = page.assigned_to
    LEFT JOIN people ON people.id = members.person_id
    LEFT JOIN outcomes ON outcomes.comment_id = page.id AND outcomes.superseded_at IS NULL
   ORDER BY page.posted_at DESC, page.id DESC`;

const CALENDAR = `
  SELECT posts.*, people.name AS author, draft.ciphertext AS draft, key.wrapped_key AS key,
         (SELECT json_agg(json_build_object('state', p.state, 'url', p.url, 'sentence', p.sentence,
                                            'name', c.name, 'handle', c.handle, 'network', c.network))
            FROM publications p JOIN channels c ON c.id = p.channel_id
           WHERE p.post_id = posts.id) AS publications
    FROM posts
    JOIN members ON members.id = posts.author_id
    JOIN people ON people.id = members.person_id
    LEFT JOIN sealed_texts draft ON draft.id = posts.draft_id
    LEFT JOIN item_keys key ON key.practice_id = $1 AND key.item_id = draft.item_id
   WHERE posts.practice_id = $1 AND posts.kind = 'post' AND posts.state <> 'cancelled'
     AND posts.due_at >= ($2::date::timestamp AT TIME ZONE 'Europe/London')
     AND posts.due_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/London')
   ORDER BY posts.due_at, posts.id`;

/** How each filter of the log narrows it down; each value is a text. */
const NARROWED: Record<string, (value: string) => string> = {
  kind: (value) => `kind = ${value}`,
  memberId: (value) => `actor_id = ${value}::uuid`,
  channelId: (value) => `channel_id = ${value}::uuid`,
  from: (value) => `at >= (${value}::date::timestamp AT TIME ZONE 'Europe/London')`,
  to: (value) => `at < ((${value}::date + 1)::timestamp AT TIME ZONE 'Europe/London')`,
};

function logStatement(query: Request['query']): { sql: string; more: unknown[] } {
  const more: unknown[] = [];
  const place = (value: unknown) => `$${more.push(value) + 1}`;
  const conditions = Object.entries(NARROWED).flatMap(([name, narrowed]) =>
    query[name] === undefined ? [] : [`AND ${narrowed(place(query[name]))}`],
  );
  const [facet] = ['lane', 'outcome', 'rule'].filter((name) => query[name] !== undefined);
  const facets =
    facet === undefined
      ? ''
      : `JOIN (SELECT practice_id, seq FROM log_facets WHERE practice_id = $1
                  AND facet = ${place(facet)} AND value = ${place(query[facet])}) f USING (practice_id, seq)`;
  const sql = `
    WITH page AS (SELECT * FROM log_entries ${facets} WHERE practice_id = $1 ${conditions.join(' ')}
                   ORDER BY seq DESC LIMIT 31)
    SELECT page.*, covering.size AS checkpoint
      FROM page
      LEFT JOIN LATERAL (SELECT size FROM log_checkpoints c
                          WHERE c.practice_id = $1 AND c.size >= page.seq ORDER BY c.size LIMIT 1) covering ON true
     ORDER BY page.seq DESC`;
  return { sql, more };
}

/** The rows of one list for the person of the request; null when nobody is signed in. */
async function rowsFor(request: Request, sql: string, more: unknown[]): Promise<unknown[] | null> {
  const cookies = request.cookies as Record<string, string>;
  const token = cookies['__Host-canteen-session'] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const sessions = await client.query<{ practice_id: string }>(SESSION, [hash]);
    const practice = sessions.rows[0]?.practice_id;
    if (practice === undefined) return null;
    await client.query(`SELECT set_config('app.practice', $1, true)`, [practice]);
    return (await client.query<Record<string, unknown>>(sql, [practice, ...more])).rows;
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

const app = express();
app.use(cookieParser());
const lists: Record<string, (request: Request) => { sql: string; more: unknown[] }> = {
  comments: () => ({ sql: INBOX, more: [] }),
  calendar: ({ query }) => ({ sql: CALENDAR, more: [query['from'], query['to']] }),
  log: ({ query }) => logStatement(query),
};
for (const [name, statement] of Object.entries(lists)) {
  app.get(`/api/${name}`, async (request, response) => {
    const { sql, more } = statement(request);
    const items = await rowsFor(request, sql, more);
    if (items === null) response.sendStatus(401);
    else response.json({ items });
  });
}
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
