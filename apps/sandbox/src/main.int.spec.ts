import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Each test starts processes, which take seconds on a busy computer.
jest.setTimeout(60_000);

const root = resolve(__dirname, '../../..');
let workshop: string;
let program: string;
const children: ChildProcess[] = [];

/** Builds the program as it ships, in a folder of its own. */
beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'sandbox-build-'));
  for (const name of [
    'apps',
    'libs',
    'tools',
    'node_modules',
    'tsconfig.base.json',
    'package.json',
  ]) {
    symlinkSync(join(root, name), join(workshop, name));
  }
  execFileSync(process.execPath, ['tools/build-node.mjs', 'apps/sandbox', 'main'], {
    cwd: workshop,
  });
  program = join(workshop, 'dist/apps/sandbox/main.mjs');
}, 60_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(workshop, { recursive: true, force: true });
});

function run(environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      SANDBOX_PORT: '0',
      SANDBOX_DATA: join(workshop, 'data'),
      ...environment,
    },
  });
  children.push(child);
  return child;
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolveReady, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}`)));
    child.stdout?.on('data', (text: Buffer) => {
      const address = /^sandbox ready on (http:\S+)$/m.exec(text.toString())?.[1];
      if (address) resolveReady(address);
    });
  });
}

function end(child: ChildProcess): Promise<{ code: number | null; words: string }> {
  let words = '';
  child.stderr?.on('data', (text: Buffer) => (words += text.toString()));
  return new Promise((resolveEnd) => child.once('close', (code) => resolveEnd({ code, words })));
}

async function post(base: string, message: string): Promise<string | null> {
  try {
    const answer = await fetch(`${base}/graph/v25.0/61550000000000017/feed`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer sandbox-page-token-waterfront',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ message }),
    });
    return ((await answer.json()) as { id: string }).id;
  } catch {
    return null;
  }
}

test('starts, says where, answers, and stops when told', async () => {
  const child = run({ SANDBOX_PUBLIC_URL: 'http://sandbox.example:8080/' });
  const base = await ready(child);
  expect(await (await fetch(`${base}/health`)).json()).toMatchObject({
    status: 'ok',
    sandbox: true,
  });
  const ended = end(child);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

test.each([
  [{ NODE_ENV: 'production', SANDBOX_HOST: '0.0.0.0' }, /production/],
  [{ SANDBOX_PORT: 'x' }, /SANDBOX_PORT/],
])('%j: refuses in one plain sentence', async (environment, words) => {
  const result = await end(run(environment));
  expect(result.code).toBe(1);
  expect(result.words).toMatch(words);
  expect(result.words.trim().split('\n')).toHaveLength(1);
});

test('a busy port is a plain sentence too', async () => {
  const first = run({});
  const base = await ready(first);
  const result = await end(
    run({ SANDBOX_PORT: new URL(base).port, SANDBOX_DATA: join(workshop, 'other') }),
  );
  expect(result).toMatchObject({
    code: 1,
    words: expect.stringMatching(/port is in use/) as string,
  });
  const ended = end(first);
  first.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

test('no answered effect is lost when the process is killed', async () => {
  const data = join(workshop, 'killed');
  const answered: string[] = [];
  let sent = 0;
  for (let round = 0; round < 5; round += 1) {
    const child = run({ SANDBOX_DATA: data });
    const base = await ready(child);
    const ended = end(child);
    const posting = Promise.all(
      Array.from({ length: 4 }, async () => {
        for (;;) {
          sent += 1;
          const id = await post(base, `Post ${sent}`);
          if (id === null) return;
          answered.push(id);
          if (answered.length >= (round + 1) * 12) child.kill('SIGKILL');
        }
      }),
    );
    await Promise.all([posting, ended]);
  }
  const last = run({ SANDBOX_DATA: data });
  const base = await ready(last);
  const journal = (await (await fetch(`${base}/_sim/journal?type=post-made`)).json()) as {
    effects: { id: string }[];
  };
  const kept = journal.effects.map((effect) => effect.id);
  expect(answered.length).toBeGreaterThanOrEqual(60);
  expect(answered.filter((id) => !kept.includes(id))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
}, 60_000);
