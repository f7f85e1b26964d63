// Runs one of our programs, building it first when its sources changed:
//   node tools/run-built.mjs cli screen --jsonl < cases.jsonl
// Standard output carries nothing but the program's own; progress goes to standard error. A command finds the
// installation that `npm start` made here, unless DATABASE_URL says otherwise.
import { pathToFileURL } from 'node:url';
import { buildStale, builtFile, isApp } from './lib/build.mjs';
import { readJson } from './lib/files.mjs';
import { dataFolder } from './lib/folders.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { environmentFile } from './lib/programs.mjs';
import { progressToStandardError, runMain } from './lib/say.mjs';

const [app, ...args] = process.argv.slice(2);

progressToStandardError();
await runMain(async () => {
  if (app === undefined || !isApp(app) || app === 'dashboard') {
    process.stderr.write(
      'Usage: node tools/run-built.mjs api | worker | sandbox | cli | witness [arguments]\n',
    );
    return 2;
  }
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;
  await buildStale([app]);
  if (process.env.DATABASE_URL === undefined) {
    Object.assign(process.env, { ...readJson(environmentFile(dataFolder())), ...process.env });
  }
  // In this very process: a second one would cost time, memory and a relay for signals.
  process.argv = [process.execPath, builtFile(app), ...args];
  await import(pathToFileURL(builtFile(app)).href);
  return process.exitCode === undefined ? 0 : Number(process.exitCode);
});
