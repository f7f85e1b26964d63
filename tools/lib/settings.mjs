// The settings of one installation, from the environment or their defaults, checked before anything starts.
import path from 'node:path';
import { dataFolder } from './folders.mjs';
import { answers, isFree } from './ports.mjs';
import { PlainError } from './say.mjs';

/**
 * @typedef {object} Settings
 * @property {string} folder everything that is kept
 * @property {string} host @property {number} port @property {string} publicUrl
 * @property {number} workerHealthPort @property {number} sandboxPort
 * @property {string | undefined} databaseUrl @property {string | undefined} databaseOwnerUrl
 * @property {string | undefined} redisUrl
 * @property {'demo' | 'production' | 'test'} environment
 * @property {boolean} withSandbox whether the sandbox networks stand in for the real ones
 * @property {string} keys folder of the keys
 * @property {boolean} withDemo whether a new database gets the demo practice
 */

/** @param {NodeJS.ProcessEnv} env @returns {Settings} */
export function readSettings(env) {
  const databaseUrl = env.DATABASE_URL || undefined;
  const environment = environmentOf(env.CANTEEN_ENV, databaseUrl !== undefined);
  const port = portOf(env, 'PORT', 4100);
  const folder = dataFolder();
  const settings = {
    folder,
    host: env.HOST || '127.0.0.1',
    port,
    publicUrl: (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
    workerHealthPort: portOf(env, 'WORKER_HEALTH_PORT', port + 1),
    sandboxPort: portOf(env, 'SANDBOX_PORT', port + 200),
    databaseUrl,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    environment,
    withSandbox: environment !== 'production',
    withDemo: databaseUrl === undefined,
    keys: env.CANTEEN_KEYS || path.join(folder, 'keys'),
  };
  refusePlainHttp(settings);
  return settings;
}

/** @param {string | undefined} given @param {boolean} ownDatabase @returns {Settings["environment"]} */
function environmentOf(given, ownDatabase) {
  if (given === undefined || given === '') return ownDatabase ? 'production' : 'demo';
  if (given === 'demo' || given === 'production' || given === 'test') {
    if (given === 'production' && !ownDatabase) {
      throw new PlainError(
        'CANTEEN_ENV=production needs a database of your own: set DATABASE_URL. The built-in one is for trying Canteen out.',
      );
    }
    return given;
  }
  throw new PlainError(`CANTEEN_ENV is "${given}". It must be demo, production or test.`);
}

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {number} otherwise */
function portOf(env, name, otherwise) {
  const given = env[name];
  if (given === undefined || given === '') return otherwise;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`${name} is "${given}". It must be a number from 1 to 65535.`);
  }
  return port;
}

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Passwords and patients' words must not cross a network unprotected. @param {Settings} settings */
function refusePlainHttp({ host, publicUrl }) {
  let address;
  try {
    address = new URL(publicUrl);
  } catch {
    throw new PlainError(
      `PUBLIC_URL is "${publicUrl}". It must be an address such as https://canteen.example.org`,
    );
  }
  if (address.protocol === 'https:') return;
  if (address.protocol === 'http:' && LOOPBACK.test(address.hostname) && LOOPBACK.test(host))
    return;
  throw new PlainError(
    'Other computers could reach Canteen over plain http. Put a TLS proxy in front of it and set PUBLIC_URL to its https:// address (docker/compose.yaml does both), or leave HOST and PUBLIC_URL unset.',
  );
}

/** @param {Settings} settings */
export async function requireFreePorts({ host, port, workerHealthPort, sandboxPort, withSandbox }) {
  const wanted = [
    { name: 'PORT', port, host },
    { name: 'WORKER_HEALTH_PORT', port: workerHealthPort, host: '127.0.0.1' },
    ...(withSandbox ? [{ name: 'SANDBOX_PORT', port: sandboxPort, host: '127.0.0.1' }] : []),
  ];
  for (const each of wanted) {
    // "localhost" may lead to either loopback address: both must be ours.
    if ((await isFree(each.port, each.host)) && !(await answers(each.port, '::1'))) continue;
    throw new PlainError(
      `Port ${each.port} is in use by another program (or may not be used by you). Stop that program, or choose another port: ${each.name}=${each.port + 1000} npm start`,
    );
  }
}
