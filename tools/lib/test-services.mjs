// PostgreSQL and Redis for tests: a cluster and a server that keep nothing worth keeping.
import fs from 'node:fs';
import path from 'node:path';
import { canConnect } from './database.mjs';
import { readJson, writeJson } from './files.mjs';
import { dataFolder, makeFolder, requireSpace, serviceIdentity } from './folders.mjs';
import { alone } from './lock.mjs';
import { startPostgres, stopPostgres } from './postgres.mjs';
import { stillRuns } from './processes.mjs';
import { startRedis, stopRedis } from './redis.mjs';
import { step } from './say.mjs';

/** @typedef {{ TEST_DATABASE_ADMIN_URL: string, TEST_REDIS_URL: string }} TestEnvironment */

const SPACE_MB = 300;
const LOCK = 'starting.json';

/** @returns {string} */
export const testFolder = () => path.join(dataFolder(), 'test');
const notesFile = () => path.join(testFolder(), 'services.json');

/**
 * Starts both servers, or uses the ones that run already.
 * @param {{ throwAway?: boolean }} [how] whether PostgreSQL may lose everything in a power cut, which makes it faster
 * @returns {Promise<{ environment: TestEnvironment, startedNow: boolean }>}
 */
export async function startTestServices({ throwAway = true } = {}) {
  return inTurn(async () => {
    const running = await runningTestServices();
    if (running !== undefined) return { environment: running, startedNow: false };
    await stopBoth();
    const folder = testFolder();
    requireSpace(folder, SPACE_MB);
    const toolsFolder = path.join(dataFolder(), 'tools');
    const identity = serviceIdentity();
    const options = { folder, toolsFolder, identity, throwAway: true };
    const postgres = await step('Starting PostgreSQL for tests', () =>
      startPostgres({ ...options, throwAway }),
    );
    writeJson(notesFile(), { postgres: postgres.mark });
    const redis = await step('Starting Redis for tests', () => startRedis(options));
    const environment = { TEST_DATABASE_ADMIN_URL: postgres.adminUrl, TEST_REDIS_URL: redis.url };
    writeJson(notesFile(), { postgres: postgres.mark, redis: redis.mark, environment });
    return { environment, startedNow: true };
  });
}

/** The environment of the servers that run and answer. @returns {Promise<TestEnvironment | undefined>} */
export async function runningTestServices() {
  const notes = readJson(notesFile());
  if (notes?.environment === undefined || !stillRuns(notes.postgres) || !stillRuns(notes.redis)) {
    return undefined;
  }
  return (await canConnect(notes.environment.TEST_DATABASE_ADMIN_URL))
    ? notes.environment
    : undefined;
}

/** Stops both servers and removes everything they kept. */
export async function stopTestServices() {
  await inTurn(async () => {
    await stopBoth();
    for (const name of fs.readdirSync(testFolder())) {
      if (name !== LOCK) fs.rmSync(path.join(testFolder(), name), { recursive: true, force: true });
    }
  });
}

async function stopBoth() {
  const notes = readJson(notesFile());
  await stopRedis(notes?.redis);
  await stopPostgres(notes?.postgres);
}

/**
 * Only one command at a time may start or stop the servers.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>}
 */
function inTurn(work) {
  makeFolder(testFolder());
  const file = path.join(testFolder(), LOCK);
  return alone(
    { file, withinMs: 120_000, busy: 'Another command is starting the test services.' },
    work,
  );
}
