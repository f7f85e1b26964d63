/**
 * FNV-1a hash of a feature's name, as an unsigned 32-bit number. The name may come in parts: putting
 * them together first would take most of the time.
 */
export function hashOf(...parts: readonly string[]): number {
  let hash = 2166136261;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) {
      hash = Math.imul(hash ^ part.charCodeAt(index), 16777619);
    }
  }
  // Finalise, so that the low bits depend on every character.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * What small numbers are written with, nearest to zero first: 0, -1, 1, -2, 2 … One character for each
 * number compresses far better than base64, which cuts across the bytes.
 */
export const DIGITS =
  '.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#%&()*+,-/:;=>?@[]^_{|}~';
/** The numbers that `DIGITS` does not reach are written from this character on. */
export const MORE_DIGITS = 0x100;

/**
 * Signed bytes from a text with one character for each.
 * @throws Error when the model was left out of the build: its silence would pass for an answer.
 */
export function bytesOf(packed: string): Int8Array {
  if (packed === '') throw new Error('This model was left out of the build.');
  const bytes = new Int8Array(packed.length);
  for (let index = 0; index < packed.length; index++) {
    const code = packed.charCodeAt(index);
    const folded = code < MORE_DIGITS ? (FOLDED[code] ?? 0) : code - MORE_DIGITS;
    bytes[index] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }
  return bytes;
}

/** By character code, its place among the digits. */
const FOLDED = new Uint8Array(MORE_DIGITS);
[...DIGITS].forEach((digit, place) => {
  FOLDED[digit.charCodeAt(0)] = place;
});
