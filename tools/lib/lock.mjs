// One command at a time: a lock file that names its holder, so that a killed holder does not block for ever.
import fs from 'node:fs';
import path from 'node:path';
import { readJson } from './files.mjs';
import { becomesTrue } from './ports.mjs';
import { markOf, stillRuns } from './processes.mjs';
import { PlainError } from './say.mjs';

/**
 * Does the work while nobody else holds the lock.
 * @template T
 * @param {{ file: string, withinMs: number, busy: string }} lock `busy` is the sentence when it stays taken
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone({ file, withinMs, busy }, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (!(await becomesTrue(() => take(file), withinMs))) {
    throw new PlainError(`${busy} If none is running, delete ${file}.`);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file @returns {boolean} whether it is ours now */
function take(file) {
  try {
    fs.writeFileSync(file, JSON.stringify(markOf(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const holder = /** @type {import('./processes.mjs').ProcessMark | undefined} */ (readJson(file));
  if (holder !== undefined && !stillRuns(holder)) fs.rmSync(file, { force: true });
  return false;
}
