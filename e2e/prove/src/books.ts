import { type LogKind, type PublicationState } from '@canteen/contracts';
import pg from 'pg';

/** A publication as the database has it. */
export interface BookedPublication {
  id: string;
  postId: string;
  page: string;
  state: PublicationState;
  /** How often the networks were asked what became of it. */
  probes: number;
  remoteId: string | null;
  /** Whether somebody was told how its post ended, and not only that it is late. */
  told: boolean;
}

/** How long a publication took from its due time to its end. */
export interface Lateness {
  id: string;
  /** Seconds; null when it did not go out. */
  seconds: number | null;
}

/** The access to an account as the database has it. */
export interface BookedAccess {
  channelId: string;
  account: string;
  status: string;
  /** Whether a renewal was begun that has no known end. */
  renewing: boolean;
  /** How long its token still lives. */
  secondsLeft: number;
  /** How many notices there are that it was lost. */
  told: number;
}

/** Reads the product's database with all rights, to compare it with the networks. */
export class Books {
  private constructor(private readonly pool: pg.Pool) {}

  static open(adminUrl: string): Books {
    const pool = new pg.Pool({ connectionString: adminUrl, max: 3 });
    pool.on('error', () => undefined);
    return new Books(pool);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Lets PostgreSQL count its rows, as it does by itself after a while. */
  async count(): Promise<void> {
    await this.pool.query('ANALYZE');
  }

  async publicationsOf(practiceId: string): Promise<BookedPublication[]> {
    const { rows } = await this.pool.query<BookedPublication>(
      `SELECT p.id, p.post_id AS "postId", c.account_id AS page, p.state, p.probes, p.remote_id AS "remoteId",
              EXISTS (SELECT FROM notices n WHERE n.subject_id = p.post_id
                       AND n.kind <> 'post-overdue') AS told
         FROM publications p JOIN channels c ON c.id = p.channel_id
        WHERE p.practice_id = $1`,
      [practiceId],
    );
    return rows;
  }

  /**
   * Publications that nothing would ever move on: not ended, not with a person, and no due work. One
   * look, so that nothing can happen in between.
   */
  async stranded(practiceId: string): Promise<{ id: string; state: string }[]> {
    const { rows } = await this.pool.query<{ id: string; state: string }>(
      `SELECT p.id, p.state FROM publications p JOIN posts ON posts.id = p.post_id
        WHERE p.practice_id = $1 AND posts.revision_id = p.revision_id
          AND ((p.state IN ('queued', 'waiting', 'sending') AND posts.state <> 'in-review'
                AND NOT EXISTS (SELECT FROM due_work w WHERE w.kind = 'publish' AND w.subject_id = p.id))
            OR (p.state = 'unconfirmed'
                AND NOT EXISTS (SELECT FROM due_work w WHERE w.kind = 'reconcile' AND w.subject_id = p.id)))`,
      [practiceId],
    );
    return rows;
  }

  /** For how long the oldest send has been without a known end, in seconds; 0 when there is none. */
  async oldestDoubt(practiceId: string): Promise<number> {
    const { rows } = await this.pool.query<{ seconds: number | null }>(
      `SELECT max(extract(epoch FROM clock_timestamp() - a.armed_at))::float8 AS seconds
         FROM attempts a JOIN publications p ON p.id = a.publication_id
        WHERE p.practice_id = $1 AND a.ended_at IS NULL AND p.state IN ('sending', 'unconfirmed')`,
      [practiceId],
    );
    return rows[0]?.seconds ?? 0;
  }

  /** How long after its due time each publication was confirmed. */
  async lateness(practiceId: string): Promise<Lateness[]> {
    const { rows } = await this.pool.query<Lateness>(
      `SELECT id, extract(epoch FROM confirmed_at - due_at)::float8 AS seconds
         FROM publications WHERE practice_id = $1`,
      [practiceId],
    );
    return rows;
  }

  /** Every token that can be renewed is about to end, and its renewal is due. */
  async endTokensSoon(practiceId: string, inSeconds: number): Promise<void> {
    await this.pool.query(
      `WITH ending AS (
         UPDATE channels SET token_expires_at = clock_timestamp() + make_interval(secs => $2)
          WHERE practice_id = $1 AND token_expires_at IS NOT NULL RETURNING id)
       UPDATE due_work SET due_at = clock_timestamp(), leased_until = NULL
        WHERE kind = 'renew-token' AND subject_id IN (SELECT id FROM ending)`,
      [practiceId, inSeconds],
    );
  }

  /** How each channel of a practice is connected. */
  async accesses(practiceId: string): Promise<BookedAccess[]> {
    const { rows } = await this.pool.query<BookedAccess>(
      `SELECT c.id AS "channelId", c.account_id AS account, c.status,
              c.refresh_started_at IS NOT NULL AS renewing,
              coalesce(extract(epoch FROM c.token_expires_at - clock_timestamp()), 0)::float8 AS "secondsLeft",
              (SELECT count(*)::int FROM notices n
                WHERE n.subject_id = c.id AND n.kind = 'channel-lapsed') AS told
         FROM channels c WHERE c.practice_id = $1`,
      [practiceId],
    );
    return rows;
  }

  /**
   * Ends the time of posts sooner than the product itself lets anybody.
   *
   * @returns the latest of those ends, in ms since 1970
   */
  async bringEndForward(posts: readonly { id: string }[], inMs: number): Promise<number> {
    const { rows } = await this.pool.query<{ at: number }>(
      `WITH moved AS (
         UPDATE publications SET valid_until = clock_timestamp() + make_interval(secs => $2)
          WHERE post_id = ANY($1::uuid[]) RETURNING valid_until)
       SELECT (extract(epoch FROM max(valid_until)) * 1000)::float8 AS at FROM moved`,
      [posts.map(({ id }) => id), inMs / 1_000],
    );
    return rows[0]?.at ?? Number.NaN;
  }

  /** Makes the product forget what it had to send: only who looks at the posts themselves can notice. */
  async forgetDueWork(practiceId: string): Promise<void> {
    await this.pool.query(`DELETE FROM due_work WHERE practice_id = $1 AND kind = 'publish'`, [
      practiceId,
    ]);
  }

  /** From its next connection on, this database says that something is kept only once it is. */
  async writeBeforeAnswering(): Promise<void> {
    const { rows } = await this.pool.query<{ name: string }>('SELECT current_database() AS name');
    await this.pool.query(`ALTER DATABASE "${rows[0]?.name ?? ''}" SET synchronous_commit = on`);
  }

  /** From now on PostgreSQL puts off, by up to ten seconds, whatever nobody was promised to be written. */
  async writeLate(): Promise<void> {
    await this.pool.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await this.pool.query('SELECT pg_reload_conf()');
  }

  /** Ends PostgreSQL as a crash does: a process of it is killed, so it throws all away and recovers. */
  async killServer(): Promise<void> {
    const { rows } = await this.pool.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1`,
    );
    for (const { pid } of rows) process.kill(pid, 'SIGKILL');
  }

  /**
   * Prepares such a crash, so that nothing comes between a moment and the crash in it.
   *
   * @returns what kills; nothing happens before it is called
   */
  async readyToKill(): Promise<() => void> {
    const client = await this.pool.connect();
    client.on('error', () => undefined);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return () => {
      for (const { pid } of rows) process.kill(pid, 'SIGKILL');
      client.release(true);
    };
  }

  async answers(): Promise<boolean> {
    try {
      await this.pool.query('SELECT 1');
      return true;
    } catch {
      // It recovers.
      return false;
    }
  }

  /** How many entries the log of a practice has. */
  async logSize(practiceId: string): Promise<number> {
    const { rows } = await this.pool.query<{ size: number }>(
      'SELECT size::float8 AS size FROM log_heads WHERE practice_id = $1',
      [practiceId],
    );
    return rows[0]?.size ?? 0;
  }

  /** The log of a practice in order, as its leaves tell it. */
  async entries(practiceId: string): Promise<BookedEntry[]> {
    const { rows } = await this.pool.query<{ leaf: Buffer; channel: string | null }>(
      'SELECT leaf, channel_id AS channel FROM log_entries WHERE practice_id = $1 ORDER BY seq',
      [practiceId],
    );
    return rows.map(({ leaf, channel }) => ({
      ...(JSON.parse(leaf.toString('utf8')) as Omit<BookedEntry, 'channel'>),
      channel,
    }));
  }

  /**
   * Sends of a post that the log has after a change and before what undid it.
   *
   * @param change the first such entry after `since` entries
   * @returns the ids of the publications that were sent
   */
  async sentDespite(practiceId: string, postId: string, change: Change): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `WITH made AS (SELECT min(seq) AS seq FROM log_entries
                      WHERE practice_id = $1 AND kind = $3 AND subject_id = $4 AND seq > $5),
            undone AS (SELECT min(l.seq) AS seq FROM log_entries l, made
                        WHERE l.practice_id = $1 AND l.kind = $6 AND l.subject_id = $4
                          AND l.seq > made.seq)
       SELECT p.id FROM log_entries l JOIN publications p ON p.id::text = l.subject_id, made, undone
        WHERE l.practice_id = $1 AND l.kind = 'publication.intended' AND p.post_id = $2
          AND l.seq > made.seq AND l.seq < coalesce(undone.seq, l.seq + 1)
          AND ($3 <> 'channel.disconnected' OR l.channel_id::text = $4)`,
      [practiceId, postId, change.kind, change.subject, change.since, change.undoneBy],
    );
    return rows.map(({ id }) => id);
  }
}

/** An entry as its leaf tells it, and the channel it is listed under. */
export interface BookedEntry {
  seq: number;
  kind: LogKind;
  subject: { type: string; id: string };
  channel: string | null;
  data: Record<string, unknown>;
}

/** A change in the log of a practice: what, of what, and what takes it back. */
export interface Change {
  kind: LogKind;
  subject: string;
  /** How many entries the log had before. */
  since: number;
  undoneBy: LogKind | null;
}
