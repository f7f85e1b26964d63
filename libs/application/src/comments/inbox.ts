import { estimateCost } from '@canteen/channels';
import {
  type CommentDetail,
  type CommentListQuery,
  type CommentPage,
  Lane,
  type LaneCounts,
} from '@canteen/contracts';
import {
  type Comment,
  CommentLists,
  CommentRepository,
  type CommentVersion,
  MemberRepository,
  PracticeRepository,
  PresenceRepository,
  ReplyRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, everyRole, hasRole, requireRole } from '../access/acting';
import { postSummaries } from '../posts/post-views';
import { aboutView } from './about-view';
import { later, readComment, showComment } from './comment-moves';
import { openingRoles } from './comment-roles';
import { guideOf } from './comment-words';
import { eligibilityOf, inboxFacts } from './inbox-facts';
import { commentPermissions } from './inbox-permissions';
import { threadOf } from './inbox-thread';
import { commentScreening, commentSummaries, outcomeView } from './inbox-views';

const EARLIER_CONTACTS = 10;
/** Somebody counts as looking for as long after their screen last said so. */
const LOOKING_FOR_MS = 60_000;

/** What people wrote to us: lists, and one comment with everything around it. */
@Injectable()
export class Inbox {
  constructor(private readonly uow: UnitOfWork) {}

  async list(acting: Acting, query: CommentListQuery): Promise<CommentPage> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const page = await tx.use(CommentLists).page({ ...query, memberId: acting.memberId });
      return { items: await commentSummaries(tx, page.items), next: page.next };
    });
  }

  /** How much waits in each lane. */
  async lanes(acting: Acting): Promise<LaneCounts> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const counts = await tx.use(CommentLists).laneCounts();
      return {
        lanes: Lane.options.map(
          (lane) => counts.find((each) => each.lane === lane) ?? { lane, open: 0, overdue: 0 },
        ),
        toConfirm: await tx.use(CommentLists).waitingForSecond(),
      };
    });
  }

  /** @throws AppError NOT_FOUND */
  async detail(acting: Acting, id: string): Promise<CommentDetail> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) =>
      this.detailOf(tx, acting, await readComment(tx, id)),
    );
  }

  /**
   * Somebody has a comment open: it is opened, and colleagues see who looks at it. A screen says so
   * again and again; one that was open before an alarm does not end the alarm.
   *
   * @throws AppError NOT_FOUND
   */
  async opened(acting: Acting, id: string): Promise<void> {
    requireRole(acting, ...everyRole);
    await this.uow.run(acting.practiceId, async (tx) => {
      const found = await tx.use(CommentRepository).lock(id);
      if (!found) throw new AppError('NOT_FOUND', 'There is no such comment.');
      const { comment } = found;
      const lastSeen = await tx.use(PresenceRepository).seen(id, acting.memberId);
      const isAnew = lastSeen === null || lastSeen < later(tx.now, -LOOKING_FOR_MS);
      if (isAnew) showComment(tx, comment);
      if (!isAnew || comment.firstOpenedAt !== null || !hasRole(acting, ...openingRoles)) return;
      await tx.use(CommentRepository).change(comment, { firstOpenedAt: tx.now });
      await tx.due.remove('escalate-comment', id);
      tx.log.append({
        kind: 'comment.opened',
        actor: actorOf(acting),
        subject: { type: 'comment', id },
        thread: comment.threadId,
        channelId: comment.channelId,
        data: { version: comment.currentVersion, lane: comment.lane },
      });
    });
  }

  private async detailOf(
    tx: Transaction,
    acting: Acting,
    found: { comment: Comment; version: CommentVersion },
  ): Promise<CommentDetail> {
    const { comment, version } = found;
    const [summary] = await commentSummaries(tx, [comment]);
    if (!summary) throw new AppError('NOT_FOUND', 'There is no such comment.');
    const { policy } = await tx.use(PracticeRepository).get();
    const facts = await inboxFacts(tx, acting, found);
    const earlier = await tx.use(CommentLists).earlierOf(comment, EARLIER_CONTACTS);
    return {
      ...summary,
      text: await tx.use(SealedTexts).openOne(version.bodyId),
      permalink: comment.permalink,
      capturedAt: comment.capturedAt,
      versions: await versionViews(tx, comment),
      screening: await commentScreening(tx, version),
      thread: await threadOf(tx, comment, facts.channel),
      earlierContacts: await commentSummaries(tx, earlier),
      replies: await postSummaries(tx, await tx.use(ReplyRepository).allOf(comment.id)),
      outcomeDetail: await outcomeView(tx, facts.outcome),
      eligibility: eligibilityView(comment, facts.channel),
      guide: guideOf(comment.lane, policy),
      threadId: comment.threadId,
      about: await aboutView(tx, found),
      lookingNow: await lookingNow(tx, acting, comment),
      may: commentPermissions(acting, facts),
    };
  }
}

async function versionViews(tx: Transaction, comment: Comment): Promise<CommentDetail['versions']> {
  const versions = await tx.use(CommentRepository).versionsOf(comment.id);
  const texts = await tx.use(SealedTexts).open(versions.map((version) => version.bodyId));
  return versions.map(({ number, bodyId, capturedAt }) => {
    return { number, text: texts.get(bodyId) ?? '', capturedAt };
  });
}

function eligibilityView(
  comment: Comment,
  channel: Parameters<typeof eligibilityOf>[1],
): CommentDetail['eligibility'] {
  const answer = eligibilityOf(comment, channel);
  const cost = estimateCost(channel.network, { text: '', isReply: true });
  return {
    eligible: answer.eligible,
    reason: answer.eligible ? null : answer.reason,
    handOffUrl: answer.eligible ? null : answer.handOffUrl,
    cost: answer.eligible && cost.minorUnits > 0 ? cost.reason : null,
  };
}

/** Colleagues who have the comment open at the moment. */
async function lookingNow(
  tx: Transaction,
  acting: Acting,
  comment: Comment,
): Promise<CommentDetail['lookingNow']> {
  const since = later(tx.now, -LOOKING_FOR_MS);
  const memberIds = await tx.use(PresenceRepository).membersSince(comment.id, since);
  const others = memberIds.filter((memberId) => memberId !== acting.memberId);
  const names = await tx.use(MemberRepository).namesOf(others);
  return others.map((memberId) => ({ memberId, name: names.get(memberId) ?? 'Somebody' }));
}
