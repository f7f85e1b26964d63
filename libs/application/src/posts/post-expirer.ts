import {
  type ClaimedWork,
  PostRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { compareInstants } from '@canteen/scheduling';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { allows, showPost, stateAfter, stopPublications } from './post-moves';
import { moveParent } from './reply-progress';

/** States in which nobody decided in time; the publisher looks after what is scheduled. */
const undecided: ReadonlySet<string> = new Set(['in-review', 'on-hold', 'approved']);

/** Says of an item whose window ended before it was sent that it did not go out. */
@Injectable()
export class PostExpirer implements WorkHandler {
  readonly kind = 'expire-post';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(work.practiceId, (tx) => this.expire(tx, work.subjectId));
  }

  private async expire(tx: Transaction, postId: string): Promise<WorkResult> {
    const post = await tx.use(PostRepository).lock(postId);
    if (!post || post.validUntil === null || !undecided.has(post.state)) return { done: true };
    if (compareInstants(tx.now, post.validUntil) <= 0)
      return { againAt: afterwards(post.validUntil) };
    const event = post.state === 'approved' ? 'expire' : 'miss';
    if (!allows(post, event)) return { done: true };
    const from = post.state;
    const state = stateAfter(post, event);
    await stopPublications(tx, post, 'cancel');
    await tx.use(PostRepository).change(post, { state, holdReason: null });
    await moveParent(tx, post, 'answer-returned');
    tx.log.append({
      kind: 'post.expired',
      actor: systemActor('clock'),
      subject: { type: 'post', id: post.id },
      thread: post.threadId,
      data: { from, state, revision: post.revisionId, validUntil: post.validUntil },
    });
    await this.notices.tell(tx, {
      kind: 'post-missed',
      toMembers: [post.authorId],
      subject: { type: 'post', id: post.id },
      sentence: `The time of a ${post.kind} of yours passed before it was decided, so it did not go out.`,
      link: `/posts/${post.id}`,
    });
    showPost(tx, post);
    return { done: true };
  }
}

/** The window's last moment still counts as inside. */
function afterwards(validUntil: string): string {
  return new Date(Date.parse(validUntil) + 1).toISOString();
}
