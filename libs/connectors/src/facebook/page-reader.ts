import { z } from 'zod';
import {
  type Account,
  type InboundItem,
  type Pulled,
  type PullOptions,
  ReadFailure,
} from '../connector';
import { clockSkew, jsonOf } from '../http/answers';
import { type Answered, type Exchange } from '../http/transport';
import { readFailure } from '../outcomes';
import { epochOf, instantOf, readInstant } from '../times';
import { type GraphClient } from './graph-client';
import { classifyGraph, graphRefusal } from './graph-errors';
import { readEntries, type Wanted } from './graph-lists';
import { type Entry, TextOfObject } from './graph-shapes';
import { defaultPermalink } from './page-publisher';

const DAY = 86_400_000;
/** The first reading goes back this far; later ones overlap, so that edits and deletions show. */
const FIRST_DAYS = 30;
const OVERLAP_DAYS = 7;
/** How many pages of one list are read at a time, and how many missing items are looked up. */
const MAX_PAGES = 10;
const MAX_LOOK_UPS = 50;

const COMMENT_FIELDS = [
  'id,message,created_time,from{id,name},parent{id},permalink_url,message_tags',
  'id,message,created_time,from{id,name},parent{id},permalink_url',
  'id,message,created_time,parent{id},permalink_url',
  'id,message,created_time,parent{id}',
];
const POST_FIELDS = [
  'id,message,created_time,from{id,name},permalink_url,message_tags',
  'id,message,created_time,from{id,name},permalink_url',
  'id,message,created_time,permalink_url',
];

/** What one reading leaves for the next: when it was, and what it saw in the overlap. */
const Cursor = z.object({
  readAt: z.string(),
  seen: z.array(z.object({ id: z.string(), at: z.string() })),
  /** Lists that it did not come to: they are first the next time. */
  unread: z.array(z.string()).default([]),
});
type Cursor = z.infer<typeof Cursor>;

/** One list to read. */
interface Source {
  path: string;
  rootRemoteId: string | null;
  kind: InboundItem['kind'];
}

/** Reads comments under recent posts, visitors' posts and posts that tag the Page. */
export class PageReader {
  constructor(private readonly client: GraphClient) {}

  /** Reads everything of the last days again; the caller recognises what it has by its id. */
  async pull(account: Account, cursor: unknown, options: PullOptions): Promise<Pulled> {
    const known = Cursor.safeParse(cursor);
    const before: Cursor | null = known.success ? known.data : null;
    const days = before ? OVERLAP_DAYS : FIRST_DAYS;
    const since = (epochOf(options.now) ?? 0) - days * DAY;
    const first = before?.unread ?? [];
    const { items, complete, unread } = await this.readAll(account, options, since, first);
    const expected = new Map(
      [...(options.held ?? []), ...(before?.seen ?? [])].map((each) => [each.id, each]),
    );
    const missing = [...expected.values()].filter(
      (each) => !items.has(each.id) && (epochOf(each.at) ?? 0) >= since,
    );
    // Much is missing only because its list was not read.
    const removed =
      unread.length > 0
        ? []
        : await this.goneAmong(
            account,
            missing.map((each) => each.id),
            options,
          );
    const kept = missing.filter((each) => !removed.includes(each.id));
    const seen = [...items.values()].map((item) => ({ id: item.remoteId, at: item.createdAt }));
    const next: Cursor = { readAt: options.now, seen: [...seen, ...kept], unread };
    return { items: [...items.values()], cursor: next, complete, removed };
  }

  /**
   * Reads every list, those in `first` before the others, as far as it may. One that cannot be read is
   * left for the next time; none at all is a failure.
   */
  private async readAll(
    account: Account,
    options: PullOptions,
    since: number,
    first: readonly string[],
  ): Promise<{ items: Map<string, InboundItem>; complete: boolean; unread: string[] }> {
    const items = new Map<string, InboundItem>();
    const isSince = (entry: Entry, answer: Answered) =>
      (epochOf(entry.created_time) ?? Infinity) >= since + clockSkew(answer, options.now);
    let complete = true;
    let readSome = false;
    let failure: ReadFailure | null = null;
    const sources = this.sources(account, options.recentPostIds).toSorted(
      (one, other) => Number(first.includes(other.path)) - Number(first.includes(one.path)),
    );
    let reached = 0;
    for (const source of sources) {
      if (reached > 0 && options.mayReadOn?.() === false) break;
      reached += 1;
      const read = await this.readSource(account, source, isSince);
      if ('items' in read) {
        readSome = true;
        complete &&= read.complete;
        // A visitor's post that tags the Page stands in two lists; the first one counts.
        for (const item of read.items) {
          if (!items.has(item.remoteId)) items.set(item.remoteId, item);
        }
      } else if (!isGone(read)) {
        complete = false;
        const failed = readFailure(read, classifyGraph(options.now));
        failure ??= failed;
        // Asking on prolongs a limit.
        if (failed.reason === 'rate-limited') break;
      }
    }
    if (failure && !readSome) throw failure;
    const unread = sources.slice(reached).map(({ path }) => path);
    return { items, complete: complete && unread.length === 0, unread };
  }

  /** Reads one text back. */
  async readBack(
    account: Account,
    remoteId: string,
  ): Promise<{ text: string; urls: { url: string; expandedUrl: string }[]; exists: boolean }> {
    const path = `/${encodeURIComponent(remoteId)}`;
    const exchange = await this.client.get(account, path, { fields: 'message' });
    if (isGone(exchange)) return { text: '', urls: [], exists: false };
    if (exchange.kind !== 'answered' || exchange.status !== 200) {
      throw readFailure(exchange, classifyGraph());
    }
    const read = TextOfObject.safeParse(jsonOf(exchange));
    if (!read.success) {
      throw new ReadFailure('unavailable', 'graph.unreadable', 'Facebook’s answer was unreadable.');
    }
    return { text: read.data.message ?? '', urls: [], exists: true };
  }

  private sources(account: Account, recentPostIds: readonly string[]): Source[] {
    const page = encodeURIComponent(account.accountId);
    return [
      ...recentPostIds.map((id): Source => {
        return { path: `/${encodeURIComponent(id)}/comments`, rootRemoteId: id, kind: 'comment' };
      }),
      { path: `/${page}/visitor_posts`, rootRemoteId: null, kind: 'visitor-post' },
      { path: `/${page}/tagged`, rootRemoteId: null, kind: 'mention' },
    ];
  }

  private async readSource(
    account: Account,
    source: Source,
    wanted: Wanted,
  ): Promise<{ items: InboundItem[]; complete: boolean } | Exchange> {
    const isComment = source.kind === 'comment';
    const newestFirst = { filter: 'stream', order: 'reverse_chronological' };
    const read = await readEntries(
      this.client,
      account,
      source.path,
      // Lists of posts are newest first as they come.
      isComment ? newestFirst : {},
      { fieldSets: isComment ? COMMENT_FIELDS : POST_FIELDS, maxPages: MAX_PAGES, wanted },
    );
    if (!('entries' in read)) return read;
    const items = read.entries.map((entry) => itemOf(account, source, entry));
    return { items, complete: read.complete };
  }

  /** Which of these ids are gone. One that cannot be looked up counts as still there. */
  private async goneAmong(
    account: Account,
    ids: readonly string[],
    { mayReadOn }: Pick<PullOptions, 'mayReadOn'>,
  ): Promise<string[]> {
    const gone: string[] = [];
    for (const id of ids.slice(0, MAX_LOOK_UPS)) {
      if (mayReadOn?.() === false) break;
      const path = `/${encodeURIComponent(id)}`;
      if (isGone(await this.client.get(account, path, { fields: 'id' }))) gone.push(id);
    }
    return gone;
  }
}

function isGone(exchange: Exchange): boolean {
  if (exchange.kind !== 'answered') return false;
  const refusal = graphRefusal(exchange);
  return refusal?.code === 100 && refusal.subcode === 33;
}

function itemOf(account: Account, source: Source, entry: Entry): InboundItem {
  const text = entry.message ?? '';
  return {
    kind: source.kind,
    remoteId: entry.id,
    rootRemoteId: source.rootRemoteId,
    parentRemoteId: entry.parent?.id ?? null,
    author: { id: entry.from?.id ?? null, name: entry.from?.name ?? null, handle: null },
    text,
    createdAt: readInstant(entry.created_time) ?? instantOf(0),
    editedAt: null,
    permalink: entry.permalink_url ?? defaultPermalink(entry.id),
    mentionsUs: source.kind === 'mention' || tagsUs(account, entry),
    isOurs: entry.from?.id === account.accountId,
  };
}

function tagsUs(account: Account, entry: Entry): boolean {
  return (entry.message_tags ?? []).some((tag) => tag.id === account.accountId);
}
