import { publishedText, replyTarget, sameAsPublished } from '@canteen/channels';
import { type Account, type Found, type PublishIntent } from '../connector';
import { clockSkew } from '../http/answers';
import { type Answered } from '../http/transport';
import { readFailure } from '../outcomes';
import { epochOf } from '../times';
import { type GraphClient } from './graph-client';
import { classifyGraph } from './graph-errors';
import { readEntries } from './graph-lists';
import { type Entry } from './graph-shapes';
import { defaultPermalink } from './page-publisher';

/** How far before the attempt a post may have been made by Facebook's clock, in milliseconds. */
const MARGIN = 60_000;
const MAX_PAGES = 3;

/** Looks on the Page for what an attempt with an unknown outcome may have left. */
export class PageFinder {
  constructor(private readonly client: GraphClient) {}

  /** Reads the Page's own posts, or the replies under the comment, since just before the attempt. */
  async find(
    account: Account,
    intent: PublishIntent,
    attempt: { armedAt: string; now?: string },
  ): Promise<Found> {
    const armed = epochOf(attempt.armedAt);
    if (armed === null) return { kind: 'cannot-tell', why: 'The time of the attempt is unknown.' };
    const path = intent.replyTo
      ? `/${encodeURIComponent(replyTarget('facebook', intent.replyTo))}/comments`
      : `/${encodeURIComponent(account.accountId)}/published_posts`;
    const isSince = (entry: Entry, answer: Answered) => {
      const skew = attempt.now === undefined ? 0 : clockSkew(answer, attempt.now);
      return (epochOf(entry.created_time) ?? 0) >= armed + skew - MARGIN;
    };
    const read = await readEntries(
      this.client,
      account,
      path,
      intent.replyTo ? { filter: 'stream', order: 'reverse_chronological' } : {},
      {
        fieldSets: ['id,message,created_time,permalink_url,from{id}'],
        maxPages: MAX_PAGES,
        wanted: isSince,
      },
    );
    if (!('entries' in read)) {
      return { kind: 'cannot-tell', why: readFailure(read, classifyGraph()).message };
    }
    const matching = read.entries.filter((entry) => matches(account, intent, entry));
    const [first, second] = matching;
    if (first && second) {
      return { kind: 'cannot-tell', why: 'More than one post has this text. Somebody must look.' };
    }
    if (first) {
      const url = first.permalink_url ?? defaultPermalink(first.id);
      return { kind: 'found', remoteId: first.id, url };
    }
    if (!read.complete)
      return { kind: 'cannot-tell', why: 'There is too much on the Page to read.' };
    return { kind: 'absent' };
  }
}

function matches(account: Account, intent: PublishIntent, entry: Entry): boolean {
  if (entry.from?.id !== undefined && entry.from.id !== account.accountId) return false;
  const text = intent.replyTo ? intent.text : publishedText('facebook', intent);
  return sameAsPublished('facebook', text, { text: entry.message ?? '', urls: [] });
}
