import { type Account } from '../connector';
import { jsonOf } from '../http/answers';
import { type Answered, type Exchange } from '../http/transport';
import { successOf } from '../outcomes';
import { type GraphClient, type GraphParameters } from './graph-client';
import { graphRefusal } from './graph-errors';
import { type Entry, EntryList } from './graph-shapes';

/** A list as far as it could be read. */
export interface EntriesRead {
  entries: Entry[];
  /** Whether the list was read to the end of what was asked for. */
  complete: boolean;
  /** The last answer, for its headers. */
  answer: Answered;
}

/** Whether an entry is asked for; the answer it came in tells the network's time. */
export type Wanted = (entry: Entry, answer: Answered) => boolean;

/** Facebook's largest page. */
const PAGE_SIZE = '100';

/** Whether the failure may come from one field that we may not read: all of them fail then. */
function isFieldRefusal(exchange: Exchange): boolean {
  if (exchange.kind !== 'answered') return false;
  const refusal = graphRefusal(exchange);
  if (!refusal) return false;
  const { code, subcode } = refusal;
  return (code === 100 && subcode !== 33) || code === 10 || (code >= 200 && code <= 299);
}

/**
 * Reads a list of posts or comments, page by page. The next page is asked for by its cursor, never
 * by the ready-made address in the answer, so that no answer can send the token elsewhere.
 *
 * @param fieldSets what to ask for; when a set is refused the next, smaller one is tried.
 * @param wanted stops the reading at the first page whose last entry is not wanted.
 * @returns what was read, or the exchange that failed.
 */
export async function readEntries(
  client: GraphClient,
  account: Account,
  path: string,
  parameters: GraphParameters,
  options: {
    fieldSets: readonly string[];
    maxPages: number;
    wanted: Wanted;
  },
): Promise<EntriesRead | Exclude<Exchange, { kind: 'answered' }> | Answered> {
  let failed: Exchange = { kind: 'not-sent', why: 'Nothing was asked for.' };
  for (const fields of options.fieldSets) {
    const read = await readWith(client, account, path, { ...parameters, fields }, options);
    if ('entries' in read) return read;
    failed = read;
    if (!isFieldRefusal(read)) break;
  }
  return failed;
}

async function readWith(
  client: GraphClient,
  account: Account,
  path: string,
  parameters: GraphParameters,
  options: { maxPages: number; wanted: Wanted },
): Promise<EntriesRead | Exchange> {
  const entries: Entry[] = [];
  let after: string | undefined;
  for (let page = 1; ; page += 1) {
    const exchange = await client.get(account, path, { ...parameters, limit: PAGE_SIZE, after });
    const answer = successOf(exchange);
    if (!answer) return exchange;
    const parsed = EntryList.safeParse(jsonOf(answer));
    if (!parsed.success) return { kind: 'broken', why: 'The answer was not a list.' };
    const { data, paging } = parsed.data;
    entries.push(...data.filter((entry) => options.wanted(entry, answer)));
    after = paging?.cursors?.after;
    const last = data.at(-1);
    // A page may be empty although more follow: only the missing `next` ends a list.
    const isEnd = paging?.next === undefined || after === undefined;
    if (isEnd || (last && !options.wanted(last, answer)))
      return { entries, complete: true, answer };
    if (page >= options.maxPages) return { entries, complete: false, answer };
  }
}
