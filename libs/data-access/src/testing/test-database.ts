import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDataSource } from '../data-source';

/** A database of one test suite: a clone of the migrated template, dropped when the suite ends. */
export interface TestDatabase {
  /** As the product runs: the app's role, behind row-level security. */
  appUrl: string;
  /** The owner's role, for migrations. */
  ownerUrl: string;
  /** A superuser, for tests that attack. */
  adminUrl: string;
  drop(): Promise<void>;
}

const ROLE_PASSWORD = 'test-only';
const TEMPLATE_LOCK = 7_250_417;

/**
 * Makes a database for one suite from the migrated template, which the first suite of a run makes.
 *
 * @throws Error when TEST_DATABASE_ADMIN_URL is not set
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = requireAdminUrl();
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(admin, adminUrl);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER canteen_owner`);
  });
  return {
    appUrl: urlOf(adminUrl, 'canteen_app', name),
    ownerUrl: urlOf(adminUrl, 'canteen_owner', name),
    adminUrl: databaseUrl(adminUrl, name),
    drop: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

/** An empty database without a schema, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const adminUrl = requireAdminUrl();
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureRoles(admin);
    await admin.query(`CREATE DATABASE ${name} OWNER canteen_owner`);
  });
  return {
    appUrl: urlOf(adminUrl, 'canteen_app', name),
    ownerUrl: urlOf(adminUrl, 'canteen_owner', name),
    adminUrl: databaseUrl(adminUrl, name),
    drop: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

async function ensureTemplate(admin: Client, adminUrl: string): Promise<string> {
  await ensureRoles(admin);
  const fingerprint = migrationsFingerprint();
  const template = `template_${fingerprint}`;
  const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (found.rowCount === 0) await makeTemplate(admin, adminUrl, template);
  return template;
}

/** A changed migration makes another template, so a suite never runs on yesterday's schema. */
function migrationsFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync('migrations').sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(join('migrations', file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function makeTemplate(admin: Client, adminUrl: string, template: string): Promise<void> {
  const building = `${template}_building`;
  await admin.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${building} OWNER canteen_owner`);
  const owner = createDataSource(urlOf(adminUrl, 'canteen_owner', building), 2);
  await owner.initialize();
  await owner.runMigrations();
  await owner.query(
    `INSERT INTO installation (id, kind, paused, created_at) VALUES ($1, 'test', false, now())`,
    [randomUUID()],
  );
  await owner.destroy();
  await admin.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
}

async function ensureRoles(admin: Client): Promise<void> {
  for (const role of ['canteen_owner', 'canteen_app']) {
    const found = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
    await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD '${ROLE_PASSWORD}'`);
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function requireAdminUrl(): string {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!url) {
    throw new Error('TEST_DATABASE_ADMIN_URL is not set: run integration tests through npm test.');
  }
  return url;
}

function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

function urlOf(adminUrl: string, role: string, database: string): string {
  const url = new URL(databaseUrl(adminUrl, database));
  url.username = role;
  url.password = ROLE_PASSWORD;
  return url.toString();
}
