import {
  type ParentComment,
  ParentCommentRepository,
  type Post,
  ReplyRepository,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { type CommentEvent, commentMachine } from '@canteen/scheduling';

/**
 * Moves the comment that a reply answers along with it. A comment that has moved on (closed, or
 * edited upstream) stays where it is; posts without a parent are left alone.
 */
export async function moveParent(
  tx: Transaction,
  post: Post,
  event: Extract<
    CommentEvent,
    'start-answer' | 'submit-answer' | 'answer-returned' | 'drop-answer'
  >,
): Promise<void> {
  if (post.parentCommentId === null) return;
  const comments = tx.use(ParentCommentRepository);
  const parent = await comments.lock(post.parentCommentId);
  if (!parent) return;
  const next = commentMachine.next(parent.comment.state, event, {});
  if (!next.ok || next.state === 'superseded') return;
  await comments.change(parent.comment, { state: next.state });
  tx.live('comments', parent.comment.id);
}

/**
 * The comment a reply answers, held, when it can still be answered; null for a post.
 *
 * @param channelIds where the reply would go: only where the comment stands
 * @throws AppError REPLY_NOT_ELIGIBLE when it is gone or closed, or stands on another channel
 */
export async function answerableParent(
  tx: Transaction,
  post: Post,
  channelIds: readonly string[],
): Promise<ParentComment | null> {
  if (post.parentCommentId === null) return null;
  const parent = await tx.use(ParentCommentRepository).lock(post.parentCommentId);
  if (!parent || parent.comment.goneAt !== null) {
    throw new AppError(
      'REPLY_NOT_ELIGIBLE',
      'The comment is no longer on the network, so it cannot be answered. Record its outcome instead.',
    );
  }
  if (parent.comment.state === 'closed') {
    throw new AppError(
      'REPLY_NOT_ELIGIBLE',
      'The comment is closed. Reopen it before you answer it.',
    );
  }
  if (channelIds.some((id) => id !== parent.comment.channelId)) {
    throw new AppError(
      'REPLY_NOT_ELIGIBLE',
      'A reply goes where the comment stands and nowhere else. Take the other channels out.',
    );
  }
  return parent;
}

/**
 * Why a cancelled reply cannot be taken up again, for a person to read; null when it can. A comment
 * has one reply in the making at a time.
 *
 * @param parent the comment it answers, held by whoever goes on to change something
 */
export async function whyReplyStays(
  tx: Transaction,
  post: Post,
  parent: ParentComment | null,
): Promise<string | null> {
  if (!parent || parent.comment.goneAt !== null) {
    return 'The comment is no longer on the network, so it cannot be answered.';
  }
  if (parent.comment.state === 'closed') {
    return 'The comment is closed. Reopen it before you take the reply up again.';
  }
  const others = await tx.use(ReplyRepository).openIdsOf(parent.comment.id);
  if (others.some((id) => id !== post.id)) {
    return 'Another reply to this comment is not finished. Go on with that one, or cancel it first.';
  }
  return parent.comment.state === 'open'
    ? null
    : 'The comment is still being checked against the guidance. Wait a moment.';
}
