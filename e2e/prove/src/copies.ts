import pg from 'pg';

/** The schema in which the rows of an earlier moment are kept inside of the same database. */
const KEPT = 'kept';

/** Makes a copy of a database, as loading its dump does. Nobody may be connected. @returns its address */
export async function copyOf(adminUrl: string, name: string): Promise<string> {
  const from = new URL(adminUrl).pathname.slice(1);
  await as(at(adminUrl, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  });
  return at(adminUrl, name);
}

/** The same server and role, another database. */
export function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

/** Keeps all rows as they are now. */
export async function keepRows(adminUrl: string): Promise<void> {
  await as(adminUrl, async (client) => {
    await client.query(`CREATE SCHEMA ${KEPT}`);
    for (const table of await tables(client)) {
      await client.query(`CREATE TABLE ${KEPT}."${table}" AS TABLE public."${table}"`);
    }
  });
}

/** Puts the rows back that were kept: the same database, as it was then. */
export async function putRowsBack(adminUrl: string): Promise<void> {
  await as(adminUrl, async (client) => {
    const all = await tables(client);
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const table of all) {
      await client.query(`ALTER TABLE public."${table}" DISABLE TRIGGER USER`);
      await client.query(`DELETE FROM public."${table}"`);
      await client.query(`INSERT INTO public."${table}" SELECT * FROM ${KEPT}."${table}"`);
      await client.query(`ALTER TABLE public."${table}" ENABLE TRIGGER USER`);
    }
    await client.query(`DROP SCHEMA ${KEPT} CASCADE`);
    await client.query('COMMIT');
  });
}

async function tables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  return rows.map(({ tablename }) => tablename);
}

async function as(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
