import { badParameter } from './errors';
import { type GraphCall } from './call';

/** How long a cursor works, in milliseconds of sandbox time. */
const cursorLife = 24 * 60 * 60 * 1000;

interface Window<T> {
  readonly items: readonly T[];
  readonly paging: Record<string, unknown> | undefined;
}

/**
 * Cuts one page out of a list. A cursor is a place counted from the front, sealed in base64: when
 * something was added in front meanwhile the next page repeats items, as it does on the real network.
 * @param edge the path that `next` continues, such as `/v25.0/123/feed`.
 * @throws GraphError 100 for a bad limit or cursor.
 */
export function cutPage<T>(
  call: GraphCall,
  edge: string,
  all: readonly T[],
  defaultLimit = 25,
): Window<T> {
  const limitText = call.parameters.get('limit') ?? String(defaultLimit);
  const limit = Number(limitText);
  if (!Number.isInteger(limit) || limit < 1) {
    throw badParameter('Param limit must be a number greater than or equal to 1');
  }
  if (limit > 100) throw badParameter('Param limit must be a number less than or equal to 100');
  const now = call.world.clock.now();
  const after = call.parameters.get('after');
  const start = after === undefined || after === '' ? 0 : readCursor(after, edge, now) + 1;
  const items = all.slice(start, start + limit);
  if (items.length === 0) return { items, paging: undefined };
  const last = start + items.length - 1;
  const cursors = {
    before: writeCursor(start, edge, now),
    after: writeCursor(last, edge, now),
  };
  const hasMore = last + 1 < all.length;
  return {
    items,
    paging: hasMore
      ? { cursors, next: nextAddress(call, edge, limit, cursors.after) }
      : { cursors },
  };
}

function nextAddress(call: GraphCall, edge: string, limit: number, after: string): string {
  const query = new URLSearchParams();
  for (const name of ['fields', 'filter', 'order', 'since', 'until', 'summary']) {
    const value = call.parameters.get(name);
    if (value !== undefined) query.set(name, value);
  }
  // As on the real network: a token that came as a parameter goes on as one, a header does not.
  const token = call.parameters.get('access_token');
  if (token !== undefined) query.set('access_token', token);
  query.set('limit', String(limit));
  query.set('after', after);
  return `${call.world.publicUrl}/graph${edge}?${query.toString()}`;
}

function writeCursor(position: number, edge: string, now: number): string {
  return Buffer.from(JSON.stringify([position, edge, now])).toString('base64url');
}

function readCursor(text: string, edge: string, now: number): number {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    value = null;
  }
  const [position, cursorEdge, issued] = Array.isArray(value) ? (value as unknown[]) : [];
  const valid =
    typeof position === 'number' &&
    typeof issued === 'number' &&
    edgeName(String(cursorEdge)) === edgeName(edge) &&
    now - issued <= cursorLife;
  if (!valid) throw badParameter('Invalid cursors values, or the cursor has expired');
  return position;
}

/** The edge without its version, which may change between two pages. */
function edgeName(edge: string): string {
  return edge.replace(/^\/v\d+\.\d+/, '');
}
