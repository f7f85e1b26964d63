import fc from 'fast-check';
import { verifyConsistency, verifyInclusion } from './merkle-proof';
import { MerkleTree, consistencyProof, inclusionProof, leafHash, rootOf } from './merkle-tree';
import { publicVectors } from './public-vectors';
import { digestOf, withCode } from './testing';
import { TreeFrontier } from './tree-frontier';
import { standAlone } from './stand-alone-verifier';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const leaves = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`entry ${index + 1}`)));
const frontierOf = (hashes: readonly Uint8Array[]) =>
  hashes.reduce((frontier: TreeFrontier, hash) => frontier.append(hash), TreeFrontier.empty());

/** Roots worked out by hand with another program, straight from the definition in RFC 6962 §2.1. */
describe('the root of a tree', () => {
  it.each<[number, string]>([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '2dfb36c6f66cac361429cf46df868ab8242d3a6441f1099c8fb3f98ec5d108a4'],
    [2, 'e59cf729ba41044bc8117e10e200f1fd0e57228e6c728246aaaca7381770bfdc'],
    [3, 'ae890d0750cf6d982e0fb89bd87ccd2f47cdb3d175b723b943981d710d224f75'],
    [5, 'c8587caedf6ba9da60f6823aab79a24ee041b63bd245f9f262f57ecae3db9ea3'],
    [8, '4fa727250e67af515504b6d299dfb39a721cdad45aa587eaca08d0b5b657a775'],
    [13, '3aa1b5c13fad8202caf0a1c1d4b4ee90daa20624733a063f4a9905bc136035ba'],
    [100, '36e5cbf2ee032df9a387ca3b44ce15246f3ead2c72ee3fbc5f9d52084d67be0e'],
  ])('of %i leaves is the known one, four ways', (count, root) => {
    const hashes = leaves(count);
    expect(hex(rootOf(hashes))).toBe(root);
    expect(hex(frontierOf(hashes).root())).toBe(root);
    expect(hex(MerkleTree.of(leaves(count + 3)).root(count))).toBe(root);
    expect(hex(standAlone.rootOfLeaves(hashes))).toBe(root);
  });

  it('is not made of anything but hashes', () => {
    expect(() => rootOf([new Uint8Array(31)])).toThrow(withCode('hash-invalid'));
    expect(() => TreeFrontier.empty().append(new Uint8Array(33))).toThrow(withCode('hash-invalid'));
  });
});

describe('the frontier of a tree', () => {
  it('is read back as it was stored, at every size', () => {
    let frontier = TreeFrontier.empty();
    for (const hash of leaves(70)) {
      frontier = TreeFrontier.parse(frontier.serialise()).append(hash);
    }
    expect(frontier.size).toBe(70);
    expect(hex(frontier.root())).toBe(hex(rootOf(leaves(70))));
  });

  it('does not change when something is appended to it', () => {
    const before = frontierOf(leaves(5));
    const root = hex(before.root());
    before.append(digestOf('x'));
    expect([before.size, hex(before.root())]).toEqual([5, root]);
  });

  const stored = Buffer.from(frontierOf(leaves(5)).serialise());
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another version', Buffer.concat([Buffer.of(2), stored.subarray(1)])],
    ['a byte too few', stored.subarray(0, -1)],
    ['a byte too many', Buffer.concat([stored, Buffer.of(0)])],
    [
      'a size with fewer hashes',
      Buffer.concat([stored.subarray(0, 8), Buffer.of(4), stored.subarray(9)]),
    ],
    ['a size beyond the exact integers', Buffer.concat([Buffer.of(1, 255), stored.subarray(2)])],
  ])('is not read from %s', (_, bytes) => {
    expect(() => TreeFrontier.parse(bytes)).toThrow(withCode('frontier-invalid'));
  });
});

describe('proofs', () => {
  it.each([
    [-1, 3],
    [3, 3],
    [0, 0],
    [0.5, 3],
  ])('of place %d in a tree of %d are refused', (index, size) => {
    expect(() => inclusionProof(index, leaves(size))).toThrow(withCode('proof-out-of-range'));
  });

  it('of a larger tree than there is are refused', () => {
    expect(() => consistencyProof(4, leaves(3))).toThrow(withCode('proof-out-of-range'));
  });

  it('prove every place and every beginning of every tree up to 33 leaves, to both verifiers', () => {
    const hashes = leaves(33);
    const tree = MerkleTree.of(hashes);
    const wrong: string[] = [];
    for (let size = 1; size <= 33; size++) {
      for (let at = 0; at < size; at++) {
        if (!bothInclude(hashes[at], at, size, tree.inclusionProof(at, size), tree.root(size)))
          wrong.push(`${at}/${size}`);
        if (
          !bothExtend(
            at + 1,
            tree.root(at + 1),
            size,
            tree.root(size),
            tree.consistencyProof(at + 1, size),
          )
        )
          wrong.push(`${at + 1}→${size}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const aCase = fc.record({
    size: fc.integer({ min: 1, max: 300 }),
    at: fc.nat(),
    flip: fc.nat(),
    change: fc.constantFrom('flip', 'drop', 'repeat', 'swap', 'place', 'size', 'root', 'leaf'),
  });

  it('of random trees are refused by both verifiers once anything is changed', () => {
    const hashes = leaves(302);
    const tree = MerkleTree.of(hashes);
    fc.assert(
      fc.property(aCase, ({ size, at: anyPlace, flip, change }) => {
        const at = anyPlace % size;
        const proof = tree.inclusionProof(at, size);
        const root = tree.root(size);
        expect(bothInclude(hashes[at], at, size, proof, root)).toBe(true);
        const changed = changedProof(proof, change, flip);
        const leaf = change === 'leaf' ? flipped(hashes[at], flip) : hashes[at];
        const place = change === 'place' ? at + 1 : at;
        const width = change === 'size' ? size + 1 + (flip % 2) : size;
        const top = change === 'root' ? flipped(root, flip) : root;
        // Both must agree; only a change that changes nothing, or a size with the same path, may still be right.
        const verdict = bothInclude(leaf, place, width, changed, top);
        const untouched =
          leaf === hashes[at] && place === at && top === root && same(changed, proof);
        if (!untouched) expect(verdict).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('that a tree grew are refused by both verifiers once anything is changed', () => {
    const tree = MerkleTree.of(leaves(302));
    fc.assert(
      fc.property(aCase, ({ size, at: anySize, flip, change }) => {
        const old = 1 + (anySize % size);
        const proof = tree.consistencyProof(old, size);
        const [before, after] = [tree.root(old), tree.root(size)];
        expect(bothExtend(old, before, size, after, proof)).toBe(true);
        const changed = changedProof(proof, change, flip);
        const oldRoot = change === 'leaf' ? flipped(before, flip) : before;
        const newRoot = change === 'root' ? flipped(after, flip) : after;
        const verdict = bothExtend(old, oldRoot, size, newRoot, changed);
        const untouched = oldRoot === before && newRoot === after && same(changed, proof);
        if (!untouched) expect(verdict).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('of one entry in a million stay below a kilobyte', () => {
    const hash = digestOf('x');
    const proof = MerkleTree.of(Array<Uint8Array>(2 ** 16).fill(hash)).inclusionProof(5);
    // Four more levels make a million.
    expect((proof.length + 4) * 32).toBeLessThan(1024);
  });
});

interface Vector {
  readonly kind: 'inclusion' | 'consistency';
  readonly id: string;
  readonly wantErr: boolean;
  readonly proof: string[] | null;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly leafHash: string;
  readonly root: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
}

describe('the public vectors of RFC 6962 proofs', () => {
  const vectors = publicVectors<Vector>('rfc6962-proofs.jsonl');

  if (vectors) {
    it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
      const decode = (text: string) => Buffer.from(text, 'base64');
      const proof = (vector.proof ?? []).map(decode);
      const verdict =
        vector.kind === 'inclusion'
          ? bothInclude(
              decode(vector.leafHash),
              vector.leafIdx,
              vector.treeSize,
              proof,
              decode(vector.root),
            )
          : bothExtend(
              vector.size1,
              decode(vector.root1),
              vector.size2,
              decode(vector.root2),
              proof,
            );
      expect(verdict).toBe(!vector.wantErr);
    });
  } else {
    it('are not beside this checkout: only the vectors of the repository were tried', () => {
      expect(vectors).toBeNull();
    });
  }
});

/** What both verifiers say; fails when they disagree. */
function bothInclude(
  leaf: Uint8Array | undefined,
  index: number,
  size: number,
  proof: Uint8Array[],
  root: Uint8Array,
): boolean {
  const hash = leaf ?? new Uint8Array();
  const first = verifyInclusion({ leafHash: hash, index, size, proof, root });
  expect(standAlone.provesInclusion(hash, index, size, proof, root)).toBe(first);
  return first;
}

/** What both verifiers say; fails when they disagree. */
function bothExtend(
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  proof: Uint8Array[],
): boolean {
  const first = verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof });
  expect(standAlone.provesConsistency(oldSize, oldRoot, newSize, newRoot, proof)).toBe(first);
  return first;
}

function changedProof(proof: Uint8Array[], change: string, at: number): Uint8Array[] {
  const place = proof.length > 0 ? at % proof.length : 0;
  if (change === 'flip') return proof.map((hash, i) => (i === place ? flipped(hash, at) : hash));
  if (change === 'drop') return proof.slice(1);
  if (change === 'repeat') return [...proof, proof[place] ?? digestOf('more')];
  if (change === 'swap') return [...proof.slice(1), ...proof.slice(0, 1)];
  return proof;
}

function flipped(hash: Uint8Array | undefined, at: number): Uint8Array {
  const copy = Buffer.from(hash ?? []);
  const place = at % copy.length;
  copy[place] = (copy[place] ?? 0) ^ (1 << (at % 8));
  return copy;
}

function same(a: Uint8Array[], b: Uint8Array[]): boolean {
  return a.map(hex).join() === b.map(hex).join();
}
