import { hash } from 'node:crypto';
import { LedgerError } from './ledger-error';
import {
  completeRanges,
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  outOfRange,
  requireWithin,
} from './proof-ranges';

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

/**
 * The hash over neighbouring subtrees, the largest and leftmost first, as RFC 6962 §2.1 joins them.
 * @throws LedgerError `proof-out-of-range` when there is none.
 */
export function joined(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) throw outOfRange();
  return hashes.reduceRight((right, left) => nodeHash(left, right));
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
    return inclusionRanges(index, size).map(({ start, end }) => this.#subtree(start, end));
  }

  /**
   * The proof that the first `oldSize` leaves are the beginning of the first `newSize`.
   * @throws LedgerError `proof-out-of-range`.
   */
  consistencyProof(oldSize: number, newSize: number = this.size): Uint8Array[] {
    requireWithin(newSize, 1, this.size);
    return consistencyRanges(oldSize, newSize).map(({ start, end }) => this.#subtree(start, end));
  }

  #subtree(start: number, end: number): Uint8Array {
    return joined(completeRanges({ start, end }).map((each) => this.#complete(each)));
  }

  #complete({ start, end }: LeafRange): Uint8Array {
    const width = end - start;
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
