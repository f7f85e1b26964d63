import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type DatabaseUrls } from '../stage';
import { definedRoot } from './random-tree';

/** The practice whose log is written to. */
export const PRACTICE = '01890000-0000-7000-8000-00000000a007';

/** One process with several writers, which can be killed and begun again. */
export class WriterProcess {
  /** Writes the product acknowledged, with how many entries each. */
  readonly acknowledged = new Map<string, number>();
  private child: ChildProcess | null = null;
  private begun = 0;

  constructor(
    private readonly file: string,
    private readonly urls: DatabaseUrls,
    private readonly keys: string,
    private readonly name: string,
    private readonly writers: number,
  ) {}

  /** Begins it, and waits until it is connected. */
  async begin(): Promise<void> {
    this.begun += 1;
    const name = `${this.name}.${this.begun}`;
    const words = [this.file, this.urls.appUrl, this.keys, PRACTICE, name, String(this.writers)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('A writer could not begin.')));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [write = '', parts] = line.split(' ');
        if (write === 'ready') resolve();
        else if (parts !== undefined) this.acknowledged.set(write, Number(parts));
      });
    });
  }

  /** Ends it at once, wherever it stands. What it said before is heard. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    this.child = null;
  }
}

/** A fresh database with the schema of the product. */
export async function migrated(urls: DatabaseUrls, parts: string, keys: string): Promise<void> {
  const cli = join(parts, 'cli', 'main.mjs');
  const environment = {
    CANTEEN_ENV: 'test',
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    REDIS_URL: 'redis://127.0.0.1:1',
    PUBLIC_URL: 'http://localhost',
    CANTEEN_KEYS: keys,
  };
  await promisify(execFile)(process.execPath, [cli, 'migrate'], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
}

/** Asks the database with all rights. */
export async function asSuperuser<Row extends object>(
  { adminUrl }: Pick<DatabaseUrls, 'adminUrl'>,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

interface Entry {
  seq: string;
  leaf: Buffer;
  leaf_hash: Buffer;
}

interface Leaf {
  seq: number;
  at: string;
  data: { write: string; part: number; parts: number };
}

/**
 * Compares the log with what was acknowledged.
 *
 * @returns a sentence, begun with the proof's id, for each thing that is not as it must be
 */
export async function wrongInLog(
  id: string,
  urls: DatabaseUrls,
  acknowledged: ReadonlyMap<string, number>,
): Promise<{ entries: number; violations: string[] }> {
  const rows = await asSuperuser<Entry>(
    urls,
    'SELECT seq, leaf, leaf_hash FROM log_entries WHERE practice_id = $1 ORDER BY seq',
    [PRACTICE],
  );
  const [head] = await asSuperuser<{ size: string; frontier: Buffer }>(
    urls,
    'SELECT size, frontier FROM log_heads WHERE practice_id = $1',
    [PRACTICE],
  );
  const violations: string[] = [];
  const say = (what: string) => violations.push(`${id}: ${what}`);
  const leaves = rows.map(({ leaf }) => JSON.parse(leaf.toString('utf8')) as Leaf);
  const parts = new Map<string, number>();
  leaves.forEach(({ seq, at, data }, index) => {
    const before = leaves[index - 1];
    if (seq !== index + 1 || Number(rows[index]?.seq) !== seq) say(`entry ${index + 1} is ${seq}`);
    if (before && at < before.at) say(`entry ${seq} is earlier than the one before it`);
    const together = data.part === 1 || before?.data.write === data.write;
    if (!together) say(`entry ${seq} does not stand beside the rest of its write`);
    parts.set(data.write, (parts.get(data.write) ?? 0) + 1);
  });
  for (const { data } of leaves) {
    if (parts.get(data.write) !== data.parts) say(`write ${data.write} is there in part only`);
  }
  for (const [write, count] of acknowledged) {
    if (parts.get(write) !== count) say(`write ${write} was acknowledged and is not there`);
  }
  const hashes = rows.map(({ leaf }) =>
    createHash('sha256').update(Uint8Array.of(0)).update(leaf).digest(),
  );
  if (rows.some(({ leaf_hash: stored }, index) => hashes[index]?.equals(stored) !== true)) {
    say('a stored hash is not that of its entry');
  }
  if (!head || Number(head.size) !== rows.length || !rootOf(head.frontier, hashes)) {
    say('the head of the log does not fit its entries');
  }
  return { entries: rows.length, violations };
}

/** Whether the stored right edge of the tree is that of these hashes: version, size, then complete subtrees. */
function rootOf(frontier: Buffer, hashes: readonly Buffer[]): boolean {
  const edge: Buffer[] = [];
  let from = 0;
  for (let width = 2 ** 40; width >= 1; width /= 2) {
    if (Math.floor(hashes.length / width) % 2 === 0) continue;
    edge.push(definedRoot(hashes.slice(from, from + width)));
    from += width;
  }
  return frontier.subarray(9).equals(Buffer.concat(edge));
}

/** The file of the writer among the parts. */
export const writerFile = (parts: string): string => join(parts, 'log-writer.mjs');
