import { SandboxProgram } from '@canteen/connectors/testing';
import { plainDraft, postsArea } from '../testing/posts-area';
import { publishingArea } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { DispatchGuard } from './dispatch-guard';

const NOW = '2026-11-23T09:00:00.000Z';
const INSIDE = '2026-11-26T08:30:01.000Z';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

describe(DispatchGuard.name, () => {
  let app: TestApplication;
  let sandbox: SandboxProgram;
  let posts: ReturnType<typeof postsArea>;
  let sending: ReturnType<typeof publishingArea>;
  let practice: TestPractice;

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
    app.clock.set(NOW);
    await sandbox.control('POST', '/clock', { at: NOW });
    app.marks.bind(await app.facts.identity());
    practice = await app.practice();
  });

  async function dueSoon() {
    const { id, account } = await sending.connect(practice, 'facebook');
    const draft = plainDraft(practice, { variants: [{ channelId: id, text: null }] });
    const post = await posts.submitted(practice, 'manager', draft);
    await posts.approve(practice, 'compliance', post.id);
    return { id: post.id, account };
  }

  async function runWhenDue(): Promise<void> {
    app.clock.set(INSIDE);
    await sandbox.control('POST', '/clock', { at: INSIDE });
    await app.runDueWork(sending.publisher);
  }

  const stateOf = async (postId: string) =>
    (await posts.reader.detail(practice.as('manager'), postId)).publications[0]?.state;
  const pauses = async () =>
    (await app.log(practice.id)).filter(({ kind }) => kind === 'policy.paused');

  it('lets a database send that was sent from before, and remembers the last send', async () => {
    const { id } = await dueSoon();
    await runWhenDue();
    expect(await stateOf(id)).toBe('confirmed');
    const rows = await app.asSuperuser<{ id: string }>(
      'SELECT id FROM attempts WHERE practice_id = $1',
      [practice.id],
    );
    expect(app.marks.last(practice.id)?.attempt).toBe(rows[0]?.id);
  });

  const copies: [string, string, () => Promise<void>][] = [
    ['a copy of another database', 'other-database', () => bindTo({ database: '1/1' })],
    ['another installation', 'other-database', () => bindTo({ installation: practice.id })],
    [
      'one that was put back',
      'older-database',
      () => Promise.resolve(app.marks.note(practice.id, { attempt: practice.id, at: INSIDE })),
    ],
  ];
  it.each(copies)(
    'pauses everything and sends nothing when it is %s',
    async (_, code, becomeIt) => {
      const { id, account } = await dueSoon();
      await becomeIt();
      await runWhenDue();
      expect(await stateOf(id)).toBe('held');
      const sent = (await sandbox.effects(account)).filter(({ type }) => type === 'post-made');
      expect(sent).toEqual([]);
      expect((await pauses()).map(({ leaf }) => leaf.data['code'])).toEqual([code]);
      const told = await app.asSuperuser<{ sentence: string }>(
        `SELECT sentence FROM notices WHERE practice_id = $1 AND kind = 'everything-paused'`,
        [practice.id],
      );
      expect(told.length).toBeGreaterThan(0);
    },
  );

  it('accepts a database from which nothing waits to go out', async () => {
    await app.asSuperuser('DELETE FROM due_work');
    await bindTo({ database: '1/1' });
    expect(await sending.dispatch.look()).toBeNull();
    expect(app.marks.binding()).toMatchObject(await app.facts.identity());
    expect(await pauses()).toEqual([]);
  });

  it('pauses before anything is due when something waits, and once', async () => {
    await dueSoon();
    await bindTo({ database: '1/1' });
    expect(await sending.dispatch.look()).toBe('other-database');
    await sending.dispatch.hold('other-database');
    expect(await pauses()).toHaveLength(1);
    expect(await sending.dispatch.look()).toBeNull();
  });

  async function bindTo(other: Partial<{ installation: string; database: string }>) {
    app.marks.bind({ ...(await app.facts.identity()), ...other });
  }
});
