import { Tier } from '@canteen/contracts';
import {
  type ClaimedWork,
  type Post,
  PostRepository,
  type Revision,
  RevisionRepository,
  ScreeningRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type PostEvent } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { showPost, stateAfter } from '../posts/post-moves';
import { approversOf } from '../posts/post-roles';
import { keptOutOfPost } from '../posts/recusal';
import { moveParent } from '../posts/reply-progress';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { GuidanceEngine } from './guidance-engine';
import { type KeptScreening, keepScreening, settleTier } from './keep-screening';
import { type RevisionReport, screenRuns } from './run-screening';
import { ScreeningContextBuilder } from './screening-context-builder';

interface Screenable {
  post: Post;
  revision: Revision;
}

/** Screens submitted revisions, and moves each on to review or back to its author. */
@Injectable()
export class RevisionScreener implements WorkHandler {
  readonly kind = 'screen-revision';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly builder: ScreeningContextBuilder,
    private readonly engine: GuidanceEngine,
    private readonly notices: Notices,
  ) {}

  /** The texts are opened in one transaction and the result stored in another: no lock is held meanwhile. */
  async handle(work: ClaimedWork): Promise<WorkResult> {
    const runs = await this.uow.run(work.practiceId, async (tx) => {
      const item = await this.screenable(tx, work.subjectId);
      if (!item) return null;
      const around = await this.builder.surroundings(tx);
      return this.builder.runsFor(tx, item.post, item.revision, around);
    });
    if (!runs) return { done: true };
    const report = screenRuns(this.engine, runs);
    await this.uow.run(work.practiceId, async (tx) => {
      const item = await this.screenable(tx, work.subjectId);
      if (item) await this.settle(tx, item, report);
    });
    return { done: true };
  }

  /** The revision when it still waits for its screening, its post held; null when it does not. */
  private async screenable(tx: Transaction, revisionId: string): Promise<Screenable | null> {
    const revision = await tx.use(RevisionRepository).byId(revisionId);
    const post = revision && (await tx.use(PostRepository).lock(revision.postId));
    if (!revision || post?.revisionId !== revision.id) return null;
    if (post.state === 'screening') return { post, revision };
    if (post.state !== 'in-review') return null;
    const latest = (await tx.use(ScreeningRepository).latestOf([revision.id])).get(revision.id);
    return latest?.status === 'done' ? null : { post, revision };
  }

  private async settle(
    tx: Transaction,
    { post, revision }: Screenable,
    report: RevisionReport,
  ): Promise<void> {
    const kept = await keepScreening(tx, {
      post,
      revision,
      report,
      ruleset: this.engine.ruleset,
      purpose: 'submit',
      actor: systemActor('screening'),
    });
    if (report.status === 'done') await settleTier(tx, post, revision, kept);
    const event = eventOf(report, kept);
    // Screened again from review and found clear, or broken off again: it stays where it is.
    if (post.state === 'screening' || event === 'screened-blocked') {
      await tx.use(PostRepository).change(post, { state: stateAfter(post, event) });
    }
    if (event === 'screened-blocked') await moveParent(tx, post, 'answer-returned');
    await this.tell(tx, post, event);
    showPost(tx, post);
  }

  private async tell(tx: Transaction, post: Post, event: ScreeningEvent): Promise<void> {
    const subject = { type: 'post', id: post.id };
    if (event === 'screened-blocked') {
      await this.notices.tell(tx, {
        kind: 'changes-needed',
        toMembers: [post.authorId, ...post.editorIds],
        subject,
        sentence: `A finding blocks a ${post.kind} of yours. Change it, or ask for the finding to be cleared.`,
        link: `/posts/${post.id}`,
      });
      return;
    }
    await this.notices.tell(tx, {
      kind: 'review-waiting',
      toRoles: approversOf(event === 'screened-clear' ? tierOfPost(post) : null),
      exceptMembers: [post.authorId, ...post.editorIds, ...(await keptOutOfPost(tx, post))],
      subject,
      sentence:
        event === 'screened-clear'
          ? `A ${post.kind} waits for your approval.`
          : `A ${post.kind} could not be screened. Screen it again before anybody approves it.`,
      link: `/review/${post.id}`,
    });
  }
}

type ScreeningEvent = Extract<
  PostEvent,
  'screened-clear' | 'screened-blocked' | 'screening-failed'
>;

function tierOfPost(post: Post): Tier | null {
  return post.tier === null ? null : Tier.parse(post.tier);
}

function eventOf(report: RevisionReport, kept: KeptScreening): ScreeningEvent {
  if (report.status !== 'done') return 'screening-failed';
  return kept.open.length > 0 ? 'screened-blocked' : 'screened-clear';
}
