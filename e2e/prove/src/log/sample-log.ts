import { randomBytes } from 'node:crypto';
import { type Ledger } from '@canteen/prove-parts';
import { type LedgerPart } from './parts';

/** A log made for a proof, with the key that signs it. */
export interface SampleLog {
  practice: string;
  key: Ledger.SigningKey & { verifierKey: string };
  entries: readonly Ledger.ExportEntry[];
}

const FIRST = Date.parse('2026-01-01T00:00:00.000Z');
const practice = '01890000-0000-7000-8000-00000000abcd';

/** A key for the log of the sample practice. */
export const sampleKey = (ledger: LedgerPart) => ledger.generateLogKey(`canteen/${practice}`);

/** One entry as the product writes them; every third carries a comment and who wrote it. */
export function sampleEntry(ledger: LedgerPart, seq: number): Ledger.ExportEntry {
  const texts: Record<string, Ledger.OpenedText> = {};
  if (seq % 3 === 0) {
    const said = `Thank you to the reception team, say number ${seq} and all the family.`;
    texts['body'] = { salt: randomBytes(32), text: said };
    texts['author'] = { salt: randomBytes(32), text: `{"handle":"@visitor${seq}"}` };
  }
  const commitments = Object.fromEntries(
    Object.entries(texts).map(([field, { text, salt }]) => [field, ledger.commit(text, salt)]),
  );
  const leaf = ledger.encodeLeaf({
    v: 1,
    practice,
    seq,
    at: new Date(FIRST + seq * 1_000).toISOString(),
    kind: seq % 3 === 0 ? 'comment.captured' : 'post.approved',
    actor: { type: 'member', id: idOf(seq, 1), name: 'Ines Calder', roles: ['compliance'] },
    subject: { type: 'post', id: idOf(seq, 2) },
    thread: idOf(seq, 3),
    data: { network: 'facebook', lane: 'ordinary', revision: 1 + (seq % 4) },
    commitments,
  });
  return { leaf, texts };
}

/** A log of so many entries, held in memory. */
export function sampleLog(ledger: LedgerPart, count: number): SampleLog {
  const entries = Array.from({ length: count }, (_, index) => sampleEntry(ledger, index + 1));
  return { practice, key: sampleKey(ledger), entries };
}

/**
 * The export of the whole log, or of the entries named.
 *
 * @param story the SHA-256 of the story that goes with it, where one does
 */
export function exportOf(
  ledger: LedgerPart,
  { practice: of, key, entries }: SampleLog,
  only?: readonly number[],
  story?: string,
): string {
  const tree = ledger.MerkleTree.of(entries.map(({ leaf }) => ledger.leafHash(leaf)));
  const size = entries.length;
  const head = { origin: key.name, size, root: tree.root(), key };
  const newest = { note: ledger.signCheckpoint(head) };
  const told = story === undefined ? [] : [{ note: ledger.signStory(head, story) }];
  return ledger.buildExport({
    practice: of,
    practiceName: 'Moor Lane Surgery',
    exportedAt: '2026-11-20T09:00:00.000Z',
    scope: only ? 'selection' : 'log',
    verifierKeys: [key.verifierKey],
    entries: only ? only.flatMap((seq) => entries[seq - 1] ?? []) : entries,
    checkpoints: [...told, newest],
    size,
    proofs: only?.map((seq) => ({ seq, hashes: tree.inclusionProof(seq - 1) })),
  });
}

function idOf(seq: number, which: number): string {
  return `01890000-0000-7000-800${which}-${String(seq).padStart(12, '0')}`;
}
