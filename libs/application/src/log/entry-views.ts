import { type LogEntryView } from '@canteen/contracts';
import { type EntryProof, EntryProofs, type Reading, type StoredEntry } from '@canteen/data-access';
import { type LeafV1, readKeptLeaf } from '@canteen/ledger';
import { witnessesOf } from './log-witnesses';
import { sentenceOf, type Telling } from './sentences/log-sentences';
import { memberNames } from './thread-words';

/** Entries as people read them, each with what proves it so far. */
export async function entryViews(
  tx: Reading,
  entries: readonly StoredEntry[],
  zone: string,
): Promise<LogEntryView[]> {
  const leaves = entries.map(({ leaf }) => readKeptLeaf(leaf));
  const [names, proofs] = await Promise.all([
    memberNames(tx, leaves),
    tx.use(EntryProofs).of(leaves.map(({ seq }) => seq)),
  ]);
  return leaves.map((leaf) => viewOf(leaf, proofs.get(leaf.seq), { zone, names }));
}

/** An entry as people read it, from its leaf and what proves it so far. */
export function viewOf(
  leaf: LeafV1,
  proof: EntryProof | undefined,
  telling: Telling,
): LogEntryView {
  const checkpoint = proof?.checkpoint ?? null;
  const { type, name, roles, registration } = leaf.actor;
  return {
    seq: leaf.seq,
    at: leaf.at,
    kind: leaf.kind,
    sentence: sentenceOf(leaf, telling),
    actor: { type, name, roles: [...roles], registration: registration ?? null },
    subject: leaf.subject,
    thread: leaf.thread,
    words: Object.keys(leaf.commitments).length > 0,
    proof: checkpoint === null ? 'recorded' : 'in-checkpoint',
    checkpoint,
    witnesses: proof ? witnessesOf(proof) : [],
  };
}
