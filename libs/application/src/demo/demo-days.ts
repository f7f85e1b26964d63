import { localDate, resolveLocal } from '@canteen/scheduling';

const DAY_MS = 24 * 3_600_000;

/** The days of the demo's month, counted back from today. */
export class DemoDays {
  /**
   * @param now the real present (ISO)
   * @param zone IANA zone of the practice
   */
  constructor(
    private readonly now: string,
    private readonly zone: string,
  ) {}

  /** A wall time some days ago (negative: ahead), as a form gives it: `YYYY-MM-DDTHH:mm`. */
  local(daysAgo: number, time: string): string {
    const today = Date.parse(localDate(this.now, this.zone));
    return `${new Date(today - daysAgo * DAY_MS).toISOString().slice(0, 10)}T${time}`;
  }

  /** The instant (ISO) of a wall time some days ago. */
  at(daysAgo: number, time: string): string {
    const resolved = resolveLocal(this.local(daysAgo, time), this.zone);
    if (resolved.kind === 'exact') return resolved.instant;
    return resolved.kind === 'twice' ? resolved.earlier : resolved.after;
  }

  /** The instant (ISO) some minutes before now. */
  minutesAgo(minutes: number): string {
    return new Date(Date.parse(this.now) - minutes * 60_000).toISOString();
  }
}
