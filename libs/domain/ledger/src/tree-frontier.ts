import { LedgerError } from './ledger-error';
import { HASH_BYTES, emptyRoot, joined, nodeHash } from './merkle-tree';

const VERSION = 1;
const HEAD_BYTES = 9;

/**
 * All that appending needs to know of a tree: its size and the roots of its complete subtrees, largest first
 * (at most 53 hashes). Immutable; appending and the root take O(log n) hashes.
 */
export class TreeFrontier {
  readonly #peaks: readonly Uint8Array[];

  private constructor(
    /** How many leaves the tree has. */
    readonly size: number,
    peaks: readonly Uint8Array[],
  ) {
    this.#peaks = peaks;
  }

  /** The tree without leaves. */
  static empty(): TreeFrontier {
    return new TreeFrontier(0, []);
  }

  /**
   * Reads what {@link serialise} wrote.
   * @throws LedgerError `frontier-invalid`.
   */
  static parse(bytes: Uint8Array): TreeFrontier {
    const buffer = Buffer.from(bytes);
    if (buffer.length < HEAD_BYTES || buffer[0] !== VERSION) throw invalid();
    const size = Number(buffer.readBigUInt64BE(1));
    if (!Number.isSafeInteger(size)) throw invalid();
    if (buffer.length !== HEAD_BYTES + peakCount(size) * HASH_BYTES) throw invalid();
    const peaks = Array.from({ length: peakCount(size) }, (_, place) => {
      const at = HEAD_BYTES + place * HASH_BYTES;
      return buffer.subarray(at, at + HASH_BYTES);
    });
    return new TreeFrontier(size, peaks);
  }

  /**
   * The tree with one more leaf.
   * @throws LedgerError `hash-invalid` for a hash that has not 32 bytes.
   */
  append(leafHash: Uint8Array): TreeFrontier {
    if (leafHash.length !== HASH_BYTES) {
      throw new LedgerError('hash-invalid', `A hash has ${HASH_BYTES} bytes.`);
    }
    const peaks = [...this.#peaks];
    let node = leafHash;
    // Each trailing 1 of the size is a complete subtree as large as the new node: the two become one.
    for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = peaks.pop();
      if (left) node = nodeHash(left, node);
    }
    return new TreeFrontier(this.size + 1, [...peaks, node]);
  }

  /** The root over all leaves (RFC 6962 §2.1). */
  root(): Uint8Array {
    if (this.size === 0) return emptyRoot();
    return joined(this.#peaks);
  }

  /** A version byte, the size as 64 bits big-endian, then the hashes: at most 1,705 bytes. */
  serialise(): Uint8Array {
    const head = Buffer.alloc(HEAD_BYTES);
    head[0] = VERSION;
    head.writeBigUInt64BE(BigInt(this.size), 1);
    return Buffer.concat([head, ...this.#peaks]);
  }
}

/** A tree of n leaves has one complete subtree for each 1 in the binary form of n. */
function peakCount(size: number): number {
  return size.toString(2).replaceAll('0', '').length;
}

function invalid(): LedgerError {
  return new LedgerError('frontier-invalid', 'The stored frontier of the tree cannot be read.');
}
