// The keys of an installation: made once, readable by their owner only, never replaced.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from './folders.mjs';

/** @type {Record<string, () => string>} */
const KEYS = {
  /** Seals the data keys of the networks' tokens. */
  'master.key': () => `${randomBytes(32).toString('base64')}\n`,
  /** Signs the checkpoints of the response log. */
  'log-signing.pem': () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  /** Turns names into pseudonyms that only this installation can compare. */
  'pseudonym.key': () => `${randomBytes(32).toString('base64')}\n`,
};

/** The key files that are missing. @param {string} folder */
export function missingKeys(folder) {
  return Object.keys(KEYS).filter((name) => !fs.existsSync(path.join(folder, name)));
}

/** Makes the missing keys, each readable by its owner only. @param {string} folder */
export function makeMissingKeys(folder) {
  makeFolder(folder, { mode: 0o700 });
  for (const name of missingKeys(folder)) {
    const make = KEYS[name];
    if (make !== undefined)
      fs.writeFileSync(path.join(folder, name), make(), { mode: 0o600, flag: 'wx' });
  }
}
