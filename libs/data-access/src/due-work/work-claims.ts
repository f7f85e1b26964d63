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

/** Of these pieces of work those whose lease is still as it was given, and that nobody else holds. */
const HELD = `
  SELECT mine.id FROM due_work mine
    JOIN unnest($1::uuid[], $2::timestamptz[]) AS leased (id, until)
      ON mine.id = leased.id AND mine.leased_until = leased.until
     FOR UPDATE OF mine SKIP LOCKED`;

function heldBy(works: readonly ClaimedWork[]): [string[], string[]] {
  return [works.map(({ workId }) => workId), works.map(({ leasedUntil }) => leasedUntil)];
}

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

  /** The kinds of which something is due that nobody holds; one question for all who would claim. */
  async dueKinds(): Promise<WorkKind[]> {
    const rows = await this.inTransaction((manager): Promise<Pick<DueRow, 'kind'>[]> =>
      manager.query(
        `SELECT DISTINCT kind FROM due_work
            WHERE (leased_until IS NULL OR leased_until <= app_now()) AND due_at <= app_now()`,
      ),
    );
    return rows.map(({ kind }) => kind);
  }

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

  /**
   * Holds work longer. A lease that somebody else took over meanwhile stays theirs, and a row that
   * somebody changes just now is left for the next time, so that nobody waits in a ring.
   */
  async extend(works: readonly ClaimedWork[], leaseMs: number): Promise<void> {
    const rows = await this.inTransaction(async (manager) => {
      const [extended]: [{ id: string; leased_until: string }[], number] = await manager.query(
        `WITH held AS (${HELD})
         UPDATE due_work SET leased_until = app_now() + make_interval(secs => $3)
           FROM held WHERE due_work.id = held.id RETURNING due_work.id, due_work.leased_until`,
        [...heldBy(works), leaseMs / 1000],
      );
      return extended;
    });
    const leases = new Map(rows.map(({ id, leased_until }) => [id, leased_until]));
    for (const work of works) work.leasedUntil = leases.get(work.workId) ?? work.leasedUntil;
  }

  /**
   * The work is done. A row that was made due again meanwhile stays; so does one that somebody changes
   * just now, which is never waited for: nobody then waits in a ring.
   */
  async complete(works: readonly ClaimedWork[]): Promise<void> {
    await this.dataSource.query(`DELETE FROM due_work WHERE id IN (${HELD})`, heldBy(works));
  }

  /** The work is to be done (again) at `dueAt`; a failure counts as a try. */
  async again(work: ClaimedWork, dueAt: string, failed: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE due_work SET due_at = GREATEST($3, (SELECT until FROM work_rests rest WHERE rest.kind = due_work.kind)),
              leased_until = NULL, tries = CASE WHEN $4 THEN tries + 1 ELSE 0 END
        WHERE id = $1 AND leased_until = $2`,
      [work.workId, work.leasedUntil, dueAt, failed],
    );
  }

  /**
   * What work of a kind becomes due within so many ms, at most `limit` pieces, the first due first.
   *
   * @returns subjects by practice
   */
  async dueSoon(kind: WorkKind, withinMs: number, limit: number): Promise<Map<string, string[]>> {
    const rows = await this.inTransaction(
      (manager): Promise<Pick<DueRow, 'practice_id' | 'subject_id'>[]> =>
        manager.query(
          `SELECT practice_id, subject_id FROM due_work
            WHERE kind = $1 AND due_at > app_now() AND due_at <= app_now() + make_interval(secs => $2)
            ORDER BY due_at LIMIT $3`,
          [kind, withinMs / 1000, limit],
        ),
    );
    const soon = new Map<string, string[]>();
    for (const { practice_id, subject_id } of rows) {
      soon.set(practice_id, [...(soon.get(practice_id) ?? []), subject_id]);
    }
    return soon;
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
