import { replyEligibility } from '@canteen/channels';
import { type DecisionBody } from '@canteen/contracts';
import {
  ApprovalRepository,
  ChannelRepository,
  ParentCommentRepository,
  type Post,
  PostRepository,
  type Revision,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { approvalExpires, compareInstants, mayApprove } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { type ApprovalFacts, approvalFacts } from '../posts/approval-facts';
import { stateAfter } from '../posts/post-moves';
import { checklistFor } from './checklist';
import { queuePublications } from './queue-publications';
import { countScreenings } from './review-item';

/** An approval somebody gives. */
export interface GivenApproval {
  /** Held by the caller's transaction. */
  post: Post;
  revision: Revision;
  body: DecisionBody;
}

const ownWords: ReadonlySet<string> = new Set(['approval.own-words', 'approval.edited-words']);

/** Takes approvals, and schedules what has all it needs. */
@Injectable()
export class ApprovalTaker {
  /**
   * @throws AppError STATE_REFUSED, OWN_WORDS, APPROVAL_REFUSED (`fields` names open questions)
   */
  async take(tx: Transaction, acting: Acting, given: GivenApproval): Promise<void> {
    const { post, revision } = given;
    // Asked first for the machine's own refusals: not screened, blocked, not in review.
    const screened = await this.screenedFacts(tx, revision);
    stateAfter(post, 'approve', { ...screened, approvalComplete: false });
    requireMember(acting, await factsOf(tx, post));
    requireChecklist(given);
    requireTime(tx, given);
    await this.record(tx, acting, given);
    const { standing, decisions } = await factsOf(tx, post);
    logApproval(tx, acting, given, standing.complete);
    const state = stateAfter(post, 'approve', {
      ...screened,
      approvalComplete: standing.complete,
    });
    await tx.use(PostRepository).change(post, { state });
    if (standing.complete) await this.schedule(tx, acting, given, decisions);
  }

  private async screenedFacts(tx: Transaction, revision: Revision) {
    const count = (await countScreenings(tx, [revision.id])).get(revision.id);
    return { screened: count?.notScreened === false, openBlocks: count?.blocks ?? 1 };
  }

  private async record(tx: Transaction, acting: Acting, given: GivenApproval): Promise<void> {
    await tx.use(ApprovalRepository).add({
      id: tx.ids.next(),
      practiceId: tx.practiceId,
      postId: given.post.id,
      revisionId: given.revision.id,
      seal: given.revision.seal,
      memberId: acting.memberId,
      roles: [...acting.roles],
      decision: 'approve',
      checklist: answersTo(given),
      noteId: null,
      at: tx.now,
      voidedAt: null,
      voidReason: null,
    });
  }

  /** One publication for every channel, due at its time or now, until the approval runs out. */
  private async schedule(
    tx: Transaction,
    acting: Acting,
    { post, revision }: GivenApproval,
    decisions: ApprovalFacts['decisions'],
  ): Promise<void> {
    // A reply the network refuses from programs stays approved: a person sends it by hand.
    if (!(await canBeSent(tx, post))) return;
    const state = stateAfter(post, 'schedule', { approvalComplete: true, windowOpen: true });
    const validUntil = approvalExpires({
      validUntil: revision.validUntil,
      approvedAt: earliestStanding(decisions, tx.now),
      isReply: post.kind === 'reply',
    });
    const dueAt = revision.whenApproved ? tx.now : revision.dueAt;
    const publications = await queuePublications(tx, revision, { dueAt, validUntil });
    for (const publication of publications) await tx.due.add('publish', publication.id, dueAt);
    await tx.use(PostRepository).change(post, { state, dueAt, validUntil });
    await tx.due.remove('expire-post', post.id);
    tx.log.append({
      kind: 'post.scheduled',
      actor: actorOf(acting),
      subject: { type: 'post', id: post.id },
      thread: post.threadId,
      data: {
        revision: revision.id,
        seal: revision.seal.toString('hex'),
        due: dueAt,
        validUntil,
        publications: publications.map(({ id, channelId }) => ({ id, channel: channelId })),
      },
    });
  }
}

async function factsOf(tx: Transaction, post: Post): Promise<ApprovalFacts> {
  const facts = (await approvalFacts(tx, [post])).get(post.id);
  if (facts) return facts;
  throw new AppError(
    'NOT_FOUND',
    'This was not sent for approval yet, so there is nothing to decide. Go back to Review.',
  );
}

function requireMember(acting: Acting, { tier, people, decisions }: ApprovalFacts): void {
  const answer = mayApprove({
    tier,
    member: { id: acting.memberId, roles: acting.roles },
    ...people,
    existing: decisions,
  });
  if (answer.ok) return;
  throw new AppError(ownWords.has(answer.code) ? 'OWN_WORDS' : 'APPROVAL_REFUSED', answer.message);
}

function questionsOf({ post, revision }: GivenApproval) {
  return checklistFor({ hasImage: revision.images.length > 0, isReply: post.kind === 'reply' });
}

function requireChecklist(given: GivenApproval): void {
  const open = questionsOf(given).filter(({ id }) => given.body.checklist[id] !== true);
  if (open.length === 0) return;
  throw new AppError(
    'APPROVAL_REFUSED',
    'Answer every question with yes to approve it, or send it back.',
    {
      fields: Object.fromEntries(
        open.map(({ id }) => [`checklist.${id}`, 'Answer this with yes, or send it back.']),
      ),
    },
  );
}

/** The answers to the questions that were asked; others are not kept. */
function answersTo(given: GivenApproval): Record<string, boolean> {
  return Object.fromEntries(
    questionsOf(given).map(({ id }) => [id, given.body.checklist[id] === true]),
  );
}

/** An approval must be able to last until the item is due. */
function requireTime(tx: Transaction, { post, revision }: GivenApproval): void {
  if (compareInstants(tx.now, revision.validUntil) > 0) {
    throw new AppError(
      'APPROVAL_REFUSED',
      'The time in which this could go out has passed. Send it back for a new time.',
    );
  }
  const expires = approvalExpires({
    validUntil: revision.validUntil,
    approvedAt: tx.now,
    isReply: post.kind === 'reply',
  });
  if (compareInstants(expires, revision.dueAt) < 0) {
    throw new AppError(
      'APPROVAL_REFUSED',
      'An approval lasts 30 days, and this goes out later than that. Approve it nearer its time.',
    );
  }
}

/** When the oldest of the approvals that count was given: they run out together with it. */
function earliestStanding(decisions: ApprovalFacts['decisions'], now: string): string {
  return decisions
    .filter((each) => each.decision === 'approve' && each.voidAt === null)
    .reduce((earliest, each) => (each.at < earliest ? each.at : earliest), now);
}

async function canBeSent(tx: Transaction, post: Post): Promise<boolean> {
  if (post.parentCommentId === null) return true;
  const parent = await tx.use(ParentCommentRepository).byId(post.parentCommentId);
  if (!parent) return false;
  const { comment } = parent;
  const channels = await tx.use(ChannelRepository).byIds([comment.channelId]);
  const channel = channels.get(comment.channelId);
  if (!channel) return false;
  return replyEligibility(channel.network, {
    remoteId: comment.remoteId,
    mentionsUs: comment.mentionsUs,
    removed: comment.goneAt !== null,
  }).eligible;
}

function logApproval(
  tx: Transaction,
  acting: Acting,
  given: GivenApproval,
  complete: boolean,
): void {
  const { post, revision } = given;
  tx.log.append({
    kind: 'post.approved',
    actor: actorOf(acting),
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: {
      revision: revision.id,
      number: revision.number,
      seal: revision.seal.toString('hex'),
      tier: revision.tier,
      checklist: answersTo(given),
      complete,
    },
  });
}
