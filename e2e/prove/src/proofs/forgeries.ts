import { createHash } from 'node:crypto';
import { type Chance } from '../chance';
import { loadVerifiers, type Verifiers } from '../log/parts';
import { hashOf, randomLeaves } from '../log/random-tree';
import { exportOf, sampleKey, sampleLog } from '../log/sample-log';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';

const STORY = '<p class="sentence">Somebody wrote a comment on Facebook.</p>\n'.repeat(5);

/** L2: whatever is changed about a proof, a note, an export or its story, neither verifier accepts it. */
export const forgeries: PartsProof = {
  ofParts: true,
  ids: ['L2'],
  name: 'forgeries',
  what: 'no changed proof, note, export or story is accepted by either verifier',
  trials: { ci: 20_000, release: 1_000_000 },
  cost: { seconds: 40, processors: 1 },
  async run({ parts, chance, trials }: PartsRun): Promise<Verdict> {
    const verifiers = await loadVerifiers(parts);
    const forge = await forgers(verifiers, chance);
    const violations: string[] = [];
    const tried = { proofs: 0, notes: 0, exports: 0, stories: 0 };
    for (let trial = 0; trial < trials && violations.length < 20; trial += 1) {
      // An export takes the longest.
      const others = trial % 2 === 0 ? 'proofs' : 'notes';
      const kind = trial % 5 === 4 ? 'exports' : trial % 25 === 0 ? 'stories' : others;
      tried[kind] += 1;
      const wrong = await forge[kind]();
      if (wrong !== null) violations.push(`L2: accepted: ${wrong}`);
    }
    const { proofs, notes, exports, stories } = tried;
    return {
      trials: `${proofs} proofs, ${notes} notes, ${exports} exports, ${stories} stories changed`,
      violations,
    };
  },
};

/** Each makes one forgery and says which, if anybody accepted it. */
async function forgers(verifiers: Verifiers, chance: Chance) {
  const { ledger, standAlone } = verifiers;
  const log = sampleLog(ledger, 5);
  const key = sampleKey(ledger);
  const root = hashOf('a root');
  const note = ledger.signCheckpoint({ origin: key.name, size: 42, root, key });
  const print = printOf(STORY);
  const files = [exportOf(ledger, log, undefined, print), exportOf(ledger, log, [2, 3], print)];
  for (const file of files) {
    const right = await accepted(verifiers, file, print);
    if (!right.every(Boolean)) throw new Error('A right file fails.');
  }
  return {
    proofs: () => Promise.resolve(forgeProof(verifiers, chance)),
    notes: () => {
      const changed = changedText(note, chance);
      const opens = [ledger.verifyCheckpoint, standAlone.openCheckpoint].map((open) => {
        try {
          const { size, root: opened } = open(changed, [key.verifierKey]);
          return changed !== note && !(size === 42 && root.equals(opened));
        } catch {
          // Refused, as it should be.
          return false;
        }
      });
      return Promise.resolve(opens.some(Boolean) ? `the note ${JSON.stringify(changed)}` : null);
    },
    exports: async () => {
      const file = chance.oneOf(files);
      const changed = chance.happens(0.5) ? changedText(file, chance) : resealed(file, chance);
      if (changed === file) return null;
      // A seal that is taken off with its story beside it is a change like any other.
      const verdicts = await accepted(verifiers, changed, print);
      return verdicts.some(Boolean)
        ? `an export (${verdicts.join()}), ${differenceOf(file, changed)}`
        : null;
    },
    stories: async () => {
      const page = changedText(STORY, chance);
      if (page === STORY) return null;
      const verdicts = await accepted(verifiers, chance.oneOf(files), printOf(page));
      return verdicts.some(Boolean) ? `the story ${JSON.stringify(page)}` : null;
    },
  };
}

/** What the library and the stand-alone verifier say of a file beside the story of this print. */
async function accepted(
  { ledger, standAlone }: Verifiers,
  file: string,
  story: string,
): Promise<boolean[]> {
  const lines = file.split('\n');
  const rest = lines.pop();
  const other = await standAlone.verifyLines(lines, undefined, [], story);
  return [ledger.verifyExport(file, { story }).ok, other.ok && rest === ''];
}

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A proof of inclusion or growth with something about it changed. */
function forgeProof({ ledger, standAlone }: Verifiers, chance: Chance): string | null {
  const leaves = randomLeaves(chance);
  const tree = ledger.MerkleTree.of(leaves);
  const [size, root] = [leaves.length, tree.root()];
  const claim = { ...growth(chance, size), newRoot: root };
  const right = chance.happens(0.5)
    ? { kind: 'inclusion', index: claim.oldSize - 1, proof: tree.inclusionProof(claim.oldSize - 1) }
    : { kind: 'growth', index: claim.oldSize, proof: tree.consistencyProof(claim.oldSize) };
  const known = right.kind === 'inclusion' ? leaves[right.index] : tree.root(claim.oldSize);
  const forged = changedClaim({ ...right, size, root, known: known ?? root }, chance);
  if (!forged) return null;
  const { index, proof } = forged;
  const verdicts =
    right.kind === 'inclusion'
      ? [
          ledger.verifyInclusion({
            leafHash: forged.known,
            index,
            size: forged.size,
            root: forged.root,
            proof,
          }),
          standAlone.provesInclusion(forged.known, index, forged.size, proof, forged.root),
        ]
      : [
          ledger.verifyConsistency({
            oldSize: index,
            oldRoot: forged.known,
            newSize: forged.size,
            newRoot: forged.root,
            proof,
          }),
          standAlone.provesConsistency(index, forged.known, forged.size, forged.root, proof),
        ];
  return verdicts.some(Boolean)
    ? `${forged.how} of a proof of ${right.kind} in ${size} leaves (${verdicts.join()})`
    : null;
}

interface Claim {
  index: number;
  size: number;
  root: Uint8Array;
  /** The leaf's hash, or the old root. */
  known: Uint8Array;
  proof: Uint8Array[];
}

const growth = (chance: Chance, size: number) => ({ oldSize: chance.between(1, size) });

/** Places and sizes are not changed here: some other place of a small tree may truly fit the same proof. */
function changedClaim(claim: Claim, chance: Chance): (Claim & { how: string }) | null {
  const { proof } = claim;
  const place = chance.between(0, Math.max(0, proof.length - 1));
  const how = chance.oneOf([
    'leaf',
    'root',
    'hash',
    'shorter',
    'longer',
    'swapped',
    'cut',
  ] as const);
  if (how === 'leaf') return { ...claim, how, known: flipped(claim.known, chance) };
  if (how === 'root') return { ...claim, how, root: flipped(claim.root, chance) };
  if (how === 'longer') {
    const at = chance.between(0, proof.length);
    return { ...claim, how, proof: proof.toSpliced(at, 0, proof[place] ?? hashOf('more')) };
  }
  const hash = proof[place];
  if (!hash) return null;
  if (how === 'hash') return { ...claim, how, proof: proof.with(place, flipped(hash, chance)) };
  if (how === 'cut') return { ...claim, how, proof: proof.with(place, hash.subarray(1)) };
  if (how === 'shorter') return { ...claim, how, proof: proof.toSpliced(place, 1) };
  const other = chance.between(0, proof.length - 1);
  const second = proof[other];
  if (!second || Buffer.compare(hash, second) === 0) return null;
  return { ...claim, how, proof: proof.with(place, second).with(other, hash) };
}

function flipped(hash: Uint8Array, chance: Chance): Buffer {
  const copy = Buffer.from(hash);
  const at = chance.between(0, copy.length - 1);
  copy[at] = (copy[at] ?? 0) ^ (1 << chance.between(0, 7));
  return copy;
}

/** One byte changed, put in or taken out. */
function changedText(text: string, chance: Chance): string {
  const bytes = Buffer.from(text, 'utf8');
  const at = chance.between(0, bytes.length - 1);
  const byte = Buffer.of(chance.happens(0.5) ? chance.between(32, 126) : chance.between(0, 255));
  const how = chance.oneOf(['change', 'insert', 'delete'] as const);
  const after = bytes.subarray(how === 'insert' ? at : at + 1);
  const middle = how === 'delete' ? [] : [byte];
  return Buffer.concat([bytes.subarray(0, at), ...middle, after]).toString('utf8');
}

/**
 * A line changed or left out, an entry doubled or moved, or what somebody wrote put otherwise, by a forger who then mends the last line. The first line
 * is a label. A checkpoint said twice, or proofs in another order, would be no lie.
 */
function resealed(file: string, chance: Chance): string {
  const lines = file.trimEnd().split('\n').slice(0, -1);
  const entries = lines.filter((line) => line.includes('"leaf"')).length;
  const how = chance.oneOf(['change', 'change', 'omit', 'double', 'swap', 'reword'] as const);
  const last = how === 'double' || how === 'swap' ? entries : lines.length - 1;
  const [at, other] = [chance.between(1, last), chance.between(1, last)];
  const line = lines[at] ?? '';
  const forged = {
    change: lines.with(at, changedText(line, chance)),
    omit: lines.toSpliced(at, 1),
    double: lines.toSpliced(at, 0, line),
    swap: lines.with(at, lines[other] ?? '').with(other, line),
    // What somebody wrote, and nothing else.
    reword: lines.map((each) => each.replace(/"text":"\w/, '"text":"X')),
  }[how];
  if (forged.join('\n') === lines.join('\n')) return file;
  const sha256 = createHash('sha256')
    .update(forged.map((each) => `${each}\n`).join(''))
    .digest('hex');
  return [...forged, JSON.stringify({ end: { lines: forged.length, sha256 } }), ''].join('\n');
}

/** Where two files begin to differ, with a little of both. */
function differenceOf(file: string, changed: string): string {
  let at = 0;
  while (file[at] === changed[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `at ${at}: ${around(file)} became ${around(changed)}`;
}
