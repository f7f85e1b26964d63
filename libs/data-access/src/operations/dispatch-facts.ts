import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Which database this is, as nobody can copy it. */
export interface DatabaseIdentity {
  /** The installation that the first migration recorded; a copy has the same. */
  installation: string;
  /** The cluster and the database in it: a dump that was loaded elsewhere has another. */
  database: string;
}

export const IDENTITY = `
  SELECT (SELECT id::text FROM installation) AS installation,
         (SELECT system_identifier FROM pg_control_system()) || '/' || oid AS database
    FROM pg_database WHERE datname = current_database()`;

/** What a database says of itself to whoever is about to send from it. Ids only, across practices. */
@Injectable()
export class DispatchFacts {
  constructor(private readonly dataSource: DataSource) {}

  async identity(): Promise<DatabaseIdentity> {
    return identityOf(this.dataSource.manager);
  }

  /** Whether anything waits to be sent or taken down. */
  async anythingWaits(): Promise<boolean> {
    const rows: { waits: boolean }[] = await this.dataSource.query(
      `SELECT EXISTS (SELECT FROM due_work WHERE kind IN ('publish', 'take-down')) AS waits`,
    );
    return rows[0]?.waits ?? true;
  }
}

/** As `DispatchFacts.identity`, inside a transaction. */
export async function identityOf(manager: EntityManager): Promise<DatabaseIdentity> {
  const rows: DatabaseIdentity[] = await manager.query(IDENTITY);
  const [row] = rows;
  if (!row) throw new Error('The database did not say which it is.');
  return row;
}
