import {
  type ClaimedWork,
  type Comment,
  CommentLists,
  CommentRepository,
  type CommentVersion,
  ChannelRepository,
  PracticeRepository,
  ScreeningRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type Lane } from '@canteen/contracts';
import { type EarlierText, type ScreeningInput } from '@canteen/guidance';
import { localDate } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { Notices } from '../notices/notices';
import { nameOfAuthor } from '../posts/sealed-author';
import { GuidanceEngine, ScreeningBrokeOff } from '../screening/guidance-engine';
import { ScreeningContextBuilder } from '../screening/screening-context-builder';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { CommentHider } from './comment-hider';
import { type HeldComment, lockComment } from './comment-moves';
import { type CommentReport, triageComment } from './comment-triage';
import { mayBeScreenedAgain } from './inbox-permissions';
import { LifeSafetyAlarm } from './life-safety-alarm';

const EARLIER_COMMENTS = 20;
const DAY_MS = 24 * 3_600_000;

/** Lanes somebody hears of at once; the ordinary ones wait in the inbox. */
const toldLanes: Partial<Record<Lane, string>> = {
  privacy: 'A comment shows personal details. Look whether it has to be hidden.',
  abuse: 'A comment is abusive or threatening. Look at it.',
  hold: 'A comment needs care before anybody answers it: it may be a complaint, a legal matter or the press.',
};

/** Lanes in which a comment may be hidden without a person. */
const hidingLanes: ReadonlySet<Lane> = new Set(['privacy', 'abuse']);

/** Screens what people wrote, and puts each comment into its lane with a due time. */
@Injectable()
export class CommentScreener implements WorkHandler {
  readonly kind = 'screen-comment';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly builder: ScreeningContextBuilder,
    private readonly engine: GuidanceEngine,
    private readonly alarm: LifeSafetyAlarm,
    private readonly hider: CommentHider,
    private readonly notices: Notices,
  ) {}

  /** The text is opened in one transaction and the result kept in another: no lock is held meanwhile. */
  async handle(work: ClaimedWork): Promise<WorkResult> {
    const input = await this.uow.run(work.practiceId, async (tx) => {
      const version = await tx.use(CommentRepository).versionById(work.subjectId);
      const found = version && (await tx.use(CommentRepository).byId(version.commentId));
      if (!found || found.version.id !== work.subjectId) return null;
      return this.inputFor(tx, found.comment, found.version);
    });
    if (!input) return { done: true };
    const screened = this.screen(input);
    const toHide = await this.uow.run(work.practiceId, async (tx) => {
      const held = await this.screenable(tx, work.subjectId);
      if (held) await this.settle(tx, held, screened);
      const settled = held ?? (await this.settledBefore(tx, work.subjectId));
      return settled && (await hidesItself(tx, screened)) ? settled.comment.id : null;
    });
    if (toHide === null) return { done: true };
    return this.hider.hideAutomatically(work.practiceId, toHide);
  }

  /** The comment that an earlier try put into its lane and had not come to hide, held. */
  private async settledBefore(tx: Transaction, versionId: string): Promise<HeldComment | null> {
    const version = await tx.use(CommentRepository).versionById(versionId);
    const held = version && (await lockComment(tx, version.commentId));
    if (held?.version.id !== versionId) return null;
    return held.comment.state === 'open' && held.comment.hiddenAt === null ? held : null;
  }

  private screen(input: ScreeningInput): CommentReport {
    try {
      const report = this.engine.run(input);
      return report.triage
        ? { status: 'done', report, triage: report.triage }
        : { status: 'not-screened', failure: 'error' };
    } catch (error) {
      if (error instanceof ScreeningBrokeOff) {
        return { status: 'not-screened', failure: error.failure };
      }
      throw error;
    }
  }

  /** The comment when this wording still waits for its screening, held; null when it does not. */
  private async screenable(tx: Transaction, versionId: string): Promise<HeldComment | null> {
    const version = await tx.use(CommentRepository).versionById(versionId);
    if (!version) return null;
    const held = await lockComment(tx, version.commentId);
    if (held.version.id !== versionId) return null;
    const before = (await tx.use(ScreeningRepository).latestOf([versionId])).get(versionId);
    const waits = held.comment.state === 'captured' || held.comment.state === 'triaged';
    const again = before && mayBeScreenedAgain(held.comment, before.status);
    return (waits && !before) || again ? held : null;
  }

  private async settle(tx: Transaction, held: HeldComment, screened: CommentReport): Promise<void> {
    const { comment } = held;
    const lane = await triageComment(tx, held, screened, this.engine.ruleset);
    if (lane === 'life-safety') return this.alarm.raise(tx, comment);
    const sentence =
      screened.status === 'done'
        ? toldLanes[lane]
        : 'A comment could not be screened. Read it and choose its lane.';
    if (sentence === undefined) return;
    await this.notices.tell(tx, {
      kind: `comment-${lane}`,
      toRoles: ['author', 'compliance'],
      subject: { type: 'comment', id: comment.id },
      sentence,
      link: `/inbox/${comment.id}`,
    });
  }

  private async inputFor(
    tx: Transaction,
    comment: Comment,
    version: CommentVersion,
  ): Promise<ScreeningInput | null> {
    const { timeZone, policy } = await tx.use(PracticeRepository).get();
    const channel = await tx.use(ChannelRepository).byId(comment.channelId);
    const texts = await tx.use(SealedTexts).open([version.bodyId, comment.authorId]);
    const text = texts.get(version.bodyId);
    // Erased before it was screened: there is nothing to read any more.
    if (text === undefined || !channel) return null;
    const date = localDate(comment.postedAt, timeZone);
    return {
      kind: 'comment',
      text,
      context: {
        channel: `practice-${channel.network}`,
        commenterName: nameOfAuthor(texts.get(comment.authorId)) ?? undefined,
        earlierComments: await earlierComments(tx, comment),
        date,
        preElection: this.builder.preElection(policy, date),
      },
      profile: await this.builder.profile(tx),
    };
  }
}

/** Whether the practice wants what was found hidden before a person looks. Off unless turned on. */
async function hidesItself(tx: Transaction, screened: CommentReport): Promise<boolean> {
  if (screened.status !== 'done' || !hidingLanes.has(screened.triage.lane)) return false;
  if (!screened.report.findings.some((finding) => finding.action === 'hide')) return false;
  return (await tx.use(PracticeRepository).get()).policy.autoHide;
}

/** What the same person wrote to us before on the same network, the newest first. */
async function earlierComments(tx: Transaction, comment: Comment): Promise<EarlierText[]> {
  const earlier = await tx.use(CommentLists).earlierOf(comment, EARLIER_COMMENTS);
  const versions = await tx.use(CommentRepository).currentVersionsOf(earlier);
  const texts = await tx
    .use(SealedTexts)
    .open([...versions.values()].map((version) => version.bodyId));
  return earlier.flatMap(({ id, postedAt }) => {
    const version = versions.get(id);
    const text = version && texts.get(version.bodyId);
    if (text === undefined) return [];
    const age = Date.parse(comment.postedAt) - Date.parse(postedAt);
    return [{ text, daysAgo: Math.max(0, Math.floor(age / DAY_MS)) }];
  });
}
