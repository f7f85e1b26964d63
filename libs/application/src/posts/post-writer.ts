import {
  type DraftContent,
  type PostDetail,
  type SaveDraftBody,
  type SubmitPostBody,
} from '@canteen/contracts';
import {
  type Post,
  PostRepository,
  PracticeRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { TAKE_DOWN_THE_POST } from './corrections';
import { openDraft, sameWords, sealDrafts } from './drafts';
import { lockPost, requireVersion, showPost, stateAfter, stopPublications } from './post-moves';
import { PostOpener } from './post-opener';
import { PostReader } from './post-reader';
import { takingDownRoles, writerRoles } from './post-roles';
import { startPost } from './post-starter';
import { requireApart, requireApartToWrite } from './recusal';
import { moveParent } from './reply-progress';
import { expectedDue } from './send-window';
import { PostSubmitter } from './post-submitter';

/** Writes posts and replies: starts, saves, submits, reopens, cancels and takes them down. */
@Injectable()
export class PostWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: PostReader,
    private readonly opening: PostOpener,
    private readonly submitter: PostSubmitter,
  ) {}

  /** Starts a post. */
  async start(acting: Acting, draft: DraftContent): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    const id = await this.uow.run(acting.practiceId, async (tx) => {
      const post = await startPost(tx, acting, { draft, parent: null });
      return post.id;
    });
    return this.reader.detail(acting, id);
  }

  /**
   * Starts the reply to a comment, inside the transaction that moves the comment on.
   *
   * @param parent the comment and the thread it belongs to
   */
  async startReply(
    tx: Transaction,
    acting: Acting,
    draft: DraftContent,
    parent: { commentId: string; threadId: string },
  ): Promise<Post> {
    return startPost(tx, acting, { draft, parent });
  }

  /**
   * Saves a draft. Whoever changes words that somebody else began becomes an editor.
   *
   * @throws AppError CONFLICT when it was saved meanwhile; ABOUT_YOU; STATE_REFUSED when it waits for others or is out
   */
  async save(acting: Acting, id: string, body: SaveDraftBody): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      requireVersion(post, body.version);
      await requireApartToWrite(tx, acting, post, writerRoles);
      await this.opening.forWriting(tx, acting, post);
      await saveDraft(tx, acting, post, body.draft);
      showPost(tx, post);
    });
    return this.reader.detail(acting, id);
  }

  /**
   * Freezes the draft as a revision and queues its screening.
   *
   * @throws AppError CONFLICT, ABOUT_YOU, STATE_REFUSED, PART_REFUSED, CHANNEL_REFUSED, REPLY_NOT_ELIGIBLE,
   *   TIME_DOES_NOT_EXIST, TIME_COMES_TWICE, TIME_IN_PAST
   */
  async submit(acting: Acting, id: string, body: SubmitPostBody): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      requireVersion(post, body.version);
      await requireApartToWrite(tx, acting, post, writerRoles);
      await this.opening.forWriting(tx, acting, post);
      await this.submitter.submit(tx, acting, post);
    });
    return this.reader.detail(acting, id);
  }

  /**
   * Opens something for editing again. Its approvals become void and what was queued is cancelled.
   *
   * @throws AppError ABOUT_YOU; STATE_REFUSED once it is being sent or out
   */
  async reopen(acting: Acting, id: string): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      await requireApartToWrite(tx, acting, post, writerRoles);
      await this.opening.reopen(tx, acting, post);
      showPost(tx, post);
    });
    return this.reader.detail(acting, id);
  }

  /** @throws AppError ABOUT_YOU for a colleague's reply; STATE_REFUSED once it is out */
  async cancel(acting: Acting, id: string, reason: string): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      // Their own words anybody may take back.
      if (post.authorId !== acting.memberId) await requireApart(tx, acting, post, writerRoles);
      await cancelPost(tx, acting, post, reason);
    });
    return this.reader.detail(acting, id);
  }

  /**
   * Asks for something that is out to be removed from the networks: one person may, at once. The
   * work is due now; the post becomes `taken-down` when the networks have answered.
   *
   * @throws AppError STATE_REFUSED when it is not out, or a correction of what is
   */
  async takeDown(acting: Acting, id: string, reason: string): Promise<PostDetail> {
    requireRole(acting, ...takingDownRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      stateAfter(post, 'take-down');
      if (post.correctsId !== null) throw new AppError('STATE_REFUSED', TAKE_DOWN_THE_POST);
      const sealed = await tx.use(SealedTexts).seal(post.id, 'take-down-reason', reason);
      tx.log.append({
        kind: 'post.take-down-asked',
        actor: actorOf(acting),
        subject: { type: 'post', id: post.id },
        thread: post.threadId,
        data: { revision: post.revisionId },
        texts: { reason: sealed },
      });
      await tx.due.add('take-down', post.id, tx.now);
      showPost(tx, post);
    });
    return this.reader.detail(acting, id);
  }
}

/** Ends an item that never went out; its reason is sealed, and the comment it answers is open again. */
export async function cancelPost(
  tx: Transaction,
  acting: Acting,
  post: Post,
  reason: string,
): Promise<void> {
  const from = post.state;
  const state = stateAfter(post, 'cancel');
  await stopPublications(tx, post, 'cancel');
  const sealed = await tx.use(SealedTexts).seal(post.id, 'cancel-reason', reason);
  await tx.use(PostRepository).change(post, {
    state,
    holdReason: null,
    version: post.version + 1,
  });
  await tx.due.remove('screen-revision', post.revisionId ?? post.id);
  await tx.due.remove('expire-post', post.id);
  await moveParent(tx, post, 'drop-answer');
  tx.log.append({
    kind: 'post.cancelled',
    actor: actorOf(acting),
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: { from, revision: post.revisionId },
    texts: { reason: sealed },
  });
  showPost(tx, post);
}

/** Keeps a draft in place of the one before; whoever changes somebody else's words becomes an editor. */
export async function saveDraft(
  tx: Transaction,
  acting: Acting,
  post: Post,
  draft: DraftContent,
): Promise<void> {
  const before = await openDraft(tx, post);
  const practice = await tx.use(PracticeRepository).get();
  const [sealed] = await sealDrafts(tx, [{ postId: post.id, draft }]);
  const earlier = post.draftId;
  await tx.use(PostRepository).change(post, {
    draftId: sealed?.id ?? null,
    editorIds: editorsAfter(post, acting, sameWords(before, draft)),
    dueAt: expectedDue(draft.schedule, practice.timeZone),
    validUntil: null,
    version: post.version + 1,
  });
  if (earlier) await tx.use(SealedTexts).discard(earlier);
}

function editorsAfter(post: Post, acting: Acting, unchanged: boolean): string[] {
  const known = acting.memberId === post.authorId || post.editorIds.includes(acting.memberId);
  return known || unchanged ? post.editorIds : [...post.editorIds, acting.memberId];
}
