import { type ReviewDetail } from '@canteen/contracts';
import {
  ClearanceRepository,
  type FindingRow,
  type Post,
  PostRepository,
  type Revision,
  RevisionRepository,
  type Screening,
  ScreeningRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { ruleById } from '@canteen/guidance';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { Notices } from '../notices/notices';
import { lockPost, showPost, stateAfter } from '../posts/post-moves';
import { approversOf, clearingRoles } from '../posts/post-roles';
import { keptOutOfPost, requireApart } from '../posts/recusal';
import { moveParent } from '../posts/reply-progress';
import { clearanceField, clearanceOf, openBlocks } from '../screening/clearances';
import { settleTier } from '../screening/keep-screening';
import { ReviewDesk } from './review-desk';

interface Cleared {
  finding: FindingRow;
  screening: Screening;
  revision: Revision;
  post: Post;
}

/** Clears blocks that are false alarms. */
@Injectable()
export class FindingClearer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: ReviewDesk,
    private readonly notices: Notices,
  ) {}

  /**
   * Clears one block; the item then needs the approvals of T3. When none is left open it goes to
   * review.
   *
   * @throws AppError OWN_WORDS for its author and editors; ABOUT_YOU; FINDING_NOT_CLEARABLE; CONFLICT when
   *   another screening or revision stands now
   */
  async clear(acting: Acting, findingId: string, reason: string): Promise<ReviewDetail> {
    requireRole(acting, ...clearingRoles);
    const postId = await this.uow.run(acting.practiceId, async (tx) => {
      const item = await this.find(tx, findingId);
      requireOthersWords(acting, item.post);
      await requireApart(tx, acting, item.post, clearingRoles);
      requireClearable(item.finding);
      await this.record(tx, acting, item, reason);
      await this.moveOn(tx, item);
      showPost(tx, item.post);
      return item.post.id;
    });
    return this.desk.detail(acting, postId);
  }

  private async find(tx: Transaction, findingId: string): Promise<Cleared> {
    const found = await tx.use(ScreeningRepository).finding(findingId);
    const revision =
      found?.screening.subjectKind === 'revision' &&
      (await tx.use(RevisionRepository).byId(found.screening.subjectId));
    if (!found || !revision) throw new AppError('NOT_FOUND', 'There is no such finding.');
    const post = await lockPost(tx, revision.postId);
    const latest = (await tx.use(ScreeningRepository).latestOf([revision.id])).get(revision.id);
    if (post.revisionId !== revision.id || latest?.id !== found.screening.id) {
      throw new AppError(
        'CONFLICT',
        'This was changed or screened again meanwhile. Reload to see the findings that stand now.',
      );
    }
    const clearances = await tx.use(ClearanceRepository).ofRevisions([revision.id]);
    if (clearanceOf(found.finding, clearances.get(revision.id) ?? [])) {
      throw new AppError('CONFLICT', 'Somebody cleared this meanwhile. Reload the page.');
    }
    return { ...found, revision, post };
  }

  private async record(
    tx: Transaction,
    acting: Acting,
    { finding, revision, post }: Cleared,
    reason: string,
  ): Promise<void> {
    const sealed = await tx.use(SealedTexts).seal(post.id, 'clearance-reason', reason);
    const id = tx.ids.next();
    await tx.use(ClearanceRepository).add({
      id,
      practiceId: tx.practiceId,
      findingId: finding.id,
      revisionId: revision.id,
      rule: finding.rule,
      field: clearanceField(finding),
      spanStart: finding.spanStart,
      spanEnd: finding.spanEnd,
      memberId: acting.memberId,
      reasonId: sealed.id,
      at: tx.now,
    });
    tx.log.append({
      kind: 'post.finding-cleared',
      actor: actorOf(acting),
      subject: { type: 'post', id: post.id },
      thread: post.threadId,
      data: {
        revision: revision.id,
        seal: revision.seal.toString('hex'),
        finding: finding.id,
        rule: finding.rule,
        clearance: id,
      },
      texts: { reason: sealed },
    });
  }

  private async moveOn(tx: Transaction, { post, revision, screening }: Cleared): Promise<void> {
    const findings =
      (await tx.use(ScreeningRepository).findingsOf([screening.id])).get(screening.id) ?? [];
    const clearances = await tx.use(ClearanceRepository).ofRevisions([revision.id]);
    const open = openBlocks(findings, clearances.get(revision.id) ?? []);
    await settleTier(tx, post, revision, { screening, findings });
    if (open.length > 0 || post.state !== 'changes-needed') return;
    const state = stateAfter(post, 'blocks-cleared', { openBlocks: 0 });
    await tx.use(PostRepository).change(post, { state });
    await moveParent(tx, post, 'submit-answer');
    await this.notices.tell(tx, {
      kind: 'review-waiting',
      toRoles: approversOf('T3'),
      exceptMembers: [post.authorId, ...post.editorIds, ...(await keptOutOfPost(tx, post))],
      subject: { type: 'post', id: post.id },
      sentence: `A ${post.kind} waits for your approval. A finding in it was cleared.`,
      link: `/review/${post.id}`,
    });
  }
}

function requireOthersWords(acting: Acting, post: Post): void {
  if (post.authorId !== acting.memberId && !post.editorIds.includes(acting.memberId)) return;
  throw new AppError(
    'OWN_WORDS',
    'You wrote or changed this, so somebody else has to clear the finding.',
  );
}

function requireClearable(finding: FindingRow): void {
  if (finding.severity !== 'block') {
    throw new AppError(
      'FINDING_NOT_CLEARABLE',
      'This finding blocks nothing, so there is nothing to clear.',
    );
  }
  if (ruleById(finding.rule)?.clearable === true) return;
  throw new AppError(
    'FINDING_NOT_CLEARABLE',
    'This kind of finding cannot be cleared. The text has to be changed.',
  );
}
