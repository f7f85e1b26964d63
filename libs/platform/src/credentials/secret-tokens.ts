import { createHash, randomBytes } from 'node:crypto';

/** Makes the secrets of sessions and set-up links. We keep only their hash. */
export class SecretTokens {
  /** A new token of 256 random bits in base64url (43 characters), and the hash to store. */
  create(): { token: string; hash: Buffer } {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashOf(token) };
  }

  /** SHA-256 of a token. Enough because a token cannot be guessed, unlike a password. */
  hashOf(token: string): Buffer {
    return createHash('sha256').update(token, 'utf8').digest();
  }
}
