/** A run of words that is in both texts, only in the newer or only in the older. */
export interface DiffRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many word pairs the two texts are shown whole: the comparison takes their product. */
const LARGEST_TABLE = 4_000_000;

/**
 * What changed from one text to another, word by word (longest common subsequence). The `same` and
 * `added` runs joined give the newer text, the `same` and `removed` runs the older one.
 */
export function wordDiff(older: string, newer: string): DiffRun[] {
  const a = wordsOf(older);
  const b = wordsOf(newer);
  if (a.length * b.length > LARGEST_TABLE) {
    return joined([...a.map(run('removed')), ...b.map(run('added'))]);
  }
  const table = lengths(a, b);
  const width = b.length + 1;
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (
      right === undefined ||
      (left !== undefined && at(table, (i + 1) * width + j) >= at(table, i * width + j + 1))
    ) {
      runs.push({ kind: 'removed', text: left ?? '' });
      i++;
    } else {
      runs.push({ kind: 'added', text: right });
      j++;
    }
  }
  return joined(runs);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}'’]/gu) ?? [];
}

const run = (kind: DiffRun['kind']) => (text: string) => ({ kind, text });
const at = (table: Uint32Array, index: number) => table[index] ?? 0;

/** `table[i][j]`: length of the longest common subsequence of `a` from i and `b` from j. */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? at(table, (i + 1) * width + j + 1) + 1
          : Math.max(at(table, (i + 1) * width + j), at(table, i * width + j + 1));
    }
  }
  return table;
}

function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  for (const { kind, text } of runs) {
    const last = result.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else {
      result.push({ kind, text });
    }
  }
  return result;
}
