import { Temporal } from 'temporal-polyfill';

/**
 * An instant as every function here takes and gives it: ISO 8601 in UTC with milliseconds, for
 * example `2026-11-26T08:30:00.000Z`.
 */
export type InstantText = string;

/** Writes an instant in the one form used everywhere. */
export function instantText(instant: Temporal.Instant): InstantText {
  return instant.toString({ smallestUnit: 'millisecond', roundingMode: 'trunc' });
}

/** Adds minutes (may be negative) to an instant. Throws RangeError when it is not an instant. */
export function addMinutes(instant: InstantText, minutes: number): InstantText {
  return instantText(Temporal.Instant.from(instant).add({ minutes }));
}

/** Adds milliseconds (may be negative) to an instant. Throws RangeError when it is not an instant. */
export function addMilliseconds(instant: InstantText, milliseconds: number): InstantText {
  return instantText(
    Temporal.Instant.from(instant).add({ milliseconds: Math.round(milliseconds) }),
  );
}

/** Negative when `a` is before `b`, 0 when they are the same, positive when `a` is after `b`. */
export function compareInstants(a: InstantText, b: InstantText): number {
  return Temporal.Instant.compare(a, b);
}

/** The earlier of two instants. */
export function earlierOf(a: InstantText, b: InstantText): InstantText {
  return compareInstants(a, b) <= 0 ? a : b;
}
