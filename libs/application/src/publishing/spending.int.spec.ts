import { SandboxProgram } from '@canteen/connectors/testing';
import { PracticePolicy } from '@canteen/contracts';
import { ChannelRepository, PracticeRepository } from '@canteen/data-access';
import { plainDraft, postsArea } from '../testing/posts-area';
import { publishingArea } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { monthSpending } from './month-spending';

const NOW = '2026-11-23T09:00:00.000Z';
jest.setTimeout(60_000);

describe('what X charges', () => {
  let app: TestApplication;
  let sandbox: SandboxProgram;
  let posts: ReturnType<typeof postsArea>;
  let sending: ReturnType<typeof publishingArea>;
  let practice: TestPractice;
  let channel: Awaited<ReturnType<typeof sending.connect>>;

  beforeAll(async () => {
    sandbox = await SandboxProgram.start();
    app = await testApplication({ now: NOW });
    posts = postsArea(app);
    sending = publishingArea(app, posts, sandbox);
  });
  afterAll(async () => {
    await app.close();
    await sandbox.stop();
  });
  beforeEach(async () => {
    await setTime(NOW);
    await sandbox.control('DELETE', '/faults');
    practice = await app.practice();
    channel = await sending.connect(practice, 'x');
  });

  async function setTime(at: string): Promise<void> {
    app.clock.set(at);
    await sandbox.control('POST', '/clock', { at });
  }
  const later = (seconds: number) =>
    setTime(new Date(Date.parse(app.clock.now()) + seconds * 1000).toISOString());
  const run = () => app.runDueWork(sending.publisher, sending.reconciler);
  const spoil = (fault: string, times = 1) =>
    sandbox.control('POST', '/faults', {
      match: { network: 'x', method: 'POST', path: '*/2/tweets' },
      times,
      fault,
    });

  /** A post of $0.015 that is to go out as soon as it is approved, tried once. */
  async function send(text: string) {
    const draft = plainDraft(practice, {
      text,
      variants: [{ channelId: channel.id, text: null }],
      schedule: { kind: 'when-approved' },
    });
    const post = await posts.submitted(practice, 'manager', draft);
    await posts.approve(practice, 'compliance', post.id);
    await run();
    return post.id;
  }
  const publicationOf = async (id: string) =>
    (await posts.reader.detail(practice.as('manager'), id)).publications[0];
  const made = async () => (await sandbox.madeByUs(channel.account)).length;
  const costSoFar = () =>
    app.uow.run(
      practice.id,
      async (tx) => (await tx.use(ChannelRepository).byId(channel.id))?.costMilli,
    );
  async function allow(cents: number | null): Promise<void> {
    await app.uow.run(practice.id, async (tx) => {
      const { policy } = await tx.use(PracticeRepository).get();
      const changed = PracticePolicy.parse({ ...policy, xMonthlyBudgetCents: cents });
      await tx.use(PracticeRepository).savePolicy(changed);
    });
  }
  const month = () =>
    app.uow.run(practice.id, async (tx) =>
      monthSpending(tx, await tx.use(PracticeRepository).get()),
    );
  const told = (subject: string) =>
    app.asSuperuser<{ sentence: string }>(
      `SELECT DISTINCT sentence FROM notices WHERE subject_id = $1 AND kind = 'post-waiting'`,
      [subject],
    );

  it('is added up when X confirms at once, when a probe finds it, and when a person says so', async () => {
    await send('Open late on Thursday this week.');
    expect(await costSoFar()).toBe(15);
    await spoil('A1');
    await send('Open late on Friday this week.');
    expect(await costSoFar()).toBe(15);
    await later(10);
    await run();
    expect(await costSoFar()).toBe(30);
    await spoil('A3');
    const id = await send('Open late on Monday this week.');
    for (const seconds of [6, 30, 120, 600]) {
      await later(seconds);
      await run();
    }
    const publication = await publicationOf(id);
    expect(publication?.state).toBe('ask-a-person');
    await sending.desk.resolve(practice.as('manager'), publication?.id ?? '', {
      answer: 'live',
      url: 'https://x.com/waterfront/status/1',
    });
    expect(await costSoFar()).toBe(45);
  });

  it('stays under the limit of the month: what would pass it waits, and goes out when it is raised', async () => {
    expect(await month()).toBeNull();
    await allow(4);
    await send('Open late on Thursday this week.');
    await send('Open late on Friday this week.');
    const third = await send('Open late on Monday this week.');
    expect(await made()).toBe(2);
    expect(await month()).toEqual({ limitMilli: 40, spentMilli: 30 });
    expect(await publicationOf(third)).toMatchObject({
      state: 'queued',
      sentence: expect.stringContaining('monthly limit for X would be passed') as string,
    });
    expect(await told(third)).toHaveLength(1);
    await later(61);
    await run();
    expect(await made()).toBe(2);
    expect(await told(third)).toHaveLength(1);
    await allow(5);
    await later(61);
    await run();
    expect(await made()).toBe(3);
    expect((await publicationOf(third))?.state).toBe('confirmed');
  });

  it('counts an unclear send as spent, and begins afresh with the month', async () => {
    await allow(2);
    await spoil('A3');
    await send('Open late on Thursday this week.');
    const second = await send('Open late on Friday this week.');
    expect((await publicationOf(second))?.state).toBe('queued');
    await setTime('2026-12-01T00:00:30.000Z');
    const third = await send('Open late on Monday this week.');
    expect((await publicationOf(third))?.state).toBe('confirmed');
  });

  it('says when its time passed while the limit was used up', async () => {
    await allow(0);
    const id = await send('Open late on Thursday this week.');
    await later(3 * 86_400);
    await run();
    expect(await publicationOf(id)).toMatchObject({
      state: 'missed',
      sentence: expect.stringContaining('while the monthly limit was used up') as string,
    });
    expect(await made()).toBe(0);
  });

  it('is not asked for what the network takes no more of, and goes out when its limit begins afresh', async () => {
    const asked = async () =>
      (await sandbox.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/2/tweets'),
      ).length;
    const resetsAt = new Date(Date.parse(NOW) + 600_000).toISOString();
    await app.uow.run(practice.id, (tx) =>
      tx
        .use(ChannelRepository)
        .keepLimits(
          new Map([
            [channel.id, [{ name: 'posts', usedPercent: 100, left: 0, resetsAt, readAt: NOW }]],
          ]),
        ),
    );
    const before = await asked();
    const id = await send('Open late on Thursday this week.');
    expect(await publicationOf(id)).toMatchObject({
      state: 'queued',
      sentence: expect.stringContaining('X takes no more posts for now') as string,
    });
    await later(300);
    await run();
    expect(await asked()).toBe(before);
    expect(await told(id)).toHaveLength(1);
    await later(302);
    await run();
    expect((await publicationOf(id))?.state).toBe('confirmed');
  });

  it('waits while the prepaid credit is used up, tells somebody once, and does not hammer', async () => {
    await spoil('B4', 2);
    const id = await send('Open late on Thursday this week.');
    expect(await publicationOf(id)).toMatchObject({
      state: 'waiting',
      sentence: expect.stringContaining('goes out if credit is added') as string,
    });
    expect(await told(id)).toHaveLength(1);
    await later(120);
    await run();
    const asked = (await sandbox.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/2/tweets'),
    ).length;
    await later(500);
    await run();
    expect(await told(id)).toHaveLength(1);
    await later(601);
    await run();
    expect((await publicationOf(id))?.state).toBe('confirmed');
    expect(await costSoFar()).toBe(15);
    const askedAfter = (await sandbox.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/2/tweets'),
    ).length;
    expect(askedAfter - asked).toBe(2);
  });
});
