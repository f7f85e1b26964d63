// One PostgreSQL cluster of our own: made once, started, stopped. It listens on loopback only and
// asks for a password.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canConnect } from './database.mjs';
import { readIfThere, readJson, writeJson } from './files.mjs';
import { makeFolder } from './folders.mjs';
import { becomesTrue, rememberedOrFree } from './ports.mjs';
import { findPostgres } from './postgres-programs.mjs';
import { isAlive, markOf, runOrExplain, startStaying, stop } from './processes.mjs';
import { PlainError, tail } from './say.mjs';

/** @typedef {import('./processes.mjs').Identity} Identity */
/**
 * @typedef {object} RunningPostgres
 * @property {string} adminUrl connection of the superuser to the database `postgres`
 * @property {import('./processes.mjs').ProcessMark} mark
 * @property {import('node:child_process').ChildProcess} child
 * @property {boolean} isNew whether the cluster was made just now
 */

const SUPERUSER = 'postgres';
const START_WITHIN_MS = 60_000;

/**
 * Starts the cluster of a data folder, making it first when there is none.
 * @param {object} options
 * @param {string} options.folder holds `pg-<major>`, its port and password (`postgres.json`) and its log
 * @param {string} options.toolsFolder where programs may be unpacked
 * @param {Identity} options.identity the user it runs as
 * @param {boolean} [options.throwAway] a test cluster: does not survive a power cut, and is faster for it
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ folder, toolsFolder, identity, throwAway = false }) {
  const programs = await findPostgres(identity, toolsFolder);
  const existing = programs.find(({ major }) => fs.existsSync(path.join(folder, `pg-${major}`)));
  const chosen = existing ?? programs[0];
  if (chosen === undefined) throw new PlainError('PostgreSQL was not found.');
  const data = path.join(folder, `pg-${chosen.major}`);
  const notes = path.join(folder, 'postgres.json');
  const isNew = existing === undefined;
  if (isNew) await makeCluster({ ...chosen, data, notes, identity, throwAway });
  await stopLeftOver(data);

  const known = readJson(notes);
  if (known === undefined) {
    throw new PlainError(
      `The file ${notes}, which holds the database's password, is missing or damaged. Put it back from a backup.`,
    );
  }
  const port = await rememberedOrFree(known.port);
  writeJson(notes, { ...known, port });
  const adminUrl = `postgres://${SUPERUSER}:${known.password}@127.0.0.1:${port}/postgres`;

  const log = path.join(folder, 'logs', 'postgres.log');
  const child = startStaying(path.join(chosen.bin, 'postgres'), flags({ data, port, throwAway }), {
    log,
    cwd: '/',
    ...identity,
  });
  const mark = markOf(child.pid ?? 0);
  const isReady = await becomesTrue(async () => {
    if (child.exitCode !== null) return true;
    return canConnect(adminUrl);
  }, START_WITHIN_MS);
  if (!isReady || child.exitCode !== null) {
    await stopPostgres(mark);
    throw new PlainError(`PostgreSQL did not start. Its log is ${log}.`, {
      details: tail(readIfThere(log) ?? '', 8),
    });
  }
  return { adminUrl, child, mark, isNew };
}

/** Stops it as soon as open transactions are rolled back. @param {import('./processes.mjs').ProcessMark | undefined} mark */
export function stopPostgres(mark) {
  return stop(mark, { signal: 'SIGINT', lastResort: 'SIGQUIT', withinMs: 20_000 });
}

/**
 * @param {{ bin: string, major: number, data: string, notes: string, identity: Identity, throwAway: boolean }} cluster
 */
async function makeCluster({ bin, major, data, notes, identity, throwAway }) {
  // Made beside its final place, so that an interrupted first start leaves nothing that looks finished.
  const draft = `${data}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  makeFolder(path.dirname(data));
  makeFolder(draft, { identity, mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  const passwordFile = `${draft}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined) fs.chownSync(passwordFile, identity.uid, identity.gid ?? 0);
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  try {
    await runOrExplain(
      'The database could not be created.',
      path.join(bin, 'initdb'),
      [
        ...['-D', draft, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--encoding=UTF8'],
        ...['--auth=scram-sha-256', ...locale, ...(throwAway ? ['--no-sync'] : [])],
      ],
      { cwd: '/', ...identity },
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  writeJson(notes, { password });
  fs.renameSync(draft, data);
}

/** @param {{ data: string, port: number, throwAway: boolean }} options */
function flags({ data, port, throwAway }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: throwAway ? 200 : 100,
    shared_buffers: '64MB',
    timezone: 'UTC',
    jit: 'off',
    // Statements and key values can hold patients' words: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** A start that was killed leaves the server of our own folder running: end it before starting anew. @param {string} data */
async function stopLeftOver(data) {
  const pid = Number((readIfThere(path.join(data, 'postmaster.pid')) ?? '').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  const command = readIfThere(`/proc/${pid}/cmdline`) ?? '';
  if (command.split('\0').includes(data)) await stopPostgres(markOf(pid));
}
