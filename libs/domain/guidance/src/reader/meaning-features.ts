import { hashOf } from '../text/hashing';
import { groupsOf, stemOf } from './meaning-words';

/** Number of weights for each kind of meaning. */
export const MEANING_BUCKETS = 2 ** 14;
const MOST_WORDS = 120;
/** How many different groups of one text are paired with each other. */
const MOST_PAIRED = 24;

/** Hashed features of a canonical text: its words, what they mean, what stands beside what. */
export function meaningFeatures(canon: string): number[] {
  const words =
    canon.match(/[a-z']+(?:-[a-z]+)*|£|\d+|[!?"]|[^\s\w]/gu)?.slice(0, MOST_WORDS) ?? [];
  const stems = words.map((word) => (/^\d+$/.test(word) ? '0' : stemOf(word)));
  const groups = words.map((word) => groupsOf(word));
  const seen = new Set<number>([
    hashOf('bias'),
    hashOf(`length ${Math.min(6, Math.ceil(words.length / 6))}`),
  ]);
  stems.forEach((stem, at) => {
    const meaning = groups[at]?.[0] ?? stem;
    const before = groups[at - 1]?.[0] ?? stems[at - 1] ?? '<';
    const earlier = groups[at - 2]?.[0] ?? stems[at - 2] ?? '<';
    seen.add(hashOf(stem));
    seen.add(hashOf(stems[at - 1] ?? '<', ' ', stem));
    for (const group of groups[at] ?? []) seen.add(hashOf('= ', group));
    seen.add(hashOf('= ', before, ' ', meaning));
    seen.add(hashOf('= ', earlier, ' _ ', meaning));
    seen.add(hashOf('= ', earlier, ' ', before, ' ', meaning));
    if (stem.length > 6) seen.add(hashOf(stem.slice(0, 5), '…'));
  });
  addOpening(seen, groups, stems);
  addPairs(seen, groups);
  return Array.from(seen, (hash) => hash % MEANING_BUCKETS);
}

/** How a text begins and ends often says what it does. */
function addOpening(
  seen: Set<number>,
  groups: readonly (readonly string[])[],
  stems: readonly string[],
): void {
  const meaning = (at: number) => groups[at]?.[0] ?? stems[at] ?? '<';
  seen.add(hashOf('^ ', stems[0] ?? ''));
  seen.add(hashOf('^ ', meaning(0), ' ', meaning(1)));
  seen.add(hashOf('$ ', stems.at(-1) ?? ''));
}

/** Two meanings in one text say more than either, wherever they stand. */
function addPairs(seen: Set<number>, groups: readonly (readonly string[])[]): void {
  const spoken = [...new Set(groups.flat())].slice(0, MOST_PAIRED).sort();
  spoken.forEach((one, at) => {
    for (const other of spoken.slice(at + 1)) seen.add(hashOf('& ', one, ' ', other));
  });
}
