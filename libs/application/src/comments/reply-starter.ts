import {
  type DraftContent,
  type ReplyStarted,
  type StartReplyBody,
  emptyDraft,
} from '@canteen/contracts';
import { CommentRepository, type Post, type Transaction, UnitOfWork } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { openDraft } from '../posts/drafts';
import { PostWriter } from '../posts/post-writer';
import {
  type HeldComment,
  commentAllows,
  commentStateAfter,
  lockComment,
  showComment,
} from './comment-moves';
import { inboxRoles } from './comment-roles';
import { eligibilityOf, inboxFacts, requireAllowed, requireNotAboutYou } from './inbox-facts';
import { type InboxFacts, replyRefusal } from './inbox-permissions';
import { ReplyRecaller } from './reply-recaller';

/** Starts the reply to a comment. A comment has one reply in the making at a time. */
@Injectable()
export class ReplyStarter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writer: PostWriter,
    private readonly recaller: ReplyRecaller,
  ) {}

  /**
   * Starts a reply, or returns the one that is in the making.
   *
   * @throws AppError NOT_FOUND, ABOUT_YOU, STATE_REFUSED, CHANNEL_REFUSED; REPLY_NOT_ELIGIBLE with
   *   `details.handOffUrl` where a person can still answer by hand
   */
  async start(acting: Acting, id: string, body: StartReplyBody): Promise<ReplyStarted> {
    requireRole(acting, ...inboxRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const found = await lockComment(tx, id);
      const facts = await inboxFacts(tx, acting, found);
      requireNotAboutYou(facts);
      requireEligible(facts, body.text);
      requireAllowed(replyRefusal(facts), 'STATE_REFUSED');
      const held = await this.withoutTheirs(tx, acting, found, facts);
      const [inTheMaking] = held.replies;
      const post = inTheMaking ?? (await this.startNew(tx, acting, held, draftFor(facts, body)));
      if (commentAllows(held.comment, 'start-answer')) {
        await tx
          .use(CommentRepository)
          .change(held.comment, { state: commentStateAfter(held.comment, ['start-answer']) });
        showComment(tx, held.comment);
      }
      return { postId: post.id, draft: await openDraft(tx, post), version: post.version };
    });
  }

  /** The comment, held; what somebody it is about wrote of an answer is not gone on with. */
  private async withoutTheirs(
    tx: Transaction,
    acting: Acting,
    found: HeldComment,
    { keptOutIds }: InboxFacts,
  ): Promise<HeldComment> {
    if (keptOutIds.length === 0) return found;
    await this.recaller.recall(tx, acting, found, keptOutIds);
    return lockComment(tx, found.comment.id);
  }

  private async startNew(
    tx: Transaction,
    acting: Acting,
    { comment }: HeldComment,
    draft: DraftContent,
  ): Promise<Post> {
    const post = await this.writer.startReply(tx, acting, draft, {
      commentId: comment.id,
      threadId: comment.threadId,
    });
    tx.log.append({
      kind: 'comment.reply-started',
      actor: actorOf(acting),
      subject: { type: 'comment', id: comment.id },
      thread: comment.threadId,
      channelId: comment.channelId,
      data: { reply: post.id, version: comment.currentVersion },
    });
    return post;
  }
}

function requireEligible({ comment, channel }: InboxFacts, text: string): void {
  if (channel.status === 'disconnected') {
    throw new AppError(
      'CHANNEL_REFUSED',
      `${channel.name} is not connected, so nothing can be answered there. Connect it again under Channels.`,
    );
  }
  const answer = eligibilityOf(comment, channel, text);
  if (answer.eligible) return;
  throw new AppError('REPLY_NOT_ELIGIBLE', answer.reason, {
    ...(answer.handOffUrl !== null && { details: { handOffUrl: answer.handOffUrl } }),
  });
}

function draftFor({ channel }: InboxFacts, { text }: StartReplyBody): DraftContent {
  return {
    ...emptyDraft,
    text,
    variants: [{ channelId: channel.id, text: null }],
    schedule: { kind: 'when-approved' },
  };
}
