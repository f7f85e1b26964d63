import { LedgerError } from './ledger-error';

/** Leaves from `start` up to, but not, `end`, counted from 0. */
export interface LeafRange {
  start: number;
  end: number;
}

/**
 * Of which stretches of leaves the audit path of a leaf holds the hashes (PATH of RFC 6962 §2.1.1), from the leaf's
 * neighbour up.
 * @throws LedgerError `proof-out-of-range`.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  requireWithin(index, 0, size - 1);
  return path(index, { start: 0, end: size });
}

/**
 * Of which stretches of leaves the proof holds the hashes that the first `oldSize` leaves are the beginning of the
 * first `newSize` (PROOF of RFC 6962 §2.1.2). None when both are the same.
 * @throws LedgerError `proof-out-of-range`.
 */
export function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
  requireWithin(oldSize, 1, newSize);
  return oldSize === newSize ? [] : subproof(oldSize, { start: 0, end: newSize }, true);
}

/** The complete subtrees a stretch of a proof or of a whole tree consists of, the largest and leftmost first. */
export function completeRanges({ start, end }: LeafRange): LeafRange[] {
  const ranges: LeafRange[] = [];
  for (let from = start; from < end;) {
    const width = largestPowerUpTo(end - from);
    ranges.push({ start: from, end: from + width });
    from += width;
  }
  return ranges;
}

/** @throws LedgerError `proof-out-of-range`. */
export function requireWithin(value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) throw outOfRange();
}

export function outOfRange(): LedgerError {
  return new LedgerError('proof-out-of-range', 'The tree has no such leaf or size.');
}

function path(index: number, { start, end }: LeafRange): LeafRange[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...path(index, { start, end: middle }), { start: middle, end }]
    : [...path(index, { start: middle, end }), { start, end: middle }];
}

/** SUBPROOF of RFC 6962 §2.1.2; `known` says whether the verifier already has the old root of exactly this range. */
function subproof(oldEnd: number, { start, end }: LeafRange, known: boolean): LeafRange[] {
  if (oldEnd === end) return known ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return oldEnd <= middle
    ? [...subproof(oldEnd, { start, end: middle }, known), { start: middle, end }]
    : [...subproof(oldEnd, { start: middle, end }, false), { start, end: middle }];
}

/** The largest power of two smaller than `width`, which is at least 2: where RFC 6962 cuts a range in two. */
function splitOf(width: number): number {
  return largestPowerUpTo(width - 1);
}

function largestPowerUpTo(most: number): number {
  let power = 1;
  while (power * 2 <= most) power *= 2;
  return power;
}
