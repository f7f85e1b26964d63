import { publishedText, replyTarget, sameAsPublished } from '@canteen/channels';
import { type Account, type Found, type PublishIntent } from '../connector';
import { clockSkew, jsonOf } from '../http/answers';
import { readFailure, successOf } from '../outcomes';
import { epochOf } from '../times';
import { type XClient } from './x-client';
import { classifyX } from './x-errors';
import { type Post, postAddress, PostList, urlsOf } from './x-shapes';

/** How far before the attempt a post may have been made by X's clock, in milliseconds. */
const MARGIN = 60_000;
const MAX_PAGES = 3;

/** Looks in the account's own timeline for what an attempt with an unknown outcome may have left. */
export class PostFinder {
  constructor(private readonly client: XClient) {}

  /** Reads the timeline newest first, back to just before the attempt. */
  async find(
    account: Account,
    intent: PublishIntent,
    attempt: { armedAt: string; now?: string },
  ): Promise<Found> {
    const armed = epochOf(attempt.armedAt);
    if (armed === null) return { kind: 'cannot-tell', why: 'The time of the attempt is unknown.' };
    const matching: Post[] = [];
    let token: string | undefined;
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const exchange = await this.client.get(
        account,
        `/2/users/${encodeURIComponent(account.accountId)}/tweets`,
        {
          max_results: '100',
          exclude: 'retweets',
          'tweet.fields': 'created_at,entities,referenced_tweets',
          pagination_token: token,
        },
      );
      const answer = successOf(exchange);
      const read = PostList.safeParse(answer && jsonOf(answer));
      // Without meta it is not a list but an error in an answer that says 200.
      if (!answer || !read.success || !read.data.meta) {
        return { kind: 'cannot-tell', why: readFailure(exchange, classifyX()).message };
      }
      const skew = attempt.now === undefined ? 0 : clockSkew(answer, attempt.now);
      const from = armed + skew - MARGIN;
      const posts = read.data.data ?? [];
      matching.push(...posts.filter((post) => madeSince(post, from) && matches(intent, post)));
      const last = posts.at(-1);
      token = read.data.meta.next_token;
      if (token === undefined || (last && !madeSince(last, from)))
        return verdict(account, matching);
    }
    if (matching.length > 0) return verdict(account, matching);
    return { kind: 'cannot-tell', why: 'There is too much in the timeline to read.' };
  }
}

function verdict(account: Account, matching: readonly Post[]): Found {
  const [first, second] = matching;
  if (!first) return { kind: 'absent' };
  if (second) {
    return { kind: 'cannot-tell', why: 'More than one post has this text. Somebody must look.' };
  }
  return { kind: 'found', remoteId: first.id, url: postAddress(account, first.id) };
}

function madeSince(post: Post, from: number): boolean {
  const made = epochOf(post.created_at);
  return made !== null && made >= from;
}

function matches(intent: PublishIntent, post: Post): boolean {
  const parent = post.referenced_tweets?.find((each) => each.type === 'replied_to')?.id ?? null;
  const wanted = intent.replyTo ? replyTarget('x', intent.replyTo) : null;
  if (parent !== wanted) return false;
  return sameAsPublished('x', publishedText('x', intent), { text: post.text, urls: urlsOf(post) });
}
