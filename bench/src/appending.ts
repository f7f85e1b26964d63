import { UuidV7Ids } from '@canteen/platform';
import { type Stage } from '@canteen/prove';
import { quietUnitOfWork } from '@canteen/prove-parts';
import pg from 'pg';

/** Adds one entry, as a whole transaction. */
export type Append = () => Promise<void>;

/** Appends to a log as the product does, without Redis. */
export async function ourAppending(
  stage: Stage,
  practiceId: string,
  connections: number,
): Promise<{ append: Append; close: () => Promise<void> }> {
  const { uow, close } = await quietUnitOfWork(stage.appUrl, stage.keys, connections);
  const append = () =>
    uow.run(practiceId, (tx) => {
      tx.log.append({
        kind: 'post.started',
        actor: { type: 'system', id: null, name: 'Writer', roles: [] },
        subject: { type: 'post', id: tx.ids.next() },
        thread: null,
        data: { network: 'facebook', number: 1, what: 'x'.repeat(100) },
      });
      return Promise.resolve();
    });
  return { append, close };
}

const BARE_INSERT = `
  INSERT INTO bare_entries (practice_id, seq, at, kind, actor_id, subject_type, subject_id, thread, channel_id,
                            leaf, leaf_hash, sealed)
  SELECT practice_id, nextval('bare_entries_seq'), now(), kind, actor_id, subject_type, $1, thread, channel_id,
         $2, $3, sealed FROM (VALUES ($4::uuid, 'post.started', NULL::uuid, 'post', NULL::uuid, NULL::uuid, '{}'::jsonb))
         AS row (practice_id, kind, actor_id, subject_type, thread, channel_id, sealed)`;

/**
 * Inserts rows of the same columns, indexes and size into a table with no walls: each in a transaction that is bound to
 * its practice, as everything of a practice is, or as a statement by itself.
 */
export async function bareAppending(
  { adminUrl }: Stage,
  practiceId: string,
  connections: number,
): Promise<{ append: Append; alone: Append; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: connections });
  await pool.query(`
    DROP TABLE IF EXISTS bare_entries;
    CREATE TABLE bare_entries (LIKE log_entries INCLUDING ALL);
    INSERT INTO bare_entries SELECT * FROM log_entries;
    DROP SEQUENCE IF EXISTS bare_entries_seq;
    CREATE SEQUENCE bare_entries_seq START 100000000;
    ANALYZE bare_entries`);
  const { rows } = await pool.query<{ leaf: Buffer; leaf_hash: Buffer }>(
    `SELECT leaf, leaf_hash FROM log_entries WHERE practice_id = $1 AND kind = 'post.started' ORDER BY seq DESC LIMIT 1`,
    [practiceId],
  );
  const [sample] = rows;
  if (!sample) throw new Error('There is no entry to take the size from.');
  const ids = new UuidV7Ids();
  const insert = () => ({
    text: BARE_INSERT,
    values: [ids.next(), sample.leaf, sample.leaf_hash, practiceId],
  });
  const alone = async () => {
    await pool.query(insert());
  };
  const append = async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
      await client.query(insert());
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  return { append, alone, close: () => pool.end() };
}
