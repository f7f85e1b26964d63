import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The invented people of the demo practice, by what they do. */
export const people = {
  manager: 'helen.marsh@waterfront.example',
  author: 'joanna.pike@waterfront.example',
  doctor: 'priya.shah@waterfront.example',
  writingDoctor: 'owen.bright@waterfront.example',
  guardian: 'samuel.reed@waterfront.example',
  compliance: 'ruth.adeyemi@waterfront.example',
  auditor: 'martin.hale@waterfront.example',
} as const;

/** The environment of the system under test, as its start wrote it down. */
function environment(): Record<string, string> {
  const reused = process.env['TEST_REUSE'] === '1';
  const file = reused ? '.local/environment.json' : '.local/test/system/environment.json';
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

let password: string | undefined;

/** The one password of all demo people; every installation has its own. */
export function demoPassword(): string {
  password ??= (JSON.parse(canteen('demo-people', '--json')) as { password: string }).password;
  return password;
}

/** Runs a command of the product against the system under test. */
export function canteen(...words: string[]): string {
  return execFileSync(process.execPath, ['dist/apps/cli/main.mjs', ...words], {
    env: { ...process.env, ...environment() },
    encoding: 'utf8',
  });
}

/** Where the sandbox networks of the system under test listen. */
export function sandboxUrl(): string {
  const url = environment()['SANDBOX_URL'];
  if (url === undefined) throw new Error('The system under test has no sandbox networks.');
  return url;
}
