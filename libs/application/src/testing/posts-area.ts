import { type DraftContent, emptyDraft } from '@canteen/contracts';
import { ConsentRegister } from '../consents/consent-register';
import { MediaLibrary } from '../media/media-library';
import { PostCorrector } from '../posts/post-corrector';
import { PostExpirer } from '../posts/post-expirer';
import { PostMover } from '../posts/post-mover';
import { PostOpener } from '../posts/post-opener';
import { PostReader } from '../posts/post-reader';
import { PostSubmitter } from '../posts/post-submitter';
import { PostWriter } from '../posts/post-writer';
import { fullChecklist } from '../review/checklist';
import { ApprovalTaker } from '../review/approval-taker';
import { FindingClearer } from '../review/finding-clearer';
import { ReviewDecider } from '../review/review-decider';
import { ReviewDesk } from '../review/review-desk';
import { GateScreener } from '../screening/gate-screener';
import { GuidanceEngine } from '../screening/guidance-engine';
import { RevisionScreener } from '../screening/revision-screener';
import { ScreeningContextBuilder } from '../screening/screening-context-builder';
import { type TestApplication } from './test-application';
import { type TestPerson, type TestPractice } from './test-practice';

/** The use cases of posts, screening and review, wired as the modules wire them. */
export function postsArea(app: TestApplication, engine = new GuidanceEngine(app.clock)) {
  const { uow, notices } = app;
  const reader = new PostReader(uow);
  const opener = new PostOpener();
  const submitter = new PostSubmitter();
  const writer = new PostWriter(uow, reader, opener, submitter);
  const builder = new ScreeningContextBuilder();
  const screener = new RevisionScreener(uow, builder, engine, notices);
  const expirer = new PostExpirer(uow, notices);
  const desk = new ReviewDesk(uow);
  const decider = new ReviewDecider(uow, new ApprovalTaker(), desk, notices);
  const clearer = new FindingClearer(uow, desk, notices);
  return {
    reader,
    writer,
    corrector: new PostCorrector(uow, reader),
    mover: new PostMover(uow, reader, opener, submitter),
    builder,
    screener,
    expirer,
    desk,
    decider,
    clearer,
    gate: new GateScreener(builder, engine),
    media: new MediaLibrary(uow, app.images),
    consents: new ConsentRegister(uow, notices),
    /** Screens and expires what is due. */
    settle: () => app.runDueWork(screener, expirer),
    /** A post by somebody, submitted and screened. */
    async submitted(practice: TestPractice, by: TestPerson, draft: DraftContent) {
      const acting = practice.as(by);
      const { id, version } = await writer.start(acting, draft);
      await writer.submit(acting, id, { version });
      await app.runDueWork(screener);
      return reader.detail(acting, id);
    },
    /** Somebody approves the revision that stands now, answering every question with yes. */
    async approve(practice: TestPractice, by: TestPerson, postId: string) {
      const { revision } = await desk.detail(practice.as(by), postId);
      return decider.decide(practice.as(by), postId, {
        seal: revision.seal,
        decision: 'approve',
        checklist: allYes,
        note: '',
      });
    },
  };
}

/** Every question of the checklist answered with yes. */
export const allYes: Record<string, boolean> = Object.fromEntries(
  fullChecklist.map(({ id }) => [id, true]),
);

/** A draft for Facebook and X, due next Thursday at 08:30, with nothing to object to. */
export function plainDraft(
  practice: TestPractice,
  changes: Partial<DraftContent> = {},
): DraftContent {
  return {
    ...emptyDraft,
    text: 'Our doors are open from 8am on Thursday. Pop in and say hello.',
    variants: [
      { channelId: practice.facebook, text: null },
      { channelId: practice.x, text: null },
    ],
    schedule: { kind: 'at', local: '2026-11-26T08:30' },
    ...changes,
  };
}
