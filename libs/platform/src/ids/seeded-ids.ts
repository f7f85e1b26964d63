import { createHash } from 'node:crypto';
import { Ids, layOutUuidV7 } from './ids';

/** A fixed instant, 2026-01-01T00:00:00Z: seeded ids tell nothing about the time of the run. */
const seededEpochMs = 1_767_225_600_000;

/** Ids and bytes that are the same on every run with the same seed. For tests only. */
export class SeededIds extends Ids {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string | number = 'seed') {
    super();
    this.#seed = String(seed);
  }

  next(): string {
    const tail = BigInt(`0x${this.randomBytes(7).toString('hex')}`);
    return layOutUuidV7(seededEpochMs + this.#count, tail);
  }

  override randomBytes(count: number): Buffer {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      this.#count += 1;
      blocks.push(createHash('sha256').update(`${this.#seed}|${this.#count}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  }
}
