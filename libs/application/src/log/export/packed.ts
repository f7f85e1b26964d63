import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file to be packed: its text is read when its turn comes. */
export interface FileToPack {
  name: string;
  text: Iterable<string> | AsyncIterable<string>;
}

/** A log is written a line at a time; compressing and sending want larger pieces. Characters. */
const PIECE = 64 * 1024;

/**
 * Packs files into a ZIP, one after the other, as fast as it is read: none is held in memory.
 *
 * @param at the time all files carry (ISO)
 * @returns the bytes; they break off with the error of a file that cannot be made, and are no whole ZIP then
 */
export function packed(files: readonly FileToPack[], at: string): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream.pipe(new PassThrough());
  const breakOff = (error: Error) => out.destroy(error);
  zip.on('error', breakOff);
  for (const { name, text } of files) {
    const source = Readable.from(pieces(text)).on('error', breakOff);
    // Whoever asked may have gone before its turn came, or in the middle of it.
    out.on('close', () => source.destroy());
    zip.addReadStream(source, name, { mtime: new Date(at) });
  }
  zip.end();
  return out;
}

async function* pieces(text: FileToPack['text']): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const part of text) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece, 'utf8');
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece, 'utf8');
}
