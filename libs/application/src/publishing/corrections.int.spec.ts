import { SandboxProgram } from '@canteen/connectors/testing';
import { type Network, type PostDetail } from '@canteen/contracts';
import { plainDraft, postsArea } from '../testing/posts-area';
import { publishingArea } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPerson, type TestPractice } from '../testing/test-practice';

const NOW = '2026-11-23T09:00:00.000Z';
const INSIDE = '2026-11-26T08:30:01.000Z';
const CORRECTED = 'Our doors are open from 9am on Thursday. Pop in and say hello.';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

describe('a correction', () => {
  let app: TestApplication;
  let sandbox: SandboxProgram;
  let posts: ReturnType<typeof postsArea>;
  let sending: ReturnType<typeof publishingArea>;
  let practice: TestPractice;
  let channels: Awaited<ReturnType<typeof sending.connect>>[];
  let postId: string;

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
  });

  async function setTime(at: string): Promise<void> {
    app.clock.set(at);
    await sandbox.control('POST', '/clock', { at });
  }
  const manager = () => practice.as('manager');
  const detail = (id = postId) => posts.reader.detail(manager(), id);
  const publish = () => app.runDueWork(sending.publisher, posts.expirer);
  const effects = async (type: string, at = 0) =>
    (await sandbox.effects(accountAt(at))).filter((effect) => effect.type === type);
  function accountAt(index: number) {
    const channel = channels[index];
    if (!channel) throw new Error('There is no such channel.');
    return channel.account;
  }

  /** A post that is out on new accounts of the given networks. */
  async function out(...networks: Network[]): Promise<void> {
    channels = [];
    for (const network of networks) channels.push(await sending.connect(practice, network));
    const variants = channels.map(({ id }) => ({ channelId: id, text: null }));
    const post = await posts.submitted(practice, 'manager', plainDraft(practice, { variants }));
    postId = post.id;
    await posts.approve(practice, 'compliance', postId);
    await setTime(INSIDE);
    await publish();
    expect((await detail()).state).toBe('published');
  }

  /** A correction with other words, sent for approval and screened. */
  async function submitted(by: TestPerson = 'manager'): Promise<PostDetail> {
    const acting = practice.as(by);
    const started = await posts.corrector.start(acting, postId);
    const draft = { ...started.draft, text: CORRECTED };
    const saved = await posts.writer.save(acting, started.id, { version: started.version, draft });
    await posts.writer.submit(acting, started.id, { version: saved.version });
    await app.runDueWork(posts.screener);
    return posts.reader.detail(acting, started.id);
  }

  it('is approved like anything else, and then changes the words where they stand', async () => {
    await out('facebook', 'x');
    const { id, draft } = await submitted();
    expect(draft.variants.map(({ channelId }) => channelId)).toEqual([channels[0]?.id]);
    await publish();
    expect(await effects('text-edited')).toEqual([]);
    await expect(posts.approve(practice, 'manager', id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await posts.approve(practice, 'compliance', id);
    await publish();
    const [edited, ...more] = await effects('text-edited');
    const [made] = await effects('post-made');
    expect([edited?.id, more]).toEqual([made?.id, []]);
    expect(await effects('post-made')).toHaveLength(1);
    expect(await effects('post-made', 1)).toHaveLength(1);
    expect((await detail(id)).state).toBe('published');
    expect(await detail()).toMatchObject({
      state: 'corrected',
      correction: { id, state: 'published' },
    });
  });

  it('is in the log of the same thread, and bound to what it corrects', async () => {
    await out('facebook');
    const { id } = await submitted();
    await posts.approve(practice, 'compliance', id);
    await publish();
    const log = await app.log(practice.id);
    const started = log.filter(({ kind }) => kind === 'post.started');
    expect(started.map(({ leaf }) => leaf.data['corrects'] ?? null)).toEqual([null, postId]);
    const corrected = log.filter(({ kind }) => kind === 'post.corrected');
    expect(corrected.map(({ leaf }) => [leaf.subject.id, leaf.data['by']])).toEqual([[postId, id]]);
    const threads = await app.asSuperuser<{ thread_id: string }>(
      'SELECT DISTINCT thread_id FROM posts WHERE id IN ($1, $2)',
      [postId, id],
    );
    expect(threads).toHaveLength(1);
    const manifests = await app.asSuperuser<{ manifest: Buffer }>(
      'SELECT manifest FROM revisions WHERE post_id = $1',
      [id],
    );
    expect(
      manifests.map(({ manifest }) => JSON.parse(manifest.toString('utf8')) as object),
    ).toEqual([expect.objectContaining({ corrects: postId })]);
  });

  it('begins with the words that are public, and shows its approver what changes', async () => {
    await out('facebook');
    const first = await submitted();
    await posts.approve(practice, 'compliance', first.id);
    await publish();
    const second = await posts.corrector.start(manager(), postId);
    expect(second.draft).toMatchObject({ text: CORRECTED, schedule: { kind: 'when-approved' } });
    expect(second.corrects?.parts.map(({ text }) => text)).toEqual([CORRECTED]);
    await posts.writer.submit(manager(), second.id, { version: second.version });
    await app.runDueWork(posts.screener);
    const review = await posts.desk.detail(practice.as('compliance'), second.id);
    expect(review.previous?.parts.map(({ text }) => text)).toEqual([CORRECTED]);
  });

  it('comes one at a time, and not for what cannot be changed', async () => {
    await out('facebook');
    const first = await submitted();
    const refused = { code: 'STATE_REFUSED' };
    await expect(posts.corrector.start(manager(), postId)).rejects.toMatchObject(refused);
    expect((await detail()).may.correct.reason).toContain('under way');
    await expect(posts.corrector.start(manager(), first.id)).rejects.toMatchObject(refused);
    await posts.writer.cancel(manager(), first.id, 'Not needed');
    expect((await detail()).may.correct.allowed).toBe(true);
    await setTime(NOW);
    await out('x');
    await expect(posts.corrector.start(manager(), postId)).rejects.toMatchObject(refused);
    await expect(posts.corrector.start(practice.as('auditor'), postId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('goes to no other channel and brings no picture', async () => {
    await out('facebook', 'x');
    const { id, version, draft } = await posts.corrector.start(manager(), postId);
    const variants = channels.map((channel) => ({ channelId: channel.id, text: null }));
    const saved = await posts.writer.save(manager(), id, {
      version,
      draft: { ...draft, variants },
    });
    await expect(
      posts.writer.submit(manager(), id, { version: saved.version }),
    ).rejects.toMatchObject({
      code: 'PART_REFUSED',
      fields: { 'variants.1.text': expect.anything() as string },
    });
  });

  it('is sent back when what it corrects was taken down meanwhile', async () => {
    await out('facebook');
    const { id } = await submitted();
    await posts.writer.takeDown(manager(), postId, 'Wrong day');
    await app.runDueWork(sending.remover);
    await posts.approve(practice, 'compliance', id);
    await publish();
    expect(await effects('text-edited')).toEqual([]);
    expect((await detail(id)).state).toBe('returned');
  });

  it('is taken down with its post, and not by itself', async () => {
    await out('facebook');
    const { id } = await submitted();
    await posts.approve(practice, 'compliance', id);
    await publish();
    await expect(posts.writer.takeDown(manager(), id, 'Wrong day')).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
    await posts.writer.takeDown(manager(), postId, 'Wrong day');
    await app.runDueWork(sending.remover);
    expect([(await detail()).state, (await detail(id)).state]).toEqual([
      'taken-down',
      'taken-down',
    ]);
  });

  it.each([
    ['A1', 'published'],
    ['A3', 'unconfirmed'],
  ])(
    'with an answer that is lost (%s) is looked up and never sent again by itself',
    async (fault, state) => {
      await out('facebook');
      const { id } = await submitted();
      await posts.approve(practice, 'compliance', id);
      const [made] = await effects('post-made');
      await sandbox.control('POST', '/faults', {
        match: { network: 'facebook', method: 'POST', path: `*/${made?.id}` },
        times: 1,
        fault,
      });
      await publish();
      expect((await detail(id)).state).toBe('unconfirmed');
      await setTime('2026-11-26T08:30:10.000Z');
      await app.runDueWork(sending.publisher, sending.reconciler);
      expect((await detail(id)).state).toBe(state);
      expect(await effects('text-edited')).toHaveLength(fault === 'A1' ? 1 : 0);
    },
  );
});
