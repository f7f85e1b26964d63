// npm start: from a fresh checkout to a running Canteen. Installs, starts the database and Redis (or uses
// the given ones), builds, migrates, seeds the demo practice once, starts the programs, and stops
// everything it started when it is told to end.
import { installIfNeeded } from './lib/install.mjs';
import { readInstance } from './lib/instance.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { endPassing, stillRuns } from './lib/processes.mjs';
import { runUntilTold } from './lib/run-until-told.mjs';
import { PlainError, runMain } from './lib/say.mjs';
import { readSettings } from './lib/settings.mjs';

/** What a signal does: at first nothing has been started but npm, and the command simply ends. @type {() => void} */
let onSignal = () => {
  // npm carries on for minutes after a gentler signal; the next start sees that its work is incomplete.
  endPassing('SIGKILL');
  process.exit(1);
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => onSignal());
}

await runMain(async () => {
  const settings = readSettings(process.env);
  refuseSecondInstance(settings.folder);
  await installIfNeeded();
  // From here on a signal is passed on to the process on Node 24, or waited for below.
  const told = new Promise((resolve) => (onSignal = () => resolve(undefined)));
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;

  return runUntilTold(settings, told);
});

/** @param {string} folder */
function refuseSecondInstance(folder) {
  const instance = readInstance(folder);
  if (instance === undefined || !stillRuns(instance.starter)) return;
  throw new PlainError(
    `Canteen runs already at ${instance.address} (process ${instance.starter.pid}, since ${instance.since}). Use that one, or stop it first: npm run stop`,
  );
}
