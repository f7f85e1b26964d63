import { type WorkKind } from '@canteen/contracts';
import { Clock } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../unit-of-work/open-transaction';

/** A piece of due work, leased to this process until `leasedUntil`. */
export interface ClaimedWork {
  workId: string;
  practiceId: string;
  kind: WorkKind;
  subjectId: string;
  dueAt: string;
  leasedUntil: string;
  /** How often it was tried before. */
  tries: number;
}

interface DueRow {
  id: string;
  practice_id: string;
  kind: WorkKind;
  subject_id: string;
  due_at: string;
  leased_until: string;
  tries: number;
}

const CLAIM = `
  UPDATE due_work SET leased_until = app_now() + make_interval(secs => $1)
   WHERE id IN (
     SELECT id FROM due_work
      WHERE due_at <= app_now() AND (leased_until IS NULL OR leased_until <= app_now()) AND FILTER
      ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, practice_id, kind, subject_id, due_at, leased_until, tries`;

/**
 * Claims what is due, across practices. The rows hold ids and times only; whoever claims one works
 * on it bound to its practice. A lease that runs out (a killed worker) makes the row due again.
 */
@Injectable()
export class WorkClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Claims up to `limit` due rows of these kinds, the longest due first. */
  async claimDue(
    kinds: readonly WorkKind[],
    limit: number,
    leaseMs: number,
  ): Promise<ClaimedWork[]> {
    return this.claim('kind = ANY($3::text[])', [leaseMs / 1000, limit, kinds]);
  }

  /** Claims those of these rows that are due and that nobody else has. */
  async claimThese(workIds: readonly string[], leaseMs: number): Promise<ClaimedWork[]> {
    return this.claim('id = ANY($3::uuid[])', [leaseMs / 1000, workIds.length, workIds]);
  }

  /** Holds the work longer; a lease that somebody else took over meanwhile stays theirs. */
  async extend(work: ClaimedWork, leaseMs: number): Promise<void> {
    const leasedUntil = await this.inTransaction(async (manager) => {
      const [rows]: [{ leased_until: string }[], number] = await manager.query(
        `UPDATE due_work SET leased_until = app_now() + make_interval(secs => $3)
          WHERE id = $1 AND leased_until = $2 RETURNING leased_until`,
        [work.workId, work.leasedUntil, leaseMs / 1000],
      );
      return rows[0]?.leased_until;
    });
    if (leasedUntil !== undefined) work.leasedUntil = leasedUntil;
  }

  /**
   * The work is done. A row that was made due again meanwhile stays; so does one that somebody changes
   * just now, which is never waited for: nobody then waits in a ring.
   */
  async complete(works: readonly ClaimedWork[]): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM due_work WHERE id IN (
         SELECT due_work.id FROM due_work
           JOIN unnest($1::uuid[], $2::timestamptz[]) AS done (id, leased_until)
             ON due_work.id = done.id AND due_work.leased_until = done.leased_until
            FOR UPDATE OF due_work SKIP LOCKED)`,
      [works.map(({ workId }) => workId), works.map(({ leasedUntil }) => leasedUntil)],
    );
  }

  /** The work is to be done (again) at `dueAt`; a failure counts as a try. */
  async again(work: ClaimedWork, dueAt: string, failed: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE due_work SET due_at = $3, leased_until = NULL, tries = CASE WHEN $4 THEN tries + 1 ELSE 0 END
        WHERE id = $1 AND leased_until = $2`,
      [work.workId, work.leasedUntil, dueAt, failed],
    );
  }

  /** The database's time, for what is reckoned outside a practice's transaction. */
  async now(): Promise<string> {
    return this.inTransaction((_, now) => Promise.resolve(now));
  }

  private async claim(filter: string, parameters: unknown[]): Promise<ClaimedWork[]> {
    return this.inTransaction(async (manager) => {
      const [rows]: [DueRow[], number] = await manager.query(
        CLAIM.replace('FILTER', filter),
        parameters,
      );
      return rows.map((row) => ({
        workId: row.id,
        practiceId: row.practice_id,
        kind: row.kind,
        subjectId: row.subject_id,
        dueAt: row.due_at,
        leasedUntil: row.leased_until,
        tries: row.tries,
      }));
    });
  }

  private inTransaction<T>(work: (manager: EntityManager, now: string) => Promise<T>): Promise<T> {
    const { dataSource, clock } = this;
    return inTransaction({ dataSource, clock, practiceId: null }, work);
  }
}
