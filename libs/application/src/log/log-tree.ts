import { LogTreeRepository, type Transaction, UnitOfWork } from '@canteen/data-access';
import {
  completeRanges,
  consistencyRanges,
  inclusionRanges,
  joined,
  type LeafRange,
  MerkleTree,
} from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';

/** A hash of a kept level stands for so many of the level below: 256 entries, then 65,536. */
const FAN = 256;
const LEVELS = [1, 2];
/** So many hashes of a level are made in one transaction. */
const STEP = 80;

/**
 * Proofs about a practice's log, from hashes that are kept of every 256 and every 65,536 entries: a proof reads some
 * thousand hashes however long the log is. What is kept follows from the entries and is trusted by nobody: whoever is
 * handed a proof checks it against what was signed.
 */
@Injectable()
export class LogTree {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Makes what is missing of the kept hashes for the first `size` entries.
   *
   * @throws AppError EXPORT_REFUSED when the log lacks entries
   */
  async keepUp(practiceId: string, size: number): Promise<void> {
    for (const level of LEVELS) {
      const wanted = Math.floor(size / FAN ** level);
      for (let kept = -1; kept < wanted;) {
        kept = await this.uow.run(practiceId, (tx) => keepSome(tx, level, wanted));
      }
    }
  }

  /** The proof that the first `oldSize` entries are the beginning of the first `newSize`; `keepUp` comes first. */
  async consistencyProof(tx: Transaction, oldSize: number, newSize: number): Promise<Buffer[]> {
    return hashesOf(tx, consistencyRanges(oldSize, newSize));
  }

  /** The proof that entry `seq` is among the first `size`; `keepUp` comes first. */
  async inclusionProof(tx: Transaction, seq: number, size: number): Promise<Buffer[]> {
    return hashesOf(tx, inclusionRanges(seq - 1, size));
  }
}

/** @returns how many hashes of the level are kept now */
async function keepSome(tx: Transaction, level: number, wanted: number): Promise<number> {
  const tree = tx.use(LogTreeRepository);
  const kept = await tree.count(level);
  const to = Math.min(wanted, kept + STEP);
  if (to <= kept) return kept;
  const below = await read(tree, level - 1, kept * FAN, to * FAN);
  const made = Array.from({ length: to - kept }, (_, at) =>
    MerkleTree.of(below.slice(at * FAN, (at + 1) * FAN)).root(),
  );
  await tree.add(level, kept, made);
  return to;
}

async function hashesOf(tx: Transaction, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const tree = tx.use(LogTreeRepository);
  const hashes: Buffer[] = [];
  for (const range of ranges) {
    const parts: Uint8Array[] = [];
    for (const part of completeRanges(range)) parts.push(await complete(tree, part));
    hashes.push(Buffer.from(joined(parts)));
  }
  return hashes;
}

/** The hash of a complete subtree, from the highest level that is not above it. */
async function complete(tree: LogTreeRepository, { start, end }: LeafRange): Promise<Uint8Array> {
  const level = LEVELS.findLast((each) => FAN ** each <= end - start) ?? 0;
  const width = FAN ** level;
  return MerkleTree.of(await read(tree, level, start / width, end / width)).root();
}

async function read(
  tree: LogTreeRepository,
  level: number,
  from: number,
  to: number,
): Promise<Buffer[]> {
  const hashes = await tree.hashes(level, from, to);
  if (hashes.length === to - from) return hashes;
  throw new AppError('EXPORT_REFUSED', 'The log lacks entries. Verify it.');
}
