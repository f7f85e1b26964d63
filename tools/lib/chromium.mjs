// The browser for tests: the system's Chromium, installed by apt when we are root.
import { isExecutable, onPath } from './files.mjs';
import { run } from './processes.mjs';
import { PlainError, step, tail } from './say.mjs';

const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {Promise<string>} the program's path */
export async function findOrInstallChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new PlainError(
      `CHROMIUM_PATH is ${chosen}, and there is no program of that name. Correct or unset it.`,
    );
  }
  const found = find();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) throw missing('');
  const output = await step('Installing Chromium with apt (about 110 MB)', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (await run('/bin/sh', ['-c', INSTALL], { env })).output;
  });
  const installed = find();
  if (installed === undefined) throw missing(tail(output, 6));
  return installed;
}

function find() {
  return NAMES.map(onPath).find((program) => program !== undefined);
}

/** @param {string} details */
function missing(details) {
  return new PlainError(
    `The browser tests need Chromium, which is not installed. An administrator (root) must run this one line:\n\n    ${INSTALL}\n\nA Chromium elsewhere is used when CHROMIUM_PATH names it. Without it: npm test -- lint format typecheck unit build int`,
    { details },
  );
}
