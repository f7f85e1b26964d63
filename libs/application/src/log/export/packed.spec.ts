import { bytesOf, unzipped } from '../../testing/export-area';
import { packed } from './packed';

const at = '2026-11-22T10:00:00.000Z';

describe('packing files', () => {
  it('gives a ZIP with each file in its order, whatever is in it', async () => {
    const long = Array.from({ length: 5_000 }, (_, line) => `line ${line}, é, 🦋\n`);
    const zip = packed(
      [
        { name: 'first.txt', text: ['one ', 'two'] },
        { name: 'long.jsonl', text: long },
        { name: 'empty.txt', text: [] },
      ],
      at,
    );
    expect([...(await unzipped(await bytesOf(zip)))]).toEqual([
      ['first.txt', 'one two'],
      ['long.jsonl', long.join('')],
      ['empty.txt', ''],
    ]);
  });

  it('breaks off when a file cannot be made to its end', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield await Promise.resolve('half');
      throw new Error('The database is away.');
    }
    const zip = packed([{ name: 'log.jsonl', text: failing() }], at);
    await expect(bytesOf(zip)).rejects.toThrow('The database is away.');
  });

  it('stops reading when nobody takes the bytes any more', async () => {
    let stopped: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (stopped = resolve));
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield await Promise.resolve(`${Math.PI}`.repeat(10_000));
      } finally {
        stopped();
      }
    }
    const zip = packed([{ name: 'log.jsonl', text: endless() }], at);
    zip.once('data', () => zip.destroy());
    await ended;
    expect(zip.destroyed).toBe(true);
  });
});
