import { type DataSource } from 'typeorm';
import { createDataSource } from './data-source';

/** What a migration run did. */
export interface MigrationReport {
  /** Names of the migrations that were run now, oldest first. */
  run: string[];
  /** Statements that would be needed to make the schema what the entities say: none. */
  drift: string[];
}

/**
 * Brings the database to the newest schema, and says what kind of installation it is when new.
 *
 * @param ownerUrl URL of the owner's role
 * @param installation id and kind to record when there is none yet; only demo and test
 *   installations let anybody move the clock
 */
export async function migrateDatabase(
  ownerUrl: string,
  installation: { id: string; kind: 'demo' | 'production' | 'test' },
): Promise<MigrationReport> {
  return withSource(ownerUrl, async (source) => {
    const run = await source.runMigrations();
    await source.query(
      `INSERT INTO installation (id, kind, paused, created_at)
       SELECT $1, $2, false, clock_timestamp() WHERE NOT EXISTS (SELECT FROM installation)`,
      [installation.id, installation.kind],
    );
    return { run: run.map((migration) => migration.name), drift: await driftOf(source) };
  });
}

/** What is missing: migrations not yet run, and differences between schema and entities. */
export async function checkSchema(
  ownerUrl: string,
): Promise<{ pending: boolean; drift: string[] }> {
  return withSource(ownerUrl, async (source) => ({
    pending: await source.showMigrations(),
    drift: await driftOf(source),
  }));
}

/** Takes back the newest migration. */
export async function revertMigration(ownerUrl: string): Promise<void> {
  await withSource(ownerUrl, (source) => source.undoLastMigration());
}

async function driftOf(source: DataSource): Promise<string[]> {
  const changes = await source.driver.createSchemaBuilder().log();
  return changes.upQueries.map((query) => query.query);
}

async function withSource<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await createDataSource(url, 2).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
