import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const repository = path.resolve(__dirname, '..');

/** What lint says about a library while one more file lies in it. */
function lintWith(project: string, folder: string, line: string) {
  const planted = path.join(repository, folder, `planted-violation-${process.pid}.ts`);
  writeFileSync(planted, line);
  try {
    const nx = path.join(repository, 'node_modules', '.bin', 'nx');
    const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
    const { status, stdout, stderr } = spawnSync(
      nx,
      ['lint', project, '--skip-nx-cache', '--outputStyle=static'],
      { cwd: repository, env, encoding: 'utf8' },
    );
    const output = stdout + stderr;
    return { status, complaints: output.slice(output.indexOf(path.basename(planted))) };
  } finally {
    rmSync(planted, { force: true });
  }
}

// The rule passes silently when it has no project graph to work on: only a planted violation shows that it holds.
describe('module boundaries', () => {
  it.each([
    {
      what: 'a pure library that reads the platform',
      project: 'ledger',
      folder: 'libs/domain/ledger/src',
      line: "import { APP_CONFIG } from '@canteen/platform';\nexport const planted = APP_CONFIG;\n",
    },
    {
      what: 'a domain library that uses another',
      project: 'scheduling',
      folder: 'libs/domain/scheduling/src',
      line: "export * from '@canteen/guidance';\n",
    },
    {
      what: 'the shared contracts using a package of the server',
      project: 'contracts',
      folder: 'libs/contracts/src',
      line: "export { DataSource } from 'typeorm';\n",
    },
  ])(
    'lint refuses $what',
    ({ project, folder, line }) => {
      const { status, complaints } = lintWith(project, folder, line);

      expect(complaints).toContain('@nx/enforce-module-boundaries');
      expect(status).toBe(1);
    },
    120_000,
  );
});
