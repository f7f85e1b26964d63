import { SandboxProgram } from '@canteen/connectors/testing';
import { SendingRepository } from '@canteen/data-access';
import { type Mail, type Mailer, SilentLog } from '@canteen/platform';
import { NoticeSender } from '../notices/notice-sender';
import { plainDraft, postsArea } from '../testing/posts-area';
import { publishingArea } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { OverdueWatch } from './overdue-watch';

const NOW = '2026-11-23T09:00:00.000Z';
const WITHIN_GRACE = '2026-11-26T08:30:20.000Z';
const PAST_GRACE = '2026-11-26T08:30:45.000Z';
const PAST_PROBES = '2026-11-26T08:41:00.000Z';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

describe(OverdueWatch.name, () => {
  let app: TestApplication;
  let sandbox: SandboxProgram;
  let posts: ReturnType<typeof postsArea>;
  let sending: ReturnType<typeof publishingArea>;
  let practice: TestPractice;
  let watch: OverdueWatch;
  let channelId: string;
  let postId: string;

  beforeAll(async () => {
    sandbox = await SandboxProgram.start();
    app = await testApplication({ now: NOW });
    posts = postsArea(app);
    sending = publishingArea(app, posts, sandbox);
    const { identity, uow, notices } = app;
    watch = new OverdueWatch(identity, uow, notices, new SilentLog(), sending.config);
  });
  afterAll(async () => {
    await app.close();
    await sandbox.stop();
  });
  beforeEach(async () => {
    app.clock.set(NOW);
    practice = await app.practice('Harbour Surgery');
    channelId = (await sending.connect(practice, 'facebook')).id;
    postId = await anotherPost();
  });

  async function anotherPost(): Promise<string> {
    app.clock.set(NOW);
    const draft = plainDraft(practice, { variants: [{ channelId, text: null }] });
    const { id } = await posts.submitted(practice, 'manager', draft);
    await posts.approve(practice, 'compliance', id);
    return id;
  }

  async function toldAt(at: string): Promise<string[]> {
    app.clock.set(at);
    await watch.look();
    const rows = await app.asSuperuser<{ sentence: string }>(
      `SELECT DISTINCT sentence FROM notices WHERE subject_id = $1 AND kind = 'post-overdue'`,
      [postId],
    );
    return rows.map(({ sentence }) => sentence);
  }

  it('says nothing while a post is not late', async () => {
    expect(await toldAt(WITHIN_GRACE)).toEqual([]);
  });

  it('names practice, network and time of what is late, once', async () => {
    const [sentence = ''] = await toldAt(PAST_GRACE);
    expect(sentence).toContain('Harbour Surgery');
    expect(sentence).toContain('Facebook');
    expect(sentence).toContain('Thu 26 Nov, 08:30');
    expect(await toldAt(PAST_PROBES)).toHaveLength(1);
  });

  it('names practice, post and next step in its mail', async () => {
    await toldAt(PAST_GRACE);
    const mails: Mail[] = [];
    const mailer: Pick<Mailer, 'send'> = {
      send: (mail) => {
        mails.push(mail);
        return Promise.resolve({ sent: true });
      },
    };
    await app.runDueWork(new NoticeSender(app.uow, mailer as Mailer, sending.config));
    const about = mails.filter(({ text }) => text.includes(`/posts/${postId}`));
    expect(about.length).toBeGreaterThan(0);
    for (const { text } of about) {
      expect(text).toMatch(/^Harbour Surgery:\n\n/);
      expect(text).toContain('Its time: Thu 26 Nov, 08:30.');
      expect(text).toContain('look at Channels');
    }
  });

  it('goes on to what nobody was told of, however much is overdue', async () => {
    await toldAt(PAST_GRACE);
    const later = await anotherPost();
    const asked = {
      unsentSince: PAST_GRACE,
      unclearSince: PAST_GRACE,
      toldSince: NOW,
      limit: 1,
    };
    const left = await app.uow.run(practice.id, (tx) => tx.use(SendingRepository).overdue(asked));
    expect(left.map((each) => each.postId)).toEqual([later]);
  });

  it('needs no due work to see it', async () => {
    await app.asSuperuser('DELETE FROM due_work');
    expect(await toldAt(PAST_GRACE)).toHaveLength(1);
  });

  it.each([
    ['sending', PAST_GRACE],
    ['waiting', PAST_GRACE],
    ['unconfirmed', PAST_PROBES],
  ])('speaks of what stays %s', async (state, at) => {
    await app.asSuperuser('UPDATE publications SET state = $2 WHERE post_id = $1', [postId, state]);
    expect(await toldAt(at)).toHaveLength(1);
  });

  it('leaves what is being looked up its time', async () => {
    await app.asSuperuser(`UPDATE publications SET state = 'unconfirmed' WHERE post_id = $1`, [
      postId,
    ]);
    expect(await toldAt(PAST_GRACE)).toEqual([]);
  });

  it.each(['confirmed', 'rejected', 'missed', 'held', 'cancelled', 'ask-a-person'])(
    'is silent about what is %s',
    async (state) => {
      await app.asSuperuser('UPDATE publications SET state = $2 WHERE post_id = $1', [
        postId,
        state,
      ]);
      expect(await toldAt(PAST_PROBES)).toEqual([]);
    },
  );
});
