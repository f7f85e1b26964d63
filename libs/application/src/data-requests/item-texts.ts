import { type DataRequestItem, type Reading, SealedTexts } from '@canteen/data-access';
import { fieldLabel } from '../log/sentences/log-sentences';
import { readable } from '../log/thread-words';

/** Fields whose words are about nobody but the person who wrote them, or are Canteen's own. */
const NOT_LOOKED_THROUGH = ['author', 'permalink', 'record'];

/** Whether somebody else may be named in a field. */
export function mayNameOthers(field: string): boolean {
  return !NOT_LOOKED_THROUGH.includes(field);
}

const labels: Record<string, string> = {
  record: 'What was recorded about it',
  draft: 'The draft',
};

/** A field of an item as people read it. */
export function labelOfField(field: string, channelNames: ReadonlyMap<string, string>): string {
  return labels[field] ?? fieldLabel(field, channelNames);
}

/** The channels that fields of items were written for. */
export function channelsOf(items: readonly DataRequestItem[]): string[] {
  const ids = items.flatMap(({ texts, channelId }) => [
    ...Object.keys(texts).flatMap((field) => (field.startsWith('text:') ? [field.slice(5)] : [])),
    ...(channelId === null ? [] : [channelId]),
  ]);
  return [...new Set(ids)];
}

/**
 * The texts of items as people read them, by id. What was erased is absent, and so is what cannot be decrypted: one
 * text that is broken does not keep the others from being read, and never goes out as something else.
 */
export async function openItems(
  tx: Reading,
  items: readonly DataRequestItem[],
): Promise<Map<string, string>> {
  const fields = new Map(
    items.flatMap(({ texts }) => Object.entries(texts).map(([field, id]) => [id, field] as const)),
  );
  const opened = await openEach(tx, [...fields.keys()]);
  return new Map(
    [...opened].map(([id, text]) => [id, wordsIn(fields.get(id) ?? '', text)] as const),
  );
}

async function openEach(tx: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  const sealed = tx.use(SealedTexts);
  try {
    return await sealed.open(ids, 'restriction-keeper');
  } catch {
    // One of them does not decrypt: each alone tells which.
    const opened = new Map<string, string>();
    for (const id of ids) {
      const one = await sealed
        .open([id], 'restriction-keeper')
        .catch(() => new Map<string, string>());
      for (const [key, text] of one) opened.set(key, text);
    }
    return opened;
  }
}

/** A consent is sealed as JSON; everything else reads as in the log. */
function wordsIn(field: string, text: string): string {
  if (field !== 'consent') return readable(field, text);
  const facts = JSON.parse(text) as Record<string, unknown>;
  return Object.entries(facts)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join('\n');
}
