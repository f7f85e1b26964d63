import { fromBase64, toBase64 } from './base64';
import { requireUnicode } from './canonical-json';
import { LedgerError } from './ledger-error';
import { isKeyName } from './log-key';

/** One signature line of a note, not yet verified. */
export interface NoteSignature {
  readonly name: string;
  /** Key id: 8 hexadecimal digits. */
  readonly keyId: string;
  /** What follows the key id: for a log 64 bytes of Ed25519, for a witness 8 bytes of time before them. */
  readonly payload: Uint8Array;
}

/** A note (C2SP signed-note): a text and its signatures, not yet verified. */
export interface SignedNote {
  /** The signed text with its final line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const MAX_NOTE_CHARACTERS = 100_000;
const MAX_SIGNATURES = 100;
const FORBIDDEN = /[^\P{Cc}\n\x7f-\x9f]/u;
const SIGNATURE_LINE = /^— ([^ ]+) ([^ ]+)$/;

/**
 * Takes a note apart without verifying it.
 * @throws LedgerError `note-invalid` for anything C2SP signed-note does not allow.
 */
export function parseNote(note: string): SignedNote {
  requireNoteCharacters(note);
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) throw invalid();
  const lines = note.slice(cut + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw invalid();
  return { text: note.slice(0, cut + 1), signatures: lines.map(parseSignature) };
}

/**
 * Writes a note.
 * @throws LedgerError `note-invalid` when the text cannot be carried by a note.
 */
export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(({ name, keyId, payload }) => {
    const signature = Buffer.concat([Buffer.from(keyId, 'hex'), payload]);
    return `— ${name} ${toBase64(signature)}\n`;
  });
  const note = `${text}\n${lines.join('')}`;
  if (parseNote(note).text !== text) throw invalid();
  return note;
}

function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) throw invalid();
  const bytes = readSignature(encoded);
  if (bytes.length < 5) throw invalid();
  return {
    name,
    keyId: Buffer.from(bytes.subarray(0, 4)).toString('hex'),
    payload: bytes.subarray(4),
  };
}

function readSignature(encoded: string): Uint8Array {
  try {
    return fromBase64(encoded);
  } catch {
    // LedgerError base64-invalid: to the caller the note as a whole is wrong.
    throw invalid();
  }
}

function requireNoteCharacters(note: string): void {
  if (note.length > MAX_NOTE_CHARACTERS || FORBIDDEN.test(note)) throw invalid();
  requireUnicode(note);
}

function invalid(): LedgerError {
  return new LedgerError('note-invalid', 'The note is not in the form of a signed note.');
}
