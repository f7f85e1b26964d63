// One Redis server of our own: found on PATH, or unpacked from Debian's packages without changing the system.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { unpackDebianPackages } from './debian.mjs';
import { isExecutable, onPath, readIfThere, readJson, writeJson } from './files.mjs';
import { makeFolder } from './folders.mjs';
import { answers, becomesTrue, rememberedOrFree } from './ports.mjs';
import { markOf, startStaying, stop, stillRuns } from './processes.mjs';
import { PlainError, step, tail } from './say.mjs';

/** @typedef {import('./processes.mjs').Identity} Identity */
/** @typedef {{ url: string, child: import('node:child_process').ChildProcess, mark: import('./processes.mjs').ProcessMark }} RunningRedis */

const ADVICE =
  'Install Redis (Debian: apt-get install redis-server), or point REDIS_URL at a server you have, and run the command again.';
const DEBIAN_PACKAGES = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'];

/**
 * Starts the Redis server of a data folder.
 * @param {object} options
 * @param {string} options.folder holds `redis/`, its port and password (`redis.json`) and its log
 * @param {string} options.toolsFolder where programs may be unpacked
 * @param {Identity} options.identity the user it runs as
 * @param {boolean} [options.throwAway] a test server: keeps nothing on disk
 * @returns {Promise<RunningRedis>}
 */
export async function startRedis({ folder, toolsFolder, identity, throwAway = false }) {
  const { program, libraries } = await findRedis(toolsFolder);
  const data = path.join(folder, 'redis');
  makeFolder(data, { identity, mode: 0o700 });
  const notes = path.join(folder, 'redis.json');
  const known = readJson(notes) ?? { password: randomBytes(24).toString('hex') };
  await stopLeftOver(known.mark);
  const port = await rememberedOrFree(known.port);

  // Settings go through a file: a password on the command line could be read by every user.
  const settings = path.join(data, 'redis.conf');
  fs.writeFileSync(settings, configuration({ data, port, password: known.password, throwAway }), {
    mode: 0o600,
  });
  if (identity.uid !== undefined) fs.chownSync(settings, identity.uid, identity.gid ?? 0);
  const log = path.join(folder, 'logs', 'redis.log');
  const child = startStaying(program, [settings], {
    log,
    cwd: '/',
    env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
    ...identity,
  });
  const mark = markOf(child.pid ?? 0);
  writeJson(notes, { ...known, port, mark });
  const ready = await becomesTrue(() => child.exitCode !== null || answers(port), 20_000);
  if (!ready || child.exitCode !== null) {
    await stopRedis(mark);
    throw new PlainError(`Redis did not start. Its log is ${log}.`, {
      details: tail(readIfThere(log) ?? '', 8),
    });
  }
  return { url: `redis://:${known.password}@127.0.0.1:${port}/0`, child, mark };
}

/** @param {import('./processes.mjs').ProcessMark | undefined} mark */
export function stopRedis(mark) {
  return stop(mark);
}

/** @param {{ data: string, port: number, password: string, throwAway: boolean }} options */
function configuration({ data, port, password, throwAway }) {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(data)}`,
    'daemonize no',
    'databases 64',
    'maxmemory-policy noeviction',
    `appendonly ${throwAway ? 'no' : 'yes'}`,
    'appendfsync everysec',
    ...(throwAway ? ['save ""'] : []),
    '',
  ].join('\n');
}

/** @param {import('./processes.mjs').ProcessMark | undefined} mark */
async function stopLeftOver(mark) {
  if (mark !== undefined && stillRuns(mark)) await stopRedis(mark);
}

/** @param {string} toolsFolder @returns {Promise<{ program: string, libraries?: string }>} */
async function findRedis(toolsFolder) {
  const installed = onPath('redis-server') ?? onPath('valkey-server') ?? systemRedis();
  if (installed !== undefined) return { program: installed };
  const unpacked = path.join(toolsFolder, 'redis');
  if (!isExecutable(path.join(unpacked, 'usr/bin/redis-server'))) {
    await step('Fetching Redis (once, about 7 MB; nothing is installed on the system)', () =>
      unpackDebianPackages('Redis', DEBIAN_PACKAGES, { target: unpacked, advice: ADVICE }),
    );
  }
  const libraryRoot = path.join(unpacked, 'usr/lib');
  const folders = fs.readdirSync(libraryRoot).map((name) => path.join(libraryRoot, name));
  return { program: path.join(unpacked, 'usr/bin/redis-server'), libraries: folders.join(':') };
}

function systemRedis() {
  return ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find(isExecutable);
}
