import {
  type Post,
  PostRepository,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { type Acting, systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { allows, showPost, stateAfter, stopPublications, voidApprovals } from '../posts/post-moves';
import { cancelPost } from '../posts/post-writer';
import { type HeldComment } from './comment-moves';

/** Publications of a reply that may stand on the network, or soon will. */
export const ON_ITS_WAY: ReadonlySet<string> = new Set([
  'sending',
  'unconfirmed',
  'ask-a-person',
  'confirmed',
]);

/** What happened to the comment a reply answers. */
export type ParentChange = 'edited' | 'gone';

const sentences: Record<ParentChange, string> = {
  edited:
    'A reply came back to you: the comment it answers was edited on the network. Read it again before you go on.',
  gone: 'A reply came back to you: the comment it answers was deleted on the network.',
};

/** Takes back replies when the comment they answer is no longer what it was. */
@Injectable()
export class ReplyVoider {
  constructor(private readonly notices: Notices) {}

  /**
   * Voids what was decided about the replies in the making and sends each back to its author. Drafts
   * stay drafts; a reply that is on its way to the network cannot be called back.
   *
   * @returns the ids of the replies that were sent back
   */
  async voidReplies(
    tx: Transaction,
    { replies }: Pick<HeldComment, 'replies'>,
    change: ParentChange,
  ): Promise<string[]> {
    const returned: string[] = [];
    for (const reply of replies) {
      if (await this.sendBack(tx, reply, change)) returned.push(reply.id);
    }
    return returned;
  }

  private async sendBack(tx: Transaction, reply: Post, change: ParentChange): Promise<boolean> {
    const waitsForAuthor = ['draft', 'changes-needed', 'returned'].includes(reply.state);
    if (waitsForAuthor || !(allows(reply, 'return') || allows(reply, 'edit'))) return false;
    const publications = await tx.use(PublicationRepository).lockOfPost(reply.id);
    if (publications.some(({ state }) => ON_ITS_WAY.has(state))) return false;
    const from = reply.state;
    const state = stateAfter(reply, allows(reply, 'return') ? 'return' : 'edit');
    await stopPublications(tx, reply, 'cancel');
    await voidApprovals(tx, reply, systemActor('inbox'), 'parent-changed');
    await tx.use(PostRepository).change(reply, {
      state,
      holdReason: null,
      version: reply.version + 1,
    });
    await tx.due.remove('screen-revision', reply.revisionId ?? reply.id);
    await tx.due.remove('expire-post', reply.id);
    tx.log.append({
      kind: 'post.returned',
      actor: systemActor('inbox'),
      subject: { type: 'post', id: reply.id },
      thread: reply.threadId,
      data: { revision: reply.revisionId, from, reason: `parent-${change}` },
    });
    await this.notices.tell(tx, {
      kind: 'returned',
      toMembers: [reply.authorId, ...reply.editorIds],
      subject: { type: 'post', id: reply.id },
      sentence: sentences[change],
      link: `/posts/${reply.id}`,
    });
    showPost(tx, reply);
    return true;
  }
}

/**
 * Cancels the replies in the making because the comment ended otherwise.
 *
 * @throws AppError STATE_REFUSED while one is being sent
 */
export async function cancelReplies(
  tx: Transaction,
  acting: Acting,
  { replies }: Pick<HeldComment, 'replies'>,
): Promise<void> {
  for (const reply of replies) {
    await cancelPost(tx, acting, reply, 'The comment it answers got another outcome.');
  }
}
