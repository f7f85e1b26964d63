// Programs we start: run one to its end, start one that stays, stop one by its own id and no other.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PlainError, tail } from './say.mjs';
import { becomesTrue } from './ports.mjs';

/** @typedef {{ uid?: number, gid?: number }} Identity the user a program runs as; empty for the present one */
/** @typedef {{ pid: number, bornAt: string }} ProcessMark a process id with its birth, so that a reused id is not mistaken */

/** @type {Set<import('node:child_process').ChildProcess>} programs that `run` waits for at this moment */
const passing = new Set();

/** Ends the programs that `run` waits for, because the whole command is to end. @param {NodeJS.Signals} [signal] */
export function endPassing(signal = 'SIGTERM') {
  for (const child of passing) child.kill(signal);
}

/**
 * Runs a program to its end and gives what it printed.
 * @param {string} program @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { show?: boolean }} [options] `show` lets its output through
 * @returns {Promise<{ code: number, output: string }>} code is 127 when the program does not exist
 */
export function run(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    passing.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => {
      passing.delete(child);
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT')
        resolve({ code: 127, output: '' });
      else reject(error);
    });
    child.once('close', (code, signal) => {
      passing.delete(child);
      resolve({ code: code ?? (signal === null ? 1 : 128), output });
    });
  });
}

/**
 * Like `run`, but a failure becomes a sentence with the program's last lines below.
 * @param {string} failure what to tell a person @param {string} program @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function runOrExplain(failure, program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code === 127) throw new PlainError(`${failure} The program "${program}" is not installed.`);
  if (/ENOSPC|No space left on device/.test(output)) {
    throw new PlainError('The disk is full. Free some space and run the command again.');
  }
  if (code !== 0) throw new PlainError(failure, { details: tail(output) });
  return output;
}

/**
 * Starts a program that stays. It gets its own process group, so that Ctrl-C in the terminal reaches
 * us alone and we can stop everything in the right order.
 * @param {string} program @param {string[]} args
 * @param {{ log: string, env?: NodeJS.ProcessEnv, cwd?: string } & Identity} options `log` is the file its output is appended to
 */
export function startStaying(program, args, { log, ...options }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'a', 0o600);
  try {
    const child = spawn(program, args, {
      ...options,
      detached: true,
      stdio: ['ignore', output, output],
    });
    child.unref();
    return child;
  } finally {
    fs.closeSync(output);
  }
}

/** Whether a process of that id exists and is not a zombie. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return processStat(pid)?.state !== 'Z';
}

/** @param {number} pid @returns {{ state: string, bornAt: string } | undefined} undefined where there is no /proc or no such process */
function processStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program name in brackets may hold spaces: count from its closing bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', bornAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** @param {number} pid @returns {ProcessMark} */
export function markOf(pid) {
  return { pid, bornAt: processStat(pid)?.bornAt ?? '' };
}

/** Whether the very process that was marked still runs. @param {ProcessMark | undefined} mark */
export function stillRuns(mark) {
  return mark !== undefined && isAlive(mark.pid) && markOf(mark.pid).bornAt === mark.bornAt;
}

/**
 * Stops one marked process and waits until it is gone.
 * @param {ProcessMark | undefined} mark
 * @param {{ signal?: NodeJS.Signals, lastResort?: NodeJS.Signals, withinMs?: number }} [how]
 * @returns {Promise<boolean>} whether it ended by the first signal (or was gone already)
 */
export async function stop(
  mark,
  { signal = 'SIGTERM', lastResort = 'SIGKILL', withinMs = 10_000 } = {},
) {
  if (mark === undefined || !stillRuns(mark)) return true;
  send(mark.pid, signal);
  if (await becomesTrue(() => !stillRuns(mark), withinMs)) return true;
  send(mark.pid, lastResort);
  await becomesTrue(() => !stillRuns(mark), 5000);
  return false;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
