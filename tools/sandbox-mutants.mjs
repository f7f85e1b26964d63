// Breaks each rule of the sandbox once, on a temporary copy, and expects one of its tests to notice.
//   node tools/sandbox-mutants.mjs [words of a rule or file …]
// Ends with code 1 when a broken rule went unnoticed.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPOSITORY } from './lib/files.mjs';
import { mutants } from './sandbox-mutants/list.mjs';

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = mutants.filter(({ rule, file }) =>
  wanted.every((word) => `${rule} ${file}`.toLowerCase().includes(word)),
);
const copy = makeCopy();
/** @type {string[]} */
const survivors = [];
try {
  // A test that is red anyway would notice everything.
  if (runTests('', 'unit') !== true || runTests('', 'int') !== true) {
    throw new Error('The tests of the unbroken copy are not green.');
  }
  for (const mutant of chosen) {
    const noticed = tryOne(mutant);
    console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${mutant.rule}  (${mutant.file})`);
    if (!noticed) survivors.push(mutant.rule);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length} rules broken, ${chosen.length - survivors.length} noticed.`);
if (survivors.length > 0 || chosen.length === 0) process.exitCode = 1;

/** A folder that looks like the repository, with the sandbox's sources of its own. */
function makeCopy() {
  const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-mutants-'));
  for (const name of ['libs', 'migrations', 'tools', 'node_modules', 'package.json']) {
    symlinkSync(path.join(REPOSITORY, name), path.join(folder, name));
  }
  for (const name of ['jest.config.cjs', 'tsconfig.base.json']) {
    cpSync(path.join(REPOSITORY, name), path.join(folder, name));
  }
  mkdirSync(path.join(folder, 'apps'));
  for (const name of readdirSync(path.join(REPOSITORY, 'apps'))) {
    const [from, to] = [path.join(REPOSITORY, 'apps', name), path.join(folder, 'apps', name)];
    if (name === 'sandbox') cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  return folder;
}

/** Breaks a rule, runs its tests, and puts it back. @param {import('./sandbox-mutants/list.mjs').Mutant} mutant */
function tryOne({ file, from, to, spec }) {
  const target = path.join(copy, 'apps/sandbox/src', file);
  const source = readFileSync(target, 'utf8');
  if (source.split(from).length !== 2) {
    throw new Error(`"${from}" must stand in ${file} exactly once.`);
  }
  writeFileSync(
    target,
    source.replace(from, () => to),
  );
  try {
    return runTests(spec, 'int') === false || runTests(spec, 'unit') === false;
  } finally {
    writeFileSync(target, source);
  }
}

/**
 * True when the tests are green, false when one is red, null when there are none of this kind.
 * @param {string} spec @param {'unit' | 'int'} kind
 */
function runTests(spec, kind) {
  const jest = path.join(REPOSITORY, 'node_modules/jest/bin/jest.js');
  const flags = ['--selectProjects', 'sandbox', '--bail', '--passWithNoTests', '--silent'];
  const pattern = `apps/sandbox/src/.*(${spec})`;
  const run = spawnSync(process.execPath, [jest, ...flags, '--testPathPatterns', pattern], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 300_000,
    env: {
      ...process.env,
      TEST_KIND: kind,
      CONTRACTS_DIR: process.env['CONTRACTS_DIR'] ?? path.join(REPOSITORY, '../shared/contracts'),
      DATA_DIR: process.env['DATA_DIR'] ?? path.join(REPOSITORY, '../shared/data'),
    },
  });
  if (/No tests found/.test(`${run.stdout}${run.stderr}`)) return null;
  return run.status === 0;
}
