import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What every ZIP with something in it begins with. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const ENTRIES = '.canteen-log.jsonl';
const STORY = 'story.html';
/** An export has four files; a ZIP with thousands is none, and is not read to its end. */
const MOST_FILES = 100;
/** Hashes and signatures hardly compress: an export comes to a third of its size, a bomb to a thousandth. */
const MOST_TIMES_LARGER = 100;

/** A ZIP that holds no export, more than one, or one that is damaged. The message says what to do. */
export class NoExportInside extends Error {}

/**
 * The bytes of the entries in an exported file: of a ZIP those of its one file of entries, otherwise the file itself. Nothing
 * is unpacked to the disk, whatever the ZIP holds, and no more is read than it says of itself.
 *
 * @throws NoExportInside; an error of the file system when the file cannot be opened
 */
export async function* entriesIn(path: string): AsyncGenerator<Uint8Array> {
  if (await isZip(path)) yield* entriesInZip(path);
  else yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return bytesRead === ZIP.length && buffer.equals(ZIP);
  } finally {
    await file.close();
  }
}

/**
 * The SHA-256 (hexadecimal) of the story that came with an exported file: in the same ZIP, or in the same folder.
 *
 * @returns null when there is none
 * @throws NoExportInside; an error of the file system when the exported file cannot be opened
 */
export async function storyPrintOf(path: string): Promise<string | null> {
  if (await isZip(path)) return storyPrintInZip(path);
  const beside = createReadStream(join(dirname(path), STORY)) as AsyncIterable<Uint8Array>;
  // There is no such file, or none that can be read: no story to be checked.
  return printOf(beside).catch(() => null);
}

async function* entriesInZip(path: string): AsyncGenerator<Uint8Array> {
  try {
    const zip = await openedZip(path);
    try {
      yield* (await zip.openReadStreamPromise(
        await theOneOfEntries(zip),
      )) as AsyncIterable<Uint8Array>;
    } finally {
      zip.close();
    }
  } catch (error) {
    throw whatIsWrong(error);
  }
}

async function storyPrintInZip(path: string): Promise<string | null> {
  try {
    const zip = await openedZip(path);
    try {
      const [story, another] = await entriesNamed(zip, (name) => name === STORY);
      if (another) throw noExport();
      return story
        ? await printOf((await zip.openReadStreamPromise(story)) as AsyncIterable<Uint8Array>)
        : null;
    } finally {
      zip.close();
    }
  } catch (error) {
    throw whatIsWrong(error);
  }
}

async function printOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = createHash('sha256');
  for await (const piece of pieces) digest.update(piece);
  return digest.digest('hex');
}

function openedZip(path: string): Promise<ZipFile> {
  return openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
}

/** yauzl throws plain errors about what is wrong with the ZIP, zlib about what is wrong with the bytes in it. */
function whatIsWrong(error: unknown): NoExportInside {
  if (error instanceof NoExportInside) return error;
  return new NoExportInside(
    'The ZIP is damaged. Ask whoever gave it to you for it again, or unpack it and verify the file of entries.',
  );
}

async function theOneOfEntries(zip: ZipFile): Promise<Entry> {
  const [entry, another] = await entriesNamed(zip, (name) => name.endsWith(ENTRIES));
  if (!entry || another) throw noExport();
  return entry;
}

/** The files in a ZIP with a name that fits. @throws NoExportInside when there are too many, or one would unpack to much more than it is */
async function entriesNamed(zip: ZipFile, fits: (name: string) => boolean): Promise<Entry[]> {
  if (zip.entryCount > MOST_FILES) throw noExport();
  const found: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (fits(entry.fileName)) found.push(entry);
  if (found.some((each) => each.uncompressedSize > each.compressedSize * MOST_TIMES_LARGER))
    throw noExport();
  return found;
}

function noExport(): NoExportInside {
  return new NoExportInside(
    `This ZIP is no export of the log: it must hold one file whose name ends in ${ENTRIES}. Export the log again, or name that file itself.`,
  );
}
