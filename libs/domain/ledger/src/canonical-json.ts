import { LedgerError } from './ledger-error';

/** What JSON can say. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Deeper values are refused, so that no input can exhaust the stack of a verifier. */
const MAX_DEPTH = 64;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one canonical form of a JSON value (RFC 8785): keys in UTF-16 order, numbers and strings as ECMAScript writes them, no white space.
 * @returns the form as text.
 * @throws LedgerError `value-not-json` for NaN, infinities, undefined, dates, class instances and values nested deeper than 64;
 *   `text-not-unicode` for a lone surrogate in a string or key.
 */
export function canonicalText(value: JsonValue): string {
  return write(value, 0);
}

/**
 * The canonical form of a JSON value (RFC 8785) as UTF-8.
 * @throws LedgerError as {@link canonicalText} does.
 */
export function canonicalise(value: JsonValue): Uint8Array {
  return Buffer.from(canonicalText(value), 'utf8');
}

/**
 * Whether a text is the canonical form (RFC 8785) of the value that `JSON.parse` made of it.
 * Much quicker than writing the form anew: where every object's keys stand in order, and no text holds half of a character pair,
 * what ECMAScript writes is the canonical form. Everything else takes the long way.
 * @throws LedgerError as {@link canonicalText} does.
 */
export function isCanonicalText(text: string, value: JsonValue): boolean {
  if (!text.includes('\\ud') && isInOrder(value, 0)) return JSON.stringify(value) === text;
  return canonicalText(value) === text;
}

/**
 * Makes sure that a text has exactly one UTF-8 form.
 * @throws LedgerError `text-not-unicode` for a lone surrogate.
 */
export function requireUnicode(text: string): void {
  if (LONE_SURROGATE.test(text)) {
    throw new LedgerError('text-not-unicode', 'A text holds half of a character pair.');
  }
}

/** Whether a value is a JSON object as `JSON.parse` makes them: not null, no array, no class instance. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Compared by shape and not by identity: values may come from another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether the keys of a parsed value, as they are met, are in UTF-16 order at every depth that may be written. */
function isInOrder(value: JsonValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  if (isList(value)) return value.every((item) => isInOrder(item, depth + 1));
  let before = '';
  for (const [key, member] of Object.entries(value)) {
    if (key < before || !isInOrder(member, depth + 1)) return false;
    before = key;
  }
  return true;
}

/** `Array.isArray` does not narrow a readonly array. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new LedgerError('value-not-json', 'A value is nested too deeply.');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return writeArray(value, depth);
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new LedgerError('value-not-json', `JSON has no way to write ${typeof value} here.`);
}

function writeString(text: string): string {
  const written = JSON.stringify(text);
  // ECMAScript writes half of a pair as \udxxx; the slow look is taken only where that may have happened.
  if (written.includes('\\ud')) requireUnicode(text);
  return written;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new LedgerError('value-not-json', 'JSON has no way to write NaN or an infinite number.');
  }
  return JSON.stringify(value);
}

function writeArray(items: readonly unknown[], depth: number): string {
  // Array.from visits holes too, which are refused as undefined.
  return `[${Array.from(items, (item) => write(item, depth + 1)).join(',')}]`;
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  // The default order of sort() is by UTF-16 code unit, which is what RFC 8785 §3.2.3 asks for.
  const members = Object.keys(value)
    .sort()
    .map((key) => `${writeString(key)}:${write(value[key], depth + 1)}`);
  return `{${members.join(',')}}`;
}
