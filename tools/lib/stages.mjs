// The parts of `npm test`: what each runs, and how its result is counted.
import fs from 'node:fs';
import path from 'node:path';
import { ALL_APPS, buildStale } from './build.mjs';
import { REPOSITORY, readJson } from './files.mjs';
import { run } from './processes.mjs';
import { inPlainWords, say } from './say.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/**
 * @typedef {object} Stage
 * @property {string} name what a person types to run this part alone
 * @property {string} title
 * @property {'services' | 'browser' | undefined} [needs] a browser stage needs the services too
 * @property {(environment: Record<string, string>) => Promise<Count>} run
 */

const RESULTS = path.join(REPOSITORY, 'test-results');
const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** @type {Stage[]} */
export const STAGES = [
  {
    name: 'lint',
    title: 'Lint',
    run: () => whole('nx', ['run-many', '-t', 'lint', '--outputStyle=static']),
  },
  {
    name: 'format',
    title: 'Format',
    run: () => whole('npm', ['run', '--silent', 'format:check']),
  },
  {
    name: 'typecheck',
    title: 'Types',
    run: () => whole('nx', ['run-many', '-t', 'typecheck', '--outputStyle=static']),
  },
  { name: 'unit', title: 'Unit tests', run: () => jest('unit', {}) },
  { name: 'build', title: 'Build', run: build },
  {
    name: 'int',
    title: 'Integration tests',
    needs: 'services',
    run: (environment) => jest('int', { ...environment, TEST_KIND: 'int' }),
  },
  { name: 'browser', title: 'Browser tests', needs: 'browser', run: playwright },
  ...(hasScript('prove')
    ? [/** @type {Stage} */ ({ name: 'prove', title: 'Invariants', run: prove })]
    : []),
];

/** @param {string} name */
function hasScript(name) {
  return readJson(path.join(REPOSITORY, 'package.json'))?.scripts?.[name] !== undefined;
}

/**
 * A program that passes or fails as a whole; its output is shown when it fails.
 * @param {string} program @param {string[]} args @returns {Promise<Count>}
 */
async function whole(program, args) {
  const { code, output } = await run(program, args, { cwd: REPOSITORY, env: quietEnvironment() });
  if (code === 0) return PASSED;
  say(output.trimEnd());
  return FAILED;
}

function quietEnvironment() {
  return { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' };
}

/** @returns {Promise<Count>} */
async function build() {
  try {
    await buildStale(ALL_APPS);
    return PASSED;
  } catch (error) {
    say(inPlainWords(error));
    return FAILED;
  }
}

/** @param {string} name @param {Record<string, string>} environment @returns {Promise<Count>} */
async function jest(name, environment) {
  const file = resultFile(name);
  const { code } = await run(
    'jest',
    // The limit is for what hangs; a busy machine may be slow.
    ['-w', '2', '--testTimeout=30000', '--passWithNoTests', '--json', `--outputFile=${file}`],
    {
      cwd: REPOSITORY,
      env: { ...process.env, ...environment },
      show: true,
    },
  );
  return countJest(readJson(file), code);
}

/**
 * A suite that could not be run counts as one failure, and so does a run that failed without naming a test.
 * @param {Record<string, any> | undefined} report @param {number} code @returns {Count}
 */
export function countJest(report, code) {
  if (report === undefined) return FAILED;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {Record<string, string>} environment @returns {Promise<Count>} */
async function playwright(environment) {
  const file = resultFile('browser');
  const { code } = await run(
    'playwright',
    ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    {
      cwd: REPOSITORY,
      env: { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      show: true,
    },
  );
  return countPlaywright(readJson(file), code);
}

/**
 * A test that passed only on a second try counts as failed.
 * @param {Record<string, any> | undefined} report @param {number} code @returns {Count}
 */
export function countPlaywright(report, code) {
  if (report?.stats === undefined) return FAILED;
  const failed = report.stats.unexpected + report.stats.flaky;
  return { passed: report.stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The proofs that belong to every run; the others are run by name. */
const EVERY_TIME = ['kills', 'doubts', 'trees', 'forgeries', 'walls'];

/** @returns {Promise<Count>} */
async function prove() {
  const words = ['run', '--silent', 'prove', '--', ...EVERY_TIME, '--tier', 'ci'];
  const { code } = await run('npm', words, { cwd: REPOSITORY, show: true });
  return code === 0 ? PASSED : FAILED;
}

/** @param {string} name a report of an earlier run must not be taken for this one */
function resultFile(name) {
  fs.mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, `${name}.json`);
  fs.rmSync(file, { force: true });
  return file;
}
