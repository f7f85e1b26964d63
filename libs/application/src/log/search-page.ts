import {
  encodeCursor,
  type EntryFilter,
  LogRepository,
  type Page,
  type Reading,
  SealedTexts,
  type StoredEntry,
} from '@canteen/data-access';
import { folded } from './folded';

/** How many entries with texts one request opens: bounded work, some tenths of a second. */
const MOST_OPENED = 500;

/** What is looked for, and from where on. */
export interface TextSearch {
  filter: EntryFilter;
  /** Entries numbered below this; null from the newest on. */
  before: number | null;
  limit: number;
  words: string;
}

/**
 * Entries whose texts hold the words, in any case. Texts are sealed, so each has to be opened: a
 * request looks at a stretch of the log, and its page leads on to the next stretch. What is erased
 * or restricted is not found.
 */
export async function searchPage(
  tx: Reading,
  { filter, before, limit, words }: TextSearch,
): Promise<Page<StoredEntry>> {
  const looked = await tx
    .use(LogRepository)
    .page({ ...filter, hasTexts: true }, before, MOST_OPENED);
  const texts = await tx
    .use(SealedTexts)
    .open(looked.flatMap(({ sealed }) => Object.values(sealed)));
  const wanted = folded(words);
  const items: StoredEntry[] = [];
  for (const entry of looked) {
    const holds = Object.values(entry.sealed).some((id) => folded(texts.get(id)).includes(wanted));
    if (!holds) continue;
    items.push(entry);
    if (items.length === limit) return { items, next: encodeCursor([entry.seq]) };
  }
  const last = looked.at(-1);
  const goesOn = looked.length === MOST_OPENED && last !== undefined;
  return { items, next: goesOn ? encodeCursor([last.seq]) : null };
}
