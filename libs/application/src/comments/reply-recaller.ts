import {
  type Post,
  PostRepository,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { Notices } from '../notices/notices';
import { approvalFacts } from '../posts/approval-facts';
import { allows, showPost, stateAfter, stopPublications, voidApprovals } from '../posts/post-moves';
import { approversOf } from '../posts/post-roles';
import { cancelPost } from '../posts/post-writer';
import { type HeldComment } from './comment-moves';
import { ON_ITS_WAY } from './reply-voider';

/** Takes back what somebody the comment is about wrote or approved of the answer to it. */
@Injectable()
export class ReplyRecaller {
  constructor(private readonly notices: Notices) {}

  /**
   * Cancels replies that one of them wrote or changed, and sends those back to review whose approvals
   * are no longer enough. What is on its way to the network cannot be called back.
   *
   * @param keptOut members the comment is about
   */
  async recall(
    tx: Transaction,
    acting: Acting,
    { replies }: Pick<HeldComment, 'replies'>,
    keptOut: readonly string[],
  ): Promise<void> {
    for (const reply of replies) {
      const publications = await tx.use(PublicationRepository).lockOfPost(reply.id);
      if (publications.some(({ state }) => ON_ITS_WAY.has(state))) continue;
      const isTheirs = [reply.authorId, ...reply.editorIds].some((id) => keptOut.includes(id));
      if (isTheirs) await this.cancel(tx, acting, reply);
      else await this.reviewAgain(tx, acting, reply, keptOut);
      // Who may decide about it changed in any case.
      showPost(tx, reply);
    }
  }

  private async cancel(tx: Transaction, acting: Acting, reply: Post): Promise<void> {
    if (!allows(reply, 'cancel')) return;
    await cancelPost(tx, acting, reply, 'Somebody the comment is about wrote or changed it.');
    await this.notices.tell(tx, {
      kind: 'returned',
      toMembers: [reply.authorId, ...reply.editorIds],
      exceptMembers: [acting.memberId],
      subject: { type: 'post', id: reply.id },
      sentence:
        'A reply of yours was cancelled: somebody recorded that the comment is about one of those who wrote it. Somebody else writes the answer.',
      link: `/posts/${reply.id}`,
    });
  }

  private async reviewAgain(
    tx: Transaction,
    acting: Acting,
    reply: Post,
    keptOut: readonly string[],
  ): Promise<void> {
    if (!allows(reply, 'void-approval')) return;
    const facts = (await approvalFacts(tx, [reply])).get(reply.id);
    if (!facts || facts.standing.complete) return;
    const state = stateAfter(reply, 'void-approval');
    await stopPublications(tx, reply, 'cancel');
    await voidApprovals(tx, reply, actorOf(acting), 'about');
    await tx.use(PostRepository).change(reply, { state, version: reply.version + 1 });
    if (reply.validUntil !== null) await tx.due.add('expire-post', reply.id, reply.validUntil);
    await this.notices.tell(tx, {
      kind: 'review-waiting',
      toRoles: approversOf(facts.tier),
      exceptMembers: [reply.authorId, ...reply.editorIds, ...keptOut],
      subject: { type: 'post', id: reply.id },
      sentence: 'A reply waits for your approval: one it had was by somebody the comment is about.',
      link: `/review/${reply.id}`,
    });
  }
}
