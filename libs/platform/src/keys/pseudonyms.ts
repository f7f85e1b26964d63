import { createHmac } from 'node:crypto';
import { KeyRing } from './key-ring';

/** Stands in for the people who write to a practice, so that lists and logs need no names. */
export class Pseudonyms {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /**
   * The same person at the same practice always gets the same pseudonym, another practice sees
   * another, and without the key nobody can go back or try out names.
   * @returns HMAC-SHA256 in hex, 64 digits.
   */
  of(practiceId: string, network: string, authorId: string): string {
    return createHmac('sha256', this.#ring.pseudonymKey)
      .update(JSON.stringify([practiceId, network, authorId]))
      .digest('hex');
  }
}
