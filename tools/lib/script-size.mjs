// How much a browser must fetch at once: the largest script of a built page, compressed.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PlainError } from './say.mjs';

/** The guidance engine, which is fetched when somebody first writes, must not grow beyond this. */
const MOST_BYTES = 350_000;

/** @param {string} folder of a built page @throws {PlainError} when one of its scripts is too large */
export function refuseLargeScripts(folder) {
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const size = gzipSync(fs.readFileSync(path.join(folder, name)), { level: 9 }).length;
    if (size > MOST_BYTES) {
      throw new PlainError(
        `${name} is ${kilobytes(size)} compressed, and ${kilobytes(MOST_BYTES)} is the most that is fetched at once. ` +
          'Make it smaller (the models of the guidance engine are most of the largest), or load part of it later.',
      );
    }
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1000)} kB`;
}
