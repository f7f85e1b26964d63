import { type MovePostBody, type PostDetail } from '@canteen/contracts';
import { type Post, PracticeRepository, type Transaction, UnitOfWork } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { openDraft } from './drafts';
import { isSubmitted, whyNotMovable } from './movable';
import { lockPost, requireVersion, showPost } from './post-moves';
import { PostOpener } from './post-opener';
import { PostReader } from './post-reader';
import { writerRoles } from './post-roles';
import { PostSubmitter } from './post-submitter';
import { saveDraft } from './post-writer';
import { sendWindowOf } from './send-window';

/** Moves a post to another time, as the calendar does when somebody drags it. */
@Injectable()
export class PostMover {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: PostReader,
    private readonly opening: PostOpener,
    private readonly submitter: PostSubmitter,
  ) {}

  /**
   * Gives a post another time in the practice's zone. The time is sealed with the words, so approvals
   * become void and a submitted post is submitted again in the same transaction.
   *
   * @throws AppError CONFLICT, STATE_REFUSED, TIME_DOES_NOT_EXIST, TIME_COMES_TWICE, TIME_IN_PAST, and
   *   what `PostWriter.submit` refuses
   */
  async move(acting: Acting, id: string, body: MovePostBody): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      requireVersion(post, body.version);
      const reason = whyNotMovable(post);
      if (reason !== null) throw new AppError('STATE_REFUSED', reason);
      await this.moveHeld(tx, acting, post, body);
    });
    return this.reader.detail(acting, id);
  }

  private async moveHeld(
    tx: Transaction,
    acting: Acting,
    post: Post,
    { local, choice }: MovePostBody,
  ): Promise<void> {
    const again = isSubmitted(post);
    const draft = {
      ...(await openDraft(tx, post)),
      schedule: { kind: 'at' as const, local, ...(choice ? { choice } : {}) },
    };
    const zone = (await tx.use(PracticeRepository).get()).timeZone;
    // Refuses a time that a draft could be saved with but never submitted.
    sendWindowOf(draft, { zone, now: tx.now, isReply: false });
    await this.opening.reopen(tx, acting, post, 'moved');
    await saveDraft(tx, acting, post, draft);
    if (again) await this.submitter.submit(tx, acting, post);
    else showPost(tx, post);
  }
}
