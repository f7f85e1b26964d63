import { type ChannelLimit } from '@canteen/data-access';
import { compareInstants } from '@canteen/scheduling';

/** Limits that a send uses up; those of reading lists keep nothing back. */
const OF_SENDING: ReadonlySet<string> = new Set([
  'posts',
  'posts-day',
  'app-posts-day',
  'app-calls',
  'page-calls',
]);

/**
 * Until when the network takes nothing more of a channel, by what it said with its last answers (X API v2,
 * "Rate limits"; Graph API, "Rate limits").
 *
 * @param now instant
 * @returns null when there is room, and when the network did not say when it begins afresh: then its
 *   answer counts
 */
export function fullUntil(limits: readonly ChannelLimit[], now: string): string | null {
  const ends = limits
    .filter((limit) => OF_SENDING.has(limit.name) && isUsedUp(limit))
    .flatMap(({ resetsAt }) => resetsAt ?? [])
    .filter((at) => compareInstants(at, now) > 0);
  return ends.toSorted(compareInstants).at(-1) ?? null;
}

function isUsedUp({ left, usedPercent }: ChannelLimit): boolean {
  return left === null ? usedPercent >= 100 : left <= 0;
}
