import { type CommentState } from '@canteen/contracts';
import {
  type Comment,
  CommentRepository,
  type CommentVersion,
  PostRepository,
  type Post,
  ReplyRepository,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { type CommentEvent, type CommentFacts, commentMachine } from '@canteen/scheduling';

/** A comment, held, with the wording that stands now and the replies to it, held too. */
export interface HeldComment {
  comment: Comment;
  version: CommentVersion;
  /** Replies that are not out and not cancelled; at most one is normal. */
  replies: Post[];
}

/**
 * A comment with the replies in the making, all held. The replies are held first, as the publisher's
 * gate does, so that nobody waits in a circle.
 *
 * @throws AppError NOT_FOUND
 */
export async function lockComment(tx: Transaction, id: string): Promise<HeldComment> {
  const posts = tx.use(PostRepository);
  for (const postId of await tx.use(ReplyRepository).openIdsOf(id)) await posts.lock(postId);
  const found = await tx.use(CommentRepository).lock(id);
  if (!found) throw notThere();
  const replies = await tx.use(ReplyRepository).openOf(id);
  return { ...found, replies };
}

/** @throws AppError NOT_FOUND */
export async function readComment(
  tx: Transaction,
  id: string,
): Promise<{ comment: Comment; version: CommentVersion }> {
  const found = await tx.use(CommentRepository).byId(id);
  if (!found) throw notThere();
  return found;
}

function notThere(): AppError {
  return new AppError(
    'NOT_FOUND',
    'There is no such comment here. It may belong to another practice. Look in the Inbox, under All.',
  );
}

/**
 * The state that events lead to, one after the other.
 *
 * @throws AppError STATE_REFUSED with the machine's own words
 */
export function commentStateAfter(
  comment: Pick<Comment, 'state'>,
  events: readonly CommentEvent[],
  facts: CommentFacts = {},
): CommentState {
  let { state }: { state: CommentState | 'superseded' } = comment;
  for (const event of events) {
    const next = commentMachine.next(state, event, facts);
    if (!next.ok) throw new AppError('STATE_REFUSED', next.message);
    state = next.state;
  }
  if (state === 'superseded') throw new Error('A superseded comment is triaged in the same step.');
  return state;
}

/** Whether an event may happen now, as far as the state alone decides. */
export function commentAllows(comment: Pick<Comment, 'state'>, event: CommentEvent): boolean {
  return commentMachine.eventsFrom(comment.state).includes(event);
}

/** Tells the open screens that a comment changed. */
export function showComment(tx: Transaction, comment: Pick<Comment, 'id'>): void {
  tx.live('comments', comment.id);
}

/** The instant (ISO) some milliseconds after another. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
