// The product runs on Node 24, which comes as a package: a command that was begun on an older Node
// carries on there.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY, isExecutable } from './files.mjs';
import { PlainError } from './say.mjs';

const MAJOR = 24;
const BIN = path.join(REPOSITORY, 'node_modules', '.bin');

/**
 * Runs the present command again on Node 24 unless it runs there already.
 * @returns {Promise<number | undefined>} the exit code of the other process; undefined to carry on in this one
 */
export async function continueOnNode24() {
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) {
    preferOurPrograms();
    endWithParent();
    return undefined;
  }
  const node = path.join(BIN, 'node');
  if (!isExecutable(node)) {
    throw new PlainError(
      `Canteen needs Node ${MAJOR}, and npm has no package of it for this machine (or the packages are not installed: run npm ci). Install Node ${MAJOR} from nodejs.org and run the command again.`,
    );
  }
  return new Promise((resolve, reject) => {
    const child = spawn(node, process.argv.slice(1), {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

/** Programs we start find Node 24 and the tools of node_modules first. */
function preferOurPrograms() {
  const others = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== BIN);
  process.env.PATH = [BIN, ...others].join(path.delimiter);
}

/** If the process that carried on here is killed outright, its channel closes: end in the orderly way. */
function endWithParent() {
  if (process.channel === undefined || process.channel === null) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
