import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { fromBase64, toBase64 } from './base64';
import { LedgerError } from './ledger-error';

/** What a key signs: a log its checkpoints, a witness its cosignatures. */
export type KeyUse = 'log' | 'witness';

/** A signing key with the name it signs under. The private half never leaves the vault that keeps it. */
export interface SigningKey {
  readonly name: string;
  /** PKCS #8 in PEM. */
  readonly privateKeyPem: string;
}

/** A new key pair: the private half to lock away, the verifier key to hand out. */
export interface GeneratedKey extends SigningKey {
  readonly verifierKey: string;
}

/** A verifier key taken apart. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes that tell keys of one name apart: 8 hexadecimal digits. */
  readonly id: string;
  readonly use: KeyUse;
  readonly publicKey: KeyObject;
  /** The string it was read from: `name+id+base64`. */
  readonly text: string;
}

/** Signature types of C2SP signed-note: Ed25519 over the text, and the timestamped Ed25519 cosignature of tlog-cosignature. */
const TYPE_BYTE: Record<KeyUse, number> = { log: 0x01, witness: 0x04 };

/** What precedes the 32 bytes of an Ed25519 public key in its SPKI form (RFC 8410 §4). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const PUBLIC_KEY_BYTES = 32;
/** No Unicode space, no plus sign, no control character below U+0020 (C2SP signed-note). */
const KEY_NAME = /^(?:(?![\p{White_Space}+\p{Surrogate}])[\P{Cc}\x7f-\x9f])+$/u;

/**
 * Makes a new Ed25519 key for a log's checkpoints.
 * @param name the log's origin: a name without spaces and plus signs, best written like an address ("example.org/log/1").
 * @throws LedgerError `key-invalid` for a name a signed note cannot carry.
 */
export function generateLogKey(name: string): GeneratedKey {
  return generateKey(name, 'log');
}

/**
 * Makes a new Ed25519 key for a witness.
 * @throws LedgerError `key-invalid` for a name a signed note cannot carry.
 */
export function generateWitnessKey(name: string): GeneratedKey {
  return generateKey(name, 'witness');
}

/**
 * The verifier key that belongs to a signing key, as `name+id+base64` (the form of C2SP signed-note).
 * @throws LedgerError `key-invalid`.
 */
export function verifierKeyOf(key: SigningKey, use: KeyUse): string {
  return encodeVerifierKey(key.name, use, rawPublicKey(createPublicKey(privateKeyOf(key))));
}

/**
 * Reads a verifier key.
 * @throws LedgerError `key-invalid` when the form, the type or the key id is wrong.
 */
export function parseVerifierKey(text: string): VerifierKey {
  const [name, id, encoded, ...more] = splitKey(text);
  if (name === undefined || id === undefined || encoded === undefined || more.length > 0) {
    throw invalid();
  }
  const material = readMaterial(encoded);
  const use = (['log', 'witness'] as const).find((known) => TYPE_BYTE[known] === material[0]);
  const raw = material.subarray(1);
  if (!use || raw.length !== PUBLIC_KEY_BYTES || encodeVerifierKey(name, use, raw) !== text) {
    throw invalid();
  }
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, raw]),
    format: 'der',
    type: 'spki',
  });
  return { name, id, use, publicKey, text };
}

/** Signs bytes with Ed25519. @throws LedgerError `key-invalid` when the key cannot be read. */
export function signBytes(bytes: Uint8Array, key: SigningKey): Uint8Array {
  return sign(null, bytes, privateKeyOf(key));
}

/** Whether an Ed25519 signature over these bytes is right. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, key: VerifierKey): boolean {
  return signature.length === 64 && verify(null, bytes, key.publicKey, signature);
}

/** Whether a name can stand in a signature line. */
export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name);
}

function generateKey(name: string, use: KeyUse): GeneratedKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    name,
    privateKeyPem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    verifierKey: encodeVerifierKey(name, use, rawPublicKey(publicKey)),
  };
}

function encodeVerifierKey(name: string, use: KeyUse, raw: Uint8Array): string {
  if (!isKeyName(name)) throw invalid();
  const material = Buffer.concat([Uint8Array.of(TYPE_BYTE[use]), raw]);
  const id = createHash('sha256').update(`${name}\n`, 'utf8').update(material).digest('hex');
  return `${name}+${id.slice(0, 8)}+${toBase64(material)}`;
}

/** The name and id hold no plus sign, but the base64 may. */
function splitKey(text: string): string[] {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text);
  return match ? match.slice(1) : [];
}

function readMaterial(encoded: string): Uint8Array {
  try {
    return fromBase64(encoded);
  } catch {
    // LedgerError base64-invalid: to the caller the key as a whole is wrong.
    throw invalid();
  }
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
}

function privateKeyOf(key: SigningKey): KeyObject {
  try {
    const privateKey = createPrivateKey(key.privateKeyPem);
    if (privateKey.asymmetricKeyType === 'ed25519') return privateKey;
  } catch {
    // OpenSSL's error could quote the key: it is not passed on.
  }
  throw new LedgerError('key-invalid', 'The signing key is not an Ed25519 key in PEM.');
}

function invalid(): LedgerError {
  return new LedgerError('key-invalid', 'A verifier key is not in the form name+id+base64.');
}
