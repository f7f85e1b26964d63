import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

const MASTER_KEY = 'master.key';
/** Under a name that is no key's until it is whole. */
const NEW_MASTER_KEY = '.master.key.new';

/** The log's next key while the change to it is on its way. */
const NEXT_LOG_KEY = 'log-signing.next.pem';
const LOG_KEY = 'log-signing.pem';

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
    const master = readSecret(folder, MASTER_KEY);
    const retired = readdirSync(folder)
      .filter((name) => retiredMasterName.test(name))
      .map((name) => readSecret(folder, name));
    return new KeyRing(
      [master, ...retired],
      readSigningKey(folder, LOG_KEY),
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
    write(MASTER_KEY, `${randomBytes(keyLength).toString('base64')}\n`);
    write('pseudonym.key', `${randomBytes(keyLength).toString('base64')}\n`);
    writeLogKey(folder, LOG_KEY);
    return KeyRing.load(folder);
  }

  /**
   * The key that the log is to be signed with next; made at the first call, and the same until `takeNextLogKey`.
   * @throws KeyRingError when it is there and unusable.
   */
  static nextLogKey(folder: string): KeyObject {
    if (!existsSync(join(folder, NEXT_LOG_KEY))) writeLogKey(folder, NEXT_LOG_KEY);
    return readSigningKey(folder, NEXT_LOG_KEY);
  }

  /**
   * Puts the next key of the log in the place of the present one, which stays beside it: whoever restores an older
   * database needs it.
   * @returns the name of the file that keeps the former key.
   */
  static takeNextLogKey(folder: string): string {
    const former = createPublicKey(readSigningKey(folder, LOG_KEY));
    const print = createHash('sha256').update(former.export({ format: 'der', type: 'spki' }));
    const kept = `log-signing.${print.digest('hex').slice(0, 8)}.pem`;
    copyFileSync(join(folder, LOG_KEY), join(folder, kept));
    // One step: a computer that stops here has one key or the other, never none.
    renameSync(join(folder, NEXT_LOG_KEY), join(folder, LOG_KEY));
    return kept;
  }

  /**
   * Puts a new master key in the place of the present one, which stays beside it and opens what it closed.
   * @returns the name of the file that keeps the former key.
   * @throws KeyRingError when the present key is missing or unusable.
   */
  static takeNewMasterKey(folder: string): string {
    const kept = `master.${idOf(readSecret(folder, MASTER_KEY))}.key`;
    copyFileSync(join(folder, MASTER_KEY), join(folder, kept));
    const text = `${randomBytes(keyLength).toString('base64')}\n`;
    writeFileSync(join(folder, NEW_MASTER_KEY), text, { mode: 0o600 });
    // One step: a computer that stops here has one key or the other, never none.
    renameSync(join(folder, NEW_MASTER_KEY), join(folder, MASTER_KEY));
    return kept;
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

function writeLogKey(folder: string, name: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  writeFileSync(join(folder, name), pem, { mode: 0o600, flag: 'wx' });
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
