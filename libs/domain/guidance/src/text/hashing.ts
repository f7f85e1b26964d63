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

/** Signed bytes from base64, in the browser and on the server alike. */
export function bytesOf(base64: string): Int8Array {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let index = 0; index < binary.length; index++) {
    bytes[index] = (binary.charCodeAt(index) << 24) >> 24;
  }
  return bytes;
}
