import { explicitlyMentions, unescapeHtml } from '@canteen/channels';
import { z } from 'zod';
import {
  type Account,
  type InboundItem,
  type Pulled,
  type PullOptions,
  ReadFailure,
} from '../connector';
import { jsonOf } from '../http/answers';
import { readFailure, successOf } from '../outcomes';
import { epochOf, instantOf, readInstant } from '../times';
import { type XClient } from './x-client';
import { classifyX } from './x-errors';
import { OnePost, type Post, postAddress, PostList, urlsOf, type User } from './x-shapes';

const POST_FIELDS =
  'author_id,conversation_id,created_at,in_reply_to_user_id,referenced_tweets,entities,edit_history_tweet_ids,display_text_range';
const MAX_PAGES = 5;
/** X asks that what was deleted there is deleted here within 24 hours; every reading costs money. */
const CHECK_EVERY_MS = 6 * 3_600_000;
const WATCHED_DAYS = 30;
/** As many as one look-up takes. */
const WATCHED = 100;
const DAY = 86_400_000;

/** What one reading leaves for the next. */
const Cursor = z.object({
  /** Everything up to this id was read; null before the first reading. */
  sinceId: z.string().nullable(),
  /** An unfinished reading: where it goes on, and the newest id it has seen. */
  unfinished: z.object({ token: z.string(), newestId: z.string() }).nullable(),
  checkedAt: z.string(),
  seen: z.array(z.object({ id: z.string(), at: z.string() })),
});
type Cursor = z.infer<typeof Cursor>;

type PostPage = { posts: Post[]; users: readonly User[]; nextToken: string | undefined };

/** Reads posts that mention the account; X counts every reply in its threads among them. */
export class MentionReader {
  constructor(private readonly client: XClient) {}

  /** Reads what came since the last reading, oldest unfinished part first. */
  async pull(account: Account, cursor: unknown, options: PullOptions): Promise<Pulled> {
    const known = Cursor.safeParse(cursor);
    const left: Cursor = known.success
      ? known.data
      : { sinceId: null, unfinished: null, checkedAt: options.now, seen: [] };
    const before: Cursor = {
      ...left,
      seen: watch([...left.seen, ...(options.held ?? [])], options.now),
    };
    const { mayReadOn = () => true } = options;
    const items: InboundItem[] = [];
    let token = before.unfinished?.token;
    let newestId = before.unfinished?.newestId ?? null;
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const read = await this.page(account, before.sinceId, token, options.now);
      for (const post of read.posts) {
        items.push(itemOf(account, post, read.users, options.recentPostIds));
        newestId = newerOf(newestId, post.id);
      }
      token = read.nextToken;
      if (token === undefined || !mayReadOn()) break;
    }
    const isUnfinished = token !== undefined && newestId !== null;
    const found = items.map((item) => ({ id: item.remoteId, at: item.createdAt }));
    const watched = watch([...before.seen, ...found], options.now);
    const { removed, checkedAt } = mayReadOn()
      ? await this.check(account, before, options.now)
      : { removed: [], checkedAt: before.checkedAt };
    const next: Cursor = {
      sinceId: isUnfinished ? before.sinceId : (newestId ?? before.sinceId),
      unfinished: isUnfinished && token && newestId ? { token, newestId } : null,
      checkedAt,
      seen: watched.filter((each) => !removed.includes(each.id)),
    };
    return { items, cursor: next, complete: !isUnfinished, removed };
  }

  /** Reads one text back. */
  async readBack(
    account: Account,
    remoteId: string,
  ): Promise<{ text: string; urls: { url: string; expandedUrl: string }[]; exists: boolean }> {
    const path = `/2/tweets/${encodeURIComponent(remoteId)}`;
    const exchange = await this.client.get(account, path, { 'tweet.fields': 'entities' });
    const answer = successOf(exchange);
    if (!answer) {
      if (exchange.kind === 'answered' && exchange.status === 404) {
        return { text: '', urls: [], exists: false };
      }
      throw readFailure(exchange, classifyX());
    }
    const read = OnePost.safeParse(jsonOf(answer));
    const post = read.success ? read.data.data : undefined;
    if (post) return { text: post.text, urls: urlsOf(post), exists: true };
    if (read.success && read.data.errors?.some(isNotFound)) {
      return { text: '', urls: [], exists: false };
    }
    throw new ReadFailure('unavailable', 'x.unreadable', 'X’s answer was unreadable.');
  }

  private async page(
    account: Account,
    sinceId: string | null,
    token: string | undefined,
    now: string,
  ): Promise<PostPage> {
    const path = `/2/users/${encodeURIComponent(account.accountId)}/mentions`;
    const exchange = await this.client.get(account, path, {
      max_results: '100',
      since_id: sinceId ?? undefined,
      pagination_token: token,
      'tweet.fields': POST_FIELDS,
      expansions: 'author_id',
    });
    const answer = successOf(exchange);
    if (!answer) throw readFailure(exchange, classifyX(now));
    const read = PostList.safeParse(jsonOf(answer));
    if (!read.success || !read.data.meta) {
      throw new ReadFailure('unavailable', 'x.unreadable', 'X’s answer was unreadable.');
    }
    const { data, includes, meta } = read.data;
    return { posts: data ?? [], users: includes?.users ?? [], nextToken: meta.next_token };
  }

  /** Asks a few times a day which of the posts seen before are gone. */
  private async check(
    account: Account,
    before: Cursor,
    now: string,
  ): Promise<{ removed: string[]; checkedAt: string }> {
    const unchanged = { removed: [], checkedAt: before.checkedAt };
    const waited = (epochOf(now) ?? 0) - (epochOf(before.checkedAt) ?? 0);
    if (before.seen.length === 0 || waited < CHECK_EVERY_MS) return unchanged;
    const ids = before.seen.map((each) => each.id).join(',');
    const answer = successOf(await this.client.get(account, '/2/tweets', { ids }));
    const read = PostList.safeParse(answer && jsonOf(answer));
    if (!read.success) return unchanged;
    const removed = (read.data.errors ?? []).filter(isNotFound).map((each) => each.resource_id);
    return { removed: removed.filter((id) => id !== undefined), checkedAt: now };
  }
}

function isNotFound(error: { type?: string }): boolean {
  return error.type?.split('/').at(-1) === 'resource-not-found';
}

/** The newer of two posts: X's ids grow with time. */
function newerOf(a: string | null, b: string): string {
  return a !== null && BigInt(a) > BigInt(b) ? a : b;
}

/** The posts to be looked up again later: the newest, not older than X keeps them interesting. */
function watch(seen: Cursor['seen'], now: string): Cursor['seen'] {
  const from = (epochOf(now) ?? 0) - WATCHED_DAYS * DAY;
  return [...new Map(seen.map((each) => [each.id, each])).values()]
    .filter((each) => (epochOf(each.at) ?? 0) >= from)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, WATCHED);
}

function itemOf(
  account: Account,
  post: Post,
  users: readonly User[],
  recentPostIds: readonly string[],
): InboundItem {
  const parentRemoteId = post.referenced_tweets?.find((each) => each.type === 'replied_to')?.id;
  const user = users.find((each) => each.id === post.author_id);
  const history = post.edit_history_tweet_ids ?? [];
  const createdAt = readInstant(post.created_at) ?? instantOf(0);
  const root = post.conversation_id ?? null;
  return {
    kind: root !== null && recentPostIds.includes(root) ? 'comment' : 'mention',
    // An edited post has a new id each time; the first one stays the same thing's name.
    remoteId: history[0] ?? post.id,
    rootRemoteId: root === post.id ? null : root,
    parentRemoteId: parentRemoteId ?? null,
    author: {
      id: post.author_id ?? null,
      name: user?.name ?? null,
      handle: user?.username ?? null,
    },
    text: plainText(post),
    createdAt,
    editedAt: history.length > 1 ? createdAt : null,
    permalink: postAddress({ ...account, handle: user?.username ?? 'i' }, post.id),
    mentionsUs: explicitlyMentions({
      text: post.text,
      mentions: (post.entities?.mentions ?? []).map(({ username, start }) => {
        return { handle: username, start };
      }),
      isReply: parentRemoteId !== undefined,
      displayStart: post.display_text_range?.[0] ?? null,
      ourHandle: account.handle,
    }),
    isOurs: post.author_id === account.accountId,
  };
}

/** The text as its author wrote it: unescaped, with links in full. */
function plainText(post: Post): string {
  return urlsOf(post).reduce(
    (text, { url, expandedUrl }) => text.replaceAll(url, () => expandedUrl),
    unescapeHtml(post.text),
  );
}
