import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing';
import { inspectDatabase } from './inspect-database';

describe('what the database says of itself', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const inspect = () => inspectDatabase(database.appUrl, Date.now);

  it('is sound as the migrations leave it', async () => {
    expect(await inspect()).toMatchObject({
      role: { name: 'canteen_app', superuser: false, bypassesRowSecurity: false },
      openTables: [],
      logIsGuarded: true,
    });
  });

  it('names a table whose wall was taken down by hand, and a log that lost its guard', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('ALTER TABLE posts NO FORCE ROW LEVEL SECURITY');
    await admin.query('ALTER TABLE log_entries DISABLE TRIGGER USER');
    await admin.end();
    expect(await inspect()).toMatchObject({ openTables: ['posts'], logIsGuarded: false });
  });
});
