import { type LogEntryView } from '@canteen/contracts';
import {
  CheckpointRepository,
  MemberRepository,
  type StoredEntry,
  type Transaction,
} from '@canteen/data-access';
import { decodeLeaf, type LeafV1 } from '@canteen/ledger';
import { witnessesOf } from './log-witnesses';
import { membersNamedBy, sentenceOf, type Telling } from './sentences/log-sentences';

/** Entries as people read them, each with what proves it so far. */
export async function entryViews(
  tx: Transaction,
  entries: readonly StoredEntry[],
  zone: string,
): Promise<LogEntryView[]> {
  const leaves = entries.map(({ leaf }) => decodeLeaf(leaf));
  const names = await tx.use(MemberRepository).namesOf(leaves.flatMap(membersNamedBy).filter(isId));
  const covering = await tx.use(CheckpointRepository).covering(entries.map(({ seq }) => seq));
  const witnesses = await witnessesOf(
    tx,
    entries.map(({ seq }) => seq),
  );
  return leaves.map((leaf) => ({
    ...viewOf(leaf, covering.get(leaf.seq) ?? null, { zone, names }),
    witnesses: witnesses.get(leaf.seq) ?? [],
  }));
}

function viewOf(leaf: LeafV1, checkpoint: number | null, telling: Telling): LogEntryView {
  const { type, name, roles, registration } = leaf.actor;
  return {
    seq: leaf.seq,
    at: leaf.at,
    kind: leaf.kind,
    sentence: sentenceOf(leaf, telling),
    actor: { type, name, roles: [...roles], registration: registration ?? null },
    subject: leaf.subject,
    thread: leaf.thread,
    proof: checkpoint === null ? 'recorded' : 'in-checkpoint',
    checkpoint,
  };
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
