import { type ErasureSubjectType, type PostState, type Role } from '@canteen/contracts';
import {
  type Comment,
  ErasureRepository,
  type Post,
  PostRepository,
  ReplyRepository,
  type Transaction,
} from '@canteen/data-access';

/** Who asks for erasure, agrees to it, restricts and holds: those who answer for people's data. */
export const keeperRoles: readonly Role[] = ['compliance', 'caldicott-guardian'];

/** States in which nothing more happens to a post by itself. */
const endedStates: readonly PostState[] = [
  'published',
  'corrected',
  'taken-down',
  'cancelled',
  'expired',
  'missed',
  'failed',
];

/** What a request is about, and what goes with it. */
export interface ErasureScope {
  threadId: string | null;
  items: { type: ErasureSubjectType; id: string }[];
}

/** Why something cannot be erased now; the words say what to do instead. */
export class NotErasable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotErasable';
  }
}

/**
 * Everything that would be destroyed, held until the commit. A request pauses neither a complaint nor
 * a legal hold (UK GDPR Article 17(3)), so what is open or held is refused.
 *
 * @throws NotErasable
 */
export async function erasureScope(
  tx: Transaction,
  subject: { type: ErasureSubjectType; id: string },
  withReplies: boolean,
): Promise<ErasureScope> {
  switch (subject.type) {
    case 'comment':
      return commentScope(tx, subject.id, withReplies);
    case 'post': {
      const post = await tx.use(PostRepository).lock(subject.id);
      if (!post) throw new NotErasable('There is no such post.');
      requireErasablePost(post);
      await requireNoHold(tx, [post.threadId]);
      return { threadId: post.threadId, items: [subject] };
    }
    case 'media': {
      const erasures = tx.use(ErasureRepository);
      const media = await erasures.media(subject.id);
      if (!media) throw new NotErasable('There is no such picture.');
      if (media.erasedAt !== null) throw new NotErasable('The picture is erased already.');
      const threads = await erasures.threadsShowing(subject.id);
      await requireNoHold(tx, threads);
      return { threadId: threads.length === 1 ? (threads[0] ?? null) : null, items: [subject] };
    }
  }
}

async function commentScope(
  tx: Transaction,
  id: string,
  withReplies: boolean,
): Promise<ErasureScope> {
  const comment = await tx.use(ErasureRepository).comment(id);
  if (!comment) throw new NotErasable('There is no such comment.');
  requireErasableComment(comment);
  await requireNoHold(tx, [comment.threadId]);
  const replies = withReplies ? await tx.use(ReplyRepository).allOf(id) : [];
  const standing = replies.filter((reply) => reply.erasedAt === null);
  standing.forEach(requireErasablePost);
  return {
    threadId: comment.threadId,
    items: [
      { type: 'comment', id },
      ...standing.map((reply) => ({ type: 'post' as const, id: reply.id })),
    ],
  };
}

function requireErasableComment(comment: Comment): void {
  if (comment.erasedAt !== null) throw new NotErasable('The comment is erased already.');
  if (comment.state === 'closed') return;
  throw new NotErasable(
    comment.lane === 'hold' || comment.lane === 'life-safety'
      ? 'It is still being dealt with as a complaint or a concern for somebody’s safety. Restrict it instead, or record its outcome first.'
      : 'It has no outcome yet. Record one first, or restrict it instead.',
  );
}

function requireErasablePost(post: Post): void {
  if (post.erasedAt !== null) throw new NotErasable('It is erased already.');
  if (endedStates.includes(post.state)) return;
  throw new NotErasable('It may still go out. Cancel it first.');
}

async function requireNoHold(tx: Transaction, threadIds: readonly string[]): Promise<void> {
  const holds = await tx.use(ErasureRepository).openHolds(threadIds);
  if (holds.size === 0) return;
  throw new NotErasable(
    'A legal hold keeps this. Restrict it instead, or let somebody release the hold first.',
  );
}

/** Said wherever somebody erases: what erasing does not reach. */
export const erasureLimits: readonly string[] = [
  'What is public on the network stays there. Hide it or take it down first.',
  'Exports and reports that were handed out keep what they hold.',
  'Backups made before keep the text, closed, until they are thrown away: as long as you keep backups, and no longer.',
  'The log keeps that the item was there, what was decided and by whom. It keeps none of its words.',
];
