import { type PublicationState } from '@canteen/contracts';
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
  /** Whether somebody was told about its post since it was made. */
  told: boolean;
}

/** How long a publication took from its due time to its end. */
export interface Lateness {
  id: string;
  /** Seconds; null when it did not go out. */
  seconds: number | null;
}

/** Reads the product's database with all rights, to compare it with the networks. Changes no row. */
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
              EXISTS (SELECT FROM notices n WHERE n.subject_id = p.post_id) AS told
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

  /** Attempts on a post that passed the gate after a moment (this machine's clock, ms since 1970). */
  async armedAfter(postId: string, moment: number): Promise<number> {
    const { rowCount } = await this.pool.query(
      `SELECT FROM attempts a JOIN publications p ON p.id = a.publication_id
        WHERE p.post_id = $1 AND a.armed_at > to_timestamp($2::float8 / 1000)`,
      [postId, moment],
    );
    return rowCount ?? 0;
  }
}
