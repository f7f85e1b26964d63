/** How long ours and the bare way took for the same thing, one right after the other. */
export interface Pair {
  ours: number;
  bare: number;
}

/** The middle of many numbers, and between what it lies. */
export interface Middle {
  median: number;
  /** Bounds of the median with 95 % confidence. */
  low: number;
  high: number;
}

type Work = () => unknown;

/**
 * Does both things in turn, the one first that was second before, so that a machine that becomes slower
 * or warmer meanwhile treats both alike.
 *
 * @param warmUps pairs that are done first and not counted
 * @returns how long each took, in milliseconds
 */
export async function measurePairs(
  { pairs, warmUps }: { pairs: number; warmUps: number },
  { ours, bare }: { ours: Work; bare: Work },
): Promise<Pair[]> {
  const measured: Pair[] = [];
  for (let at = -warmUps; at < pairs; at += 1) {
    const pair = { ours: 0, bare: 0 };
    if (at % 2 === 0) pair.ours = await duration(ours);
    pair.bare = await duration(bare);
    if (at % 2 !== 0) pair.ours = await duration(ours);
    if (at >= 0) measured.push(pair);
  }
  return measured;
}

async function duration(work: Work): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * The median with its 95 % confidence interval by order statistics, which asks nothing of the
 * distribution (NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.4 and Conover 1999, 3.2).
 *
 * @throws Error when there is nothing to take the middle of
 */
export function middleOf(numbers: readonly number[]): Middle {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (place: number): number => {
    const number = sorted[Math.min(Math.max(Math.round(place), 0), sorted.length - 1)];
    if (number === undefined) throw new Error('There is nothing to take the middle of.');
    return number;
  };
  const half = 0.98 * Math.sqrt(sorted.length);
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    low: at(middle - half),
    high: at(middle + half),
  };
}
