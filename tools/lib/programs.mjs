// Our own programs: the environment each gets, how it is started, how we know that it is well.
import fs from 'node:fs';
import path from 'node:path';
import { builtFile } from './build.mjs';
import { readIfThere, writeJson } from './files.mjs';
import { becomesTrue } from './ports.mjs';
import { markOf, run, startStaying, stop } from './processes.mjs';
import { PlainError, tail } from './say.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {{ appUrl: string, ownerUrl: string, redisUrl: string }} Stores addresses of the database, for both roles, and of Redis */

const WELL_WITHIN_MS = 60_000;
const LOG_LIMIT_BYTES = 20_000_000;

/**
 * The settings that api, worker and commands read.
 * @param {Settings} settings @param {Stores} stores
 * @returns {Record<string, string>}
 */
export function productEnvironment(settings, stores) {
  return {
    NODE_ENV: 'production',
    CANTEEN_ENV: settings.environment,
    DATABASE_URL: stores.appUrl,
    REDIS_URL: stores.redisUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    WORKER_HEALTH_PORT: String(settings.workerHealthPort),
    CANTEEN_KEYS: settings.keys,
    DASHBOARD_FOLDER: path.dirname(builtFile('dashboard')),
    ...(settings.withSandbox
      ? { SANDBOX_URL: `http://127.0.0.1:${settings.sandboxPort}`, ...SANDBOX_APPS }
      : {}),
  };
}

/** The apps through which people sign in at the sandbox networks. */
const SANDBOX_APPS = {
  FACEBOOK_APP_ID: '10155000000000042',
  FACEBOOK_APP_SECRET: 'sandbox-app-secret-waterfront',
  X_CLIENT_ID: 'sandbox-x-client-waterfront',
  X_CLIENT_SECRET: 'sandbox-x-client-secret-waterfront',
  X_CONSUMER_SECRET: 'sandbox-x-client-secret-waterfront',
};

/** Tells the sandbox networks where their sign-in may come back to. @param {Settings} settings */
export async function allowSignInReturn({ publicUrl, sandboxPort }) {
  for (const app of [SANDBOX_APPS.FACEBOOK_APP_ID, SANDBOX_APPS.X_CLIENT_ID]) {
    const answer = await fetch(`http://127.0.0.1:${sandboxPort}/_sim/apps/${app}/redirects`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirectUris: [`${publicUrl}/channels/connect`] }),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new PlainError('The sandbox networks did not take the sign-in address.');
  }
}

/** Commands may change the schema; api and worker never get the owner's address. @param {Settings} settings @param {Stores} stores */
export function commandEnvironment(settings, stores) {
  return { ...productEnvironment(settings, stores), DATABASE_OWNER_URL: stores.ownerUrl };
}

/** @param {Settings} settings */
function sandboxEnvironment(settings) {
  return {
    NODE_ENV: 'production',
    SANDBOX_HOST: '127.0.0.1',
    SANDBOX_PORT: String(settings.sandboxPort),
    SANDBOX_DATA: path.join(settings.folder, 'sandbox'),
    SANDBOX_PUBLIC_URL: `http://localhost:${settings.sandboxPort}`,
  };
}

/** Where `npm run canteen` finds the installation that was started here. @param {string} folder */
export const environmentFile = (folder) => path.join(folder, 'environment.json');

/** @param {Settings} settings @param {Stores} stores */
export function rememberEnvironment(settings, stores) {
  writeJson(environmentFile(settings.folder), commandEnvironment(settings, stores));
}

/** @param {Settings} settings @param {Stores} stores */
export function programsOf(settings, stores) {
  const environment = productEnvironment(settings, stores);
  const host = /^(0\.0\.0\.0|::|\[::\])$/.test(settings.host) ? '127.0.0.1' : settings.host;
  return {
    api: { environment, health: `http://${host}:${settings.port}/api/health` },
    worker: { environment, health: `http://127.0.0.1:${settings.workerHealthPort}/health` },
    sandbox: {
      environment: sandboxEnvironment(settings),
      health: `http://127.0.0.1:${settings.sandboxPort}/health`,
    },
  };
}

/**
 * Starts one program and waits until it says that it is well.
 * @param {'api' | 'worker' | 'sandbox'} app
 * @param {{ folder: string, environment: Record<string, string>, health: string, isEnding: () => boolean }} options
 * @returns {Promise<import('./supervisor.mjs').Started>}
 */
export async function startProgram(app, { folder, environment, health, isEnding }) {
  const log = path.join(folder, 'logs', `${app}.log`);
  keepShort(log);
  const child = startStaying(process.execPath, ['--enable-source-maps', builtFile(app)], {
    log,
    env: { ...inherited(), ...environment },
  });
  const mark = markOf(child.pid ?? 0);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const settled = await becomesTrue(
    async () => hasEnded() || isEnding() || (await isWell(health)),
    WELL_WITHIN_MS,
  );
  if (settled && !hasEnded() && !isEnding()) return { child, mark };
  const ended = hasEnded();
  await stop(mark);
  const what = ended ? 'ended while it was starting' : 'did not become ready within a minute';
  throw new PlainError(`The ${app} ${what}. Its log is ${log}; this is its end:`, {
    details: tail(readIfThere(log) ?? '', 12),
  });
}

/**
 * Runs one command of `canteen`.
 * @param {string[]} args @param {Record<string, string>} environment
 * @param {{ show?: boolean, failure: string }} options `show` lets its output through
 * @returns {Promise<string>} what it printed, when not shown
 */
export async function runCommand(args, environment, { show = false, failure }) {
  const options = { env: { ...inherited(), ...environment }, show };
  const { code, output } = await run(process.execPath, [builtFile('cli'), ...args], options);
  if (code !== 0) throw new PlainError(failure, { details: tail(output) });
  return output;
}

/** Addresses of the shell that started us must not reach a program that is not meant to have them. */
function inherited() {
  const { DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL, SANDBOX_URL, ...rest } = process.env;
  return rest;
}

/** @param {string} address */
async function isWell(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** Keeps one older part of a log that has grown large. @param {string} log */
function keepShort(log) {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) fs.renameSync(log, `${log}.1`);
}
