import { fromBase64, toBase64 } from './base64';
import { LedgerError } from './ledger-error';
import {
  isKeyName,
  isSignedBy,
  parseVerifierKey,
  signBytes,
  verifierKeyOf,
  type SigningKey,
  type VerifierKey,
} from './log-key';
import { HASH_BYTES } from './merkle-tree';
import { formatNote, parseNote, type NoteSignature, type SignedNote } from './signed-note';

/** What a checkpoint says: at this size, the log has this root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly extensionLines: readonly string[];
}

/** What {@link signCheckpoint} needs. The key's name must be the origin. */
export interface CheckpointToSign {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly key: SigningKey;
  readonly extensionLines?: readonly string[];
}

/** A witness's word that it saw the log at this size, growing as it should. */
export interface Cosignature {
  readonly name: string;
  /** When the witness signed: seconds since 1970 in UTC. */
  readonly atSeconds: number;
}

/** A checkpoint whose signature is right. */
export interface VerifiedCheckpoint extends Checkpoint {
  /** The log's verifier keys whose signatures are right; at least one. */
  readonly signedBy: readonly string[];
  readonly cosignatures: readonly Cosignature[];
}

const TIME_BYTES = 8;
const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/**
 * Signs a tree head as a C2SP checkpoint (tlog-checkpoint): a note of origin, size and root.
 * Sign only what is consistent with every checkpoint signed before: a witness keeps both and shows the difference.
 * @returns the note.
 * @throws LedgerError `checkpoint-invalid` when a line cannot be carried, `key-invalid` for the key.
 */
export function signCheckpoint(input: CheckpointToSign): string {
  const { origin, size, root, key, extensionLines = [] } = input;
  if (key.name !== origin || !isKeyName(origin)) throw invalid();
  const text = [origin, String(size), toBase64(root), ...extensionLines, ''].join('\n');
  readText(text);
  const { name, id } = parseVerifierKey(verifierKeyOf(key, 'log'));
  const payload = signBytes(Buffer.from(text, 'utf8'), key);
  return formatNote(text, [{ name, keyId: id, payload }]);
}

/**
 * Adds a witness's cosignature to a checkpoint (tlog-cosignature, Ed25519). The witness must have checked the log's signature and the
 * consistency with the last checkpoint it cosigned before it calls this.
 * @param atSeconds seconds since 1970 in UTC.
 * @returns the note with one more signature line.
 * @throws LedgerError `note-invalid`, `checkpoint-invalid` or `key-invalid`.
 */
export function cosignCheckpoint(note: string, key: SigningKey, atSeconds: number): string {
  const { text, signatures } = parseNote(note);
  readText(text);
  if (!Number.isSafeInteger(atSeconds) || atSeconds < 0) throw invalid();
  const { name, id } = parseVerifierKey(verifierKeyOf(key, 'witness'));
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(atSeconds));
  const signature = signBytes(cosignedBytes(text, BigInt(atSeconds)), key);
  const payload = Buffer.concat([time, signature]);
  return formatNote(text, [...signatures, { name, keyId: id, payload }]);
}

/**
 * Reads a checkpoint without verifying any signature: nothing in it may be believed yet.
 * @throws LedgerError `note-invalid` or `checkpoint-invalid`.
 */
export function parseCheckpoint(note: string): Checkpoint {
  return readText(parseNote(note).text);
}

/**
 * Verifies a checkpoint: it needs a right signature by a known log key of the checkpoint's own origin, and no wrong signature by any known key.
 * Signatures by unknown keys say nothing and are passed over.
 * @param verifierKeys what the reader trusts: log keys and witness keys as `name+id+base64`.
 * @throws LedgerError `note-invalid`, `checkpoint-invalid`, `key-invalid`, `signature-wrong` or `signature-missing`.
 */
export function verifyCheckpoint(
  note: string,
  verifierKeys: readonly string[],
): VerifiedCheckpoint {
  const parsed = parseNote(note);
  const checkpoint = readText(parsed.text);
  const signedBy = new Set<string>();
  const cosignatures: Cosignature[] = [];
  for (const key of verifierKeys.map(parseVerifierKey)) {
    for (const signature of signaturesOf(parsed, key)) {
      if (key.use === 'witness') {
        cosignatures.push(requireCosignature(parsed.text, signature, key));
      } else {
        requireSignature(parsed.text, signature, key);
        if (key.name === checkpoint.origin) signedBy.add(key.text);
      }
    }
  }
  if (signedBy.size === 0) {
    throw new LedgerError('signature-missing', 'No known key of this log signed the checkpoint.');
  }
  return { ...checkpoint, signedBy: [...signedBy], cosignatures };
}

function signaturesOf(note: SignedNote, key: VerifierKey): NoteSignature[] {
  return note.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id);
}

function requireSignature(text: string, signature: NoteSignature, key: VerifierKey): void {
  if (!isSignedBy(Buffer.from(text, 'utf8'), signature.payload, key)) throw wrongSignature();
}

function requireCosignature(text: string, signature: NoteSignature, key: VerifierKey): Cosignature {
  const payload = Buffer.from(signature.payload);
  if (payload.length <= TIME_BYTES) throw wrongSignature();
  const time = payload.readBigUInt64BE();
  if (!isSignedBy(cosignedBytes(text, time), payload.subarray(TIME_BYTES), key)) {
    throw wrongSignature();
  }
  return { name: key.name, atSeconds: Number(time) };
}

function cosignedBytes(text: string, time: bigint): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');
}

function readText(text: string): Checkpoint {
  const [origin, size, root, ...extensionLines] = text.slice(0, -1).split('\n');
  if (!text.endsWith('\n') || origin === undefined || size === undefined || root === undefined) {
    throw invalid();
  }
  if (origin === '' || extensionLines.includes('')) throw invalid();
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size))) throw invalid();
  return { origin, size: Number(size), root: readRoot(root), extensionLines };
}

function readRoot(text: string): Uint8Array {
  try {
    const root = fromBase64(text);
    if (root.length === HASH_BYTES) return root;
  } catch {
    // LedgerError base64-invalid: to the caller the checkpoint as a whole is wrong.
  }
  throw invalid();
}

function wrongSignature(): LedgerError {
  return new LedgerError('signature-wrong', 'A signature on the checkpoint is wrong.');
}

function invalid(): LedgerError {
  return new LedgerError(
    'checkpoint-invalid',
    'The checkpoint is not in the form of a tlog-checkpoint.',
  );
}
