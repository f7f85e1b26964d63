import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './testing';

const A = '01890000-0000-7000-8000-00000000000a';
const B = '01890000-0000-7000-8000-00000000000b';

/** Looked up before a practice is known (who signs in, what is due, whose account a webhook names). */
const outside = ['members', 'sessions', 'set_up_links', 'due_work', 'channel_routes'];

interface Table {
  name: string;
  column: string;
}

describe('the walls of the database', () => {
  let database: TestDatabase;
  let admin: Client;
  let app: Client;
  let tables: Table[];

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = await connected(database.adminUrl);
    app = await connected(database.appUrl);
    const found = await admin.query<Table>(
      `SELECT c.relname AS name, a.attname AS column
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
          AND (a.attname = 'practice_id' OR (c.relname = 'practices' AND a.attname = 'id'))
          AND NOT c.relname = ANY($1) ORDER BY 1`,
      [outside],
    );
    tables = found.rows;
    for (const practice of [A, B]) for (const { name } of tables) await fill(name, practice);
  });
  afterAll(async () => {
    await app.end();
    await admin.end();
    await database.drop();
  });

  /** One row of nonsense in a table of a practice, past every constraint. */
  async function fill(table: string, practice: string): Promise<void> {
    const { rows } = await admin.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [table],
    );
    const values = rows.map(({ name, type }) => {
      if (name === 'practice_id' || (table === 'practices' && name === 'id')) {
        return `'${practice}'`;
      }
      return nonsense[type] ?? 'NULL';
    });
    await admin.query(`SET session_replication_role = replica`);
    await admin.query(
      `INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')}) VALUES (${values.join(', ')})`,
    );
    await admin.query(`SET session_replication_role = origin`);
  }

  /** Runs a statement as the app, bound to a practice or to none, and takes it back. */
  async function asApp(practice: string | null, sql: string) {
    await app.query('BEGIN');
    try {
      await app.query(`SELECT set_config('app.practice', $1, true)`, [practice ?? '']);
      return await app.query<Record<string, unknown>>(sql);
    } finally {
      await app.query('ROLLBACK');
    }
  }

  it('stand around every table that belongs to a practice', () => {
    expect(tables.length).toBeGreaterThanOrEqual(24);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['posts', 'comments', 'log_entries', 'sealed_texts', 'practices']),
    );
  });

  it('show a practice its own rows, with no filter in the query at all', async () => {
    for (const { name, column } of tables) {
      const { rows } = await asApp(A, `SELECT ${column} AS owner FROM ${name}`);
      expect({ name, owners: rows.map(({ owner }) => owner) }).toEqual({ name, owners: [A] });
    }
  });

  it('show nothing when no practice is bound', async () => {
    for (const { name } of tables) {
      expect({ name, rows: (await asApp(null, `SELECT 1 FROM ${name}`)).rowCount }).toEqual({
        name,
        rows: 0,
      });
    }
  });

  it('show nothing of another practice that is asked for by its id', async () => {
    for (const { name, column } of tables) {
      const sql = `SELECT 1 FROM ${name} WHERE ${column} = '${B}'`;
      expect({ name, rows: (await asApp(A, sql)).rowCount }).toEqual({ name, rows: 0 });
    }
  });

  it('let no row be written into another practice', async () => {
    for (const { name, column } of tables) {
      const own = await asApp(A, `SELECT * FROM ${name}`);
      const columns = own.fields.map((field) => field.name);
      const values = columns.map((each) => (each === column ? `'${B}'` : each));
      const sql = `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${name}`;
      await expect(asApp(A, sql).then(() => name)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('let no row be moved into another practice, or changed or removed there', async () => {
    for (const { name, column } of tables) {
      await expect(
        asApp(A, `UPDATE ${name} SET ${column} = '${B}'`).then(
          ({ rowCount }) => `${name} ${rowCount}`,
        ),
      ).rejects.toMatchObject({ code: '42501' });
      for (const sql of [
        `UPDATE ${name} SET ${column} = '${A}' WHERE ${column} = '${B}'`,
        `DELETE FROM ${name} WHERE ${column} = '${B}'`,
      ]) {
        const outcome = await asApp(A, sql).then(
          ({ rowCount }) => rowCount,
          (error: { code?: string }) => (error.code === '42501' ? 0 : error),
        );
        expect({ sql, outcome }).toEqual({ sql, outcome: 0 });
      }
    }
  });

  it('cannot be stepped over by the roles that the product has', async () => {
    const { rows } = await admin.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
         FROM pg_roles WHERE rolname IN ('canteen_app', 'canteen_owner') ORDER BY 1`,
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    };
    expect(rows).toEqual([
      { rolname: 'canteen_app', ...nothing },
      { rolname: 'canteen_owner', ...nothing },
    ]);
  });

  it('bind the owner of the tables too', async () => {
    const owner = await connected(database.ownerUrl);
    try {
      for (const { name } of tables) {
        expect({ name, rows: (await owner.query(`SELECT 1 FROM ${name}`)).rowCount }).toEqual({
          name,
          rows: 0,
        });
      }
    } finally {
      await owner.end();
    }
  });

  describe('refuse the app every way to change the past', () => {
    const past = ['log_entries', 'log_checkpoints'].flatMap((table): [string][] => [
      [`UPDATE ${table} SET at = now()`],
      [`UPDATE ${table} SET at = at`],
      [`UPDATE ONLY ${table} SET at = now() WHERE false`],
      [`DELETE FROM ${table}`],
      [`DELETE FROM ${table} WHERE false`],
      [`TRUNCATE ${table}`],
      [`TRUNCATE ${table} CASCADE`],
      [`DROP TABLE ${table}`],
      [`ALTER TABLE ${table} DISABLE TRIGGER ALL`],
      [`ALTER TABLE ${table} DISABLE TRIGGER ${table}_no_change`],
      [`DROP TRIGGER ${table}_no_change ON ${table}`],
      [`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`],
      [`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`],
      [`DROP POLICY ${table}_practice ON ${table}`],
      [`CREATE POLICY mine ON ${table} USING (true)`],
      [`CREATE RULE quiet AS ON INSERT TO ${table} DO INSTEAD NOTHING`],
      [
        `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      ],
      [`ALTER TABLE ${table} RENAME TO gone`],
      [`ALTER TABLE ${table} OWNER TO canteen_app`],
      [`GRANT ALL ON ${table} TO canteen_app; UPDATE ${table} SET at = now()`],
      [`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE; UPDATE ${table} SET at = now()`],
      [`SELECT 1 FROM ${table} FOR UPDATE`],
      [`WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT * FROM gone`],
      [`MERGE INTO ${table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`],
      [`COPY ${table} FROM PROGRAM 'true'`],
    ]);
    it.each([
      ...past,
      [
        `INSERT INTO log_entries SELECT * FROM log_entries ON CONFLICT (practice_id, seq) DO UPDATE SET kind = 'x'`,
      ],
      [
        `INSERT INTO log_checkpoints SELECT * FROM log_checkpoints ON CONFLICT (practice_id, size) DO UPDATE SET note = 'x'`,
      ],
      [`INSERT INTO log_entries SELECT * FROM log_entries`],
      [`SET session_replication_role = replica`],
      [`SET ROLE canteen_owner`],
      [`SET ROLE postgres`],
      [`SET SESSION AUTHORIZATION canteen_owner`],
      [
        `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
      ],
      [`DROP FUNCTION refuse_change() CASCADE`],
      [`CREATE TABLE log_entries_copy AS SELECT * FROM log_entries`],
      [`UPDATE pg_catalog.pg_trigger SET tgenabled = 'D'`],
      [`UPDATE pg_catalog.pg_class SET relrowsecurity = false`],
      [`UPDATE installation SET kind = 'demo'`],
      [`UPDATE revisions SET manifest = '\\x00'`],
      [`UPDATE revisions SET seal = '\\x00'`],
      [`DELETE FROM revisions`],
      [`UPDATE screenings SET status = 'done'`],
      [`UPDATE findings SET severity = 'advise'`],
      [`DELETE FROM findings`],
      [`UPDATE clearances SET rule = 'x'`],
      [`DELETE FROM approvals`],
      [`DELETE FROM outcomes`],
      [`DELETE FROM item_keys`],
    ])('%s', async (sql) => {
      const before = await picture();
      await expect(asApp(A, sql)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|23505|42P17)$/) as string,
      });
      expect(await picture()).toEqual(before);
    });

    it.each(['log_entries', 'log_checkpoints'])(
      'and the owner and a superuser meet the trigger on %s',
      async (table) => {
        for (const sql of [
          `UPDATE ${table} SET at = now()`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table}`,
        ]) {
          await expect(admin.query(sql)).rejects.toMatchObject({ code: '42501' });
        }
        await admin.query('SET session_replication_role = replica');
        await expect(admin.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
        await admin.query('SET session_replication_role = origin');
      },
    );

    async function picture() {
      const { rows } = await admin.query(
        `SELECT (SELECT count(*) FROM log_entries) AS entries,
                (SELECT string_agg(at::text || kind, ',' ORDER BY practice_id, seq) FROM log_entries) AS said,
                (SELECT count(*) FROM log_checkpoints) AS checkpoints,
                (SELECT string_agg(tgname::text || tgenabled::text, ',' ORDER BY tgname) FROM pg_trigger WHERE NOT tgisinternal) AS triggers`,
      );
      return rows[0] as unknown;
    }
  });
});

/** A value of each type that stands in a table. */
const nonsense: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  boolean: 'false',
  integer: '1',
  bigint: '1',
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  'timestamp with time zone': 'now()',
  'text[]': `'{}'`,
  'uuid[]': `'{}'`,
};

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
