// npm run bench: how long ours takes beside the barest way to do the same, as a ratio with its spread.
//   npm run bench -- [names] [folder] [--pairs N]
// Without names it runs all of bench/*.bench.ts; a folder holds rows for those that read some. The table goes to standard output, progress to standard error.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { REPOSITORY } from './lib/files.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { runOrExplain } from './lib/processes.mjs';
import { PlainError, progressToStandardError, runMain, say } from './lib/say.mjs';
import { makeStage } from './lib/stage.mjs';

const FOLDER = path.join(REPOSITORY, 'bench');
const ENDING = '.bench.ts';
/** Programs that a bench starts beside itself. */
const BESIDE = ['bare-lists'];

/** @type {(() => unknown)[]} what is to be done at the end, the last one first */
const ending = [];

progressToStandardError();
await runMain(async () => {
  const { names, folder, pairs } = readArguments();
  await installIfNeeded();
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;
  await build(names);
  try {
    const { runBenches } = await import(builtFile('run'));
    const benches = await Promise.all(
      names.map(async (name) => ({
        name,
        bench: (await import(builtFile(`${name}.bench`))).bench,
      })),
    );
    await runBenches(benches, {
      pairs,
      folder,
      makeStage: () => makeStage(ending),
      say,
      print: (/** @type {string} */ line) => process.stdout.write(`${line}\n`),
    });
    return 0;
  } finally {
    for (const end of ending.reverse()) await end();
  }
});

function readArguments() {
  const options = /** @type {const} */ ({ pairs: { type: 'string' } });
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const known = fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => path.basename(file, ENDING));
  const named = positionals.filter((name) => known.includes(name));
  const folders = positionals.filter((name) => !known.includes(name) && isFolder(name));
  const unknown = positionals.filter((name) => !named.includes(name) && !folders.includes(name));
  if (unknown.length > 0) {
    throw new PlainError(
      `There is no bench of ${unknown.join(', ')}. There are: ${known.join(' ')}`,
    );
  }
  if (folders.length > 1) throw new PlainError('Name one folder.');
  if (values.pairs !== undefined && !/^[1-9]\d{0,5}$/.test(values.pairs)) {
    throw new PlainError(`--pairs is "${values.pairs}". It must be a number.`);
  }
  return {
    names: named.length > 0 ? named : known,
    folder: folders.map((name) => path.resolve(name))[0],
    pairs: values.pairs === undefined ? undefined : Number(values.pairs),
  };
}

/** @param {string} name */
function isFolder(name) {
  return fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @param {string[]} names */
async function build(names) {
  const entries = ['run', ...BESIDE, ...names.map((name) => `${name}${ENDING}`)];
  await runOrExplain(
    'The benches could not be built.',
    process.execPath,
    [path.join(REPOSITORY, 'tools/build-node.mjs'), 'bench', ...entries],
    { cwd: REPOSITORY },
  );
}

/** @param {string} name */
function builtFile(name) {
  return pathToFileURL(path.join(REPOSITORY, 'dist/bench', `${name}.mjs`)).href;
}
