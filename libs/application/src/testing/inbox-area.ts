import { type SandboxProgram } from '@canteen/connectors/testing';
import { type CommentDetail } from '@canteen/contracts';
import { Pseudonyms } from '@canteen/platform';
import { AboutRecorder } from '../comments/about-recorder';
import { CommentHider } from '../comments/comment-hider';
import { CommentImporter } from '../comments/comment-importer';
import { CommentScreener } from '../comments/comment-screener';
import { CommentSorter } from '../comments/comment-sorter';
import { ImportTroubles } from '../comments/import-troubles';
import { Inbox } from '../comments/inbox';
import { LifeSafetyAlarm } from '../comments/life-safety-alarm';
import { OutcomeDesk } from '../comments/outcome-desk';
import { ReplyRecaller } from '../comments/reply-recaller';
import { ReplyStarter } from '../comments/reply-starter';
import { ReplyVoider } from '../comments/reply-voider';
import { GuidanceEngine } from '../screening/guidance-engine';
import { plainDraft, type postsArea } from './posts-area';
import { type publishingArea } from './publishing-area';
import { type TestApplication } from './test-application';
import { type TestPerson, type TestPractice } from './test-practice';

/** The inbox against the sandbox networks, wired as the modules wire it. */
export function inboxArea(
  app: TestApplication,
  posts: ReturnType<typeof postsArea>,
  sending: ReturnType<typeof publishingArea>,
  sandbox: SandboxProgram,
  engine = new GuidanceEngine(app.clock),
) {
  const { uow, clock, notices } = app;
  const { config, connectors, accounts, health, limits } = sending;
  const voider = new ReplyVoider(notices);
  const troubles = new ImportTroubles(uow, health, notices, limits, config);
  const importer = new CommentImporter(
    uow,
    connectors,
    accounts,
    new Pseudonyms(app.keys),
    troubles,
    voider,
    limits,
    config,
  );
  const alarm = new LifeSafetyAlarm(uow, notices, config);
  const hider = new CommentHider(uow, connectors, accounts, notices, clock);
  const screener = new CommentScreener(uow, posts.builder, engine, alarm, hider, notices);
  const inbox = new Inbox(uow);
  const recaller = new ReplyRecaller(notices);
  /** Does everything that is due: reading, screening, alarms, restoring. */
  const settle = () =>
    app.runDueWork(importer, screener, alarm, hider, posts.screener, sending.publisher);
  return {
    importer,
    troubles,
    screener,
    alarm,
    hider,
    inbox,
    settle,
    about: new AboutRecorder(uow, inbox, recaller),
    sorter: new CommentSorter(uow, inbox, alarm, notices),
    replies: new ReplyStarter(uow, posts.writer, recaller),
    outcomes: new OutcomeDesk(uow, inbox, hider, notices, config),
    /** Moves the time of the product and of the networks. */
    async setTime(at: string): Promise<void> {
      clock.set(at);
      await sandbox.control('POST', '/clock', { at });
    },
    /** Reads every channel again now, then does what follows from it. */
    async read(): Promise<void> {
      await this.setTime(
        new Date(Date.parse(clock.now()) + config.waits.importEvery).toISOString(),
      );
      await settle();
    },
    /** A post of ours that is out on a new Page; gives the channel, its account and the post's remote id. */
    async postOut(practice: TestPractice) {
      const channel = await sending.connect(practice, 'facebook');
      const draft = plainDraft(practice, {
        variants: [{ channelId: channel.id, text: null }],
        schedule: { kind: 'when-approved' },
      });
      const post = await posts.submitted(practice, 'manager', draft);
      await posts.approve(practice, 'compliance', post.id);
      await settle();
      const [made] = await sandbox.madeByUs(channel.account);
      if (made?.id === undefined) throw new Error('The post did not go out.');
      return { ...channel, postId: post.id, remoteId: made.id };
    },
    /** What the inbox shows to somebody, one after the other. */
    async all(practice: TestPractice, by: TestPerson = 'manager'): Promise<CommentDetail[]> {
      const page = await inbox.list(practice.as(by), { view: 'all', limit: 100 });
      return Promise.all(page.items.map(({ id }) => inbox.detail(practice.as(by), id)));
    },
  };
}
