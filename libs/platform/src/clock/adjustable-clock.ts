import { performance } from 'node:perf_hooks';
import { Clock } from './clock';

/** A clock that can be set: the generated history of a demonstration, and tests. Starts real. */
export class AdjustableClock extends Clock {
  /** The instant it stands at in epoch milliseconds, or null while it follows the machine. */
  #standsAt: number | null = null;
  #monotonicStandsAt = 0;
  #monotonicAhead = 0;

  now(): string {
    return new Date(this.#standsAt ?? Date.now()).toISOString();
  }

  override pinnedAt(): string | null {
    return this.#standsAt === null ? null : this.now();
  }

  override monotonicMs(): number {
    return this.#standsAt === null
      ? performance.now() + this.#monotonicAhead
      : this.#monotonicStandsAt;
  }

  /**
   * Stops the clock at an instant; it stands there until moved.
   * @param iso any ISO 8601 instant with an offset or `Z`.
   * @throws RangeError when it is not one.
   */
  set(iso: string): void {
    const instant = Date.parse(iso);
    if (Number.isNaN(instant) || !/(Z|[+-]\d{2}:\d{2})$/.test(iso)) {
      throw new RangeError('A clock is set to an ISO 8601 instant with an offset or Z.');
    }
    this.#monotonicStandsAt = this.monotonicMs();
    this.#standsAt = instant;
  }

  /**
   * Moves a clock that stands forwards; a clock that runs is stopped first.
   * @param ms how far, in milliseconds, not negative: time goes back only by `set`.
   * @throws RangeError when it is negative or no number.
   */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError('A clock is advanced by zero or more milliseconds.');
    this.#monotonicStandsAt = this.monotonicMs() + ms;
    this.#standsAt = (this.#standsAt ?? Date.now()) + ms;
  }

  /** Follows the machine's clock again. */
  real(): void {
    const monotonic = this.monotonicMs();
    this.#standsAt = null;
    this.#monotonicAhead = monotonic - performance.now();
  }
}
