// What benches stand on: an empty database, keys, a Redis of their own, and copies of the built programs.
import fs from 'node:fs';
import path from 'node:path';
import { buildStale, builtFile } from './build.mjs';
import { dropDatabase, prepareDatabase, urlWith } from './database.mjs';
import { unpackDebianPackages } from './debian.mjs';
import { REPOSITORY } from './files.mjs';
import { makeFolder, serviceIdentity } from './folders.mjs';
import { makeMissingKeys } from './keys.mjs';
import { anyFreePort } from './ports.mjs';
import { startRedis, stopRedis } from './redis.mjs';
import { PlainError, say, step } from './say.mjs';
import { startTestServices, stopTestServices, testFolder } from './test-services.mjs';

export const PROGRAMS = /** @type {const} */ (['api', 'worker', 'cli', 'sandbox']);
const FAKETIME = 'usr/lib/*/faketime/libfaketime.so.1';
/** The integration tests use the same roles on the same server, with these passwords. */
export const PASSWORDS = { ownerPassword: 'test-only', appPassword: 'test-only' };

const DATABASE = 'canteen_bench';

/**
 * Builds what is stale and makes everything afresh.
 * @param {(() => unknown)[]} ending what is to be done at the end is added here; the last one is to be done first
 */
export async function makeStage(ending) {
  await buildStale([...PROGRAMS]);
  const admin = await services(ending);
  await dropDatabase(admin, DATABASE);
  const { ownerUrl, appUrl } = await prepareDatabase({
    adminUrl: admin,
    database: DATABASE,
    ...PASSWORDS,
  });
  const folder = path.join(testFolder(), 'bench');
  fs.rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  const keys = path.join(folder, 'keys');
  makeMissingKeys(keys);
  const redis = {
    folder,
    toolsFolder: path.join(testFolder(), '..', 'tools'),
    identity: serviceIdentity(),
    throwAway: true,
  };
  /** @type {import('./redis.mjs').RunningRedis | undefined} */
  let running;
  ending.push(() => stopRedis(running?.mark));
  return {
    programs: copyPrograms(folder),
    ownerUrl,
    appUrl,
    adminUrl: urlWith(admin, { database: DATABASE }),
    keys,
    folder,
    compiled: path.join(folder, 'compiled'),
    isMigrated: false,
    startRedis: async () => {
      running = await startRedis(redis);
      return { url: running.url, pid: running.mark.pid };
    },
    freePort: anyFreePort,
    newDatabase: (/** @type {string} */ another) =>
      newDatabase(admin, `${DATABASE}_${another}`, ending),
    faketime: () => faketime(path.join(testFolder(), '..', 'tools')),
    say,
  };
}

/** @param {string} admin @param {string} database @param {(() => unknown)[]} ending */
async function newDatabase(admin, database, ending) {
  await dropDatabase(admin, database);
  ending.push(() => dropDatabase(admin, database));
  const urls = await prepareDatabase({ adminUrl: admin, database, ...PASSWORDS });
  return { ...urls, adminUrl: urlWith(admin, { database }) };
}

/** The library that shows a process another time than the computer's. @param {string} toolsFolder */
export async function faketime(toolsFolder) {
  const unpacked = path.join(toolsFolder, 'faketime');
  const found = () => [unpacked, '/'].flatMap((root) => fs.globSync(path.join(root, FAKETIME)))[0];
  if (found() === undefined) {
    await step('Fetching libfaketime (once, 0.1 MB; nothing is installed on the system)', () =>
      unpackDebianPackages('libfaketime', ['libfaketime'], {
        target: unpacked,
        advice: 'Install it (Debian: apt-get install libfaketime) and run the command again.',
      }),
    );
  }
  const library = found();
  if (library === undefined) throw new PlainError('libfaketime is not where Debian puts it.');
  return library;
}

/**
 * A build meanwhile must not change what runs.
 * @param {string} folder @returns {Record<(typeof PROGRAMS)[number], string>} the files that start the programs
 */
export function copyPrograms(folder) {
  const target = path.join(folder, 'programs');
  fs.mkdirSync(target);
  fs.symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(target, 'node_modules'));
  const copy = (/** @type {(typeof PROGRAMS)[number]} */ name) => {
    fs.cpSync(path.dirname(builtFile(name)), path.join(target, name), { recursive: true });
    return path.join(target, name, path.basename(builtFile(name)));
  };
  return { api: copy('api'), worker: copy('worker'), cli: copy('cli'), sandbox: copy('sandbox') };
}

/** A bench compares what a practice would see: its database waits for the disk. @param {(() => unknown)[]} ending */
async function services(ending) {
  const { TEST_DATABASE_ADMIN_URL } = process.env;
  if (TEST_DATABASE_ADMIN_URL !== undefined) return TEST_DATABASE_ADMIN_URL;
  const { environment, startedNow } = await startTestServices({ throwAway: false });
  if (startedNow) ending.push(() => stopTestServices());
  return environment.TEST_DATABASE_ADMIN_URL;
}
