// One proof in a process of its own, begun by tools/prove.mjs, which tells it what to prove and where. However it
// ends, everything it started ends with it.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openStage } from './lib/proving-ground.mjs';
import { inPlainWords } from './lib/say.mjs';

/** Linux counts in hundredths of a second. */
const TICKS_PER_S = 100;

/** @type {() => Promise<unknown>} */
let stop = () => Promise.resolve();
let isEnding = false;

process.once('message', (told) => void begin(/** @type {any} */ (told)));
process.once('disconnect', () => void end());
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => void end());
}
process.on('uncaughtException', (error) => {
  // While everything is being ended, connections break; at any other time that is the end of this proof.
  if (!isEnding) process.stdout.write(`${inPlainWords(error)}\n`);
  void end();
});

/**
 * @param {{ ground: import('./lib/proving-ground.mjs').Ground, job: object, place: import('./lib/proving-ground.mjs').Place }} told
 */
async function begin({ ground, job, place }) {
  try {
    const harness = await import(pathToFileURL(ground.harness).href);
    const opened = openStage(ground, place);
    stop = opened.stop;
    const row = await harness.proveOne(opened.stage, job);
    await stop();
    const processorSeconds = secondsOfProcessors();
    await new Promise((resolve) => process.send?.({ row: { ...row, processorSeconds } }, resolve));
  } catch (error) {
    process.stdout.write(`${inPlainWords(error)}\n`);
  }
  await end();
}

/** This process leads a group of its own: what the proof started is in it, but for the two servers. */
async function end() {
  if (isEnding) return;
  isEnding = true;
  try {
    await stop();
  } finally {
    process.kill(-process.pid, 'SIGKILL');
  }
}

/** What this process and all that it has ended took of processors; undefined where the system does not say. */
function secondsOfProcessors() {
  try {
    const text = fs.readFileSync('/proc/self/stat', 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).map(Number);
    return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_S;
  } catch {
    return undefined;
  }
}
