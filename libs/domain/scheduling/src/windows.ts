import { addMinutes, compareInstants, earlierOf, type InstantText } from './instants';

/** The time in which a publication may go out: from due to valid-until, both included. */
export interface ValidityWindow {
  due: InstantText;
  validUntil: InstantText;
}

/** Minutes a post may be late before it counts as missed. */
export const DEFAULT_WINDOW_MINUTES = 60;
/** Days an approval of a post lasts at most. */
export const APPROVAL_DAYS = 30;
/** Hours an approval of a reply lasts. */
export const REPLY_APPROVAL_HOURS = 24;

/** The window that begins at `due` and lasts `minutes` (default 60). Throws RangeError under 1. */
export function validityWindow(
  due: InstantText,
  minutes: number = DEFAULT_WINDOW_MINUTES,
): ValidityWindow {
  if (!(minutes >= 1)) throw new RangeError('A window lasts at least one minute.');
  return { due: addMinutes(due, 0), validUntil: addMinutes(due, minutes) };
}

/** Where now stands to a window. */
export function placeInWindow(
  window: ValidityWindow,
  now: InstantText,
): 'before' | 'inside' | 'after' {
  if (compareInstants(now, window.due) < 0) return 'before';
  return compareInstants(now, window.validUntil) > 0 ? 'after' : 'inside';
}

/**
 * When an approval runs out: at valid-until, but never later than 30 days after it was given, for a
 * reply 24 hours. `validUntil` is null for a reply that goes out as soon as it is approved.
 */
export function approvalExpires(input: {
  validUntil: InstantText | null;
  approvedAt: InstantText;
  isReply: boolean;
}): InstantText {
  const minutes = input.isReply ? REPLY_APPROVAL_HOURS * 60 : APPROVAL_DAYS * 24 * 60;
  const latest = addMinutes(input.approvedAt, minutes);
  return input.validUntil === null ? latest : earlierOf(input.validUntil, latest);
}
