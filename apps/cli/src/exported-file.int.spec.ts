import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { entriesIn, NoExportInside, storyPrintOf } from './exported-file';
import { verify } from './verify';

const NAME = 'moor-lane-2026-11-22.canteen-log.jsonl';
const GOLDEN = readFileSync('libs/domain/ledger/golden/v1.canteen-log.jsonl');

describe('an exported file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'canteen-exported-'))));
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  function kept(bytes: Buffer): string {
    const file = join(folder, 'export');
    writeFileSync(file, bytes);
    return file;
  }

  async function zipOf(files: Record<string, Buffer>): Promise<Buffer> {
    const zip = new ZipFile();
    for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
    zip.end();
    return all(zip.outputStream as AsyncIterable<Buffer>);
  }

  async function all(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
    const read: Uint8Array[] = [];
    for await (const piece of pieces) read.push(piece);
    return Buffer.concat(read);
  }

  const read = (bytes: Buffer) => all(entriesIn(kept(bytes)));

  it('is read as it is, or out of its ZIP', async () => {
    expect(await read(GOLDEN)).toEqual(GOLDEN);
    const zip = await zipOf({ 'read-me-first.txt': Buffer.from('Hello'), [NAME]: GOLDEN });
    expect(await read(zip)).toEqual(GOLDEN);
    expect(readdirSync(folder)).toEqual(['export']);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['holds no entries', () => zipOf({ 'story.html': GOLDEN })],
    ['holds two files of entries', () => zipOf({ [NAME]: GOLDEN, [`b-${NAME}`]: GOLDEN })],
    ['would unpack to much more than it is', () => zipOf({ [NAME]: Buffer.alloc(10_000_000) })],
    [
      'holds more files than any export',
      () =>
        zipOf(
          Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`${at}-${NAME}`, GOLDEN])),
        ),
    ],
    ['was cut off', async () => (await zipOf({ [NAME]: GOLDEN })).subarray(0, -40)],
    [
      'wants to be written elsewhere',
      async () => changed(await zipOf({ [`aa/${NAME}`]: GOLDEN }), 'aa/', '../'),
    ],
    [
      'holds more than it says',
      async () => {
        const zip = await zipOf({ [NAME]: GOLDEN });
        const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
        zip.writeUInt32LE(GOLDEN.length - 1, directory + 24);
        return zip;
      },
    ],
  ])('is refused when it is a ZIP that %s', async (_, made) => {
    await expect(read(await made())).rejects.toThrow(NoExportInside);
    expect(readdirSync(folder)).toEqual(['export']);
  });

  it('has the print of the story in its ZIP or beside it, if there is one', async () => {
    const page = Buffer.from('<p>Lovely staff</p>');
    const print = createHash('sha256').update(page).digest('hex');
    const storyOf = async (files: Record<string, Buffer>) => storyPrintOf(kept(await zipOf(files)));
    expect(await storyOf({ 'story.html': page, [NAME]: GOLDEN })).toBe(print);
    expect(await storyOf({ 'another.html': page, [NAME]: GOLDEN })).toBeNull();
    expect(await storyPrintOf(kept(GOLDEN))).toBeNull();
    writeFileSync(join(folder, 'story.html'), page);
    expect(await storyPrintOf(kept(GOLDEN))).toBe(print);
    const bomb = storyOf({ 'story.html': Buffer.alloc(10_000_000), [NAME]: GOLDEN });
    await expect(bomb).rejects.toThrow(NoExportInside);
  });

  it('is refused with a story that nothing in it signed', async () => {
    const words = jest.spyOn(console, 'log').mockImplementation();
    const zip = await zipOf({ 'story.html': Buffer.from('A story'), [NAME]: GOLDEN });
    expect(await verify([kept(zip)])).toBe(1);
    expect(words).toHaveBeenLastCalledWith(expect.stringContaining('vouches for story.html'));
  });

  it('is verified in its ZIP as by itself', async () => {
    const words = jest.spyOn(console, 'log').mockImplementation();
    const trouble = jest.spyOn(console, 'error').mockImplementation();
    const code = async (bytes: Buffer) => verify([kept(bytes)]);
    expect(await code(await zipOf({ [NAME]: GOLDEN }))).toBe(0);
    expect(words).toHaveBeenLastCalledWith(expect.stringMatching(/^ACCEPTED/));
    const wrong = changed(GOLDEN, '"text":"', '"text":"X');
    expect(await code(await zipOf({ [NAME]: wrong }))).toBe(1);
    expect(words).toHaveBeenLastCalledWith(expect.stringMatching(/^REFUSED[^]*"body" of entry 6/));
    expect(await code(await zipOf({ 'story.html': GOLDEN }))).toBe(2);
    expect(trouble).toHaveBeenLastCalledWith(expect.stringContaining('no export of the log'));
  });
});

/** The bytes with every occurrence of one text in them changed. */
function changed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}
