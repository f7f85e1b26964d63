import {
  canonicalText,
  isCanonicalText,
  isPlainObject,
  requireUnicode,
  type JsonObject,
  type JsonValue,
} from './canonical-json';
import { isCommitment } from './commitment';
import { LedgerError } from './ledger-error';

/** Who did it, kept as text so that the entry still reads when the person has left. */
export interface Actor {
  readonly type: 'member' | 'system' | 'public' | 'network';
  readonly id: string | null;
  /** Always null for a member of the public: a leaf can never be erased, so their name stands in it as a commitment only. */
  readonly name: string | null;
  readonly roles: readonly string[];
  /** Professional registration as shown at the time, for example "GMC 7654321". */
  readonly registration?: string;
}

/** One entry of a practice's response log, version 1. Its canonical bytes are what the tree covers. */
export interface LeafV1 {
  readonly v: 1;
  readonly practice: string;
  /** Place in the log; the first entry is 1. */
  readonly seq: number;
  /** When it was recorded: ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** What happened: lower-case words joined by dots and hyphens, for example "post.submitted". */
  readonly kind: string;
  readonly actor: Actor;
  readonly subject: { readonly type: string; readonly id: string };
  readonly thread: string | null;
  readonly data: JsonObject;
  /** Salted commitments to the personal texts of this entry, by field name: 64 hexadecimal digits each. */
  readonly commitments: Readonly<Record<string, string>>;
}

/**
 * The kind of entry that records an erasure. Its data lists what was erased: `entries: [{ seq, fields: [field, …] }, …]`;
 * who decided, on what ground, stands beside it.
 */
export const ERASURE_KIND = 'text.erased';

/** What an entry of kind `text.erased` lists: fields of an earlier entry whose texts and salts are destroyed. */
export type ErasedFields = JsonObject & {
  readonly seq: number;
  readonly fields: readonly string[];
};

/** The largest leaf in bytes; keeps every verifier's memory bounded. */
export const MAX_LEAF_BYTES = 262_144;

/** No entry has a longer time or number. */
const LONGEST_PLACE = { at: '2000-01-01T00:00:00.000Z', seq: Number.MAX_SAFE_INTEGER };
const ACTOR_TYPES = ['member', 'system', 'public', 'network'] as const;
const KIND = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.\d{3}Z$/;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LEAF_KEYS = [
  'actor',
  'at',
  'commitments',
  'data',
  'kind',
  'practice',
  'seq',
  'subject',
  'thread',
  'v',
];

/**
 * The canonical bytes of an entry (RFC 8785): computed once, stored, hashed, and never derived again.
 * @throws LedgerError `leaf-invalid` when a field is missing, unknown or malformed; `value-not-json` or `text-not-unicode` for its data;
 *   `leaf-too-large` beyond 256 KiB.
 */
export function encodeLeaf(leaf: LeafV1): Uint8Array {
  const bytes = Buffer.from(canonicalText(leafJson(requireLeaf(leaf))), 'utf8');
  if (bytes.length > MAX_LEAF_BYTES) throw tooLarge();
  return bytes;
}

/** The canonical bytes of an entry without its time and its number, which stand between the parts. */
export interface UnplacedLeaf {
  /** Up to the time, which is quoted. */
  readonly beforeAt: Uint8Array;
  /** From there up to the number. */
  readonly beforeSeq: Uint8Array;
  readonly afterSeq: Uint8Array;
}

/**
 * An entry before it has its place in the log: with its time and number put in between, the parts are what
 * {@link encodeLeaf} would have written.
 * @throws LedgerError as {@link encodeLeaf} does.
 */
export function encodeUnplaced(leaf: Omit<LeafV1, 'at' | 'seq'>): UnplacedLeaf {
  const whole = encodeLeaf({ ...leaf, ...LONGEST_PLACE });
  const actor = Buffer.byteLength(canonicalText({ actor: actorJson(leaf.actor) }));
  const last = Buffer.byteLength(
    canonicalText({ subject: leaf.subject, thread: leaf.thread, v: leaf.v }),
  );
  // A comma stands where the brackets of these two texts stand.
  const at = actor + ',"at":"'.length - 1;
  const afterSeq = whole.length - last;
  return {
    beforeAt: whole.subarray(0, at),
    beforeSeq: whole.subarray(
      at + LONGEST_PLACE.at.length,
      afterSeq - String(LONGEST_PLACE.seq).length,
    ),
    afterSeq: whole.subarray(afterSeq),
  };
}

/**
 * Reads an entry back from its canonical bytes, and refuses anything that {@link encodeLeaf} would not have written.
 * @throws LedgerError `leaf-too-large`, `leaf-invalid` or `leaf-not-canonical`.
 */
export function decodeLeaf(bytes: Uint8Array): LeafV1 {
  if (bytes.length > MAX_LEAF_BYTES) throw tooLarge();
  const { text, value } = readJson(bytes);
  const leaf = requireLeaf(value);
  if (!isCanonicalText(text, value)) {
    throw new LedgerError('leaf-not-canonical', 'The entry is not in canonical form.');
  }
  return leaf;
}

/**
 * Reads an entry back that this log keeps, to show it, and trusts that {@link encodeLeaf} wrote it: a third of the work of
 * {@link decodeLeaf}, which is for whatever proves something or goes out.
 * @throws LedgerError `leaf-invalid` when it is not JSON in UTF-8.
 */
export function readKeptLeaf(bytes: Uint8Array): LeafV1 {
  return readJson(bytes).value as JsonObject & LeafV1;
}

/** Whether a value is an instant as the log writes them: a real date and time in UTC with milliseconds. */
export function isInstant(value: unknown): value is string {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!match) return false;
  const [, year, month, day, hour, minute, second] = match;
  return (
    isDay(Number(year), Number(month), Number(day)) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  );
}

/**
 * What an entry of kind `text.erased` says was erased.
 * @throws LedgerError `leaf-invalid` when its data is not in that form.
 */
export function readErasures(data: JsonObject): ErasedFields[] {
  const list: unknown = data['entries'];
  if (!Array.isArray(list) || !list.every(isErasedFields)) throw invalid('data.entries');
  return list;
}

function isErasedFields(item: unknown): item is ErasedFields {
  if (!isPlainObject(item) || !Number.isSafeInteger(item['seq'])) return false;
  const { fields } = item;
  return Array.isArray(fields) && fields.every((field) => typeof field === 'string');
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function readJson(bytes: Uint8Array): { text: string; value: JsonValue } {
  try {
    const text = UTF8.decode(bytes);
    return { text, value: JSON.parse(text) as JsonValue };
  } catch {
    // A TypeError of the decoder or a SyntaxError of the parser; both quote the input, so neither is passed on.
    throw new LedgerError('leaf-invalid', 'The entry is not JSON in UTF-8.');
  }
}

function leafJson(leaf: LeafV1): JsonObject {
  return { ...leaf, actor: actorJson(leaf.actor) };
}

function actorJson({ registration, ...rest }: Actor): JsonObject {
  return registration === undefined ? rest : { ...rest, registration };
}

function requireLeaf(value: unknown): LeafV1 {
  const leaf = requireObject(value, 'entry', LEAF_KEYS);
  if (leaf['v'] !== 1) throw invalid('version');
  const seq = leaf['seq'];
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) throw invalid('seq');
  const at = leaf['at'];
  if (!isInstant(at)) throw invalid('at');
  const kind = requireText(leaf['kind'], 'kind');
  if (!KIND.test(kind) || kind.length > 80) throw invalid('kind');
  const subject = requireObject(leaf['subject'], 'subject', ['id', 'type']);
  const data = leaf['data'];
  if (!isJsonObject(data)) throw invalid('data');
  if (kind === ERASURE_KIND) readErasures(data);
  return {
    v: 1,
    practice: requireText(leaf['practice'], 'practice'),
    seq,
    at,
    kind,
    actor: requireActor(leaf['actor']),
    subject: {
      type: requireText(subject['type'], 'subject.type'),
      id: requireText(subject['id'], 'subject.id'),
    },
    thread: leaf['thread'] === null ? null : requireText(leaf['thread'], 'thread'),
    data,
    commitments: requireCommitments(leaf['commitments']),
  };
}

function requireActor(value: unknown): Actor {
  const keys = ['id', 'name', 'roles', 'type'];
  const registered = isPlainObject(value) && value['registration'] !== undefined;
  const actor = requireObject(value, 'actor', registered ? [...keys, 'registration'] : keys);
  const type = ACTOR_TYPES.find((known) => known === actor['type']);
  if (!type) throw invalid('actor.type');
  const name = actor['name'] === null ? null : requireText(actor['name'], 'actor.name');
  if (type === 'public' && name !== null) throw invalid('actor.name');
  const roles = actor['roles'];
  if (!Array.isArray(roles)) throw invalid('actor.roles');
  return {
    type,
    id: actor['id'] === null ? null : requireText(actor['id'], 'actor.id'),
    name,
    roles: roles.map((role: unknown) => requireText(role, 'actor.roles')),
    ...(registered && {
      registration: requireText(actor['registration'], 'actor.registration'),
    }),
  };
}

function requireCommitments(value: unknown): Record<string, string> {
  if (!isPlainObject(value)) throw invalid('commitments');
  const entries = Object.entries(value).map(([field, commitment]): [string, string] => {
    if (field === '' || !isCommitment(commitment)) throw invalid('commitments');
    return [field, commitment];
  });
  return Object.fromEntries(entries);
}

function requireObject(
  value: unknown,
  field: string,
  keys: readonly string[],
): Record<string, unknown> {
  if (!isPlainObject(value)) throw invalid(field);
  const present = Object.keys(value).filter((key) => value[key] !== undefined);
  const known = present.every((key) => keys.includes(key));
  if (!known || present.length !== keys.length) throw invalid(field);
  return value;
}

function requireText(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(field);
  requireUnicode(value);
  return value;
}

/** The members themselves are checked when they are written in canonical form. */
function isJsonObject(value: unknown): value is { readonly [key: string]: JsonValue } {
  return isPlainObject(value);
}

function invalid(field: string): LedgerError {
  return new LedgerError(
    'leaf-invalid',
    `The entry's ${field} is missing, unknown or not in its form.`,
  );
}

function tooLarge(): LedgerError {
  return new LedgerError('leaf-too-large', `The entry has more than ${MAX_LEAF_BYTES} bytes.`);
}
