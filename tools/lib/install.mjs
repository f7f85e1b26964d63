// The packages: installed when they are missing or no longer what the lock file says.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY, readIfThere, readJson } from './files.mjs';
import { requireSpace } from './folders.mjs';
import { run } from './processes.mjs';
import { PlainError, say, step, tail } from './say.mjs';

const MODULES = path.join(REPOSITORY, 'node_modules');
const LOCK = path.join(REPOSITORY, 'package-lock.json');
const STAMP = path.join(MODULES, '.canteen-installed');
const SPACE_MB = 2000;

/** Installs the locked packages if they are not there. */
export async function installIfNeeded() {
  const lock = readIfThere(LOCK);
  if (lock === undefined) {
    throw new PlainError('package-lock.json is missing. Get a complete copy of the project.');
  }
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(STAMP) === wanted && fs.existsSync(path.join(MODULES, '.package-lock.json')))
    return;
  if (isInstalled(JSON.parse(lock))) {
    tryToStamp(wanted);
    return;
  }
  requireSpace(MODULES, SPACE_MB);
  await step('Installing packages (the first time takes one to three minutes)', install);
  fs.writeFileSync(STAMP, wanted);
}

/** An installed tree that belongs to another user cannot be stamped; it is only compared again next time. @param {string} wanted */
function tryToStamp(wanted) {
  try {
    fs.writeFileSync(STAMP, wanted);
  } catch {
    return;
  }
}

/**
 * Whether what npm noted about its last complete run has every locked package at its locked version.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} lock
 */
function isInstalled(lock) {
  const installed = readJson(path.join(MODULES, '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return Object.entries(lock.packages).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const present = installed[place];
    return present === undefined ? optional === true : present.version === version;
  });
}

async function install() {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const first = await run('npm', ['ci', ...quiet], { cwd: REPOSITORY });
  if (first.code === 0) return;
  if (first.code === 127) {
    throw new PlainError(
      'npm is not installed. Install Node.js with npm (Debian: apt-get install nodejs npm).',
    );
  }
  let { output } = first;
  if (/EUSAGE/.test(output)) {
    say('  the lock file does not list every platform; installing without that check');
    const second = await run('npm', ['install', '--no-save', ...quiet], { cwd: REPOSITORY });
    if (second.code === 0) return;
    output = second.output;
  }
  throw explained(output);
}

/** @param {string} output what npm said */
function explained(output) {
  if (/ENOSPC/.test(output)) {
    return new PlainError('The disk is full. Free about 2 GB and run the command again.');
  }
  if (/EACCES|EPERM/.test(output)) {
    return new PlainError(
      `npm may not write to ${MODULES}. Run the command as the user the project folder belongs to, or change its owner.`,
      { details: tail(output, 6) },
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(output)) {
    return new PlainError(
      'The packages could not be fetched. Check the internet connection (or the proxy set for npm) and run the command again.',
      { details: tail(output, 6) },
    );
  }
  return new PlainError('The packages could not be installed. This is what npm said:', {
    details: tail(output),
  });
}
