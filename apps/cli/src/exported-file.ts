import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What every ZIP with something in it begins with. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const ENTRIES = '.canteen-log.jsonl';
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

async function* entriesInZip(path: string): AsyncGenerator<Uint8Array> {
  try {
    const zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
    });
    try {
      yield* (await zip.openReadStreamPromise(
        await theOneOfEntries(zip),
      )) as AsyncIterable<Uint8Array>;
    } finally {
      zip.close();
    }
  } catch (error) {
    // yauzl throws plain errors about what is wrong with the ZIP, zlib about what is wrong with the bytes in it.
    if (error instanceof NoExportInside) throw error;
    throw new NoExportInside(
      'The ZIP is damaged. Ask whoever gave it to you for it again, or unpack it and verify the file of entries.',
    );
  }
}

async function theOneOfEntries(zip: ZipFile): Promise<Entry> {
  if (zip.entryCount > MOST_FILES) throw noExport();
  const found: Entry[] = [];
  for await (const entry of zip.eachEntry())
    if (entry.fileName.endsWith(ENTRIES)) found.push(entry);
  const [entry, another] = found;
  if (!entry || another) throw noExport();
  if (entry.uncompressedSize > entry.compressedSize * MOST_TIMES_LARGER) throw noExport();
  return entry;
}

function noExport(): NoExportInside {
  return new NoExportInside(
    `This ZIP is no export of the log: it must hold one file whose name ends in ${ENTRIES}. Export the log again, or name that file itself.`,
  );
}
