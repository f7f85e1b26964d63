// Where the data lives, and as which user the database and Redis run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY, readIfThere } from './files.mjs';
import { PlainError } from './say.mjs';

/** @typedef {import('./processes.mjs').Identity} Identity */

const isRoot = () => process.getuid?.() === 0;

/**
 * The user that PostgreSQL and Redis run as. PostgreSQL refuses root, so root hands them to the
 * system's `postgres` user, or to `nobody` where there is none. Everybody else runs them as themselves.
 * @returns {Identity}
 */
export function serviceIdentity() {
  if (!isRoot()) return {};
  const accounts = (readIfThere('/etc/passwd') ?? '').split('\n').map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (account === undefined) {
    throw new PlainError(
      'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" user. Run this command as an ordinary user.',
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether that user can enter the folder. @param {string} folder @param {Identity} identity */
export function canEnter(folder, identity) {
  if (identity.uid === undefined) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...identity, cwd: '/' });
  return tried.status === 0;
}

/**
 * The folder that holds everything Canteen keeps: CANTEEN_DATA, else `.local` in the checkout. Where
 * root's checkout lies in a private folder that the database's user cannot enter, it is a folder of
 * its own below /var/lib/canteen.
 * @returns {string}
 */
export function dataFolder() {
  const chosen = process.env.CANTEEN_DATA;
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (!isRoot() || canEnter(REPOSITORY, serviceIdentity())) return path.join(REPOSITORY, '.local');
  const name = createHash('sha256').update(REPOSITORY).digest('hex').slice(0, 12);
  return path.join('/var/lib/canteen', name);
}

/**
 * Makes a folder (its parents stay readable, so that the service user can pass through).
 * @param {string} folder @param {{ identity?: Identity, mode?: number }} [owner]
 */
export function makeFolder(folder, { identity = {}, mode = 0o755 } = {}) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.chmodSync(folder, mode);
    if (identity.uid !== undefined) fs.chownSync(folder, identity.uid, identity.gid ?? 0);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new PlainError(
      `You may not write to ${folder}. Change its owner, or choose another folder: CANTEEN_DATA=/a/folder npm start`,
    );
  }
}

/** Refuses to begin what the disk cannot hold. @param {string} folder @param {number} megabytes */
export function requireSpace(folder, megabytes) {
  let existing = folder;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = fs.statfsSync(existing);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < megabytes) {
    throw new PlainError(
      `The disk that holds ${folder} has ${free} MB left, and this step needs about ${megabytes} MB. Free some space and run the command again.`,
    );
  }
}
