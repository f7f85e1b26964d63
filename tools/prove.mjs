// npm run prove: shows with real processes, a real database and a real Redis that what must never happen does not.
//   npm run prove -- [ids] [--tier ci|release] [--seed N] [--trials N] [--mutants] [--record]
// Without ids it runs all proofs. It ends with code 1 when something happened that must not.
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { REPOSITORY } from './lib/files.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { runOrExplain } from './lib/processes.mjs';
import { PlainError, runMain } from './lib/say.mjs';
import { makeStage } from './lib/stage.mjs';

/** Built beside the harness: parts of the product that are proved by themselves. */
const PARTS = ['e2e/parts', 'ledger-part', 'log-writer', 'zone-part'];

/** @type {(() => unknown)[]} what is to be done at the end, the last one first */
const ending = [];

await runMain(async () => {
  const wanted = readArguments();
  await installIfNeeded();
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;
  try {
    const harness = await buildHarness();
    const stage = await makeStage('prove', ending);
    const parts = copyParts(stage.folder);
    const code = await harness.proveAndReport({ ...stage, parts, vectors: vectors() }, wanted);
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

/** A build meanwhile must not change what is proved. @param {string} folder */
function copyParts(folder) {
  const target = path.join(folder, 'programs', 'parts');
  fs.cpSync(path.join(REPOSITORY, 'dist/e2e/parts'), target, { recursive: true });
  fs.copyFileSync(
    path.join(REPOSITORY, 'tools/verify/verify.mjs'),
    path.join(target, 'verify.mjs'),
  );
  fs.cpSync(path.join(folder, 'programs', 'cli'), path.join(target, 'cli'), { recursive: true });
  return target;
}

/** The public vectors lie beside the checkout, never in it. */
function vectors() {
  const folder = process.env.VECTORS_DIR ?? path.join(REPOSITORY, '../shared/data/vectors');
  const file = path.join(folder, 'rfc6962-proofs.jsonl');
  return fs.existsSync(file) ? file : undefined;
}
