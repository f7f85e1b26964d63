import { createEmptyDatabase, type TestDatabase } from './testing';
import { checkSchema, migrateDatabase, revertMigration } from './migrate-database';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

describe('migrations', () => {
  let database: TestDatabase;
  const installation = { id: '01890000-0000-7000-8000-000000000001', kind: 'test' } as const;

  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('go up, down and up again, and leave nothing to generate', async () => {
    const first = await migrateDatabase(database.ownerUrl, installation);
    expect(first.run.length).toBeGreaterThan(0);
    for (let left = first.run.length; left > 0; left -= 1) {
      await revertMigration(database.ownerUrl);
    }
    expect((await checkSchema(database.ownerUrl)).pending).toBe(true);
    const second = await migrateDatabase(database.ownerUrl, installation);
    expect(second.run).toEqual(first.run);
    expect(second.drift).toEqual([]);
  });
});
