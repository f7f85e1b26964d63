// npm test: everything from lint to the browser, doing its own set-up. Its last line is "N passed, N failed".
//   npm test                  all parts
//   npm test -- unit int      some of them: lint format typecheck unit build int browser prove
import { findOrInstallChromium } from './lib/chromium.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { endPassing } from './lib/processes.mjs';
import { inPlainWords, inSeconds, PlainError, runMain, say, step } from './lib/say.mjs';
import { STAGES } from './lib/stages.mjs';
import { startTestServices, stopTestServices } from './lib/test-services.mjs';

let isEnding = false;
let stopServices = async () => undefined;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    isEnding = true;
    endPassing();
  });
}

await runMain(async () => {
  try {
    const stages = chosenStages(process.argv.slice(2));
    await installIfNeeded();
    const elsewhere = await continueOnNode24();
    if (elsewhere !== undefined) return elsewhere;
    const { passed, failed } = await runStages(stages);
    say(`\n${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } catch (error) {
    say(`\n${inPlainWords(error)}\n\n0 passed, 1 failed`);
    return 1;
  } finally {
    await stopServices();
  }
});

/** @param {string[]} names */
function chosenStages(names) {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new PlainError(
      `There is no part called "${unknown.join(' ')}". The parts are: ${STAGES.map(({ name }) => name).join(' ')}`,
    );
  }
  return names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name));
}

/** @param {typeof STAGES} stages */
async function runStages(stages) {
  /** @type {Record<string, string>} */
  const environment = {};
  // Said at once, not after a quarter of an hour.
  if (stages.some(({ needs }) => needs === 'browser')) {
    environment.CHROMIUM_PATH = await findOrInstallChromium();
  }
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const lines = [];
  for (const { title, needs, run } of stages) {
    if (isEnding) throw new PlainError('The tests were interrupted.');
    if (needs !== undefined && environment.TEST_REDIS_URL === undefined) {
      Object.assign(environment, await startServices());
    }
    const started = Date.now();
    const count = await step(title, () => run(environment));
    total.passed += count.passed;
    total.failed += count.failed;
    lines.push(
      `  ${title.padEnd(20)}${count.passed} passed, ${count.failed} failed   ${inSeconds(Date.now() - started)}`,
    );
  }
  if (isEnding) throw new PlainError('The tests were interrupted.');
  say(`\n${lines.join('\n')}`);
  return total;
}

async function startServices() {
  const { environment, startedNow } = await startTestServices();
  if (startedNow) stopServices = async () => void (await stopTestServices());
  return environment;
}
