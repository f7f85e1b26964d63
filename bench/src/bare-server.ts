import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the barest server of the lists as a process of its own. */
export async function startBareLists(
  databaseUrl: string,
): Promise<{ address: string; stop(): void }> {
  const file = fileURLToPath(new URL('bare-lists.mjs', import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'] ?? '', BENCH_DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    address: `http://127.0.0.1:${port.toString().trim()}`,
    stop: () => void child.kill(),
  };
}
