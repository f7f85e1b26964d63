// Programs and libraries of Debian, unpacked into folders of our own: no root, no change to the system.
import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from './folders.mjs';
import { run } from './processes.mjs';
import { PlainError, tail } from './say.mjs';

/**
 * Downloads Debian packages with apt into folders of our own and unpacks them.
 * @param {string} what they are, as people know it
 * @param {string[]} packages
 * @param {{ target: string, advice: string }} options `target` is the folder they are unpacked into; `advice` says what to do when they cannot be fetched
 */
export async function unpackDebianPackages(what, packages, { target, advice }) {
  const work = `${target}.${process.pid}.apt`;
  fs.rmSync(work, { recursive: true, force: true });
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'packages']) {
    makeFolder(path.join(work, folder));
  }
  const privately = [
    ...['-o', `Dir::State=${work}/state`, '-o', `Dir::Cache=${work}/cache`],
    ...['-o', 'Dir::State::status=/var/lib/dpkg/status', '-o', 'Debug::NoLocking=1'],
    ...(process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : []),
  ];
  const cwd = path.join(work, 'packages');
  for (const command of [
    [...privately, '-qq', 'update'],
    [...privately, '-qq', 'download', ...packages],
  ]) {
    const { code, output } = await run('apt-get', command, { cwd });
    if (code === 127) throw new PlainError(`${what} was not found. ${advice}`);
    if (code !== 0) {
      throw new PlainError(`${what} could not be fetched. ${advice}`, { details: tail(output, 6) });
    }
  }
  const draft = `${target}.${process.pid}.new`;
  makeFolder(draft);
  for (const file of fs.readdirSync(cwd).filter((name) => name.endsWith('.deb'))) {
    const { code, output } = await run('dpkg', ['-x', path.join(cwd, file), draft]);
    if (code !== 0)
      throw new PlainError(`${file} could not be unpacked. ${advice}`, {
        details: tail(output, 6),
      });
  }
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(draft, target);
  fs.rmSync(work, { recursive: true, force: true });
}
