import { createHash } from 'node:crypto';

/** Start of X's id clock (milliseconds since 1970, UTC). */
const snowflakeEpoch = 1_288_834_974_657n;

/** An X id: the millisecond in the upper bits and the effect's number in the lower 22. */
export function snowflake(atMs: number, sequence: number): string {
  return (((BigInt(atMs) - snowflakeEpoch) << 22n) | (BigInt(sequence) & 0x3fffffn)).toString();
}

/** A Facebook object number. Always above 2^53, so that code which turns it into a number breaks. */
export function facebookNumber(sequence: number): string {
  return (122_100_000_000_000_000n + BigInt(sequence) * 17n).toString();
}

/** A Facebook Page number, in a range of its own and above 2^53. */
export function facebookPageNumber(sequence: number): string {
  return (61_550_000_000_000_000n + BigInt(sequence) * 17n).toString();
}

/** Ten letters and digits for a short link, the same for the same effect and position. */
export function shortCode(sequence: number, position: number): string {
  const hash = createHash('sha256').update(`${sequence}.${position}`).digest('base64');
  return hash.replace(/[^A-Za-z0-9]/g, '').slice(0, 10);
}
