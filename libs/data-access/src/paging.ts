/**
 * Opaque place in a keyset-paged list: the sort keys of the last row of a page.
 */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor, or null when it is absent or not one of ours. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === length) return keys.map(String);
  } catch {
    // SyntaxError: not a cursor; the list starts at its beginning.
  }
  return null;
}

/** A page as the API answers it. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
}

/** Cuts a page from rows read with `limit + 1`; `keysOf` gives what the list is sorted by. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}
