import { createHash, createPrivateKey } from 'node:crypto';
import { commit } from './commitment';
import { signCheckpoint } from './checkpoint';
import { buildExport, type ExportEntry, type ExportInput, type OpenedText } from './export-format';
import { encodeLeaf, type LeafV1 } from './leaf';
import { LedgerError } from './ledger-error';
import { verifierKeyOf, type GeneratedKey, type KeyUse } from './log-key';
import { MerkleTree, leafHash } from './merkle-tree';

/** The PKCS #8 form of an Ed25519 private key before its 32 bytes (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The practice of the tests. */
export const PRACTICE = '6f1f7ad4-5a0c-4b43-9f6a-0c7a9be2a001';

/** The origin of its log. */
export const ORIGIN = `canteen.example/log/${PRACTICE}`;

/** A key that is the same in every run. */
export function aFixedKey(name: string, use: KeyUse = 'log'): GeneratedKey {
  return aKeyFrom(`key ${name}`, name, use);
}

/** Another key of the same name, the same in every run. */
export function aLaterKey(name: string, which = 'second'): GeneratedKey {
  return aKeyFrom(`key ${name} ${which}`, name, 'log');
}

/** A witness's key under the name of the log. */
export function aWitnessNamedLikeTheLog(): GeneratedKey {
  return aKeyFrom('witness in disguise', ORIGIN, 'witness');
}

function aKeyFrom(label: string, name: string, use: KeyUse): GeneratedKey {
  const der = Buffer.concat([PKCS8_HEAD, digestOf(label)]);
  const privateKeyPem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
  const key = { name, privateKeyPem };
  return { ...key, verifierKey: verifierKeyOf(key, use) };
}

/** An entry with a default for every field. */
export function aLeaf(fields: Partial<LeafV1> = {}): LeafV1 {
  const seq = fields.seq ?? 1;
  return {
    v: 1,
    practice: PRACTICE,
    seq,
    at: instantOf(seq),
    kind: 'comment.captured',
    actor: { type: 'network', id: 'facebook', name: 'Facebook', roles: [] },
    subject: { type: 'comment', id: `c-${seq}` },
    thread: `t-${seq % 5}`,
    data: { lane: 'ordinary', dueMinutes: 480 },
    commitments: {},
    ...fields,
  };
}

/** An entry of an export whose texts are committed to with salts of their own. */
export function anEntry(
  fields: Partial<LeafV1> = {},
  texts: Readonly<Record<string, string>> = {},
): ExportEntry {
  const seq = fields.seq ?? 1;
  const opened = Object.entries(texts).map(([field, text]): [string, OpenedText] => [
    field,
    { salt: digestOf(`salt ${seq} ${field}`), text },
  ]);
  const commitments = Object.fromEntries(
    opened.map(([field, { text, salt }]) => [field, commit(text, salt)]),
  );
  const leaf = encodeLeaf(aLeaf({ ...fields, commitments }));
  return opened.length > 0 ? { leaf, texts: Object.fromEntries(opened) } : { leaf };
}

/** The entries of a log; every third carries a comment's body and handle. */
export function someEntries(count: number): ExportEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const seq = index + 1;
    return seq % 3 === 0
      ? anEntry({ seq }, { body: `Thank you, number ${seq} 😊`, handle: `@patient${seq}` })
      : anEntry({ seq });
  });
}

/** The tree over the leaves of these entries. */
export function treeOf(entries: readonly ExportEntry[]): MerkleTree {
  return MerkleTree.of(entries.map(({ leaf }) => leafHash(leaf)));
}

/** A checkpoint of the test log over the first `size` entries. */
export function aCheckpoint(entries: readonly ExportEntry[], size = entries.length): string {
  const root = treeOf(entries).root(size);
  return signCheckpoint({ origin: ORIGIN, size, root, key: aFixedKey(ORIGIN) });
}

/** What a right export of a whole log is built from. */
export function anExportInput(
  entries: readonly ExportEntry[],
  fields: Partial<ExportInput> = {},
): ExportInput {
  const size = fields.size ?? entries.length;
  return {
    practice: PRACTICE,
    practiceName: 'Moor Lane Surgery',
    exportedAt: '2026-11-20T09:00:00.000Z',
    scope: 'log',
    verifierKeys: [aFixedKey(ORIGIN).verifierKey],
    entries,
    ...fields,
    checkpoints: fields.checkpoints ?? [{ note: aCheckpoint(entries, size) }],
    size,
  };
}

/** What a right export of some entries of a log is built from. */
export function aSelectionInput(
  log: readonly ExportEntry[],
  seqs: readonly number[],
  fields: Partial<ExportInput> = {},
): ExportInput {
  const size = fields.size ?? log.length;
  const tree = treeOf(log);
  return anExportInput(
    seqs.flatMap((seq) => log[seq - 1] ?? []),
    {
      scope: 'selection',
      checkpoints: [{ note: aCheckpoint(log, size) }],
      proofs: seqs
        .filter((seq) => seq <= size)
        .map((seq) => ({ seq, hashes: tree.inclusionProof(seq - 1, size) })),
      ...fields,
      size,
    },
  );
}

/** A right export of a whole log with this many entries. */
export function anExport(count: number): string {
  return buildExport(anExportInput(someEntries(count)));
}

/** The ledger's error with this code, for `toThrow`. */
export function withCode(code: string): LedgerError {
  return expect.objectContaining({ name: LedgerError.name, code }) as LedgerError;
}

/** 32 bytes that depend on a label only. */
export function digestOf(label: string): Uint8Array {
  return createHash('sha256').update(label).digest();
}

function instantOf(seq: number): string {
  const seconds = String(seq % 60).padStart(2, '0');
  const minutes = String(Math.floor(seq / 60) % 60).padStart(2, '0');
  const hours = String(Math.floor(seq / 3600) % 24).padStart(2, '0');
  const day = String(1 + Math.floor(seq / 86_400)).padStart(2, '0');
  return `2026-11-${day}T${hours}:${minutes}:${seconds}.000Z`;
}
