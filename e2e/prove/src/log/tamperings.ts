import { randomUUID } from 'node:crypto';
import { type Cover, type Loot, type LootedEntry, type Tamperer } from './tamperer';

/** One way to lie about the past. `do` changes what is stored; the number is that of the first entry that is touched. */
export interface Tampering {
  name: string;
  /** Whether it needs an entry with words of somebody. */
  ofTexts?: true;
  do(tamperer: Tamperer, seq: number): Promise<void>;
}

/** Changes a log in memory, from the entry of this number on. */
type Change = (loot: Loot, seq: number) => void;

const entryOf = (loot: Loot, seq: number): LootedEntry => {
  const entry = loot.entries[seq - 1];
  if (!entry) throw new Error(`There is no entry ${seq}.`);
  return entry;
};

/** Writes something else into an entry, and into the columns that list it. */
const says =
  (leaf: (said: LootedEntry['leaf']) => object, row: Record<string, unknown> = {}): Change =>
  (loot, seq) => {
    const entry = entryOf(loot, seq);
    Object.assign(entry.leaf, leaf(entry.leaf));
    Object.assign(entry.row, row);
  };

const otherId = '01890000-0000-7000-8000-00000000dead';
const actorOf = ({ actor }: LootedEntry['leaf']): object =>
  typeof actor === 'object' && actor !== null ? actor : {};

/** Gives every entry its number and no time before the one above it. */
function renumber({ entries }: Loot): void {
  entries.forEach((entry, index) => {
    entry.leaf.seq = index + 1;
    entry.row['seq'] = index + 1;
    const before = entries[index - 1]?.leaf.at ?? '';
    if (entry.leaf.at < before) entry.leaf.at = before;
    entry.row['at'] = entry.leaf.at;
  });
}

const changes: Record<string, Change> = {
  'somebody else did it': says((leaf) => ({
    actor: { ...actorOf(leaf), name: 'Somebody Else', id: otherId },
  })),
  'in another role': says((leaf) => ({ actor: { ...actorOf(leaf), roles: ['auditor'] } })),
  'another thing happened': says(() => ({ kind: 'policy.paused' }), { kind: 'policy.paused' }),
  'to something else': says(() => ({ subject: { type: 'post', id: otherId } }), {
    subject_type: 'post',
    subject_id: otherId,
  }),
  'in another thread': says(() => ({ thread: otherId }), { thread: otherId }),
  'with other facts': says(() => ({ data: { nothing: true } })),
  'with other words': says(() => ({ commitments: { body: '0'.repeat(64) } })),
  'at another time': (loot, seq) => {
    const entry = entryOf(loot, seq);
    const at = new Date(Date.parse(entry.leaf.at) + 1).toISOString();
    entry.leaf.at = at;
    for (const later of loot.entries.slice(seq - 1)) {
      if (later.leaf.at < at) later.leaf.at = at;
      later.row['at'] = later.leaf.at;
    }
  },
  'it never happened': (loot, seq) => {
    loot.entries.splice(seq - 1, 1);
    renumber(loot);
  },
  'something else happened besides': (loot, seq) => {
    const { row, leaf } = entryOf(loot, seq);
    // Of something else: a mere copy would leave the entry of this number as it was.
    const other = {
      row: { ...row, subject_type: 'post', subject_id: otherId },
      leaf: { ...leaf, subject: { type: 'post', id: otherId } },
    };
    loot.entries.splice(seq - 1, 0, other);
    renumber(loot);
  },
  'in another order': (loot, seq) => {
    const [one, other] = [entryOf(loot, seq), entryOf(loot, seq + 1)];
    loot.entries.splice(seq - 1, 2, other, one);
    renumber(loot);
  },
  'nothing happened after': (loot, seq) => {
    loot.entries.splice(seq - 1);
  },
};

const covers: Record<Cover, string> = {
  rows: 'only the rows changed',
  hashes: 'hashes made to fit',
  head: 'hashes and head made to fit',
  signatures: 'everything made to fit and signed anew',
};

/** Each change, covered up less and more. */
const changed = Object.entries(changes).flatMap(([name, change]) =>
  (['rows', 'hashes', 'head', 'signatures'] as const).map((cover): Tampering => ({
    name: `${name}; ${covers[cover]}`,
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      change(loot, seq);
      await tamperer.write(loot, cover);
    },
  })),
);

const others: readonly Tampering[] = [
  {
    name: 'the log was signed from its beginning with another key',
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      changes['with other facts']?.(loot, seq);
      await tamperer.write(loot, 'signatures', tamperer.otherKey());
    },
  },
  {
    name: 'the log was written anew, and then says that its key changed',
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      changes['with other facts']?.(loot, seq);
      await tamperer.write(loot, 'signatures');
      await tamperer.changeKey(loot, tamperer.otherKey());
    },
  },
  {
    name: 'an entry is spelt otherwise',
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      const entry = entryOf(loot, seq);
      entry.bytes = Buffer.from(JSON.stringify(entry.leaf, null, 1), 'utf8');
      await tamperer.write(loot, 'signatures');
    },
  },
  {
    name: 'the checkpoints are gone, and the log was signed once at its end',
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      changes['with other facts']?.(loot, seq);
      await tamperer.write({ ...loot, checkpoints: loot.checkpoints.slice(-1) }, 'signatures');
    },
  },
  {
    name: 'the log of another practice stands in its place',
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      for (const { leaf } of loot.entries.slice(seq - 1)) leaf['practice'] = randomUUID();
      await tamperer.write(loot, 'signatures');
    },
  },
];

const ofTexts: readonly Tampering[] = [
  {
    name: 'the words are gone, and nothing says that they were erased',
    ofTexts: true,
    async do(tamperer, seq) {
      const { row } = entryOf(await tamperer.read(), seq);
      await tamperer.sql('DELETE FROM sealed_texts WHERE id = ANY($1::uuid[])', [textsOf(row)]);
    },
  },
  {
    name: 'the key of the words is gone',
    ofTexts: true,
    async do(tamperer, seq) {
      const { row } = entryOf(await tamperer.read(), seq);
      await tamperer.sql(
        `UPDATE item_keys SET wrapped_key = NULL, destroyed_at = now()
          WHERE item_id IN (SELECT item_id FROM sealed_texts WHERE id = ANY($1::uuid[]))`,
        [textsOf(row)],
      );
    },
  },
  {
    name: 'the words of another entry stand beside it',
    ofTexts: true,
    async do(tamperer, seq) {
      const loot = await tamperer.read();
      const { row } = entryOf(loot, seq);
      const mine = textsOf(row);
      const theirs = loot.entries
        .flatMap((each) => textsOf(each.row))
        .find((id) => !mine.includes(id));
      row['sealed'] = Object.fromEntries(
        Object.keys(row['sealed'] as object).map((field) => [field, theirs]),
      );
      await tamperer.write(loot, 'signatures');
    },
  },
];

/** The sealed texts that an entry's row names. */
export function textsOf(row: LootedEntry['row']): string[] {
  return Object.values(row['sealed'] as Record<string, string>);
}

/** Every kind of tampering that is tried. */
export const tamperings: readonly Tampering[] = [...changed, ...others, ...ofTexts];
