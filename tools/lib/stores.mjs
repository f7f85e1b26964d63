// The database and Redis an installation uses: those it was given, or its own.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import {
  canConnect,
  databaseState,
  hasRoles,
  isEmptyDatabase,
  isSuperuser,
  OWNER_ROLE,
  APP_ROLE,
  prepareDatabase,
} from './database.mjs';
import { discardHalfSeeded, isHalfSeeded } from './demo.mjs';
import { readJson, writeJson } from './files.mjs';
import { makeFolder, requireSpace, serviceIdentity } from './folders.mjs';
import { makeMissingKeys, missingKeys } from './keys.mjs';
import { answers } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { PlainError, say, step } from './say.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./supervisor.mjs').Supervisor} Supervisor */
/** @typedef {{ appUrl: string, ownerUrl: string }} Database */

const OWN_DATABASE = 'canteen';
const SPACE_MB = 500;

/** @param {Settings} settings @param {Supervisor} supervisor @returns {Promise<Database>} */
export async function openDatabase(settings, supervisor) {
  if (settings.databaseUrl !== undefined) {
    return step('Connecting to the database', () =>
      givenDatabase(settings, settings.databaseUrl ?? ''),
    );
  }
  requireSpace(settings.folder, SPACE_MB);
  return step('Starting PostgreSQL', async () => {
    const { adminUrl } = await supervisor.keep('postgres', () => startPostgres(placesOf(settings)));
    if (isHalfSeeded(settings.folder)) {
      say('  the demo practice was not finished last time: it is made afresh');
      await discardHalfSeeded(settings.folder, adminUrl, OWN_DATABASE);
    }
    return prepareDatabase({ adminUrl, database: OWN_DATABASE, ...rolePasswords(settings) });
  });
}

/** @param {Settings} settings @param {Supervisor} supervisor @returns {Promise<string>} its address */
export async function openRedis(settings, supervisor) {
  const { redisUrl } = settings;
  if (redisUrl === undefined) {
    const begin = () => startRedis(placesOf(settings));
    return step('Starting Redis', async () => (await supervisor.keep('redis', begin)).url);
  }
  const { hostname, port } = parsed('REDIS_URL', redisUrl);
  if (!(await answers(Number(port || 6379), hostname.replace(/^\[|\]$/g, '')))) {
    throw new PlainError(
      `Nothing answers at the Redis of REDIS_URL (${hostname}:${port || 6379}). Start it or correct the address.`,
    );
  }
  return redisUrl;
}

/**
 * Makes the keys of a new installation. Keys that are gone while the database is in use are not replaced:
 * what was sealed and signed with them needs the old ones.
 * @param {Settings} settings @param {Database} database
 */
export async function openKeys({ keys }, { ownerUrl }) {
  const missing = missingKeys(keys);
  if (missing.length === 0) return;
  if (!(await isEmptyDatabase(ownerUrl))) {
    throw new PlainError(
      `The keys of this installation are missing (${missing.join(', ')} in ${keys}). Put them back from your copy, or set CANTEEN_KEYS to the folder that has them.`,
    );
  }
  makeMissingKeys(keys);
  say(
    `• Made the keys of this installation in ${keys}. Keep a copy of that folder in a safe place.`,
  );
}

/** @param {Settings} settings */
function placesOf({ folder }) {
  makeFolder(folder);
  return { folder, toolsFolder: path.join(folder, 'tools'), identity: serviceIdentity() };
}

/** @param {Settings} settings */
const rolesFile = ({ folder }) => path.join(folder, 'database-roles.json');

/** @param {Settings} settings */
const hasRolePasswords = (settings) => readJson(rolesFile(settings)) !== undefined;

/** @param {Settings} settings @returns {{ ownerPassword: string, appPassword: string }} */
function rolePasswords(settings) {
  const file = rolesFile(settings);
  const known = readJson(file);
  if (known !== undefined)
    return { ownerPassword: known.ownerPassword, appPassword: known.appPassword };
  const made = {
    ownerPassword: randomBytes(24).toString('hex'),
    appPassword: randomBytes(24).toString('hex'),
  };
  writeJson(file, made);
  return made;
}

/** @param {Settings} settings @param {string} given @returns {Promise<Database>} */
async function givenDatabase(settings, given) {
  const { hostname, pathname } = parsed('DATABASE_URL', given);
  if (!(await canConnect(given))) {
    throw new PlainError(
      `The database of DATABASE_URL (at ${hostname}) cannot be reached with that user and password. Check that it runs, and the address.`,
    );
  }
  if (settings.databaseOwnerUrl !== undefined) {
    if (!(await canConnect(settings.databaseOwnerUrl))) {
      throw new PlainError(
        'The database of DATABASE_OWNER_URL cannot be reached. Check the address, user and password.',
      );
    }
    return { appUrl: given, ownerUrl: settings.databaseOwnerUrl };
  }
  if (!(await isSuperuser(given))) {
    throw new PlainError(
      `Canteen needs two roles in the database: ${OWNER_ROLE}, which owns the tables, and ${APP_ROLE}, which uses them. Either give DATABASE_URL as ${APP_ROLE} and DATABASE_OWNER_URL as ${OWNER_ROLE}, or give DATABASE_URL of a superuser, and the roles are made for you.`,
    );
  }
  const named = decodeURIComponent(pathname.slice(1));
  const database = named === '' || named === 'postgres' ? OWN_DATABASE : named;
  const state = await databaseState(given, database);
  if (state === 'of-somebody-else') {
    throw new PlainError(
      `The database "${database}" already holds tables of something else. Make an empty one for Canteen and name it in DATABASE_URL.`,
    );
  }
  // Roles belong to the whole server: a second installation must not change the first one's passwords.
  if (!hasRolePasswords(settings) && (await hasRoles(given))) {
    throw new PlainError(
      `The server of DATABASE_URL already has the roles ${OWNER_ROLE} and ${APP_ROLE}, and their passwords are not kept in ${settings.folder}. Give them: DATABASE_URL as ${APP_ROLE} and DATABASE_OWNER_URL as ${OWNER_ROLE}.`,
    );
  }
  makeFolder(settings.folder);
  return prepareDatabase({ adminUrl: given, database, ...rolePasswords(settings) });
}

/** @param {string} name @param {string} url */
function parsed(name, url) {
  try {
    return new URL(url);
  } catch {
    throw new PlainError(
      `${name} is not an address. It looks like ${name === 'REDIS_URL' ? 'redis://host:6379' : 'postgres://user:password@host:5432/canteen'}`,
    );
  }
}
