// Files of the data folder: who may read them, and how they are written so that a crash never leaves half of one.
import fs from 'node:fs';
import path from 'node:path';

/** The folder of the checkout. */
export const REPOSITORY = path.resolve(import.meta.dirname ?? dirnameOf(import.meta.url), '../..');

/** `import.meta.dirname` is missing before Node 20.11. @param {string} url */
function dirnameOf(url) {
  return path.dirname(decodeURIComponent(new URL(url).pathname));
}

/** @param {string} file @returns {string | undefined} the text, or undefined when there is no such file */
export function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A JSON file's content, or undefined when it is missing or was cut short.
 * @param {string} file
 * @returns {Record<string, any> | undefined}
 */
export function readJson(file) {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes a file that only its owner may read, by renaming a complete copy into place.
 * @param {string} file @param {string} text
 */
export function writePrivately(file, text) {
  const draft = `${file}.${process.pid}.new`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(draft, text, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/** @param {string} file @param {unknown} value */
export function writeJson(file, value) {
  writePrivately(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The first program of that name on PATH. @param {string} name @returns {string | undefined} */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}
