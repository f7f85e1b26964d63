import { AppError } from '../errors/app-error';
import { EnvelopeCipher } from './envelope-cipher';
import { KeyRing } from './key-ring';

/** What a token belongs to. It opens only for the same four. */
export interface TokenBinding {
  practice: string;
  account: string;
  network: string;
  /** What it is for, e.g. `page-token` or `refresh-token`. */
  purpose: string;
}

export interface SealedToken {
  ciphertext: Buffer;
  /** The id of the master key that closed it; a column, so that a rotation finds its rows. */
  keyId: string;
}

/** First byte of the layout `3 | closed data key 69 | encrypted token`. */
const sealedLayout = 3;
const wrappedKeyLength = 1 + 8 + 12 + 16 + 32;

/**
 * Keeps the tokens of connected accounts: a new data key for each version of each token, closed
 * with the master key, both bound to practice, account, network, purpose and master key.
 */
export class TokenVault {
  readonly #cipher: EnvelopeCipher;
  readonly #ring: KeyRing;

  constructor(cipher: EnvelopeCipher, ring: KeyRing) {
    this.#cipher = cipher;
    this.#ring = ring;
  }

  /** Closes a token under a data key of its own. */
  seal(token: string, binding: TokenBinding): SealedToken {
    const keyId = this.#ring.masterKeyId;
    const aad = associatedData(binding, keyId);
    const dataKey = this.#cipher.newKey();
    const ciphertext = Buffer.concat([
      Buffer.of(sealedLayout),
      this.#cipher.wrap(dataKey, aad),
      this.#cipher.encrypt(dataKey, Buffer.from(token, 'utf8'), aad),
    ]);
    dataKey.fill(0);
    return { ciphertext, keyId };
  }

  /** The id of the master key that closed a sealed token. */
  keyIdOf(ciphertext: Uint8Array): string {
    return this.#cipher.masterKeyIdOf(ciphertext.subarray(1, 1 + wrappedKeyLength));
  }

  /** @throws AppError INTERNAL when it was changed, or was sealed for something else. */
  open(ciphertext: Uint8Array, binding: TokenBinding): string {
    if (ciphertext[0] !== sealedLayout) {
      throw new AppError(
        'INTERNAL',
        'The stored access to this account cannot be read. Connect the account again.',
      );
    }
    const wrapped = ciphertext.subarray(1, 1 + wrappedKeyLength);
    const aad = associatedData(binding, this.keyIdOf(ciphertext));
    const dataKey = this.#cipher.unwrap(wrapped, aad);
    const token = this.#cipher.decrypt(dataKey, ciphertext.subarray(1 + wrappedKeyLength), aad);
    dataKey.fill(0);
    return token.toString('utf8');
  }
}

/** Written as JSON, so that no two bindings come out as the same words. */
function associatedData(binding: TokenBinding, keyId: string): string {
  const { practice, account, network, purpose } = binding;
  return JSON.stringify(['token', practice, account, network, purpose, keyId]);
}
