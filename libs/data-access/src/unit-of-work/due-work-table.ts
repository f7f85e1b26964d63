import { type WorkKind } from '@canteen/contracts';
import { BoundRepository, type BoundScope } from './bound-scope';
import { type Statement } from './open-transaction';

/** Puts work into the table of what is due, inside the transaction that made it due. */
export class DueWorkTable extends BoundRepository {
  constructor(
    scope: BoundScope,
    private readonly ring: (kind: WorkKind, workId: string, dueAt: string) => void,
    private readonly toldToRest: (kind: WorkKind, until: string) => void,
  ) {
    super(scope);
  }

  /**
   * Makes `kind` due for the subject at `dueAt` (ISO); asked again, it moves to the new time.
   */
  async add(kind: WorkKind, subjectId: string, dueAt: string): Promise<void> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (kind, subject_id)
       DO UPDATE SET due_at = EXCLUDED.due_at, leased_until = NULL, tries = 0
       RETURNING id`,
      [this.scope.ids.next(), this.practiceId, kind, subjectId, dueAt, this.scope.now],
    );
    const row = rows[0];
    if (row) this.ring(kind, row.id, dueAt);
  }

  /**
   * Makes `kind` due for the subject at `dueAt` (ISO) unless it waits already. Work that somebody
   * has in hand becomes due once more: they may have looked before this transaction's facts.
   */
  async addUnlessWaiting(kind: WorkKind, subjectId: string, dueAt: string): Promise<void> {
    const { statement, ring } = this.unlessWaiting(kind, subjectId, dueAt);
    ring(await this.manager.query(statement.text, statement.values));
  }

  /** The same as a statement for somebody else to send, and what is to be told of the rows it returns. */
  unlessWaiting(
    kind: WorkKind,
    subjectId: string,
    dueAt: string,
  ): { statement: Statement; ring(rows: unknown): void } {
    const values = [this.scope.ids.next(), this.practiceId, kind, subjectId, dueAt, this.scope.now];
    return {
      statement: {
        text: `INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (kind, subject_id)
       DO UPDATE SET due_at = EXCLUDED.due_at, leased_until = NULL, tries = 0
               WHERE due_work.leased_until IS NOT NULL
       RETURNING id`,
        values,
      },
      ring: (rows) => {
        const [row] = rows as { id: string }[];
        if (row) this.ring(kind, row.id, dueAt);
      },
    };
  }

  /**
   * Moves waiting work of a kind up to `dueAt` (ISO). What is due sooner stays, what somebody has in
   * hand is left alone, and nothing is added.
   */
  async hasten(kind: WorkKind, subjectId: string, dueAt: string): Promise<void> {
    const [rows]: [{ id: string }[], number] = await this.manager.query(
      `UPDATE due_work SET due_at = $4
        WHERE practice_id = $1 AND kind = $2 AND subject_id = $3 AND due_at > $4
          AND (leased_until IS NULL OR leased_until <= $5)
          AND NOT EXISTS (SELECT FROM work_rests rest WHERE rest.kind = $2 AND rest.until > $4)
       RETURNING id`,
      [this.practiceId, kind, subjectId, dueAt, this.scope.now],
    );
    const row = rows[0];
    if (row) this.ring(kind, row.id, dueAt);
  }

  /**
   * Leaves a kind of work alone until `until` (ISO), whosever it is: what waits is due then, and nothing
   * is made due sooner. What somebody has in hand goes on; a longer rest stays.
   */
  async rest(kind: WorkKind, until: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO work_rests (kind, until) VALUES ($1, $2)
       ON CONFLICT (kind) DO UPDATE SET until = GREATEST(work_rests.until, EXCLUDED.until)`,
      [kind, until],
    );
    await this.manager.query(
      `UPDATE due_work SET due_at = $2 WHERE id IN (
         SELECT id FROM due_work
          WHERE kind = $1 AND due_at < $2 AND (leased_until IS NULL OR leased_until <= $3)
            FOR UPDATE SKIP LOCKED)`,
      [kind, until, this.scope.now],
    );
    this.toldToRest(kind, until);
  }

  /** Until when a kind of work is left alone (ISO); null when it is not. */
  async restOf(kind: WorkKind): Promise<string | null> {
    const rows: { until: string }[] = await this.manager.query(
      'SELECT until FROM work_rests WHERE kind = $1 AND until > $2',
      [kind, this.scope.now],
    );
    return rows[0]?.until ?? null;
  }

  /** The work is done or no longer wanted. */
  async remove(kind: WorkKind, ...subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await this.manager.query(
      'DELETE FROM due_work WHERE kind = $1 AND subject_id = ANY($2::uuid[])',
      [kind, subjectIds],
    );
  }
}
