// npm start: from a fresh checkout to a running Canteen. Installs, starts the database and Redis (or uses
// the given ones), builds, migrates, seeds the demo practice once, starts the programs, and stops
// everything it started when it is told to end.
import { ALL_APPS, buildStale } from './lib/build.mjs';
import { installIfNeeded } from './lib/install.mjs';
import {
  beginInstance,
  endInstance,
  readInstance,
  stopProcesses,
  titleOf,
} from './lib/instance.mjs';
import { bringUp } from './lib/bring-up.mjs';
import { makeFolder } from './lib/folders.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { endPassing, stillRuns } from './lib/processes.mjs';
import { inSeconds, PlainError, runMain, say } from './lib/say.mjs';
import { readSettings, requireFreePorts } from './lib/settings.mjs';
import { Supervisor } from './lib/supervisor.mjs';

const startedAt = Date.now();

/** What a signal does: at first nothing has been started but npm, and the command simply ends. */
let onSignal = () => {
  endPassing();
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

  makeFolder(settings.folder);
  await stopLeftOvers(settings.folder);
  await requireFreePorts(settings);
  const supervisor = new Supervisor(
    settings.folder,
    beginInstance(settings.folder, settings.publicUrl),
  );
  // The started processes do not keep this one alive: a restart must be possible at any time.
  const staying = setInterval(() => undefined, 60_000);
  const end = async () => {
    clearInterval(staying);
    await supervisor.stopAll(endPassing);
    endInstance(settings.folder);
  };
  const up = (async () => {
    await buildStale(ALL_APPS.filter((app) => app !== 'sandbox' || settings.withSandbox));
    return bringUp(settings, supervisor);
  })();
  try {
    const report = await Promise.race([up, told]);
    if (report !== undefined) {
      say(`\nCanteen is ready (${inSeconds(Date.now() - startedAt)}).\n\n${report}\n`);
      await told;
    }
  } catch (error) {
    await end();
    throw error;
  }
  say('\nStopping …');
  const ended = end();
  await up.catch(() => undefined);
  await ended;
  say('Canteen is stopped.');
  return 0;
});

/** @param {string} folder */
function refuseSecondInstance(folder) {
  const instance = readInstance(folder);
  if (instance === undefined || !stillRuns(instance.starter)) return;
  throw new PlainError(
    `Canteen runs already at ${instance.address} (process ${instance.starter.pid}, since ${instance.since}). Use that one, or stop it first: npm run stop`,
  );
}

/** What a start that was killed has left behind still holds ports and files. @param {string} folder */
async function stopLeftOvers(folder) {
  const instance = readInstance(folder);
  if (instance === undefined) return;
  await stopProcesses(instance, (name) =>
    say(`• stopped ${titleOf(name)}, left over from a start that was killed`),
  );
  endInstance(folder);
}
