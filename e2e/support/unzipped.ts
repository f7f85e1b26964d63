import { fromBufferPromise } from 'yauzl';

/** The texts in a ZIP, by the names of their files. */
export async function unzipped(zip: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of opened.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await opened.openReadStreamPromise(entry))
      pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
  }
  return files;
}

/** The name of the one file of entries in an export. @throws Error when there is none */
export function entriesOf(files: ReadonlyMap<string, string>): string {
  const name = [...files.keys()].find((file) => file.endsWith('.canteen-log.jsonl'));
  if (name === undefined) throw new Error('The export holds no entries.');
  return name;
}
