import {
  type OpenedText,
  SealedTexts,
  type StoredEntry,
  type Transaction,
} from '@canteen/data-access';
import { decodeLeaf, type ExportEntry, type LeafV1 } from '@canteen/ledger';

/** An entry as an export holds it, and its leaf as it reads. */
export interface OpenedEntry {
  leaf: LeafV1;
  entry: ExportEntry;
}

/**
 * Entries with their texts, in the same order; one whose text and salt are gone is named as erased, a restricted one as
 * withheld.
 */
export async function withTexts(
  tx: Transaction,
  entries: readonly StoredEntry[],
): Promise<OpenedEntry[]> {
  const ids = entries.flatMap(({ sealed }) => Object.values(sealed));
  const texts = await tx.use(SealedTexts).openWithSalt(ids);
  const kept = await tx.use(SealedTexts).kept(ids.filter((id) => !texts.has(id)));
  return entries.map((entry) => opened(entry, texts, kept));
}

function opened(
  { leaf: bytes, sealed }: StoredEntry,
  texts: ReadonlyMap<string, OpenedText>,
  kept: ReadonlySet<string>,
): OpenedEntry {
  const leaf = decodeLeaf(bytes);
  const open: Record<string, OpenedText> = {};
  const erased: string[] = [];
  const withheld: string[] = [];
  for (const field of Object.keys(leaf.commitments)) {
    const id = sealed[field] ?? '';
    const text = texts.get(id);
    if (text) open[field] = text;
    else if (kept.has(id)) withheld.push(field);
    else erased.push(field);
  }
  return { leaf, entry: { leaf: bytes, texts: open, erased, withheld } };
}
