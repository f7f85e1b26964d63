import { type PostState } from '@canteen/contracts';
import {
  ParentCommentRepository,
  type Post,
  PostRepository,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import {
  type VoidReason,
  showPost,
  stateAfter,
  stopPublications,
  voidApprovals,
} from './post-moves';
import { moveParent, whyReplyStays } from './reply-progress';

/** States that wait for their author: writing in them needs no question first. */
const waitsForAuthor: ReadonlySet<PostState> = new Set(['changes-needed', 'returned']);

/** Makes a draft of something again, and takes back what was decided about it. */
@Injectable()
export class PostOpener {
  /**
   * Makes sure that a post is a draft, opening one that came back to its author.
   *
   * @throws AppError STATE_REFUSED for anything that somebody has to reopen on purpose first
   */
  async forWriting(tx: Transaction, acting: Acting, post: Post): Promise<void> {
    if (post.state === 'draft') return;
    if (!waitsForAuthor.has(post.state)) {
      throw new AppError(
        'STATE_REFUSED',
        'This is not a draft any more. Open it for editing first; approvals it has will be void.',
      );
    }
    await this.reopen(tx, acting, post);
  }

  /**
   * Opens a post for editing: its approvals become void, and what was queued is cancelled. A post
   * or reply that was cancelled by mistake becomes a draft again.
   *
   * @param reason why its approvals become void
   * @throws AppError STATE_REFUSED while it is being sent, once it is out, and for a cancelled reply
   *   whose comment is closed, gone or answered otherwise
   */
  async reopen(
    tx: Transaction,
    acting: Acting,
    post: Post,
    reason: VoidReason = 'edited',
  ): Promise<void> {
    if (post.state === 'draft') return;
    const from = post.state;
    const state = post.state === 'cancelled' ? await restored(tx, post) : stateAfter(post, 'edit');
    await stopPublications(tx, post, 'cancel');
    await voidApprovals(tx, post, actorOf(acting), reason);
    await tx.use(PostRepository).change(post, {
      state,
      holdReason: null,
      version: post.version + 1,
    });
    await tx.due.remove('expire-post', post.id);
    await moveParent(tx, post, from === 'cancelled' ? 'start-answer' : 'answer-returned');
    tx.log.append({
      kind: 'post.reopened',
      actor: actorOf(acting),
      subject: { type: 'post', id: post.id },
      thread: post.threadId,
      data: { from, revision: post.revisionId },
    });
    showPost(tx, post);
  }
}

/** The comment a reply answers is held, so that nobody starts another one meanwhile. */
async function restored(tx: Transaction, post: Post): Promise<PostState> {
  if (post.parentCommentId !== null) {
    const parent = await tx.use(ParentCommentRepository).lock(post.parentCommentId);
    const why = await whyReplyStays(tx, post, parent);
    if (why !== null) throw new AppError('STATE_REFUSED', why);
  }
  const publications = tx.use(PublicationRepository);
  const ids = (await publications.ofPosts([post.id])).get(post.id)?.map(({ id }) => id) ?? [];
  const neverSent = (await publications.attemptsOf(ids)).size === 0;
  return stateAfter(post, 'restore', { neverSent });
}
