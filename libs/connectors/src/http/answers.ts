import { type Answered } from './transport';
import { epochOf, instantOf } from '../times';

/** The JSON of an answer, or undefined when it is not JSON. */
export function jsonOf(answer: Answered): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8')) as unknown;
  } catch {
    // HTML of an outage, an empty body, or half a body: the caller takes it as no clear answer.
    return undefined;
  }
}

/** A header's value as one text, or null. */
export function headerOf(answer: Answered, name: string): string | null {
  const value = answer.headers[name];
  return Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
}

/**
 * How far the network's clock is ahead of ours, in milliseconds, by its `Date` header; 0 when it
 * sends none. The header has whole seconds, so less than two seconds count as none.
 */
export function clockSkew(answer: Answered, now: string): number {
  const theirs = epochOf(headerOf(answer, 'date') ?? undefined);
  const ours = epochOf(now);
  if (theirs === null || ours === null) return 0;
  return Math.abs(theirs - ours) < 2_000 ? 0 : theirs - ours;
}

/**
 * Our time for a moment of the network's clock given in unix seconds; null when it is missing or
 * not in the future.
 */
export function resetInstant(
  answer: Answered,
  seconds: string | null,
  now: string | undefined,
): string | null {
  if (now === undefined || seconds === null || !/^\d{1,12}$/.test(seconds)) return null;
  const at = Number(seconds) * 1_000 - clockSkew(answer, now);
  return at > (epochOf(now) ?? 0) ? instantOf(at) : null;
}
