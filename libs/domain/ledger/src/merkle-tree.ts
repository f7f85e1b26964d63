import { hash } from 'node:crypto';
import { LedgerError } from './ledger-error';

/** Bytes of every hash in the tree (SHA-256). */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** The hash of one leaf: SHA-256 over 0x00 and its bytes (RFC 6962 §2.1). */
export function leafHash(bytes: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([LEAF_PREFIX, bytes]));
}

/** The hash of an inner node: SHA-256 over 0x01, the left and the right hash (RFC 6962 §2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([NODE_PREFIX, left, right]));
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256(Buffer.alloc(0));
}

/**
 * The root over these leaf hashes, in order.
 * @throws LedgerError `hash-invalid` for a hash that has not 32 bytes.
 */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  return MerkleTree.of(leafHashes).root();
}

/**
 * The audit path of one leaf (RFC 6962 §2.1.1), from the leaf's neighbour up.
 * Building many proofs over one tree is far quicker with one {@link MerkleTree}.
 * @param index place of the leaf, from 0; the entry with number `seq` has index `seq - 1`.
 * @throws LedgerError `proof-out-of-range`.
 */
export function inclusionProof(index: number, leafHashes: readonly Uint8Array[]): Uint8Array[] {
  return MerkleTree.of(leafHashes).inclusionProof(index);
}

/**
 * The proof that the tree over the first `oldSize` leaves is a beginning of the whole one (RFC 6962 §2.1.2).
 * Empty when both are the same size.
 * @throws LedgerError `proof-out-of-range`.
 */
export function consistencyProof(oldSize: number, leafHashes: readonly Uint8Array[]): Uint8Array[] {
  return MerkleTree.of(leafHashes).consistencyProof(oldSize);
}

/**
 * A tree held in memory with the hashes of all its complete subtrees: built once in O(n), each proof then takes O(log n) hashes.
 * Takes 64 bytes a leaf.
 */
export class MerkleTree {
  /** `#levels[h]` holds the hashes of the complete subtrees of 2^h leaves, side by side. */
  readonly #levels: readonly Buffer[];

  private constructor(
    readonly size: number,
    levels: readonly Buffer[],
  ) {
    this.#levels = levels;
  }

  /** @throws LedgerError `hash-invalid` for a hash that has not 32 bytes. */
  static of(leafHashes: readonly Uint8Array[]): MerkleTree {
    if (leafHashes.some(({ length }) => length !== HASH_BYTES)) {
      throw new LedgerError('hash-invalid', `A hash has ${HASH_BYTES} bytes.`);
    }
    const levels: Buffer[] = [Buffer.concat(leafHashes)];
    for (let below = levels[0]; below && below.length >= 2 * HASH_BYTES; below = levels.at(-1)) {
      levels.push(levelAbove(below));
    }
    return new MerkleTree(leafHashes.length, levels);
  }

  /**
   * The root over the first `size` leaves; over all of them by default.
   * @throws LedgerError `proof-out-of-range`.
   */
  root(size: number = this.size): Uint8Array {
    requireWithin(size, 0, this.size);
    return size === 0 ? emptyRoot() : this.#subtree(0, size);
  }

  /**
   * The audit path of the leaf at `index` in the tree of the first `size` leaves.
   * @throws LedgerError `proof-out-of-range`.
   */
  inclusionProof(index: number, size: number = this.size): Uint8Array[] {
    requireWithin(size, 1, this.size);
    requireWithin(index, 0, size - 1);
    return this.#path(index, 0, size);
  }

  /**
   * The proof that the first `oldSize` leaves are the beginning of the first `newSize`.
   * @throws LedgerError `proof-out-of-range`.
   */
  consistencyProof(oldSize: number, newSize: number = this.size): Uint8Array[] {
    requireWithin(newSize, 1, this.size);
    requireWithin(oldSize, 1, newSize);
    return oldSize === newSize ? [] : this.#subproof(oldSize, 0, newSize, true);
  }

  #path(index: number, start: number, end: number): Uint8Array[] {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...this.#path(index, start, middle), this.#subtree(middle, end)]
      : [...this.#path(index, middle, end), this.#subtree(start, middle)];
  }

  /** SUBPROOF of RFC 6962 §2.1.2; `known` says whether the verifier already has the old root of exactly this range. */
  #subproof(oldEnd: number, start: number, end: number, known: boolean): Uint8Array[] {
    if (oldEnd === end) return known ? [] : [this.#subtree(start, end)];
    const middle = start + splitOf(end - start);
    return oldEnd <= middle
      ? [...this.#subproof(oldEnd, start, middle, known), this.#subtree(middle, end)]
      : [...this.#subproof(oldEnd, middle, end, false), this.#subtree(start, middle)];
  }

  #subtree(start: number, end: number): Uint8Array {
    const width = end - start;
    const split = width === 1 ? 1 : splitOf(width);
    if (width === 1 || split * 2 === width) return this.#complete(start, width);
    return nodeHash(this.#subtree(start, start + split), this.#subtree(start + split, end));
  }

  #complete(start: number, width: number): Uint8Array {
    const at = (start / width) * HASH_BYTES;
    const complete = this.#levels[Math.log2(width)]?.subarray(at, at + HASH_BYTES);
    if (complete?.length !== HASH_BYTES) throw outOfRange();
    return complete;
  }
}

/** In one call: a hash object for each of a million leaves costs more than the hashing. */
function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

function levelAbove(below: Buffer): Buffer {
  const pairs = Math.floor(below.length / (2 * HASH_BYTES));
  const above = Buffer.allocUnsafe(pairs * HASH_BYTES);
  for (let pair = 0; pair < pairs; pair++) {
    const at = pair * 2 * HASH_BYTES;
    const left = below.subarray(at, at + HASH_BYTES);
    const right = below.subarray(at + HASH_BYTES, at + 2 * HASH_BYTES);
    above.set(nodeHash(left, right), pair * HASH_BYTES);
  }
  return above;
}

/** The largest power of two smaller than `width`, which is at least 2: where RFC 6962 cuts a range in two. */
function splitOf(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}

function requireWithin(value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) throw outOfRange();
}

function outOfRange(): LedgerError {
  return new LedgerError('proof-out-of-range', 'The tree has no such leaf or size.');
}
