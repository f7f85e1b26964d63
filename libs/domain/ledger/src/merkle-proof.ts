import { HASH_BYTES, emptyRoot, nodeHash } from './merkle-tree';

/** The claim that a leaf stands at a place of a tree. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  /** Place of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The claim that one tree is the beginning of another. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether a proof shows that the leaf is in the tree (RFC 9162 §2.1.3.2, the same tree as RFC 6962). Never throws. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { leafHash, index, size, root, proof } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let hash = leafHash;
  for (const neighbour of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(neighbour, hash);
      [place, last] = upToRightTurn(place, last);
    } else {
      hash = nodeHash(hash, neighbour);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && sameBytes(hash, root);
}

/** Whether a proof shows that the old tree is the beginning of the new one (RFC 9162 §2.1.4.2). Never throws. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && sameRoot(oldSize, oldRoot, newRoot);
  // Every tree begins with the empty one, so a proof of it would say nothing: none is accepted.
  if (oldSize === 0 || ![oldRoot, newRoot, ...proof].every(isHash)) return false;
  return provesGrowth(claim);
}

/** The loop of RFC 9162 §2.1.4.2 for 0 < old size < new size: rebuilds both roots from the same hashes. */
function provesGrowth({ oldSize, oldRoot, newSize, newRoot, proof }: ConsistencyClaim): boolean {
  let place = oldSize - 1;
  let last = newSize - 1;
  while (isOdd(place)) {
    place = half(place);
    last = half(last);
  }
  // An old tree that is one complete subtree is its own first node, and the proof leaves it out.
  const [first, ...rest] = place === 0 ? [oldRoot, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let oldHash = first;
  let newHash = first;
  for (const neighbour of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      oldHash = nodeHash(neighbour, oldHash);
      newHash = nodeHash(neighbour, newHash);
      [place, last] = upToRightTurn(place, last);
    } else {
      newHash = nodeHash(newHash, neighbour);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot);
}

function sameRoot(size: number, a: Uint8Array, b: Uint8Array): boolean {
  return sameBytes(a, b) && (size > 0 || sameBytes(a, emptyRoot()));
}

/** Climbs past the levels at which a right-most node has no neighbour. */
function upToRightTurn(place: number, last: number): [number, number] {
  while (!isOdd(place) && place !== 0) {
    place = half(place);
    last = half(last);
  }
  return [place, last];
}

/** Sizes go beyond 32 bits, so no bit operators here. */
function half(value: number): number {
  return Math.floor(value / 2);
}

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: Uint8Array): boolean {
  return value.length === HASH_BYTES;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
