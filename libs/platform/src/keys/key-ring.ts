import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key is missing or unusable. Names the file and what to do, never its content. */
export class KeyRingError extends Error {
  constructor(file: string, problem: string) {
    super(`The key file ${file} ${problem}.`);
    this.name = 'KeyRingError';
  }
}

const keyLength = 32;
/** Retired master keys stay beside `master.key`, to open what they closed: `master.<name>.key`. */
const retiredMasterName = /^master\.[A-Za-z0-9-]+\.key$/;

/** The keys of this installation. They live in a folder outside the database, never in it. */
export class KeyRing {
  /** The id of the master key that closes new data keys. */
  readonly masterKeyId: string;
  /** The Ed25519 private key that signs the checkpoints of the response log. */
  readonly logSigningKey: KeyObject;
  readonly #pseudonymKey: Buffer;
  readonly #masterKeys: ReadonlyMap<string, Buffer>;

  /**
   * Reads `master.key`, `pseudonym.key` (32 bytes in base64 each), `log-signing.pem` (Ed25519,
   * PKCS #8) and retired master keys.
   * @throws KeyRingError when one is missing, unusable, or readable by other users.
   */
  static load(folder: string): KeyRing {
    const master = readSecret(folder, 'master.key');
    const retired = readdirSync(folder)
      .filter((name) => retiredMasterName.test(name))
      .map((name) => readSecret(folder, name));
    return new KeyRing(
      [master, ...retired],
      readSigningKey(folder, 'log-signing.pem'),
      readSecret(folder, 'pseudonym.key'),
    );
  }

  /**
   * Makes new keys in a folder, which must not hold any yet, and loads them.
   * @throws when the folder cannot be made or already holds a key.
   */
  static create(folder: string): KeyRing {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const write = (name: string, text: string) =>
      writeFileSync(join(folder, name), text, { mode: 0o600, flag: 'wx' });
    const { privateKey } = generateKeyPairSync('ed25519');
    write('master.key', `${randomBytes(keyLength).toString('base64')}\n`);
    write('pseudonym.key', `${randomBytes(keyLength).toString('base64')}\n`);
    write('log-signing.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return KeyRing.load(folder);
  }

  private constructor(masters: readonly Buffer[], logSigningKey: KeyObject, pseudonymKey: Buffer) {
    const [current] = masters;
    if (current === undefined) throw new KeyRingError('master.key', 'is missing');
    this.masterKeyId = idOf(current);
    this.#masterKeys = new Map(masters.map((key) => [idOf(key), key]));
    this.logSigningKey = logSigningKey;
    this.#pseudonymKey = pseudonymKey;
  }

  /** The secret of the pseudonyms of people on the networks. */
  get pseudonymKey(): Buffer {
    return this.#pseudonymKey;
  }

  /** The master key with this id, or null when it is not on the ring. */
  masterKey(keyId: string): Buffer | null {
    return this.#masterKeys.get(keyId) ?? null;
  }

  /** Keys never show, whoever prints the ring. */
  toJSON(): { masterKeyId: string } {
    return { masterKeyId: this.masterKeyId };
  }
}

/** A key's public name: 8 bytes of a hash with its own prefix, in hex; says nothing of the key. */
function idOf(key: Buffer): string {
  return createHash('sha256')
    .update('canteen master key id\0')
    .update(key)
    .digest('hex')
    .slice(0, 16);
}

function readSecret(folder: string, name: string): Buffer {
  const text = readPrivately(folder, name).trim();
  const key = Buffer.from(text, 'base64');
  if (key.length !== keyLength || key.toString('base64') !== text) {
    throw new KeyRingError(name, `must hold exactly ${keyLength} bytes written in base64`);
  }
  return key;
}

function readSigningKey(folder: string, name: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readPrivately(folder, name));
  } catch (error) {
    if (error instanceof KeyRingError) throw error;
    // The parser's own words may quote the file.
    throw new KeyRingError(name, 'must be an Ed25519 private key in PKCS #8 PEM form');
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new KeyRingError(name, 'must be an Ed25519 private key in PKCS #8 PEM form');
  }
  return key;
}

function readPrivately(folder: string, name: string): string {
  const path = join(folder, name);
  let mode: number;
  let text: string;
  try {
    mode = statSync(path).mode;
    text = readFileSync(path, 'utf8');
  } catch {
    // Missing or forbidden: the sentence is the same, and the path stays out of it.
    throw new KeyRingError(name, 'cannot be read; put it into the folder that CANTEEN_KEYS names');
  }
  if ((mode & 0o077) !== 0) {
    throw new KeyRingError(name, `can be read by other users; run chmod 600 on it`);
  }
  return text;
}
