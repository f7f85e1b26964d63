// npm run prove: shows with real processes, a real database and a real Redis that what must never happen does not.
//   npm run prove -- [ids] [--tier ci|release] [--seed N] [--trials N] [--mutants] [--record]
// Without ids it runs all proofs. It ends with code 1 when something happened that must not.
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildStale, builtFile } from './lib/build.mjs';
import { dropDatabase, prepareDatabase, urlWith } from './lib/database.mjs';
import { REPOSITORY } from './lib/files.mjs';
import { makeFolder, serviceIdentity } from './lib/folders.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { makeMissingKeys } from './lib/keys.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { anyFreePort } from './lib/ports.mjs';
import { runOrExplain } from './lib/processes.mjs';
import { startRedis, stopRedis } from './lib/redis.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { startTestServices, stopTestServices, testFolder } from './lib/test-services.mjs';

const DATABASE = 'canteen_prove';
const PROGRAMS = /** @type {const} */ (['api', 'worker', 'cli', 'sandbox']);
/** The integration tests use the same roles on the same server, with these passwords. */
const PASSWORDS = { ownerPassword: 'test-only', appPassword: 'test-only' };

/** @type {(() => unknown)[]} what is to be done at the end, the last one first */
const ending = [];

await runMain(async () => {
  const wanted = readArguments();
  await installIfNeeded();
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;
  try {
    await buildStale([...PROGRAMS]);
    const harness = await buildHarness();
    const stage = await makeStage();
    const code = await harness.proveAndReport(stage, wanted);
    return code;
  } finally {
    for (const end of ending.reverse()) await end();
  }
});

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tier: { type: 'string', default: 'ci' },
      seed: { type: 'string' },
      trials: { type: 'string' },
      mutants: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  if (values.tier !== 'ci' && values.tier !== 'release') {
    throw new PlainError(`--tier is "${values.tier}". It must be ci or release.`);
  }
  return {
    ids: positionals,
    tier: values.tier,
    seed: wholeNumber('--seed', values.seed) ?? randomInt(1, 1_000_000_000),
    trials: wholeNumber('--trials', values.trials),
    mutants: values.mutants,
    ledger: values.record ? path.join(REPOSITORY, 'e2e/prove/ledger.jsonl') : undefined,
  };
}

/** @param {string} name @param {string | undefined} given */
function wholeNumber(name, given) {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given)) throw new PlainError(`${name} is "${given}". It must be a number.`);
  return Number(given);
}

async function buildHarness() {
  await runOrExplain(
    'The proofs could not be built.',
    process.execPath,
    [path.join(REPOSITORY, 'tools/build-node.mjs'), ...['e2e/prove', 'report']],
    { cwd: REPOSITORY },
  );
  return import(pathToFileURL(path.join(REPOSITORY, 'dist/e2e/prove/report.mjs')).href);
}

/** Everything the proofs stand on, made afresh. */
async function makeStage() {
  const admin = await services();
  await dropDatabase(admin, DATABASE);
  const { ownerUrl, appUrl } = await prepareDatabase({
    adminUrl: admin,
    database: DATABASE,
    ...PASSWORDS,
  });
  const folder = path.join(testFolder(), 'prove');
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
  /** @type {import('./lib/redis.mjs').RunningRedis | undefined} */
  let running;
  ending.push(() => stopRedis(running?.mark));
  return {
    programs: copyPrograms(folder),
    ownerUrl,
    appUrl,
    adminUrl: urlWith(admin, { database: DATABASE }),
    keys,
    folder,
    startRedis: async () => {
      running = await startRedis(redis);
      return { url: running.url, pid: running.mark.pid };
    },
    freePort: anyFreePort,
    say,
  };
}

/** A build meanwhile must not change what is proved. @param {string} folder */
function copyPrograms(folder) {
  const target = path.join(folder, 'programs');
  fs.mkdirSync(target);
  fs.symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(target, 'node_modules'));
  return Object.fromEntries(
    PROGRAMS.map((name) => {
      fs.cpSync(path.dirname(builtFile(name)), path.join(target, name), { recursive: true });
      return [name, path.join(target, name, path.basename(builtFile(name)))];
    }),
  );
}

async function services() {
  const { TEST_DATABASE_ADMIN_URL } = process.env;
  if (TEST_DATABASE_ADMIN_URL !== undefined) return TEST_DATABASE_ADMIN_URL;
  const { environment, startedNow } = await startTestServices();
  if (startedNow) ending.push(() => stopTestServices());
  return environment.TEST_DATABASE_ADMIN_URL;
}
