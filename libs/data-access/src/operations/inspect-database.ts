import { Client } from 'pg';
import { type DatabaseIdentity, IDENTITY } from './dispatch-facts';

/** What the database says of itself to the role the product runs as. */
export interface DatabaseFacts {
  /** The role, and whether it could step over the walls between practices. */
  role: { name: string; superuser: boolean; bypassesRowSecurity: boolean };
  /** The database's time minus this computer's, in milliseconds. */
  clockDifferenceMs: number;
  /** Kind of installation as migrations recorded it; null before the first migration. */
  installation: string | null;
  /** Tables with a practice that are not behind row-level security: must be none. */
  openTables: string[];
  /** Which database this is; null before the first migration. */
  identity: DatabaseIdentity | null;
  /** Whether every trigger that keeps the response log as it is stands and always fires. */
  logIsGuarded: boolean;
}

const CONNECT_WITHIN_MS = 5_000;
const LOG_GUARDS = 4;

/**
 * Bound by their queries, because they are asked before a practice is known: who signs in, what is due, and
 * whose account a network speaks of.
 */
const OUTSIDE = ['members', 'sessions', 'set_up_links', 'due_work', 'channel_routes'];

/**
 * Looks at the database with the product's own role.
 *
 * @param url URL of the app's role
 * @param now the computer's time in epoch milliseconds, asked when the answer comes
 * @throws Error when it cannot be reached
 */
export async function inspectDatabase(url: string, now: () => number): Promise<DatabaseFacts> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: CONNECT_WITHIN_MS,
  });
  // The same failure is thrown by the query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return {
      role: await roleOf(client),
      clockDifferenceMs: await clockDifference(client, now),
      installation: await installationKind(client),
      identity: await identity(client),
      openTables: await openTables(client),
      logIsGuarded: (await countLogGuards(client)) === LOG_GUARDS,
    };
  } finally {
    await client.end();
  }
}

async function roleOf(client: Client): Promise<DatabaseFacts['role']> {
  const { rows } = await client.query<{ name: string; superuser: boolean; bypasses: boolean }>(
    `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses
       FROM pg_roles WHERE rolname = current_user`,
  );
  const [row] = rows;
  return {
    name: row?.name ?? '',
    superuser: row?.superuser ?? true,
    bypassesRowSecurity: row?.bypasses ?? true,
  };
}

async function clockDifference(client: Client, now: () => number): Promise<number> {
  const before = now();
  const { rows } = await client.query<{ ms: string }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS ms',
  );
  // The answer was made about half-way between the question and its arrival.
  return Math.round(Number(rows[0]?.ms) - (before + now()) / 2);
}

async function installationKind(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('installation') IS NOT NULL AS there`,
  );
  if (rows[0]?.there !== true) return null;
  const kinds = await client.query<{ kind: string }>('SELECT kind FROM installation');
  return kinds.rows[0]?.kind ?? null;
}

async function identity(client: Client): Promise<DatabaseIdentity | null> {
  if ((await installationKind(client)) === null) return null;
  const { rows } = await client.query<DatabaseIdentity>(IDENTITY);
  return rows[0] ?? null;
}

async function openTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'practice_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND NOT c.relname = ANY($1)
      ORDER BY c.relname`,
    [OUTSIDE],
  );
  return rows.map(({ name }) => name);
}

async function countLogGuards(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string | number }>(
    `SELECT count(*) AS count FROM pg_trigger
      WHERE tgrelid IN (to_regclass('log_entries'), to_regclass('log_checkpoints'))
        AND tgenabled = 'A' AND NOT tgisinternal`,
  );
  return Number(rows[0]?.count ?? 0);
}
