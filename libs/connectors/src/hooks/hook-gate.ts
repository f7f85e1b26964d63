import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Network } from '@canteen/channels';

/** The headers of a delivery that its signature stands in. */
export type HookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Where a network knocks to say that something happened. What it says is a hint and nothing more:
 * it tells which accounts to read soon, and no word of it is kept.
 */
export interface HookGate {
  readonly network: Network;
  /** The answer that proves to the network that this address is ours, or null when it asks wrongly. */
  handshake(query: Readonly<Record<string, unknown>>): string | null;
  /** Whether the network's own signature stands under these very bytes. */
  isGenuine(rawBody: Uint8Array, headers: HookHeaders): boolean;
  /** The accounts that a genuine delivery is about, each once; none when it is old or unreadable. */
  accountsIn(rawBody: Uint8Array, now: string): string[];
}

/** A delivery older than this is a repetition: Facebook gives up after 36 hours, X after 24. */
export const STALE_MS = 48 * 3_600_000;

/** HMAC-SHA256 of some bytes under a key. */
export function hmac(key: string, bytes: Uint8Array | string): Buffer {
  return createHmac('sha256', key).update(bytes).digest();
}

/** Whether a signature `sha256=…` in an encoding is the right one; compared in constant time. */
export function isSignature(
  given: string | string[] | undefined,
  encoding: 'hex' | 'base64',
  right: Buffer,
): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(`sha256=${right.toString(encoding)}`);
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** The JSON of a delivery, or undefined. */
export function jsonIn(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(rawBody).toString('utf8')) as unknown;
  } catch {
    // Genuine but unreadable: nothing to hint at, and the poll finds whatever it was about.
    return undefined;
  }
}
