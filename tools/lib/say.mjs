// What a person sees in the terminal: progress lines, and one plain sentence when something cannot go on.

import { stripVTControlCharacters } from 'node:util';

/** A failure that a person can do something about. Its message is shown as it stands, without a stack. */
export class PlainError extends Error {
  /**
   * @param {string} message what happened and what to do next, in plain words
   * @param {{ details?: string }} [more] the last lines of a tool's own output, shown indented below
   */
  constructor(message, more = {}) {
    super(message);
    this.name = 'PlainError';
    this.details = more.details ?? '';
  }
}

const TICK_AFTER_MS = 15_000;
/** @type {NodeJS.WritableStream} */
let stream = process.stdout;

/** Sends all progress to standard error, so that standard output carries nothing but the answer. */
export function progressToStandardError() {
  stream = process.stderr;
}

/** Prints one line. A closed terminal is not an error: the work goes on. @param {string} [line] */
export function say(line = '') {
  stream.write(`${line}\n`);
}

// A terminal that was closed, or a pipe whose reader has gone, must not stop an orderly shutdown.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  });
}

/** Milliseconds as a person says them. @param {number} ms */
export function inSeconds(ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}

/**
 * Runs one step with a line before it, a sign of life every 15 seconds and its duration after it.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  say(`• ${title} …`);
  const tick = setInterval(
    () => say(`  still working (${inSeconds(Date.now() - started)})`),
    TICK_AFTER_MS,
  );
  try {
    const result = await work();
    const took = Date.now() - started;
    if (took >= 1000) say(`  done in ${inSeconds(took)}`);
    return result;
  } finally {
    clearInterval(tick);
  }
}

const SYSTEM_ERRORS = {
  ENOSPC: 'The disk is full. Free some space and run the command again.',
  EDQUOT: 'Your disk quota is used up. Free some space and run the command again.',
  EROFS: 'The disk is read-only. Move the project to a disk that can be written to.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n 4096) and run the command again.',
};

/**
 * The sentence a person reads for any error.
 * @param {unknown} error
 * @returns {string}
 */
export function inPlainWords(error) {
  if (error instanceof PlainError) {
    const details = error.details.trim();
    return details === '' ? error.message : `${error.message}\n\n${indent(details)}`;
  }
  const known = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const sentence = SYSTEM_ERRORS[/** @type {keyof typeof SYSTEM_ERRORS} */ (known.code ?? '')];
  if (sentence !== undefined) return sentence;
  if (known.code === 'EACCES' || known.code === 'EPERM') {
    return `You may not use ${known.path ?? 'a file this needs'}. Change its owner or rights, or run as the user it belongs to.`;
  }
  return `Something went wrong that this program did not expect:\n\n${indent(String(known.stack ?? error))}`;
}

/** The last lines of a text, for showing what a tool said. @param {string} text @param {number} [lines] */
export function tail(text, lines = 20) {
  return stripVTControlCharacters(text).trimEnd().split('\n').slice(-lines).join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}

/**
 * Runs a command's main function and turns every failure into a sentence and exit code 1.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${inPlainWords(error)}\n`);
    process.exitCode = 1;
  }
}
