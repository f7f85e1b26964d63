import { createHash } from 'node:crypto';

/** Whom a challenge is for: a session, or a browser that has none yet. Kept as a hash only. */
export function holderOf(what: 'session' | 'browser', id: string): Buffer {
  return createHash('sha256').update(`${what}|${id}`).digest();
}
