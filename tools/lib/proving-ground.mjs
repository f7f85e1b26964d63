// What the proofs stand on: copies of the built programs, and for each proof a PostgreSQL, a Redis, keys and ports of its own.
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { prepareDatabase, urlWith, withClient } from './database.mjs';
import { REPOSITORY, readJson, writeJson } from './files.mjs';
import { dataFolder, makeFolder, requireSpace, serviceIdentity } from './folders.mjs';
import { makeMissingKeys } from './keys.mjs';
import { isFree } from './ports.mjs';
import { startPostgres, stopPostgres } from './postgres.mjs';
import { runOrExplain } from './processes.mjs';
import { startRedis, stopRedis } from './redis.mjs';
import { PlainError, say, step } from './say.mjs';
import { PASSWORDS, PROGRAMS, copyPrograms, faketime } from './stage.mjs';

/**
 * @typedef {object} Ground what all proofs of a run share; plain data
 * @property {string} folder
 * @property {{ api: string, worker: string, cli: string, sandbox: string }} programs
 * @property {string} harness file that runs one proof
 * @property {string} parts folder with the parts that are proved by themselves
 * @property {string} keys
 * @property {string} compiled folder for compiled code
 * @property {string} [vectors] file of the public vectors of RFC 6962
 */
/** @typedef {{ folder: string, firstPort: number }} Place where one proof has its files and its ports */

const SPACE_MB = 1_500;
/** The database with the schema and no rows that all others are copies of. */
const TEMPLATE = 'canteen_prove';
/** Below those that the system hands out by itself, which a connection may take at any moment. */
const FIRST_PORT = 10_000;
const PORTS_PER_PROOF = 60;

/**
 * Builds what is stale and makes everything afresh.
 * @param {string | undefined} vectors @returns {Promise<Ground>}
 */
export async function makeGround(vectors) {
  await buildStale([...PROGRAMS]);
  const folder = path.join(dataFolder(), 'prove');
  fs.rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  requireSpace(folder, SPACE_MB);
  const programs = copyPrograms(folder);
  const keys = path.join(folder, 'keys');
  makeMissingKeys(keys);
  const [harness, parts] = [copyHarness(folder), copyParts(folder)];
  const compiled = path.join(folder, 'compiled');
  const ground = { folder, programs, harness, parts, keys, compiled };
  await step('Making an empty database', () => makeTemplate(ground));
  return vectors === undefined ? ground : { ...ground, vectors };
}

/** A build meanwhile must not change what proves. @param {string} folder */
function copyHarness(folder) {
  const target = path.join(folder, 'programs', 'harness');
  fs.cpSync(path.join(REPOSITORY, 'dist/e2e/prove'), target, { recursive: true });
  return path.join(target, 'report.mjs');
}

/** A build meanwhile must not change what is proved. @param {string} folder */
function copyParts(folder) {
  const target = path.join(folder, 'programs', 'parts');
  fs.cpSync(path.join(REPOSITORY, 'dist/e2e/parts'), target, { recursive: true });
  const verifier = path.join(REPOSITORY, 'tools/verify/verify.mjs');
  fs.copyFileSync(verifier, path.join(target, 'verify.mjs'));
  fs.cpSync(path.join(folder, 'programs', 'cli'), path.join(target, 'cli'), { recursive: true });
  return target;
}

/** A cluster with the schema, made once: the proofs copy it. @param {Ground} ground */
async function makeTemplate({ folder, programs, keys, compiled }) {
  const services = serviceOptions(templateOf(folder));
  const postgres = await startPostgres(services);
  try {
    const { adminUrl } = postgres;
    const urls = await prepareDatabase({ adminUrl, database: TEMPLATE, ...PASSWORDS });
    // It is fetched here where the machine has none, and not by several proofs at once.
    const redis = await startRedis(services);
    const env = {
      PATH: process.env.PATH,
      CANTEEN_ENV: 'test',
      DATABASE_URL: urls.appUrl,
      DATABASE_OWNER_URL: urls.ownerUrl,
      REDIS_URL: redis.url,
      PUBLIC_URL: 'http://localhost',
      CANTEEN_KEYS: keys,
      NODE_COMPILE_CACHE: compiled,
    };
    await stopRedis(redis.mark);
    const failure = 'The database could not be brought up to date.';
    await runOrExplain(failure, process.execPath, [programs.cli, 'migrate'], { env });
  } finally {
    await stopPostgres(postgres.mark);
  }
}

/** @param {string} folder */
const templateOf = (folder) => path.join(folder, 'template');

/** @param {string} folder */
function serviceOptions(folder) {
  const toolsFolder = path.join(dataFolder(), 'tools');
  return { folder, toolsFolder, identity: serviceIdentity(), throwAway: true };
}

/** The place of one proof of a run. @param {Ground} ground @param {number} number @param {string} name @returns {Place} */
export function placeOf({ folder }, number, name) {
  // Two runs on one machine, each in its own checkout, seldom meet.
  const ofRun = FIRST_PORT + (process.pid % 10) * 2_000;
  return {
    folder: path.join(folder, `${number}-${name}`),
    firstPort: ofRun + number * PORTS_PER_PROOF,
  };
}

/**
 * What one proof stands on. PostgreSQL is started when a database is wanted.
 * @param {Ground} ground @param {Place} place
 */
export function openStage(ground, { folder, firstPort }) {
  makeFolder(folder);
  // The proofs look through this folder; the files of the database are beside it.
  const own = path.join(folder, 'product');
  makeFolder(own);
  const keys = path.join(own, 'keys');
  fs.cpSync(ground.keys, keys, { recursive: true });
  const freePort = portsFrom(firstPort);
  /** @type {ReturnType<typeof startCopy> | undefined} */
  let postgres;
  /** @type {import('./redis.mjs').RunningRedis | undefined} */
  let redis;
  const stage = {
    ...ground,
    folder: own,
    keys,
    isMigrated: true,
    freePort,
    startRedis: async () => {
      const notes = path.join(own, 'redis.json');
      if (readJson(notes) === undefined) {
        writeJson(notes, { password: 'test-only', port: await freePort() });
      }
      redis = await startRedis(serviceOptions(own));
      return { url: redis.url, pid: redis.mark.pid };
    },
    newDatabase: async (/** @type {string} */ name) => {
      postgres ??= startCopy(ground, path.join(folder, 'database'), freePort);
      return newDatabase((await postgres).adminUrl, `${TEMPLATE}_${name}`);
    },
    faketime: () => faketime(path.join(dataFolder(), 'tools')),
    say,
  };
  const stop = async () => {
    await stopRedis(redis?.mark);
    const server = await postgres;
    if (server === undefined) return;
    const { child, mark } = server;
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    const ended = hasEnded ? undefined : once(child, 'exit');
    await stopPostgres(mark);
    await ended;
  };
  return { stage, stop };
}

/** A copy of the cluster, and its server. @param {Ground} ground @param {string} target @param {() => Promise<number>} freePort */
async function startCopy(ground, target, freePort) {
  const source = `${templateOf(ground.folder)}/.`;
  // With the owner of each file, who is the user that PostgreSQL runs as.
  await runOrExplain('The database could not be copied.', 'cp', ['-a', source, target]);
  const notes = path.join(target, 'postgres.json');
  writeJson(notes, { ...readJson(notes), port: await freePort() });
  return startPostgres(serviceOptions(target));
}

/** @param {string} admin @param {string} database */
async function newDatabase(admin, database) {
  await withClient(admin, (client) =>
    client.query(`CREATE DATABASE "${database}" TEMPLATE ${TEMPLATE}`),
  );
  const urls = await prepareDatabase({ adminUrl: admin, database, ...PASSWORDS });
  return { ...urls, adminUrl: urlWith(admin, { database }) };
}

/** Gives one free port after the other. @param {number} first */
function portsFrom(first) {
  let next = first;
  return async () => {
    while (next < first + PORTS_PER_PROOF) {
      const port = next;
      next += 1;
      if (await isFree(port)) return port;
    }
    throw new PlainError(`The ports from ${first} to ${next} are taken. Run the command again.`);
  };
}
