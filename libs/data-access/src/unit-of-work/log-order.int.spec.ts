import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeLeaf, leafHash, rootOf, TreeFrontier } from '@canteen/ledger';
import {
  EnvelopeCipher,
  KeyRing,
  type LiveBus,
  Pseudonyms,
  type Queues,
  SystemClock,
  UuidV7Ids,
} from '@canteen/platform';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { createTestDatabase, type TestDatabase } from '../testing';
import { UnitOfWork } from './unit-of-work';

const practice = '01890000-0000-7000-8000-00000000000a';
const WRITERS = 20;
const EACH = 10;

describe('many who write to one log at once', () => {
  let database: TestDatabase;
  let source: DataSource;
  let uow: UnitOfWork;
  const folder = mkdtempSync(join(tmpdir(), 'canteen-order-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource(database.appUrl, WRITERS).initialize();
    const keys = KeyRing.create(join(folder, 'keys'));
    uow = new UnitOfWork(
      source,
      new SystemClock(),
      new UuidV7Ids(),
      new EnvelopeCipher(keys),
      keys,
      new Pseudonyms(keys),
      { ring: () => Promise.resolve() } as unknown as Queues,
      { publish: () => undefined } as unknown as LiveBus,
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  /** Two entries in one transaction; of every third the database refuses the last statement before the commit. */
  async function write(writer: number, turn: number): Promise<void> {
    const fails = (writer + turn) % 3 === 0;
    await uow
      .run(practice, async (tx) => {
        for (const part of [1, 2]) {
          tx.log.append({
            kind: 'post.started',
            actor: { type: 'system', id: fails ? 'x' : null, name: `Writer ${writer}`, roles: [] },
            subject: { type: 'post', id: tx.ids.next() },
            thread: null,
            data: { writer, turn, part },
          });
        }
        return Promise.resolve();
      })
      .catch((error: Error) =>
        expect(error.message).toMatch(/^invalid input syntax for type uuid/),
      );
  }

  it('leave one row of numbers without a gap, and a tree over exactly these entries', async () => {
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let turn = 0; turn < EACH; turn += 1) await write(writer, turn);
      }),
    );
    const { entries, head, due } = await uow.run(practice, async () =>
      source.transaction(async (manager) => {
        await manager.query(`SELECT set_config('app.practice', $1, true)`, [practice]);
        const rows: { seq: number; at: string; leaf: Buffer; leaf_hash: Buffer }[] =
          await manager.query('SELECT seq, at, leaf, leaf_hash FROM log_entries ORDER BY seq');
        const heads: { size: number; frontier: Buffer }[] = await manager.query(
          'SELECT size, frontier FROM log_heads',
        );
        const waiting: unknown[] = await manager.query(
          `SELECT 1 FROM due_work WHERE kind = 'make-checkpoint' AND practice_id = $1`,
          [practice],
        );
        return { entries: rows, head: heads[0], due: waiting.length };
      }),
    );
    const committed = Array.from({ length: WRITERS * EACH }, (_, index) => index).filter(
      (index) => (Math.floor(index / EACH) + (index % EACH)) % 3 !== 0,
    ).length;
    expect(entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: committed * 2 }, (_, index) => index + 1),
    );
    const leaves = entries.map(({ leaf }) => decodeLeaf(leaf));
    expect(leaves.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq));
    expect(leaves.map(({ at }) => at)).toEqual([...leaves.map(({ at }) => at)].sort());
    expect(leaves.map(({ at }) => at)).toEqual(entries.map(({ at }) => at));
    const hashes = entries.map(({ leaf }) => leafHash(leaf));
    expect(entries.map((entry) => entry.leaf_hash.equals(leafHash(entry.leaf)))).not.toContain(
      false,
    );
    const frontier = TreeFrontier.parse(head?.frontier ?? Buffer.alloc(0));
    expect(frontier.size).toBe(entries.length);
    expect(Buffer.from(frontier.root())).toEqual(Buffer.from(rootOf(hashes)));
    expect(due).toBe(1);
  });

  it('keep the entries of one transaction together', async () => {
    const leaves = await uow.run(practice, () =>
      source.transaction(async (manager) => {
        await manager.query(`SELECT set_config('app.practice', $1, true)`, [practice]);
        const rows: { leaf: Buffer }[] = await manager.query(
          'SELECT leaf FROM log_entries ORDER BY seq',
        );
        return rows.map(({ leaf }) => decodeLeaf(leaf).data);
      }),
    );
    for (let index = 0; index < leaves.length; index += 2) {
      expect(leaves[index + 1]).toEqual({ ...leaves[index], part: 2 });
    }
  });
});
