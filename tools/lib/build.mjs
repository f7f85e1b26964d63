// Which programs are out of date, told from their files' sizes and times alone, and building those.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY, readIfThere } from './files.mjs';
import { alone } from './lock.mjs';
import { run } from './processes.mjs';
import { PlainError, step, tail } from './say.mjs';
import { refuseLargeScripts } from './script-size.mjs';

const SERVER = ['libs', 'migrations'];
const COMMON = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const NODE_BUNDLE = 'tools/build-node.mjs';

/** What each program is made from, and the file that shows that it was built. */
const APPS = {
  api: {
    from: ['apps/api', ...SERVER, 'tools/verify', NODE_BUNDLE],
    makes: 'dist/apps/api/main.mjs',
  },
  worker: { from: ['apps/worker', ...SERVER, NODE_BUNDLE], makes: 'dist/apps/worker/main.mjs' },
  cli: { from: ['apps/cli', ...SERVER, NODE_BUNDLE], makes: 'dist/apps/cli/main.mjs' },
  sandbox: { from: ['apps/sandbox', NODE_BUNDLE], makes: 'dist/apps/sandbox/main.mjs' },
  witness: {
    from: ['apps/witness', 'libs/domain/ledger', NODE_BUNDLE],
    makes: 'dist/apps/witness/main.mjs',
  },
  dashboard: {
    from: ['apps/dashboard', 'libs/ui', 'libs/contracts', 'libs/domain', 'tools/verify'],
    makes: 'dist/apps/dashboard/browser/index.html',
  },
};

/** @typedef {keyof typeof APPS} App */
export const ALL_APPS = /** @type {App[]} */ (Object.keys(APPS));
const STAMPS = path.join(REPOSITORY, 'dist', '.built');

/** The file that starts a program (for the dashboard: its page). @param {App} app */
export const builtFile = (app) => path.join(REPOSITORY, APPS[app].makes);

/** @param {string} name @returns {name is App} */
export const isApp = (name) => Object.hasOwn(APPS, name);

/** Builds those of the programs that are out of date. @param {App[]} apps */
export async function buildStale(apps) {
  if (apps.every((app) => isFresh(app))) return;
  const lock = {
    file: path.join(STAMPS, 'lock.json'),
    withinMs: 600_000,
    busy: 'Another build runs.',
  };
  await alone(lock, async () => {
    const stale = apps.filter((app) => !isFresh(app));
    if (stale.length === 0) return;
    await step(`Building ${stale.join(', ')}`, () => build(stale));
  });
}

/** @param {App} app */
function isFresh(app) {
  return fs.existsSync(builtFile(app)) && readIfThere(path.join(STAMPS, app)) === fingerprint(app);
}

/** @param {App[]} apps */
async function build(apps) {
  // Taken before the build: a file that changes meanwhile makes the result stale, not silently fresh.
  const fingerprints = new Map(apps.map((app) => [app, fingerprint(app)]));
  const nx = path.join(REPOSITORY, 'node_modules', '.bin', 'nx');
  const args = ['run-many', '-t', 'build', '-p', apps.join(','), '--outputStyle=static'];
  const env = {
    ...process.env,
    NX_TUI: 'false',
    NX_DAEMON: 'false',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  };
  const { code, output } = await run(nx, args, { cwd: REPOSITORY, env });
  if (code === 127) {
    throw new PlainError('The packages are not installed. Run npm ci, then this command again.');
  }
  if (/ENOSPC/.test(output)) {
    throw new PlainError('The disk is full. Free some space and run the command again.');
  }
  const failed = code === 0 ? [] : apps.filter((app) => output.includes(`- ${app}:build`));
  const unfinished = apps.filter((app) => failed.includes(app) || !fs.existsSync(builtFile(app)));
  if (code === 0 && apps.includes('dashboard')) {
    refuseLargeScripts(path.dirname(builtFile('dashboard')));
  }
  for (const [app, mark] of fingerprints) {
    if (unfinished.includes(app)) continue;
    fs.mkdirSync(STAMPS, { recursive: true });
    fs.writeFileSync(path.join(STAMPS, app), mark);
  }
  if (code !== 0 || unfinished.length > 0) {
    const details =
      failed.length > 0 ? failed.map((app) => partOf(output, app)).join('\n\n') : tail(output);
    throw new PlainError(`The build failed: ${unfinished.join(', ')}.`, { details });
  }
}

/** What one program's build said. @param {string} output of the whole run @param {App} app */
function partOf(output, app) {
  const parts = output.split(/^(?=> nx run )|^(?=\s*NX {3})/m);
  return tail(parts.find((part) => part.startsWith(`> nx run ${app}:build`)) ?? '', 25);
}

/** A digest of the names, sizes and times of everything a program is made from. @param {App} app */
function fingerprint(app) {
  const digest = createHash('sha256');
  for (const source of [...APPS[app].from, ...COMMON]) addTo(digest, source);
  return digest.digest('hex');
}

/** @param {import('node:crypto').Hash} digest @param {string} relative */
function addTo(digest, relative) {
  const absolute = path.join(REPOSITORY, relative);
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    digest.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of fs.readdirSync(absolute).sort()) {
    const isTest = name.endsWith('.spec.ts');
    if (name !== 'node_modules' && !isTest) addTo(digest, `${relative}/${name}`);
  }
}
