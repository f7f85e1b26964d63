// npm stop: ends the instance that runs on this data folder, and nothing else.
import { dataFolder } from './lib/folders.mjs';
import { endInstance, readInstance, running, stopProcesses, titleOf } from './lib/instance.mjs';
import { stillRuns, stop } from './lib/processes.mjs';
import { runMain, say } from './lib/say.mjs';

const ORDERLY_STOP_MS = 60_000;

await runMain(async () => {
  const folder = dataFolder();
  const instance = readInstance(folder);
  if (instance === undefined || (!stillRuns(instance.starter) && running(instance).length === 0)) {
    endInstance(folder);
    say('Canteen is not running.');
    return;
  }
  if (stillRuns(instance.starter)) await stop(instance.starter, { withinMs: ORDERLY_STOP_MS });
  // Left over when the starting command itself was killed.
  await stopProcesses(instance, (name) => say(`• stopped ${titleOf(name)}`));
  endInstance(folder);
  say('Canteen is stopped.');
});
