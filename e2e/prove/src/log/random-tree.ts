import { createHash } from 'node:crypto';
import { type Chance } from '../chance';

/** A hash that depends on a label only. */
export const hashOf = (label: string): Buffer => createHash('sha256').update(label).digest();

/** Leaf hashes of a random tree; most trees are small, where every shape comes up. */
export function randomLeaves(chance: Chance): Buffer[] {
  const size = chance.happens(0.85) ? chance.between(1, 40) : chance.between(41, 300);
  const seed = chance.fraction();
  return Array.from({ length: size }, (_, index) => hashOf(`${seed} ${index}`));
}

/** The root as RFC 6962 §2.1 defines it, word for word; slow, and nobody else's code. */
export function definedRoot(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return Buffer.from(only);
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return createHash('sha256')
    .update(Uint8Array.of(1))
    .update(definedRoot(leaves.slice(0, k)))
    .update(definedRoot(leaves.slice(k)))
    .digest();
}
