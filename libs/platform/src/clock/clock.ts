import { performance } from 'node:perf_hooks';

/** Where the time comes from. Everything outside this library asks here and never the machine. */
export abstract class Clock {
  /** The present instant: ISO 8601, UTC, milliseconds, e.g. `2026-11-26T08:30:00.000Z`. */
  abstract now(): string;

  /**
   * The instant this clock was set to stand at, or null when it follows the machine. The database
   * of a demo or test installation is asked to stand there too.
   */
  pinnedAt(): string | null {
    return null;
  }

  /**
   * Milliseconds on a clock that only moves forwards and that nobody can set. Its zero means
   * nothing: only differences do. For measuring how long something took.
   */
  monotonicMs(): number {
    return performance.now();
  }
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}
