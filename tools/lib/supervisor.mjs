// Keeps the started processes running: says so when one ends by itself, and starts it again.
import { noteProcess, stopProcesses, titleOf } from './instance.mjs';
import { inPlainWords, inSeconds, say } from './say.mjs';

/** @typedef {{ child: import('node:child_process').ChildProcess, mark: import('./processes.mjs').ProcessMark }} Started */

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** A process that ran this long is taken to be well: the next wait is short again. */
const WELL_AFTER_MS = 60_000;

/** The command is ending: what was under way is given up. */
export class Ending extends Error {}

export class Supervisor {
  #folder;
  #instance;
  #ending = false;
  /** @type {Set<NodeJS.Timeout>} */
  #restarts = new Set();
  /** @type {Set<Promise<unknown>>} */
  #beginnings = new Set();

  /** @param {string} folder the data folder @param {import('./instance.mjs').Instance} instance */
  constructor(folder, instance) {
    this.#folder = folder;
    this.#instance = instance;
  }

  get isEnding() {
    return this.#ending;
  }

  /**
   * Starts a process and from then on keeps it running.
   * @template {Started} S
   * @param {string} name one of the names of the stop order
   * @param {() => Promise<S>} begin starts it and resolves when it is well; cleans up after itself when it fails
   * @returns {Promise<S>}
   */
  async keep(name, begin) {
    return this.#begin(name, begin, FIRST_WAIT_MS);
  }

  /** @param {() => void} [first] called once, before anything is stopped */
  async stopAll(first = () => undefined) {
    if (this.#ending) return;
    this.#ending = true;
    first();
    for (const timer of this.#restarts) clearTimeout(timer);
    await Promise.allSettled(this.#beginnings);
    await stopProcesses(this.#instance, (name) => say(`• stopped ${titleOf(name)}`));
  }

  /**
   * @template {Started} S
   * @param {string} name @param {() => Promise<S>} begin @param {number} wait before the next start, if this one ends
   * @returns {Promise<S>}
   */
  async #begin(name, begin, wait) {
    if (this.#ending) throw new Ending();
    const beginning = begin();
    this.#beginnings.add(beginning);
    try {
      const started = await beginning;
      noteProcess(this.#folder, this.#instance, name, started.mark);
      const startedAt = Date.now();
      const ended = () => {
        const next = Date.now() - startedAt > WELL_AFTER_MS ? FIRST_WAIT_MS : wait;
        this.#again(
          name,
          begin,
          next,
          `${sentence(name)} ended by itself (${howItEnded(started.child)}).`,
        );
      };
      if (started.child.exitCode !== null || started.child.signalCode !== null) ended();
      else started.child.once('exit', ended);
      return started;
    } finally {
      this.#beginnings.delete(beginning);
    }
  }

  /**
   * @param {string} name @param {() => Promise<Started>} begin @param {number} wait @param {string} why
   */
  #again(name, begin, wait, why) {
    if (this.#ending) return;
    say(
      `! ${why} Starting it again in ${inSeconds(wait)}. Its log: ${this.#folder}/logs/${name}.log`,
    );
    const next = Math.min(wait * 2, LONGEST_WAIT_MS);
    const timer = setTimeout(() => {
      this.#restarts.delete(timer);
      this.#begin(name, begin, next).then(
        () => say(`• ${titleOf(name)} runs again`),
        (error) => {
          if (error instanceof Ending) return;
          this.#again(name, begin, next, `${sentence(name)} did not start: ${inPlainWords(error)}`);
        },
      );
    }, wait);
    this.#restarts.add(timer);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function howItEnded({ exitCode, signalCode }) {
  return signalCode === null ? `exit code ${exitCode}` : `killed by ${signalCode}`;
}

/** The name as a sentence begins with it. @param {string} name */
function sentence(name) {
  const title = titleOf(name);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
