// Which instance runs on a data folder: who started it, and every process it started.
import path from 'node:path';
import fs from 'node:fs';
import { readJson, writeJson } from './files.mjs';
import { stopPostgres } from './postgres.mjs';
import { markOf, stillRuns, stop } from './processes.mjs';
import { stopRedis } from './redis.mjs';

/** @typedef {import('./processes.mjs').ProcessMark} ProcessMark */
/** @typedef {{ starter: ProcessMark, since: string, address: string, processes: Record<string, ProcessMark> }} Instance */

/** The order in which processes are stopped: nothing loses what it stands on. */
export const STOP_ORDER = ['api', 'worker', 'sandbox', 'redis', 'postgres'];

/** What a person calls them. @type {Record<string, string>} */
const TITLES = { redis: 'Redis', postgres: 'PostgreSQL' };

/** @param {string} name */
export const titleOf = (name) => TITLES[name] ?? `the ${name}`;

/** @param {string} folder */
const fileOf = (folder) => path.join(folder, 'run.json');

/** What the data folder says about a running instance. @param {string} folder @returns {Instance | undefined} */
export function readInstance(folder) {
  return /** @type {Instance | undefined} */ (readJson(fileOf(folder)));
}

/** @param {string} folder @param {string} address @returns {Instance} */
export function beginInstance(folder, address) {
  const instance = {
    starter: markOf(process.pid),
    since: new Date().toISOString(),
    address,
    processes: {},
  };
  writeJson(fileOf(folder), instance);
  return instance;
}

/** @param {string} folder @param {Instance} instance @param {string} name @param {ProcessMark} mark */
export function noteProcess(folder, instance, name, mark) {
  instance.processes[name] = mark;
  writeJson(fileOf(folder), instance);
}

/** @param {string} folder */
export function endInstance(folder) {
  fs.rmSync(fileOf(folder), { force: true });
}

/** The processes that still run. @param {Instance} instance */
export function running(instance) {
  return STOP_ORDER.filter((name) => stillRuns(instance.processes[name]));
}

/**
 * Stops what an instance started, and nothing else, in the right order.
 * @param {Instance} instance
 * @param {(name: string) => void} [stopped] told after each
 */
export async function stopProcesses(instance, stopped = () => undefined) {
  for (const group of [['api', 'worker'], ['sandbox'], ['redis'], ['postgres']]) {
    await Promise.all(
      group.map(async (name) => {
        const mark = instance.processes[name];
        if (!stillRuns(mark)) return;
        await (name === 'postgres'
          ? stopPostgres(mark)
          : name === 'redis'
            ? stopRedis(mark)
            : stop(mark));
        stopped(name);
      }),
    );
  }
}
