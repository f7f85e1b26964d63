import { randomBytes } from 'node:crypto';

/** Where identities and salts come from. Nothing outside this library makes up its own. */
export abstract class Ids {
  /** A new UUID, version 7, lower case; later ones sort after earlier ones. */
  abstract next(): string;

  /** @param count how many bytes, e.g. 32 for a salt. Unpredictable unless the ids are seeded. */
  randomBytes(count: number): Buffer {
    return randomBytes(count);
  }
}

/**
 * Lays out one UUID version 7 (RFC 9562 §5.7): 48 bits of epoch milliseconds, then a 74-bit tail
 * around the version and variant bits.
 * @param epochMs milliseconds since 1970.
 * @param tail the 74 bits: a 12-bit head and a 62-bit rest.
 */
export function layOutUuidV7(epochMs: number, tail: bigint): string {
  const head = (tail >> 62n) & 0xfffn;
  const rest = tail & 0x3fffffffffffffffn;
  const hex =
    epochMs.toString(16).padStart(12, '0') +
    (0x7000n | head).toString(16) +
    (0x8000000000000000n | rest).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** How many tails one millisecond has. */
export const tailsPerMillisecond = 1n << 74n;
