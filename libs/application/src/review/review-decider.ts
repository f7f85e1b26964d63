import { type DecisionBody, type ReleaseBody, type ReviewDetail } from '@canteen/contracts';
import {
  type Approval,
  ApprovalRepository,
  type Post,
  PostRepository,
  PracticeRepository,
  PublicationRepository,
  type Revision,
  RevisionRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { compareInstants, publicationMachine } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { Notices } from '../notices/notices';
import { approvalFacts } from '../posts/approval-facts';
import {
  lockPost,
  showPost,
  stateAfter,
  stopPublications,
  voidApprovals,
} from '../posts/post-moves';
import { approverRoles } from '../posts/post-roles';
import { cancelPost } from '../posts/post-writer';
import { requireApart } from '../posts/recusal';
import { moveParent } from '../posts/reply-progress';
import { ApprovalTaker } from './approval-taker';
import { requireSeal } from './require-seal';
import { ReviewDesk } from './review-desk';

/** Takes the decisions of approvers: approve, send back, hold for advice, release. */
@Injectable()
export class ReviewDecider {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly approvals: ApprovalTaker,
    private readonly desk: ReviewDesk,
    private readonly notices: Notices,
  ) {}

  /**
   * @throws AppError PROOF_NEEDED to approve; SEAL_MISMATCH when another revision stands now; OWN_WORDS, ABOUT_YOU, APPROVAL_REFUSED,
   *   STATE_REFUSED; INVALID_INPUT when sending back or holding without a note
   */
  async decide(acting: Acting, postId: string, body: DecisionBody): Promise<ReviewDetail> {
    requireRole(acting, ...approverRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, postId);
      await requireApart(tx, acting, post, approverRoles);
      const revision = await currentRevision(tx, post);
      requireSeal(revision, body.seal);
      if (body.decision === 'approve') {
        await requireProofToApprove(tx, acting);
        await this.approvals.take(tx, acting, { post, revision, body });
      }
      if (body.decision === 'return') await this.sendBack(tx, acting, { post, revision, body });
      if (body.decision === 'hold') await this.hold(tx, acting, { post, revision, body });
      showPost(tx, post);
    });
    return this.desk.detail(acting, postId);
  }

  /**
   * Ends a hold once advice was obtained; only that it was, from whom and under which reference is
   * kept.
   *
   * @throws AppError ABOUT_YOU; STATE_REFUSED when it is not on hold for advice, or its time has passed
   */
  async release(acting: Acting, postId: string, body: ReleaseBody): Promise<ReviewDetail> {
    requireRole(acting, ...approverRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, postId);
      if (post.state !== 'on-hold' || post.holdReason !== 'advice') {
        throw new AppError('STATE_REFUSED', 'This is not on hold for advice. Reload the page.');
      }
      await requireApart(tx, acting, post, approverRoles);
      const revision = await currentRevision(tx, post);
      const note = `${body.organisation}, ${body.reference}`;
      const sealed = await this.record(tx, acting, { post, revision, decision: 'release', note });
      await tx.use(ApprovalRepository).voidStanding(post.id, ['hold'], 'Advice was obtained.');
      tx.log.append({
        kind: 'post.released',
        actor: actorOf(acting),
        subject: { type: 'post', id: post.id },
        thread: post.threadId,
        data: { revision: revision.id, seal: revision.seal.toString('hex'), result: body.result },
        texts: { advice: sealed },
      });
      if (body.result === 'do-not-publish') {
        await cancelPost(tx, acting, post, `Not published after advice: ${note}`);
      } else {
        await this.goOn(tx, post);
      }
      showPost(tx, post);
    });
    return this.desk.detail(acting, postId);
  }

  private async sendBack(tx: Transaction, acting: Acting, decision: Decision): Promise<void> {
    const { post, revision } = decision;
    const note = requireNote(decision.body);
    const state = stateAfter(post, 'return');
    await stopPublications(tx, post, 'cancel');
    await voidApprovals(tx, post, actorOf(acting), 'returned');
    const sealed = await this.record(tx, acting, { post, revision, decision: 'return', note });
    await tx.use(PostRepository).change(post, { state, version: post.version + 1 });
    await moveParent(tx, post, 'answer-returned');
    logDecision(tx, acting, decision, 'post.returned', { note: sealed });
    await this.notices.tell(tx, {
      kind: 'returned',
      toMembers: [post.authorId, ...post.editorIds],
      exceptMembers: [acting.memberId],
      subject: { type: 'post', id: post.id },
      sentence: `A ${post.kind} of yours was sent back with a note.`,
      link: `/posts/${post.id}`,
    });
  }

  private async hold(tx: Transaction, acting: Acting, decision: Decision): Promise<void> {
    const { post, revision } = decision;
    const note = requireNote(decision.body);
    const state = stateAfter(post, 'hold');
    await stopPublications(tx, post, 'hold');
    const sealed = await this.record(tx, acting, { post, revision, decision: 'hold', note });
    await tx.use(PostRepository).change(post, { state, holdReason: 'advice' });
    logDecision(tx, acting, decision, 'post.held', { note: sealed });
    await this.notices.tell(tx, {
      kind: 'held',
      toMembers: [post.authorId],
      exceptMembers: [acting.memberId],
      subject: { type: 'post', id: post.id },
      sentence: `A ${post.kind} of yours is on hold until advice is obtained.`,
      link: `/posts/${post.id}`,
    });
  }

  /** Back to where it was held from: to its publications when its approvals still stand. */
  private async goOn(tx: Transaction, post: Post): Promise<void> {
    const publications = (await tx.use(PublicationRepository).lockOfPost(post.id)).filter(
      (publication) => publication.state === 'held' && publication.revisionId === post.revisionId,
    );
    const windowOpen = post.validUntil !== null && compareInstants(tx.now, post.validUntil) <= 0;
    const facts = (await approvalFacts(tx, [post])).get(post.id);
    const state = stateAfter(post, 'release', {
      heldFrom: publications.length > 0 ? 'scheduled' : 'in-review',
      approvalComplete: facts?.standing.complete === true,
      windowOpen,
    });
    for (const publication of publications) {
      const event = state === 'scheduled' ? 'release' : 'cancel';
      const next = publicationMachine.next(publication.state, event, { insideWindow: windowOpen });
      if (!next.ok) throw new AppError('STATE_REFUSED', next.message);
      await tx.use(PublicationRepository).setState([publication.id], next.state);
      if (state === 'scheduled') await tx.due.add('publish', publication.id, publication.dueAt);
    }
    await tx.use(PostRepository).change(post, { state, holdReason: null });
  }

  private async record(
    tx: Transaction,
    acting: Acting,
    made: { post: Post; revision: Revision; decision: Approval['decision']; note: string },
  ) {
    const sealed = await tx.use(SealedTexts).seal(made.post.id, `${made.decision}-note`, made.note);
    await tx.use(ApprovalRepository).add({
      id: tx.ids.next(),
      practiceId: tx.practiceId,
      postId: made.post.id,
      revisionId: made.revision.id,
      seal: made.revision.seal,
      memberId: acting.memberId,
      roles: [...acting.roles],
      decision: made.decision,
      checklist: {},
      noteId: sealed.id,
      at: tx.now,
      voidedAt: null,
      voidReason: null,
    });
    return sealed;
  }
}

interface Decision {
  post: Post;
  revision: Revision;
  body: DecisionBody;
}

async function currentRevision(tx: Transaction, post: Post): Promise<Revision> {
  const revision = post.revisionId && (await tx.use(RevisionRepository).byId(post.revisionId));
  if (revision) return revision;
  throw new AppError(
    'NOT_FOUND',
    'This was not sent for approval yet, so there is nothing to decide. Go back to Review.',
  );
}

function requireNote({ note }: DecisionBody): string {
  if (note.trim().length >= 3) return note.trim();
  throw new AppError('INVALID_INPUT', 'Say in a few words why, so that others can go on.', {
    fields: { note: 'Say in a few words why.' },
  });
}

function logDecision(
  tx: Transaction,
  acting: Acting,
  { post, revision }: Decision,
  kind: 'post.returned' | 'post.held',
  texts: Parameters<Transaction['log']['append']>[0]['texts'],
): void {
  tx.log.append({
    kind,
    actor: actorOf(acting),
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: {
      revision: revision.id,
      number: revision.number,
      seal: revision.seal.toString('hex'),
    },
    texts,
  });
}

/** Asked less often than elsewhere where the practice says so: a GP approves between two patients. */
async function requireProofToApprove(tx: Transaction, acting: Acting): Promise<void> {
  const { policy } = await tx.use(PracticeRepository).get();
  requireProof(acting, tx.now, policy.approvalProofMinutes);
}
