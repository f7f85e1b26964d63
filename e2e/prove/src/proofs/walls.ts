import pg from 'pg';
import { PRACTICE, WriterProcess, asSuperuser, migrated, writerFile } from '../log/writing';
import { pastChanges } from '../log/past-changes';
import { type PartsProof, type PartsRun } from '../proof';
import { type DatabaseUrls, type Verdict } from '../stage';
import { becomesTrue } from '../waiting';

/** L8: the role of the product cannot change the past, nor can the owner of the tables while their triggers stand. */
export const walls: PartsProof = {
  ofParts: true,
  ids: ['L8'],
  name: 'walls',
  what: 'the app role, and the owner, fail at every way to change the past',
  trials: { ci: 200, release: 200 },
  cost: { seconds: 15, processors: 1 },
  async run({ stage, parts }: PartsRun): Promise<Verdict> {
    const urls = await stage.newDatabase('walls');
    await migrated(urls, parts, stage.keys);
    await someEntries(urls, parts, stage.keys);
    const admin = new pg.Client({ connectionString: urls.adminUrl });
    await admin.connect();
    const before = await fingerprint(admin);
    const tried = { app: 0, owner: 0 };
    const violations: string[] = [];
    for (const role of ['app', 'owner'] as const) {
      for (const statements of pastChanges(role)) {
        tried[role] += 1;
        await attempt(role === 'app' ? urls.appUrl : urls.ownerUrl, statements);
        if ((await fingerprint(admin)) === before) continue;
        violations.push(`L8: the ${role} changed the past with: ${statements.join('; ')}`);
        break;
      }
    }
    await admin.end();
    return { trials: `${tried.app} ways of the app, ${tried.owner} of the owner`, violations };
  },
};

/** Whatever the database answers, only what it keeps counts. */
async function attempt(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, statement_timeout: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.practice', $1, false)`, [PRACTICE]);
    for (const statement of statements) await client.query(statement).catch(() => undefined);
  } finally {
    await client.end();
  }
}

async function someEntries(urls: DatabaseUrls, parts: string, keys: string): Promise<void> {
  const writer = new WriterProcess(writerFile(parts), urls, keys, 'w', 2);
  await writer.begin();
  await becomesTrue(() => writer.acknowledged.size >= 10, 60_000);
  await writer.kill();
  await asSuperuser(
    urls,
    `INSERT INTO log_checkpoints (practice_id, size, root, note, at)
     SELECT practice_id, size, sha256('x'), 'a note', now() FROM log_heads`,
  );
}

/** Everything there was: it differs once something is changed, or put among it. */
async function fingerprint(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ past: string }>(
    `SELECT md5(string_agg(t, '|')) AS past FROM (
       SELECT e::text AS t FROM log_entries e
        WHERE seq <= (SELECT max(size) FROM log_checkpoints)
       UNION ALL SELECT c::text FROM log_checkpoints c WHERE size > 0 AND note = 'a note'
       ORDER BY t) past`,
  );
  return rows[0]?.past ?? '';
}
