import { type Network } from './network';

/** What is known of the comment somebody wants to answer. */
export interface ReplyFacts {
  remoteId: string;
  /** Whether its author named our account in so many words (see `explicitlyMentions`). */
  mentionsUs: boolean;
  /** Whether it quotes one of our posts. */
  quotesUs?: boolean;
  /** Whether it is our own. */
  isOurs?: boolean;
  /** Whether it is gone from the network. */
  removed?: boolean;
  /** Its public address, where known. */
  permalink?: string | null;
  /** The reply as drafted so far; goes into the hand-off link. */
  draft?: string;
}

/** Whether a reply may go out through the network's API, and if not, how a person can send it. */
export type ReplyEligibility =
  | { eligible: true }
  | {
      eligible: false;
      code: 'not-mentioned' | 'removed';
      reason: string;
      handOffUrl: string | null;
    };

/** The page on which a signed-in person can send a reply on X by hand (X "web intent" reference). */
export function xHandOffUrl(remoteId: string, draft = ''): string {
  const query = new URLSearchParams({ in_reply_to: remoteId });
  if (draft !== '') query.set('text', draft);
  return `https://x.com/intent/tweet?${query.toString()}`;
}

/**
 * Whether the network lets us answer this comment through its API. X (self-serve access, since
 * February 2026) takes a reply only when the author of the post mentioned or quoted our account.
 */
export function replyEligibility(network: Network, facts: ReplyFacts): ReplyEligibility {
  if (facts.removed) {
    return {
      eligible: false,
      code: 'removed',
      reason: 'The comment is no longer on the network, so it cannot be answered there.',
      handOffUrl: null,
    };
  }
  if (network === 'facebook' || facts.mentionsUs || facts.quotesUs || facts.isOurs) {
    return { eligible: true };
  }
  return {
    eligible: false,
    code: 'not-mentioned',
    reason:
      'X refuses replies from programs unless the person mentioned your account by name. Once the reply is approved, you can send it by hand on X.',
    handOffUrl: xHandOffUrl(facts.remoteId, facts.draft),
  };
}

/** Where a mention stands in a post: offsets in the units of the network's answer. */
export interface MentionSpan {
  handle: string;
  start: number;
}

/**
 * Whether a post on X names our handle in its own words. The handles that X puts in front of every
 * reply of a thread do not count: they stand before the displayed range, or in the unbroken run of
 * handles at the start of a reply.
 */
export function explicitlyMentions(post: {
  text: string;
  mentions: readonly MentionSpan[];
  isReply: boolean;
  displayStart: number | null;
  ourHandle: string;
}): boolean {
  const wanted = post.ourHandle.replace(/^@/, '').toLowerCase();
  const leading = post.isReply ? (/^(?:@\w+\s+)*/.exec(post.text)?.[0].length ?? 0) : 0;
  const from = post.displayStart ?? leading;
  return post.mentions.some(
    (mention) => mention.handle.toLowerCase() === wanted && mention.start >= from,
  );
}

/** Where a comment stands in its thread. */
export interface ThreadPlace {
  remoteId: string;
  rootRemoteId: string | null;
  parentRemoteId: string | null;
}

/**
 * The id to which a reply must be attached. Facebook nests two levels: the answer to a reply goes
 * under the reply's own parent comment. Facebook also calls the post itself the "parent" of a
 * top-level comment; answering that would publish a new top-level comment, so it is not taken.
 */
export function replyTarget(network: Network, comment: ThreadPlace): string {
  const { remoteId, rootRemoteId, parentRemoteId } = comment;
  if (network === 'x' || parentRemoteId === null || parentRemoteId === rootRemoteId) {
    return remoteId;
  }
  return parentRemoteId;
}
