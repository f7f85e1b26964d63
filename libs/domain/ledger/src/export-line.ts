import { fromBase64 } from './base64';
import { isCanonicalText, isPlainObject, type JsonValue } from './canonical-json';
import { type ExportHeader, type ExportScope, type OpenedText } from './export-format';
import { isInstant } from './leaf';
import { LedgerError } from './ledger-error';

/** One entry line of an export, its form checked and nothing else. */
export interface EntryLine {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly leaf: Uint8Array;
  readonly texts: ReadonlyMap<string, OpenedText>;
  readonly erased: readonly string[];
  readonly withheld: readonly string[];
}

/** Any line after the first. */
export type ExportLine =
  | { readonly type: 'entry'; readonly entry: EntryLine }
  | { readonly type: 'checkpoint'; readonly note: string; readonly consistency?: Uint8Array[] }
  | { readonly type: 'proof'; readonly seq: number; readonly hashes: Uint8Array[] }
  | { readonly type: 'end' };

const SCOPES: readonly ExportScope[] = ['log', 'period', 'selection'];
const HEADER_KEYS = [
  'exportedAt',
  'format',
  'practice',
  'practiceName',
  'range',
  'scope',
  'v',
  'verifierKeys',
];

/**
 * Reads the first line of an export.
 * @throws LedgerError `export-invalid` when it is not the header of an export of version 1.
 */
export function readHeader(line: string): ExportHeader {
  const header = readObject(line);
  requireKeys(header, HEADER_KEYS);
  const { format, v, practice, practiceName, exportedAt, range, verifierKeys } = header;
  const scope = SCOPES.find((known) => known === header['scope']);
  if (format !== 'canteen-log' || v !== 1 || !scope || !isInstant(exportedAt)) throw invalid();
  if (typeof practice !== 'string' || typeof practiceName !== 'string') throw invalid();
  if (!isPlainObject(range)) throw invalid();
  requireKeys(range, ['from', 'size', 'to']);
  return {
    practice,
    practiceName,
    exportedAt,
    scope,
    range: {
      from: readCount(range['from']),
      to: readCount(range['to']),
      size: readCount(range['size']),
    },
    verifierKeys: readTexts(verifierKeys),
  };
}

/**
 * Reads any later line of an export.
 * @throws LedgerError `export-invalid` when it is no line of version 1, or not written in canonical form.
 */
export function readLine(line: string): ExportLine {
  const value = readObject(line);
  if ('leaf' in value) return { type: 'entry', entry: readEntry(value) };
  if ('checkpoint' in value) return readCheckpoint(value);
  if ('proof' in value) return readProof(value);
  requireKeys(value, ['end']);
  return { type: 'end' };
}

function readEntry(value: Record<string, unknown>): EntryLine {
  requireKeys(value, ['hash', 'leaf', 'seq'], ['erased', 'texts', 'withheld']);
  return {
    seq: readCount(value['seq']),
    hash: readBytes(value['hash']),
    leaf: readBytes(value['leaf']),
    texts: readOpenedTexts(value['texts'] ?? {}),
    erased: readTexts(value['erased'] ?? []),
    withheld: readTexts(value['withheld'] ?? []),
  };
}

function readCheckpoint(value: Record<string, unknown>): ExportLine {
  requireKeys(value, ['checkpoint'], ['consistency']);
  const { checkpoint: note, consistency } = value;
  if (typeof note !== 'string') throw invalid();
  return {
    type: 'checkpoint',
    note,
    ...(consistency !== undefined && { consistency: readTexts(consistency).map(fromBase64) }),
  };
}

function readProof(value: Record<string, unknown>): ExportLine {
  requireKeys(value, ['proof']);
  const { proof } = value;
  if (!isPlainObject(proof)) throw invalid();
  requireKeys(proof, ['hashes', 'seq']);
  return {
    type: 'proof',
    seq: readCount(proof['seq']),
    hashes: readTexts(proof['hashes']).map(fromBase64),
  };
}

function readOpenedTexts(value: unknown): Map<string, OpenedText> {
  if (!isPlainObject(value)) throw invalid();
  const texts = Object.entries(value).map(([field, opened]): [string, OpenedText] => {
    if (!isPlainObject(opened)) throw invalid();
    requireKeys(opened, ['salt', 'text']);
    const { text } = opened;
    if (typeof text !== 'string') throw invalid();
    return [field, { salt: readBytes(opened['salt']), text }];
  });
  return new Map(texts);
}

/** Only the canonical spelling counts, so that no byte of a line can change without being seen at this line. */
function readObject(line: string): Record<string, unknown> {
  const value = parse(line);
  if (!isPlainObject(value) || !isCanonicalText(line, value)) throw invalid();
  return value;
}

function parse(line: string): JsonValue {
  try {
    return JSON.parse(line) as JsonValue;
  } catch {
    // SyntaxError quotes the line, which may hold a patient's words: it is not passed on.
    throw invalid();
  }
}

function requireKeys(
  value: Record<string, unknown>,
  keys: readonly string[],
  optional: readonly string[] = [],
): void {
  const known = Object.keys(value).every((key) => keys.includes(key) || optional.includes(key));
  if (!known || !keys.every((key) => Object.hasOwn(value, key))) throw invalid();
}

function readBytes(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw invalid();
  return fromBase64(value);
}

function readCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw invalid();
  return value;
}

function readTexts(value: unknown): string[] {
  if (!Array.isArray(value)) throw invalid();
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw invalid();
    return item;
  });
}

function invalid(): LedgerError {
  return new LedgerError('export-invalid', 'The line is not in the form of a log export.');
}
