/** The sandbox's own time, which tests and people may move. All instants are milliseconds since 1970, UTC. */
export class VirtualClock {
  private offsetMs = 0;
  private frozenAt: number | null = null;

  /** @param realNow the computer's time in milliseconds since 1970, UTC. */
  constructor(private readonly realNow: () => number) {}

  /** The sandbox's present, in milliseconds since 1970, UTC. */
  now(): number {
    return this.frozenAt ?? this.realNow() + this.offsetMs;
  }

  /** The sandbox's present as an ISO 8601 instant with `Z`. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Puts the clock into a recorded position; `frozenAt` (ISO instant) stops it there. */
  restore(offsetMs: number, frozenAt: string | null): void {
    this.offsetMs = offsetMs;
    this.frozenAt = frozenAt === null ? null : Date.parse(frozenAt);
  }

  /** What `restore` needs so that the clock shows `at` now and runs on from there. */
  offsetFor(at: number): number {
    return at - this.realNow();
  }

  /** Where the clock stands, for the control interface. */
  position(): { now: string; offsetMs: number; frozen: boolean } {
    return { now: this.iso(), offsetMs: this.offsetMs, frozen: this.frozenAt !== null };
  }
}

/** Facebook's way of writing an instant: `2026-11-22T09:00:00+0000`. Takes milliseconds since 1970, UTC. */
export function facebookTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+0000`;
}
