// One instance from its first process to its last: builds, brings up, waits to be told to end, stops all of it.
import { bringUp } from './bring-up.mjs';
import { ALL_APPS, buildStale } from './build.mjs';
import { makeFolder } from './folders.mjs';
import { beginInstance, endInstance, readInstance, stopProcesses, titleOf } from './instance.mjs';
import { endPassing } from './processes.mjs';
import { inSeconds, say } from './say.mjs';
import { requireFreePorts } from './settings.mjs';
import { Supervisor } from './supervisor.mjs';

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {Promise<unknown>} told resolves when everything is to end
 * @returns {Promise<number>} the exit code
 */
export async function runUntilTold(settings, told) {
  const startedAt = Date.now();
  makeFolder(settings.folder);
  await stopLeftOvers(settings.folder);
  await requireFreePorts(settings);
  const instance = beginInstance(settings.folder, settings.publicUrl);
  const supervisor = new Supervisor(settings.folder, instance);
  // The started processes do not keep this one alive: a restart must be possible at any time.
  const staying = setInterval(() => undefined, 60_000);
  const end = async () => {
    clearInterval(staying);
    await supervisor.stopAll(() => endPassing());
    endInstance(settings.folder);
  };
  const up = (async () => {
    await buildStale(ALL_APPS.filter((app) => app !== 'sandbox' || settings.withSandbox));
    return bringUp(settings, supervisor);
  })();
  try {
    const report = await Promise.race([up, told.then(() => undefined)]);
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
}

/** What a start that was killed has left behind still holds ports and files. @param {string} folder */
export async function stopLeftOvers(folder) {
  const instance = readInstance(folder);
  if (instance === undefined) return;
  await stopProcesses(instance, (name) =>
    say(`• stopped ${titleOf(name)}, left over from a start that was killed`),
  );
  endInstance(folder);
}
