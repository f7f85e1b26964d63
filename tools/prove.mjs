// npm run prove: shows with real processes, a real database and a real Redis that what must never happen does not.
//   npm run prove -- [ids] [--tier ci|release] [--seed N] [--trials N] [--mutants] [--record]
// Without ids it runs all proofs. It ends with code 1 when something happened that must not.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { REPOSITORY } from './lib/files.mjs';
import { dataFolder } from './lib/folders.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { alone } from './lib/lock.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { endPassing, runOrExplain } from './lib/processes.mjs';
import { makeGround, placeOf } from './lib/proving-ground.mjs';
import { inSeconds, PlainError, runMain, say } from './lib/say.mjs';
import { sideBySide } from './lib/side-by-side.mjs';

/** @typedef {{ proof: string, title: string, seed: number, cost: import('./lib/side-by-side.mjs').Cost }} Job */

/** Built beside the harness: parts of the product that are proved by themselves. */
const PARTS = ['e2e/parts', 'ledger-part', 'log-writer', 'zone-part'];
const SIGN_OF_LIFE_MS = 30_000;
const ENDS_WITHIN_MS = 30_000;

/** @type {Map<import('node:child_process').ChildProcess, string>} the proofs that run, by name */
const running = new Map();
let isEnding = false;

await runMain(async () => {
  const wanted = readArguments();
  await installIfNeeded();
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, endEverything);
  }
  const file = path.join(dataFolder(), 'prove.json');
  const busy = 'Proofs run in this checkout already.';
  return alone({ file, withinMs: 1_000, busy }, () => proveAll(wanted));
});

/** @param {ReturnType<typeof readArguments>} wanted @returns {Promise<number>} the exit code */
async function proveAll(wanted) {
  const harness = await buildHarness();
  /** @type {Job[]} */
  const jobs = harness.jobsOf(wanted);
  const ground = await makeGround(vectors());
  harness.checkMutants(ground.programs);
  const signOfLife = sayWhatRuns();
  const rows = await sideBySide(jobs, {
    processors: availableParallelism(),
    isEnding: () => isEnding,
    run: (job) => runOne(ground, job, jobs),
  });
  clearInterval(signOfLife);
  if (isEnding) throw new PlainError('The proofs were interrupted.');
  return harness.report(rows, wanted, { folder: ground.folder, say });
}

/** Every proof ends what it has started; whoever does not in time is ended with all of its group. */
function endEverything() {
  isEnding = true;
  endPassing();
  for (const child of running.keys()) {
    child.kill('SIGTERM');
    setTimeout(() => killGroup(child), ENDS_WITHIN_MS).unref();
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid !== undefined && running.has(child)) process.kill(-child.pid, 'SIGKILL');
}

function sayWhatRuns() {
  const began = performance.now();
  return setInterval(() => {
    const names = [...running.values()].join(', ');
    say(`  ${inSeconds(performance.now() - began)}: ${names}`);
  }, SIGN_OF_LIFE_MS);
}

/**
 * Runs one proof in a process of its own; what several say is kept together.
 * @param {import('./lib/proving-ground.mjs').Ground} ground @param {Job} job @param {Job[]} jobs
 */
function runOne(ground, job, jobs) {
  const place = placeOf(ground, jobs.indexOf(job), job.proof);
  const child = spawn(process.execPath, [path.join(REPOSITORY, 'tools/prove-one.mjs')], {
    cwd: REPOSITORY,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.set(child, job.proof);
  const began = performance.now();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      if (jobs.length === 1) process.stdout.write(text);
      else output += text;
    });
  }
  /** @type {object | undefined} */
  let row;
  child.on('message', (/** @type {any} */ message) => (row = message.row));
  child.send({ ground, job, place });
  return new Promise((resolve) => {
    child.once('close', () => {
      running.delete(child);
      process.stdout.write(output);
      const violations = ['It ended before it said what it found.'];
      const seconds = Math.round((performance.now() - began) / 1_000);
      const { proof: name, title: what, seed } = job;
      resolve(row ?? { ids: [], name, what, trials: 'broken off', violations, seconds, seed });
    });
  });
}

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
  for (const project of [['e2e/prove', 'report'], PARTS]) {
    await runOrExplain(
      'The proofs could not be built.',
      process.execPath,
      [path.join(REPOSITORY, 'tools/build-node.mjs'), ...project],
      { cwd: REPOSITORY },
    );
  }
  return import(pathToFileURL(path.join(REPOSITORY, 'dist/e2e/prove/report.mjs')).href);
}

/** The public vectors lie beside the checkout, never in it. */
function vectors() {
  const folder = process.env.VECTORS_DIR ?? path.join(REPOSITORY, '../shared/data/vectors');
  const file = path.join(folder, 'rfc6962-proofs.jsonl');
  return fs.existsSync(file) ? file : undefined;
}
