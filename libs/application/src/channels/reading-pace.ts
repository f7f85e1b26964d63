import { type Channel, type ChannelLimit } from '@canteen/data-access';
import { type Waits } from '@canteen/platform';
import { addMilliseconds, compareInstants } from '@canteen/scheduling';

/** From here on comments are read less often: publishing keeps what is left. */
const SLOW_PERCENT = 75;
/** From here on no comments are read until the limit begins afresh. */
const STOP_PERCENT = 90;
const SLOWER = 5;
/** How many ordinary pauses pass after a full limit whose end the network does not tell. */
const LONG_PAUSES = 15;
/** A limit told longer ago than this says nothing about now. */
const FORGET_AFTER_MS = 24 * 3_600_000;
/** Limits that reading does not use up. */
const WRITES_ONLY: ReadonlySet<string> = new Set(['posts', 'posts-day', 'app-posts-day']);

/** How a channel's comments are read: as often as usual, less often, or not before an instant. */
export type ReadingPace = { kind: 'usual' } | { kind: 'slow' } | { kind: 'stopped'; until: string };

/** What the network's own figures leave for reading. @param now instant */
export function readingPace(
  limits: readonly ChannelLimit[],
  now: string,
  waits: Waits,
): ReadingPace {
  const counted = limits.filter((limit) => !WRITES_ONLY.has(limit.name) && holds(limit, now));
  const stops = counted.filter(({ usedPercent }) => usedPercent >= STOP_PERCENT);
  if (stops.length > 0) {
    const untils = stops.map((limit) => endOf(limit, waits));
    const last = untils.reduce((a, b) => (compareInstants(a, b) >= 0 ? a : b));
    if (compareInstants(last, now) > 0) return { kind: 'stopped', until: last };
  }
  const slow = counted.some(({ usedPercent }) => usedPercent >= SLOW_PERCENT);
  return slow ? { kind: 'slow' } : { kind: 'usual' };
}

/** Whether what the network said with its last answers ends a reading that is under way. */
export function endsReading(told: readonly Pick<ChannelLimit, 'name' | 'usedPercent'>[]): boolean {
  return told.some(
    ({ name, usedPercent }) => !WRITES_ONLY.has(name) && usedPercent >= STOP_PERCENT,
  );
}

/** When a channel is read next after a reading at `now`. */
export function nextReading(
  channel: Pick<Channel, 'limits' | 'hintedAt'>,
  startedAt: string,
  now: string,
  waits: Waits,
): string {
  const pace = readingPace(channel.limits, now, waits);
  if (pace.kind === 'stopped') return pace.until;
  if (pace.kind === 'slow') return addMilliseconds(now, waits.importEvery * SLOWER);
  // A hint that came while we read may be about what we had passed already.
  const hinted = channel.hintedAt !== null && compareInstants(channel.hintedAt, startedAt) >= 0;
  return addMilliseconds(now, hinted ? waits.hintPause : waits.importEvery);
}

/** When a channel is read that the network just hinted at: at once, unless it was read just now. */
export function hintedAt(
  channel: Pick<Channel, 'limits' | 'lastImportedAt'>,
  now: string,
  waits: Waits,
): string {
  const pace = readingPace(channel.limits, now, waits);
  if (pace.kind === 'stopped') return pace.until;
  const { lastImportedAt } = channel;
  if (lastImportedAt === null) return now;
  const pause = pace.kind === 'slow' ? waits.importEvery * SLOWER : waits.hintPause;
  const earliest = addMilliseconds(lastImportedAt, pause);
  return compareInstants(earliest, now) > 0 ? earliest : now;
}

/** Whether a figure still says something: its limit has not begun afresh, and it is not old. */
function holds(limit: ChannelLimit, now: string): boolean {
  if (limit.resetsAt !== null && compareInstants(limit.resetsAt, now) <= 0) return false;
  return compareInstants(addMilliseconds(limit.readAt, FORGET_AFTER_MS), now) > 0;
}

function endOf(limit: ChannelLimit, waits: Waits): string {
  return limit.resetsAt ?? addMilliseconds(limit.readAt, waits.importEvery * LONG_PAUSES);
}
