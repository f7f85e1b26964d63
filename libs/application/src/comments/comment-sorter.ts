import { type AssignBody, type CommentDetail, type MoveLaneBody } from '@canteen/contracts';
import {
  CommentRepository,
  MemberRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { Notices } from '../notices/notices';
import { dueOf } from './comment-due';
import { commentStateAfter, lockComment, showComment } from './comment-moves';
import { inboxRoles } from './comment-roles';
import { Inbox } from './inbox';
import { inboxFacts, requireAllowed } from './inbox-facts';
import { laneRefusal, reopenRefusal, screenAgainRefusal } from './inbox-permissions';
import { LifeSafetyAlarm } from './life-safety-alarm';
import { supersedeOutcome } from './outcome-book';

/** Says whose a comment is and where it belongs, has it read again, and opens closed ones again. */
@Injectable()
export class CommentSorter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly alarm: LifeSafetyAlarm,
    private readonly notices: Notices,
  ) {}

  /**
   * Gives a comment to a member, or to nobody in particular.
   *
   * @throws AppError NOT_FOUND, STATE_REFUSED when it is closed
   */
  async assign(acting: Acting, id: string, body: AssignBody): Promise<CommentDetail> {
    requireRole(acting, ...inboxRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const { comment } = await lockComment(tx, id);
      if (comment.state === 'closed') {
        throw new AppError('STATE_REFUSED', 'This comment is closed. Reopen it first.');
      }
      if (comment.assignedTo === body.memberId) return;
      if (body.memberId !== null) await requireActive(tx, body.memberId);
      const from = comment.assignedTo;
      await tx.use(CommentRepository).change(comment, { assignedTo: body.memberId });
      tx.log.append({
        kind: 'comment.assigned',
        actor: actorOf(acting),
        subject: { type: 'comment', id },
        thread: comment.threadId,
        channelId: comment.channelId,
        data: { from, to: body.memberId },
      });
      if (body.memberId !== null) {
        await this.notices.tell(tx, {
          kind: 'comment-assigned',
          toMembers: [body.memberId],
          exceptMembers: [acting.memberId],
          subject: { type: 'comment', id },
          sentence: 'A comment was given to you.',
          link: `/inbox/${id}`,
        });
      }
      showComment(tx, comment);
    });
    return this.inbox.detail(acting, id);
  }

  /**
   * Puts a comment into another lane because the screening was wrong about it.
   *
   * @throws AppError NOT_FOUND, STATE_REFUSED
   */
  async moveLane(acting: Acting, id: string, body: MoveLaneBody): Promise<CommentDetail> {
    requireRole(acting, ...inboxRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const { comment } = await lockComment(tx, id);
      if (comment.state === 'closed') {
        throw new AppError('STATE_REFUSED', 'This comment is closed. Reopen it first.');
      }
      requireAllowed(laneRefusal(acting, comment), 'STATE_REFUSED');
      const from = comment.lane;
      if (from === body.lane) return;
      const sealed = await tx.use(SealedTexts).seal(id, 'lane-reason', body.reason);
      // A life is at risk from now on; everything else was due from the day it came.
      const since = body.lane === 'life-safety' ? tx.now : comment.capturedAt;
      await tx
        .use(CommentRepository)
        .change(comment, { lane: body.lane, dueAt: await dueOf(tx, body.lane, since) });
      tx.log.append({
        kind: 'comment.lane-changed',
        actor: actorOf(acting),
        subject: { type: 'comment', id },
        thread: comment.threadId,
        channelId: comment.channelId,
        data: { from, to: body.lane, due: comment.dueAt },
        texts: { reason: sealed },
      });
      if (body.lane === 'life-safety') await this.alarm.raise(tx, comment);
      else await tx.due.remove('escalate-comment', id);
      showComment(tx, comment);
    });
    return this.inbox.detail(acting, id);
  }

  /**
   * Has the rules read a comment that they could not read before. The work is due now.
   *
   * @throws AppError NOT_FOUND, STATE_REFUSED when they have read it, or somebody answers it already
   */
  async screenAgain(acting: Acting, id: string): Promise<CommentDetail> {
    requireRole(acting, ...inboxRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const held = await lockComment(tx, id);
      requireAllowed(screenAgainRefusal(await inboxFacts(tx, acting, held)), 'STATE_REFUSED');
      await tx.due.add('screen-comment', held.version.id, tx.now);
    });
    return this.inbox.detail(acting, id);
  }

  /**
   * Opens a closed comment again; its outcome counts no longer.
   *
   * @throws AppError NOT_FOUND, STATE_REFUSED when it is not closed, or hiding it waits for a second person
   */
  async reopen(acting: Acting, id: string): Promise<CommentDetail> {
    requireRole(acting, ...inboxRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const held = await lockComment(tx, id);
      const { comment } = held;
      const facts = await inboxFacts(tx, acting, held);
      requireAllowed(reopenRefusal(facts), 'STATE_REFUSED');
      const outcome = await supersedeOutcome(tx, comment);
      await tx.use(CommentRepository).change(comment, {
        state: commentStateAfter(comment, ['reopen']),
        closedAt: null,
        dueAt: await dueOf(tx, comment.lane, tx.now),
      });
      tx.log.append({
        kind: 'comment.reopened',
        actor: actorOf(acting),
        subject: { type: 'comment', id },
        thread: comment.threadId,
        channelId: comment.channelId,
        data: { outcome },
      });
      showComment(tx, comment);
    });
    return this.inbox.detail(acting, id);
  }
}

async function requireActive(tx: Transaction, memberId: string): Promise<void> {
  const member = await tx.use(MemberRepository).byId(memberId);
  if (member?.endedAt === null) return;
  throw new AppError(
    'NOT_FOUND',
    'There is no such member in this practice, or they have left. Choose somebody else.',
  );
}
