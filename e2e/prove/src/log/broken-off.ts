import { constants, inflateRawSync } from 'node:zlib';

const ENDING = '.canteen-log.jsonl';
/** What a file in a ZIP begins with; its name and another field follow 30 bytes after. */
const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const LENGTH_OF_NAME = 26;
const LENGTH_OF_FIELD = 28;
const FIXED_LENGTH = 30;

/**
 * The file of entries in a ZIP that may have been broken off in the middle of it, as far as it came: no reader of ZIPs opens
 * one whose end is missing.
 */
export function entriesThatCame(zip: Buffer): string {
  const header = zip.lastIndexOf(LOCAL_HEADER, zip.indexOf(ENDING));
  if (!zip.includes(ENDING) || header < 0) return '';
  const start =
    header +
    FIXED_LENGTH +
    zip.readUInt16LE(header + LENGTH_OF_NAME) +
    zip.readUInt16LE(header + LENGTH_OF_FIELD);
  if (start >= zip.length) return '';
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  return inflateRawSync(zip.subarray(start), lenient).toString('utf8');
}
