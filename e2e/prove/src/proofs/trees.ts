import { existsSync, readFileSync } from 'node:fs';
import { type Chance } from '../chance';
import { loadVerifiers, type Verifiers } from '../log/parts';
import { definedRoot, randomLeaves } from '../log/random-tree';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';

/** A row of the public vectors, as far as it is read. */
interface Vector {
  kind: 'inclusion' | 'consistency';
  id: string;
  wantErr: boolean;
  proof: string[] | null;
  leafIdx: number;
  treeSize: number;
  leafHash: string;
  root: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
}

/** L1: trees and proofs are those of RFC 6962, in two verifiers that share no code. */
export const trees: PartsProof = {
  ofParts: true,
  ids: ['L1'],
  name: 'trees',
  what: 'tree and proofs equal RFC 6962, in two verifiers that agree',
  trials: { ci: 10_000, release: 100_000 },
  cost: { seconds: 20, processors: 1 },
  async run({ stage, parts, chance, trials }: PartsRun): Promise<Verdict> {
    const verifiers = await loadVerifiers(parts);
    const vectors = readVectors(stage.vectors);
    const violations = vectors.flatMap((vector) => wrongVector(verifiers, vector));
    for (let trial = 0; trial < trials && violations.length < 20; trial += 1) {
      violations.push(...wrongTree(verifiers, chance));
    }
    return { trials: `${vectors.length} public vectors, ${trials} random trees`, violations };
  },
};

function readVectors(file: string | undefined): Vector[] {
  if (file === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Vector);
}

function wrongVector({ ledger, standAlone }: Verifiers, vector: Vector): string[] {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const proof = (vector.proof ?? []).map(bytes);
  const { leafIdx: index, treeSize: size, size1, size2 } = vector;
  const verdicts =
    vector.kind === 'inclusion'
      ? [
          ledger.verifyInclusion({
            leafHash: bytes(vector.leafHash),
            index,
            size,
            root: bytes(vector.root),
            proof,
          }),
          standAlone.provesInclusion(
            bytes(vector.leafHash),
            index,
            size,
            proof,
            bytes(vector.root),
          ),
        ]
      : [
          ledger.verifyConsistency({
            oldSize: size1,
            oldRoot: bytes(vector.root1),
            newSize: size2,
            newRoot: bytes(vector.root2),
            proof,
          }),
          standAlone.provesConsistency(
            size1,
            bytes(vector.root1),
            size2,
            bytes(vector.root2),
            proof,
          ),
        ];
  return verdicts.every((verdict) => verdict === !vector.wantErr)
    ? []
    : [`L1: vector ${vector.id} is judged ${verdicts.join(' and ')}`];
}

function wrongTree({ ledger, standAlone }: Verifiers, chance: Chance): string[] {
  const leaves = randomLeaves(chance);
  const size = leaves.length;
  const tree = ledger.MerkleTree.of(leaves);
  const [index, oldSize] = [chance.between(0, size - 1), chance.between(1, size)];
  const root = definedRoot(leaves);
  const oldRoot = definedRoot(leaves.slice(0, oldSize));
  const frontier = leaves.reduce((grown, leaf) => grown.append(leaf), ledger.TreeFrontier.empty());
  const inclusion = tree.inclusionProof(index);
  const consistency = tree.consistencyProof(oldSize);
  const leafHash = leaves[index] ?? root;
  const right: Record<string, boolean> = {
    'the tree’s root': root.equals(tree.root()),
    'the frontier’s root': root.equals(frontier.root()),
    'the stand-alone root': root.equals(standAlone.rootOfLeaves(leaves)),
    inclusion: ledger.verifyInclusion({ leafHash, index, size, root, proof: inclusion }),
    'stand-alone inclusion': standAlone.provesInclusion(leafHash, index, size, inclusion, root),
    consistency: ledger.verifyConsistency({
      oldSize,
      oldRoot,
      newSize: size,
      newRoot: root,
      proof: consistency,
    }),
    'stand-alone consistency': standAlone.provesConsistency(
      oldSize,
      oldRoot,
      size,
      root,
      consistency,
    ),
  };
  return Object.entries(right).flatMap(([what, holds]) =>
    holds ? [] : [`L1: wrong for ${size} leaves (entry ${index}, old size ${oldSize}): ${what}`],
  );
}
