import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U. */
const typedLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes the secrets of sessions and set-up links. We keep only their hash. */
export class SecretTokens {
  /** A new token of 256 random bits in base64url (43 characters), and the hash to store. */
  create(): { token: string; hash: Buffer } {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashOf(token) };
  }

  /** A secret that people type: so many random characters of five bits, none easily misread. */
  createTyped(length: number): string {
    return Array.from(randomBytes(length), (byte) => typedLetters[byte % 32]).join('');
  }

  /** SHA-256 of a token. Enough because a token cannot be guessed, unlike a password. */
  hashOf(token: string): Buffer {
    return createHash('sha256').update(token, 'utf8').digest();
  }
}
