import { type DraftContent } from '@canteen/contracts';
import {
  type Post,
  PostRepository,
  PracticeRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Acting, actorOf } from '../access/acting';
import { sealDrafts } from './drafts';
import { showPost } from './post-moves';
import { expectedDue } from './send-window';

/** The version of everything that nobody has saved again yet. */
export const FIRST_VERSION = 1;

/** Something to be begun: its words, and for a reply the comment and the thread it belongs to. */
export interface Begun {
  draft: DraftContent;
  parent: { commentId: string; threadId: string } | null;
  /** The post whose public words it changes. */
  corrects?: Post;
  /** It is a row of a table that somebody brought in. */
  isFromTable?: boolean;
}

/** Begins a post or reply by somebody. */
export async function startPost(tx: Transaction, acting: Acting, begun: Begun): Promise<Post> {
  const [post] = await startPosts(tx, acting, [begun]);
  if (!post) throw new Error('The post was not started.');
  return post;
}

/** As `startPost` for several, in the same order; a handful of statements however many there are. */
export async function startPosts(
  tx: Transaction,
  acting: Acting,
  all: readonly Begun[],
): Promise<Post[]> {
  const { timeZone } = await tx.use(PracticeRepository).get();
  const begun = all.map((each) => ({ ...each, postId: tx.ids.next() }));
  const sealed = await sealDrafts(tx, begun);
  const posts = begun.map(({ postId, draft, parent, corrects }, index): Post => ({
    id: postId,
    practiceId: tx.practiceId,
    kind: parent ? 'reply' : 'post',
    state: 'draft',
    holdReason: null,
    authorId: acting.memberId,
    editorIds: [],
    parentCommentId: parent?.commentId ?? null,
    correctsId: corrects?.id ?? null,
    threadId: parent?.threadId ?? corrects?.threadId ?? tx.ids.next(),
    draftId: sealed[index]?.id ?? null,
    version: FIRST_VERSION,
    revisionId: null,
    tier: null,
    dueAt: expectedDue(draft.schedule, timeZone),
    validUntil: null,
    createdAt: tx.now,
    updatedAt: tx.now,
    erasedAt: null,
  }));
  await tx.use(PostRepository).addAll(posts);
  posts.forEach((post, index) => {
    tx.log.append({
      kind: 'post.started',
      actor: actorOf(acting),
      subject: { type: 'post', id: post.id },
      thread: post.threadId,
      data: {
        kind: post.kind,
        parent: post.parentCommentId,
        ...(post.correctsId === null ? {} : { corrects: post.correctsId }),
        ...(begun[index]?.isFromTable ? { from: 'table' } : {}),
      },
    });
    showPost(tx, post);
  });
  return posts;
}
