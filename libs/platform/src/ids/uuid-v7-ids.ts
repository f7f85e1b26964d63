import { randomBytes } from 'node:crypto';
import { Clock, SystemClock } from '../clock/clock';
import { Ids, layOutUuidV7, tailsPerMillisecond } from './ids';

/**
 * UUIDs of version 7 that never go back within one process (RFC 9562 §6.2, method 2): within one
 * millisecond, or while the clock goes backwards, the tail grows by a random step.
 */
export class UuidV7Ids extends Ids {
  readonly #clock: Clock;
  #lastMs = -1;
  #lastTail = 0n;

  constructor(clock: Clock = new SystemClock()) {
    super();
    this.#clock = clock;
  }

  next(): string {
    const now = Date.parse(this.#clock.now());
    if (now > this.#lastMs) {
      this.#lastMs = now;
      this.#lastTail = randomTail();
    } else {
      this.#lastTail += 1n + randomStep();
      if (this.#lastTail >= tailsPerMillisecond) {
        this.#lastMs += 1;
        this.#lastTail = randomTail();
      }
    }
    return layOutUuidV7(this.#lastMs, this.#lastTail);
  }
}

/** A tail with its highest bit clear, so that a millisecond has room to count upwards. */
function randomTail(): bigint {
  return BigInt(`0x${randomBytes(10).toString('hex')}`) & (tailsPerMillisecond / 2n - 1n);
}

function randomStep(): bigint {
  return BigInt(randomBytes(4).readUInt32BE());
}
