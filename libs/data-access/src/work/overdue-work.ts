import { Clock } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { beginAt } from '../unit-of-work/unit-of-work';

/** A publication that should have been dealt with by now. */
export interface OverduePublication {
  practiceId: string;
  publicationId: string;
  dueAt: string;
}

/** Finds what is due and has not ended, across practices: ids and times only. */
@Injectable()
export class OverdueWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Publications due for longer than `graceMs`, the longest first. */
  async publications(graceMs: number, limit: number): Promise<OverduePublication[]> {
    return this.dataSource.transaction(async (manager) => {
      await beginAt(manager, this.clock, null);
      return manager.query(
        `SELECT practice_id AS "practiceId", subject_id AS "publicationId", due_at AS "dueAt"
           FROM due_work
          WHERE kind = 'publish' AND due_at <= app_now() - make_interval(secs => $1)
          ORDER BY due_at LIMIT $2`,
        [graceMs / 1000, limit],
      );
    });
  }
}
