import { checkSchema, migrateDatabase } from '@canteen/data-access';
import { type AppConfig, AppError, UuidV7Ids } from '@canteen/platform';

/** Keeps the schema at this version. Runs as its own step, before api and worker start. */
export class SchemaKeeper {
  constructor(private readonly config: AppConfig) {}

  /**
   * Runs what is missing and returns the names of the migrations run.
   *
   * @throws AppError UNAVAILABLE when the owner's address is not set or the schema differs afterwards
   */
  async migrate(): Promise<string[]> {
    const report = await migrateDatabase(this.ownerUrl(), {
      id: new UuidV7Ids().next(),
      kind: this.config.environment,
    });
    if (report.drift.length > 0) throw differs(report.drift);
    return report.run;
  }

  /** @throws AppError UNAVAILABLE when migrations wait or the schema differs from the entities */
  async check(): Promise<void> {
    const { pending, drift } = await checkSchema(this.ownerUrl());
    if (pending) {
      throw new AppError(
        'UNAVAILABLE',
        'The database is older than this version: run the migrate command.',
      );
    }
    if (drift.length > 0) throw differs(drift);
  }

  private ownerUrl(): string {
    const url = this.config.databaseOwnerUrl;
    if (url !== undefined) return url;
    throw new AppError(
      'UNAVAILABLE',
      'DATABASE_OWNER_URL is not set: migrations run as the owner.',
    );
  }
}

function differs(drift: readonly string[]): AppError {
  return new AppError(
    'UNAVAILABLE',
    `The schema is not what this version expects:\n${drift.join('\n')}`,
  );
}
