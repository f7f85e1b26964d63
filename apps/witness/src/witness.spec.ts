import {
  MerkleTree,
  generateLogKey,
  generateWitnessKey,
  leafHash,
  signCheckpoint,
  signKeyChange,
  toBase64,
  verifyCheckpoint,
} from '@canteen/ledger';
import { Witness, type WitnessMemory, type WitnessedLog } from './witness';

const ORIGIN = 'canteen/a-practice';
const log = generateLogKey(ORIGIN);
const me = generateWitnessKey('icb.example/witness');
const leaves = Array.from({ length: 40 }, (_, at) => leafHash(Buffer.from(`entry ${at}`)));
const rewritten = leaves.with(2, leafHash(Buffer.from('another')));
const tree = MerkleTree.of(leaves);
const other = MerkleTree.of(rewritten);
const AT = 1_795_000_000;

class Remembered implements WitnessMemory {
  readonly logs = new Map<string, WitnessedLog>();
  find(origin: string): WitnessedLog | null {
    return this.logs.get(origin) ?? null;
  }
  keep(origin: string, entry: WitnessedLog): void {
    this.logs.set(origin, entry);
  }
}

const note = (size: number, of = tree, key = log) =>
  signCheckpoint({ origin: ORIGIN, size, root: of.root(size), key });
const body = (old: number, proof: readonly Uint8Array[], checkpoint: string) =>
  [`old ${old}`, ...proof.map(toBase64), '', checkpoint].join('\n');

describe('a witness', () => {
  let memory: Remembered;
  let witness: Witness;
  beforeEach(() => {
    memory = new Remembered();
    memory.keep(ORIGIN, { keys: [log.verifierKey], note: null, size: 0 });
    witness = new Witness(me, memory, () => AT);
  });

  const add = (old: number, size: number, of = tree) =>
    witness.addCheckpoint(body(old, old > 0 ? of.consistencyProof(old, size) : [], note(size, of)));

  it('cosigns a log that grows, and what it signs verifies', () => {
    for (const [old, size] of [
      [0, 5],
      [5, 6],
      [6, 40],
      [40, 40],
    ] as const) {
      const { status, body: line } = add(old, size);
      expect(status).toBe(200);
      const cosigned = verifyCheckpoint(`${note(size)}${line}`, [log.verifierKey, me.verifierKey]);
      expect(cosigned.cosignatures).toEqual([{ name: 'icb.example/witness', atSeconds: AT }]);
    }
    expect(memory.find(ORIGIN)?.size).toBe(40);
  });

  it('tells the size it knows to a log that believes another', () => {
    add(0, 5);
    expect(add(0, 9)).toEqual({ status: 409, body: '5\n' });
    expect(add(4, 9)).toEqual({ status: 409, body: '5\n' });
  });

  it.each<[string, number, number]>([
    ['rewritten behind it', 20, 30],
    ['of the same size with another history', 20, 20],
  ])('refuses a log %s, though its key signed it', (_, old, size) => {
    add(0, 20);
    const forged = body(old, other.consistencyProof(old, size), note(size, other));
    expect([409, 422]).toContain(witness.addCheckpoint(forged).status);
    expect(memory.find(ORIGIN)?.note).toContain(note(20).split('\n')[2]);
  });

  it('refuses a log that was cut short', () => {
    add(0, 20);
    expect(add(10, 15).status).toBe(409);
    expect(witness.addCheckpoint(body(20, [], note(15))).status).toBe(400);
  });

  it('refuses what no known key signed, and logs it does not know', () => {
    const stranger = generateLogKey(ORIGIN);
    expect(witness.addCheckpoint(body(0, [], note(5, tree, stranger))).status).toBe(403);
    const theirs = generateLogKey('canteen/another');
    const root = tree.root();
    const unknown = signCheckpoint({ origin: theirs.name, size: 40, root, key: theirs });
    expect(witness.addCheckpoint(body(0, [], unknown)).status).toBe(404);
  });

  it('follows a change of the log’s key', () => {
    add(0, 5);
    const newKey = generateLogKey(ORIGIN);
    const head = { origin: ORIGIN, size: 9, root: tree.root(9) };
    const change = signKeyChange({ ...head, oldKey: log, newKey });
    expect(witness.addCheckpoint(body(5, tree.consistencyProof(5, 9), change)).status).toBe(200);
    const later = note(12, tree, newKey);
    expect(witness.addCheckpoint(body(9, tree.consistencyProof(9, 12), later)).status).toBe(200);
  });

  it.each([
    '',
    'old 0',
    'old x\n\nnote',
    `old 00\n\n${note(5)}`,
    `old 0\nnot base64\n\n${note(5)}`,
    `old 0\n\nno note`,
    body(0, Array<Uint8Array>(64).fill(leaves[0] ?? new Uint8Array()), note(5)),
    body(0, [leaves[0] ?? new Uint8Array()], note(5)),
  ])('refuses a request that is not in its form', (text) => {
    expect(witness.addCheckpoint(text).status).toBe(400);
  });
});
