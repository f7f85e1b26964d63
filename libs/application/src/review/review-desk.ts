import {
  type PageQuery,
  type Permission,
  type ReviewDetail,
  type ReviewQueue,
} from '@canteen/contracts';
import {
  ApprovalRepository,
  ChannelRepository,
  ParentCommentRepository,
  type Post,
  PostRepository,
  type Revision,
  RevisionRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, hasRole, requireRole, rolesInWords } from '../access/acting';
import { publicRevision } from '../posts/corrections';
import { allows, lockPost, readPost } from '../posts/post-moves';
import { approverRoles, clearingRoles } from '../posts/post-roles';
import { whyApart } from '../posts/recusal';
import { channelRef } from '../posts/post-views';
import { approvalViews, revisionViews } from '../posts/revision-views';
import { nameOfAuthor } from '../posts/sealed-author';
import { checklistFor } from './checklist';
import { countScreenings, reviewItems } from './review-item';

/** Shows approvers what waits for them, and everything they need to decide on one item. */
@Injectable()
export class ReviewDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /** What waits for a decision, what is due first leading. */
  async queue(acting: Acting, query: PageQuery): Promise<ReviewQueue> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const page = await tx
        .use(PostRepository)
        .dueFirst(['in-review', 'on-hold'], query.after, query.limit);
      return { items: await reviewItems(tx, acting, page.items), next: page.next };
    });
  }

  /** @throws AppError NOT_FOUND for a post that was never submitted */
  async detail(acting: Acting, postId: string): Promise<ReviewDetail> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const post = await readPost(tx, postId);
      const [item] = await reviewItems(tx, acting, [post]);
      const revision = post.revisionId && (await tx.use(RevisionRepository).byId(post.revisionId));
      if (!item || !revision) {
        throw new AppError(
          'NOT_FOUND',
          'This was not sent for approval yet, so there is nothing to decide. Go back to Review.',
        );
      }
      const previous =
        (await tx.use(RevisionRepository).lastDecidedBefore(revision)) ??
        (await correctedRevision(tx, post));
      const views = await revisionViews(tx, previous ? [revision, previous] : [revision]);
      const view = views.get(revision.id);
      if (!view)
        throw new AppError(
          'NOT_FOUND',
          'This was not sent for approval yet, so there is nothing to decide. Go back to Review.',
        );
      return {
        item,
        revision: view,
        previous: (previous && views.get(previous.id)) ?? null,
        approvals: await this.approvals(tx, post, revision),
        parentComment: await parentContext(tx, post),
        checklist: checklistFor({
          hasImage: revision.images.length > 0,
          isReply: post.kind === 'reply',
        }),
        tierReasons: revision.tierReasons,
        may: permissionsOf(acting, post, {
          approve: item.mayDecide,
          apart: await whyApart(tx, acting, post, approverRoles),
        }),
      };
    });
  }

  /**
   * Screens an item of the review list again whose screening broke off.
   *
   * @throws AppError STATE_REFUSED when it was screened to the end or does not wait for review
   */
  async screenAgain(acting: Acting, postId: string): Promise<ReviewDetail> {
    requireRole(acting, ...approverRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, postId);
      const { revisionId } = post;
      const counts = await countScreenings(tx, revisionId === null ? [] : [revisionId]);
      const unscreened = revisionId !== null && counts.get(revisionId)?.notScreened === true;
      if (!unscreened || post.state !== 'in-review') {
        throw new AppError('STATE_REFUSED', 'This was screened already. Reload to see the result.');
      }
      await tx.due.add('screen-revision', revisionId, tx.now);
    });
    return this.detail(acting, postId);
  }

  private async approvals(tx: Transaction, post: Post, revision: Revision) {
    const approvals = await tx.use(ApprovalRepository).ofPost(post.id);
    const revisions = await tx
      .use(RevisionRepository)
      .byIds([revision.id, ...approvals.map((approval) => approval.revisionId)]);
    return approvalViews(
      tx,
      approvals,
      new Map([...revisions].map(([id, each]) => [id, each.number])),
    );
  }
}

function permissionsOf(
  acting: Acting,
  post: Post,
  { approve, apart }: { approve: Permission; apart: string | null },
): ReviewDetail['may'] {
  const decides = (state: boolean, otherwise: string) =>
    permission(acting, approverRoles, state && apart === null, apart ?? otherwise);
  return {
    approve,
    return: decides(allows(post, 'return'), 'It cannot be sent back now.'),
    hold: decides(allows(post, 'hold'), 'It cannot be put on hold now.'),
    release: decides(
      post.state === 'on-hold' && post.holdReason === 'advice',
      'It is not on hold for advice.',
    ),
    clear: permission(
      acting,
      clearingRoles,
      apart === null &&
        post.authorId !== acting.memberId &&
        !post.editorIds.includes(acting.memberId),
      apart ?? 'You wrote or changed this, so somebody else has to clear it.',
    ),
  };
}

function permission(
  acting: Acting,
  roles: typeof approverRoles,
  state: boolean,
  otherwise: string,
): Permission {
  if (!hasRole(acting, ...roles)) {
    return { allowed: false, reason: `Only ${rolesInWords(roles)} can do this.` };
  }
  return state ? { allowed: true, reason: null } : { allowed: false, reason: otherwise };
}

/** What a correction changes; null for anything else. */
async function correctedRevision(tx: Transaction, { correctsId }: Post): Promise<Revision | null> {
  const corrected = correctsId === null ? null : await tx.use(PostRepository).byId(correctsId);
  return corrected && publicRevision(tx, corrected);
}

async function parentContext(tx: Transaction, post: Post): Promise<ReviewDetail['parentComment']> {
  if (post.parentCommentId === null) return null;
  const parent = await tx.use(ParentCommentRepository).byId(post.parentCommentId);
  if (!parent) return null;
  const { comment, version } = parent;
  const channel = (await tx.use(ChannelRepository).byIds([comment.channelId])).get(
    comment.channelId,
  );
  if (!channel) return null;
  const texts = await tx.use(SealedTexts).open([version.bodyId, comment.authorId]);
  return {
    id: comment.id,
    kind: comment.kind,
    channel: channelRef(channel),
    authorName: nameOfAuthor(texts.get(comment.authorId)) ?? 'Somebody',
    text: texts.get(version.bodyId) ?? '',
    postedAt: comment.postedAt,
    permalink: comment.permalink,
  };
}
