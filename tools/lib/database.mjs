// What only a superuser does once: roles, database, extensions. Everything else belongs to migrations.
import { PlainError } from './say.mjs';

export const EXTENSIONS = ['citext', 'pgcrypto', 'pg_trgm', 'btree_gist'];
export const OWNER_ROLE = 'canteen_owner';
export const APP_ROLE = 'canteen_app';

/**
 * @template T
 * @param {string} url @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  // Imported here, not above: this file is loaded before the packages are installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} url */
export async function canConnect(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
const identifier = (name) => `"${name.replaceAll('"', '""')}"`;
/** @param {string} value */
const literal = (value) => `'${value.replaceAll("'", "''")}'`;

/**
 * The same server and options with another role, password or database.
 * @param {string} url @param {{ user?: string, password?: string, database?: string }} change
 */
export function urlWith(url, { user, password, database }) {
  const changed = new URL(url);
  if (user !== undefined) changed.username = encodeURIComponent(user);
  if (password !== undefined) changed.password = encodeURIComponent(password);
  if (database !== undefined) changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
}

/** Whether the connection may do what `prepareDatabase` does. @param {string} url */
export async function isSuperuser(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    return rows[0]?.rolsuper === true;
  });
}

/** Whether the server has a role of ours already. @param {string} url */
export async function hasRoles(url) {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname IN ($1, $2)', [
      OWNER_ROLE,
      APP_ROLE,
    ]);
    return rowCount !== 0;
  });
}

/** Whether the database holds no table: it was never migrated. @param {string} url */
export async function isEmptyDatabase(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS tables FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`,
    );
    return rows[0].tables === 0;
  });
}

/**
 * Whether a database is there, and whether it may become ours.
 * @param {string} adminUrl @param {string} database
 * @returns {Promise<'missing' | 'empty' | 'ours' | 'of-somebody-else'>}
 */
export async function databaseState(adminUrl, database) {
  const owner = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
      [database],
    );
    return rows[0]?.owner;
  });
  if (owner === undefined) return 'missing';
  if (owner === OWNER_ROLE) return 'ours';
  return (await isEmptyDatabase(urlWith(adminUrl, { database }))) ? 'empty' : 'of-somebody-else';
}

/** Removes a database with everything in it. @param {string} adminUrl @param {string} database */
export async function dropDatabase(adminUrl, database) {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${identifier(database)} WITH (FORCE)`),
  );
}

/**
 * Makes the two roles, the database and its extensions. Harmless when they are there already.
 * @param {object} options
 * @param {string} options.adminUrl connection of a superuser
 * @param {string} options.database
 * @param {string} options.ownerPassword @param {string} options.appPassword
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function prepareDatabase({ adminUrl, database, ownerPassword, appPassword }) {
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, OWNER_ROLE, ownerPassword);
    await ensureRole(client, APP_ROLE, appPassword);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      database,
    ]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${identifier(database)} OWNER ${OWNER_ROLE}`);
    }
    await client.query(`REVOKE ALL ON DATABASE ${identifier(database)} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${identifier(database)} TO ${APP_ROLE}`);
    await client.query(`ALTER DATABASE ${identifier(database)} OWNER TO ${OWNER_ROLE}`);
  });
  await withClient(urlWith(adminUrl, { database }), async (client) => {
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    for (const extension of EXTENSIONS) await ensureExtension(client, extension);
  });
  return {
    ownerUrl: urlWith(adminUrl, { user: OWNER_ROLE, password: ownerPassword, database }),
    appUrl: urlWith(adminUrl, { user: APP_ROLE, password: appPassword, database }),
  };
}

/** @param {import('pg').Client} client @param {string} role @param {string} password */
async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${literal(password)}`,
  );
}

/** @param {import('pg').Client} client @param {string} extension */
async function ensureExtension(client, extension) {
  try {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  } catch (error) {
    throw new PlainError(
      `PostgreSQL has no "${extension}" extension. Install its contrib package (Debian: apt-get install postgresql-contrib) and run the command again.`,
      { details: String(error) },
    );
  }
}
