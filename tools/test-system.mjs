// The whole system for browser tests, always begun afresh: an empty database on the test services, the demo
// practice in it, api, worker and sandbox on ports of their own. Runs until it gets a signal.
//   TEST_DATABASE_ADMIN_URL=… TEST_REDIS_URL=… node tools/test-system.mjs
// Without those two variables it uses (or starts) the services of tools/test-services.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { dropDatabase, prepareDatabase } from './lib/database.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { endPassing } from './lib/processes.mjs';
import { runUntilTold, stopLeftOvers } from './lib/run-until-told.mjs';
import { runMain } from './lib/say.mjs';
import { readSettings } from './lib/settings.mjs';
import { startTestServices, testFolder } from './lib/test-services.mjs';

const DATABASE = 'canteen_browser';
/** The integration tests use the same roles on the same server, with these passwords. */
const PASSWORDS = { ownerPassword: 'test-only', appPassword: 'test-only' };
const PORT = 4600;

const told = new Promise((resolve) => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      endPassing();
      resolve(undefined);
    });
  }
});

await runMain(async () => {
  await installIfNeeded();
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;

  const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl } = await services();
  const folder = path.join(testFolder(), 'system');
  await stopLeftOvers(folder);
  await dropDatabase(adminUrl, DATABASE);
  const { ownerUrl, appUrl } = await prepareDatabase({
    adminUrl,
    database: DATABASE,
    ...PASSWORDS,
  });
  fs.rmSync(folder, { recursive: true, force: true });

  const port = process.env.TEST_PORT ?? String(PORT);
  const given = {
    CANTEEN_ENV: 'demo',
    PORT: port,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  };
  const settings = readSettings({ ...given, REDIS_URL: redisUrl });
  process.env.QUEUE_PREFIX = `browser-${process.pid}`;
  // Comments are fetched every few seconds instead of every minute, and so on.
  process.env.WAIT_DIVISOR = '20';
  return runUntilTold(
    { ...settings, folder, keys: path.join(folder, 'keys'), withDemo: true },
    told,
  );
});

async function services() {
  const { TEST_DATABASE_ADMIN_URL, TEST_REDIS_URL } = process.env;
  if (TEST_DATABASE_ADMIN_URL !== undefined && TEST_REDIS_URL !== undefined) {
    return { TEST_DATABASE_ADMIN_URL, TEST_REDIS_URL };
  }
  return (await startTestServices()).environment;
}
