import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors/app-error';
import { KeyRing } from './key-ring';

const keyLength = 32;
const ivLength = 12;
const tagLength = 16;
const keyIdLength = 8;

/** First byte of each layout, so that a later scheme can live beside this one. */
const layout = { encrypted: 1, wrapped: 2 } as const;

/**
 * Encrypts with AES-256-GCM under a data key per item, and closes data keys with the master key.
 * Destroying a closed data key erases its item. 96-bit random IVs (NIST SP 800-38D §8.2.2): a data
 * key encrypts few items, and the master key far fewer than the 2^32 allowed.
 *
 * Encrypted: `1 | IV 12 | tag 16 | cipher text`. Closed key: `2 | master key id 8 | IV | tag | 32`.
 * The bytes before the IV are authenticated with the caller's associated data.
 */
export class EnvelopeCipher {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** A new random data key of 32 bytes. */
  newKey(): Uint8Array {
    return randomBytes(keyLength);
  }

  /**
   * Closes a data key with the current master key.
   * @param aad what the key belongs to; the same words are needed to open it.
   */
  wrap(key: Uint8Array, aad: string): Buffer {
    requireKey(key);
    const keyId = this.#ring.masterKeyId;
    const header = Buffer.concat([Buffer.of(layout.wrapped), Buffer.from(keyId, 'hex')]);
    return Buffer.concat([header, close(this.#masterKey(keyId), key, { header, aad })]);
  }

  /**
   * Opens a closed data key, with a retired master key too.
   * @throws AppError INTERNAL when it was changed, belongs to something else, or its master key
   *   is not on the ring.
   */
  unwrap(wrapped: Uint8Array, aad: string): Buffer {
    const bytes = Buffer.from(wrapped);
    if (bytes[0] !== layout.wrapped) throw cannotOpen();
    const header = bytes.subarray(0, 1 + keyIdLength);
    const masterKey = this.#masterKey(this.masterKeyIdOf(bytes));
    return open(masterKey, bytes.subarray(header.length), { header, aad });
  }

  /** The id of the master key that closed a data key, to find those a rotation has to redo. */
  masterKeyIdOf(wrapped: Uint8Array): string {
    return Buffer.from(wrapped.subarray(1, 1 + keyIdLength)).toString('hex');
  }

  /**
   * @param key a data key, opened.
   * @param aad what the text belongs to, so that it cannot be moved to another row.
   */
  encrypt(key: Uint8Array, plain: Uint8Array, aad: string): Buffer {
    requireKey(key);
    const header = Buffer.of(layout.encrypted);
    return Buffer.concat([header, close(key, plain, { header, aad })]);
  }

  /** @throws AppError INTERNAL when it was changed, or the key or the associated data differ. */
  decrypt(key: Uint8Array, cipher: Uint8Array, aad: string): Buffer {
    requireKey(key);
    const bytes = Buffer.from(cipher);
    if (bytes[0] !== layout.encrypted) throw cannotOpen();
    return open(key, bytes.subarray(1), { header: Buffer.of(layout.encrypted), aad });
  }

  #masterKey(keyId: string): Buffer {
    const key = this.#ring.masterKey(keyId);
    if (key === null) throw cannotOpen();
    return key;
  }
}

interface Bound {
  header: Buffer;
  aad: string;
}

function close(key: Uint8Array, plain: Uint8Array, bound: Bound): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  cipher.setAAD(associated(bound));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function open(key: Uint8Array, bytes: Buffer, bound: Bound): Buffer {
  if (bytes.length < ivLength + tagLength) throw cannotOpen();
  const iv = bytes.subarray(0, ivLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  decipher.setAAD(associated(bound));
  const body = decipher.update(bytes.subarray(ivLength + tagLength));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch (error) {
    // "Unsupported state or unable to authenticate data": the tag does not fit.
    throw cannotOpen(error);
  }
}

function associated({ header, aad }: Bound): Buffer {
  return Buffer.concat([header, Buffer.from(aad, 'utf8')]);
}

function requireKey(key: Uint8Array): void {
  if (key.length !== keyLength) throw new RangeError(`A data key has ${keyLength} bytes.`);
}

function cannotOpen(cause?: unknown): AppError {
  return new AppError(
    'INTERNAL',
    'Something stored in encrypted form could not be opened: it was changed, or the key that closed it is not on this computer. Ask your administrator to check the keys folder.',
    { cause },
  );
}
