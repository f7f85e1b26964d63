import { type Post, PostRepository, type Transaction } from '@canteen/data-access';
import { systemActor } from '../access/acting';
import { allows, showPost, stateAfter } from '../posts/post-moves';

/** Once the words of a correction stand everywhere, the post it belongs to counts as corrected. */
export async function markCorrected(tx: Transaction, correction: Post): Promise<void> {
  if (correction.correctsId === null) return;
  const post = await tx.use(PostRepository).lock(correction.correctsId);
  if (!post || !allows(post, 'correct')) return;
  await tx.use(PostRepository).change(post, { state: stateAfter(post, 'correct') });
  tx.log.append({
    kind: 'post.corrected',
    actor: systemActor('publisher'),
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: { by: correction.id, revision: correction.revisionId },
  });
  showPost(tx, post);
}
