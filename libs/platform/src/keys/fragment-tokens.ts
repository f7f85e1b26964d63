import { createHmac } from 'node:crypto';
import { type KeyRing } from './key-ring';

/** Half of a SHA-256: as many fragments as there could be do not meet by chance. */
const BYTES = 16;

/**
 * Stands in for words of published texts in the index by which later texts are compared with them.
 * Equal words give equal tokens, in one practice only; without the key nobody can try out words.
 */
export class FragmentTokens {
  readonly #key: Buffer;

  constructor(ring: KeyRing, practiceId: string) {
    this.#key = createHmac('sha256', ring.pseudonymKey)
      .update(JSON.stringify(['fragments', practiceId]))
      .digest();
  }

  /** @returns the first 16 bytes of an HMAC-SHA256 */
  of(kind: string, value: string): Buffer {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([kind, value]))
      .digest()
      .subarray(0, BYTES);
  }
}
