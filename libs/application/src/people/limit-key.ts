import { createHash } from 'node:crypto';

/** Under which tries are counted, without keeping who tried or from where. */
export function limitKey(
  what: 'account' | 'address' | 'link' | 'link-address' | 'challenge-address',
  of: string,
): Buffer {
  return createHash('sha256').update(`${what}|${of}`).digest();
}
