import { SandboxProgram } from '@canteen/connectors/testing';
import { type Network } from '@canteen/contracts';
import { endOf } from '../due-work/work-handler';
import { plainDraft, postsArea } from '../testing/posts-area';
import { publishingArea } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';

const NOW = '2026-11-23T09:00:00.000Z';
const DUE = '2026-11-26T08:30:00.000Z';
const INSIDE = '2026-11-26T08:30:01.000Z';
const LATER = '2026-11-26T08:32:00.000Z';
const AFTER = '2026-11-26T09:31:00.000Z';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

describe('the publisher', () => {
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
    await setTime(NOW);
    await sandbox.control('DELETE', '/faults');
    practice = await app.practice();
  });

  async function setTime(at: string): Promise<void> {
    app.clock.set(at);
    await sandbox.control('POST', '/clock', { at });
  }

  type Connected = Awaited<ReturnType<typeof sending.connect>>;

  /** An approved post on new accounts of the given networks. */
  async function approvedPost(...networks: Network[]) {
    const channels: Connected[] = [];
    for (const network of networks) channels.push(await sending.connect(practice, network));
    const draft = plainDraft(practice, {
      variants: channels.map(({ id }) => ({ channelId: id, text: null })),
    });
    const post = await posts.submitted(practice, 'manager', draft);
    await posts.approve(practice, 'compliance', post.id);
    const detail = await posts.reader.detail(practice.as('manager'), post.id);
    return { id: post.id, channels, publications: detail.publications };
  }

  /** A token that could be renewed ends now. */
  async function endTokenOf(channel: Connected | undefined): Promise<void> {
    await app.asSuperuser('UPDATE channels SET token_expires_at = $2 WHERE id = $1', [
      channel?.id,
      app.clock.now(),
    ]);
    await app.asSuperuser(
      `INSERT INTO channel_tokens (id, practice_id, channel_id, purpose, ciphertext, key_id, created_at)
       SELECT gen_random_uuid(), practice_id, channel_id, 'refresh', ciphertext, key_id, created_at
         FROM channel_tokens WHERE channel_id = $1 AND purpose = 'access' AND replaced_at IS NULL`,
      [channel?.id],
    );
  }

  const detailOf = (id: string) => posts.reader.detail(practice.as('manager'), id);
  const run = () => app.runDueWork(sending.publisher, sending.reconciler);
  const postsOn = async ({ account }: Connected) =>
    (await sandbox.effects(account)).filter((effect) =>
      ['post', 'post-made', 'tweet', 'tweet-made'].includes(effect.type),
    );
  const kinds = async () => (await app.log(practice.id)).map((entry) => entry.kind);

  it('remembers what went out in the transaction that says so', async () => {
    const channel = await sending.connect(practice, 'facebook');
    const text = 'Home visit to the ferry cottage in the fog this morning!';
    const variants = [{ channelId: channel.id, text: null }];
    const draft = plainDraft(practice, { text, variants });
    const { id } = await posts.submitted(practice, 'manager', draft);
    await posts.approve(practice, 'compliance', id);
    await setTime(INSIDE);
    await run();
    const kept = await app.asSuperuser(
      `SELECT f.published_at = p.confirmed_at AS together, p.fragments_ruleset IS NOT NULL AS read
         FROM fragments f JOIN publications p ON p.post_id = f.post_id
        WHERE f.post_id = $1 AND f.kind = 'points-at'`,
      [id],
    );
    expect(kept).toEqual([{ together: true, read: true }]);
  });

  it('sends each publication once at its time and records where it stands', async () => {
    const post = await approvedPost('facebook', 'x');
    await run();
    expect((await detailOf(post.id)).state).toBe('scheduled');
    await setTime(INSIDE);
    await run();
    await run();
    const detail = await detailOf(post.id);
    expect(detail.state).toBe('published');
    expect(detail.publications.every((each) => each.url !== null)).toBe(true);
    for (const channel of post.channels) expect(await postsOn(channel)).toHaveLength(1);
    const log = await app.log(practice.id);
    const readBack = log.filter((entry) => entry.kind === 'publication.read-back');
    expect(readBack.map((entry) => entry.leaf.data['same'])).toEqual([true, true]);
    expect(await kinds()).toEqual(
      expect.arrayContaining(['publication.intended', 'publication.confirmed']),
    );
  });

  it('lets one of two workers send when both have the same work', async () => {
    const post = await approvedPost('facebook');
    await setTime(INSIDE);
    const work = await sending.work(practice, post.publications[0]?.id ?? '');
    const both = [work, work].map(async (each) => endOf(await sending.publisher.handle(each)));
    await Promise.all(both);
    await run();
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(1);
  });

  it('finds a post whose answer never came, and does not send it again', async () => {
    const post = await approvedPost('facebook');
    await sandbox.control('POST', '/faults', {
      match: { network: 'facebook', method: 'POST', path: '*/feed' },
      times: 1,
      fault: 'A1',
    });
    await setTime(INSIDE);
    await run();
    expect((await detailOf(post.id)).state).toBe('unconfirmed');
    await setTime('2026-11-26T08:30:10.000Z');
    await run();
    const detail = await detailOf(post.id);
    expect(detail.state).toBe('published');
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(1);
  });

  it('looks only once a token is renewed, but asks a person in time all the same', async () => {
    const post = await approvedPost('x');
    await sandbox.control('POST', '/faults', {
      match: { network: 'x', method: 'POST', path: '*/2/tweets' },
      times: 1,
      fault: 'A1',
    });
    await setTime(INSIDE);
    await run();
    // The network has the post; the token is about to end, and nobody renews it.
    await endTokenOf(post.channels[0]);
    const reads = async () =>
      (await sandbox.requests()).filter(
        ({ method, path }) => method === 'GET' && path.includes('/2/'),
      );
    const before = (await reads()).length;
    for (const at of ['08:30:10', '08:32:02', '08:39:59']) {
      await setTime(`2026-11-26T${at}.000Z`);
      await run();
    }
    expect((await detailOf(post.id)).state).toBe('unconfirmed');
    expect(await reads()).toHaveLength(before);
    await setTime('2026-11-26T08:40:10.000Z');
    await run();
    expect((await detailOf(post.id)).state).toBe('published');
  });

  it('takes down only once a token is renewed', async () => {
    const post = await approvedPost('x');
    await setTime(INSIDE);
    await run();
    await posts.writer.takeDown(practice.as('manager'), post.id, 'Wrong picture');
    await endTokenOf(post.channels[0]);
    await app.runDueWork(sending.remover);
    const removed = async () =>
      (await sandbox.effects((post.channels[0] as Connected).account)).filter(
        ({ type }) => type === 'deleted',
      );
    expect(await removed()).toHaveLength(0);
    await app.asSuperuser('UPDATE channels SET token_expires_at = NULL', []);
    await setTime(LATER);
    await app.runDueWork(sending.remover);
    expect(await removed()).toHaveLength(1);
    expect((await detailOf(post.id)).state).toBe('taken-down');
  });

  it('asks a person when it cannot be found, and sends again only with proof of absence', async () => {
    const post = await approvedPost('x');
    const publicationId = post.publications[0]?.id ?? '';
    await sandbox.control('POST', '/faults', {
      match: { network: 'x', method: 'POST', path: '*/2/tweets' },
      times: 1,
      fault: 'A3',
    });
    await setTime(INSIDE);
    await run();
    await setTime('2026-11-26T08:30:06.000Z');
    await run();
    const manager = practice.as('manager');
    await expect(
      sending.desk.resolve(manager, publicationId, { answer: 'not-live', sendAgain: true }),
    ).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    for (const at of ['08:30:32', '08:32:02', '08:40:02']) {
      await setTime(`2026-11-26T${at}.000Z`);
      await run();
    }
    expect((await detailOf(post.id)).publications[0]?.state).toBe('ask-a-person');
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(0);
    await sending.desk.resolve(manager, publicationId, { answer: 'not-live', sendAgain: true });
    await run();
    expect((await detailOf(post.id)).state).toBe('published');
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(1);
  });

  it('never sends again what a stopped worker may have sent', async () => {
    const post = await approvedPost('facebook');
    await setTime(INSIDE);
    const publicationId = post.publications[0]?.id ?? '';
    const passed = await sending.gate.pass(practice.id, [publicationId]);
    expect(passed.get(publicationId)?.armed).toBe(true);
    await run();
    expect((await detailOf(post.id)).publications[0]?.state).toBe('unconfirmed');
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(0);
  });

  it('judges each by itself of those that pass together', async () => {
    const [good, broken, early] = [
      await approvedPost('facebook'),
      await approvedPost('facebook'),
      await approvedPost('facebook'),
    ];
    await app.asSuperuser(`UPDATE revisions SET seal = '\\x00' WHERE post_id = $1`, [broken.id]);
    await app.asSuperuser(
      `UPDATE publications SET due_at = due_at + interval '1 minute' WHERE post_id = $1`,
      [early.id],
    );
    await setTime(INSIDE);
    const ids = [broken, early, good].map((post) => post.publications[0]?.id ?? '');
    const passed = await sending.gate.pass(practice.id, ids);
    expect(ids.map((id) => passed.get(id)?.armed)).toEqual([false, false, true]);
    expect((await detailOf(broken.id)).state).toBe('in-review');
    expect((await detailOf(early.id)).publications[0]?.state).toBe('queued');
  });

  it.each([0, 1])(
    'sends nothing of a post whose part %i was changed, when both stand at the gate together',
    async (changed) => {
      const post = await approvedPost('facebook', 'x');
      await app.asSuperuser(
        `UPDATE revisions SET parts = jsonb_set(parts, ARRAY[$2, 'textId'],
           to_jsonb((SELECT draft_id FROM posts WHERE id = $1))) WHERE post_id = $1`,
        [post.id, String(changed)],
      );
      await setTime(INSIDE);
      const id = (at: number) =>
        post.publications.find(({ channel }) => channel.id === post.channels[at]?.id)?.id ?? '';
      const together = sending.gate.pass(practice.id, [id(changed), id(1 - changed)]);
      // Either nothing of the batch counts, or the changed part was met first and stopped the other.
      const passed = await together.catch(() => new Map<string, { armed: boolean }>());
      expect([...passed.values()].some(({ armed }) => armed)).toBe(false);
      const { publications } = await detailOf(post.id);
      expect(publications.some(({ state }) => state === 'sending')).toBe(false);
    },
  );

  it('misses what is too late, and sends nothing', async () => {
    const post = await approvedPost('facebook');
    await setTime(AFTER);
    await run();
    expect((await detailOf(post.id)).state).toBe('missed');
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(0);
    expect(await kinds()).toContain('publication.missed');
  });

  it('sends what waited for a disconnected channel once it is connected again', async () => {
    const post = await approvedPost('x');
    const [{ id, account }] = post.channels as [Connected];
    await sending.channels.disconnect(practice.as('manager'), id);
    await setTime(INSIDE);
    await run();
    expect((await detailOf(post.id)).publications[0]?.sentence).toContain('connected again');
    const access = { network: 'x' as const, token: account.accessToken };
    await sending.channels.connect(practice.as('manager'), access);
    await setTime(LATER);
    await run();
    expect((await detailOf(post.id)).state).toBe('published');
  });

  const changes: [string, (postId: string) => Promise<void>, string][] = [
    [
      'the approver lost the role',
      async () => {
        await app.asSuperuser(`UPDATE members SET roles = '{auditor}' WHERE id = $1`, [
          practice.as('compliance').memberId,
        ]);
      },
      'approval',
    ],
    [
      'the approver left',
      async () => {
        await app.asSuperuser('UPDATE members SET ended_at = now() WHERE id = $1', [
          practice.as('compliance').memberId,
        ]);
      },
      'approval',
    ],
    [
      'the manifest was changed in the database',
      async (postId) => {
        await app.asSuperuser(
          `UPDATE revisions SET manifest = convert_to(replace(convert_from(manifest, 'UTF8'),
             '"signedAs":null', '"signedAs":"Dr X"'), 'UTF8') WHERE post_id = $1`,
          [postId],
        );
      },
      'seal',
    ],
    [
      'the text to be sent was changed in the database',
      async (postId) => {
        await app.asSuperuser(
          `UPDATE revisions SET parts = jsonb_set(parts, '{0,textId}',
             to_jsonb((SELECT draft_id FROM posts WHERE id = $1))) WHERE post_id = $1`,
          [postId],
        );
      },
      'seal',
    ],
  ];
  it.each(changes)('sends nothing when %s after the approval', async (_, change, code) => {
    const post = await approvedPost('facebook');
    await change(post.id);
    await setTime(INSIDE);
    await run();
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(0);
    const refused = (await app.log(practice.id)).find(
      (entry) => entry.kind === 'publication.refused-at-gate',
    );
    expect(refused?.leaf.data['code']).toBe(code);
    expect((await detailOf(post.id)).state).toBe('in-review');
  });

  it('sends once what somebody else approved again after an approval fell', async () => {
    const post = await approvedPost('facebook');
    await app.asSuperuser(`UPDATE members SET roles = '{auditor}' WHERE id = $1`, [
      practice.as('compliance').memberId,
    ]);
    await setTime(INSIDE);
    await run();
    await posts.approve(practice, 'doctor', post.id);
    expect((await detailOf(post.id)).publications).toMatchObject([{ state: 'queued' }]);
    await run();
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(1);
    expect((await detailOf(post.id)).state).toBe('published');
  });

  it('holds what is refused because access lapsed, until a person lets it go out', async () => {
    const post = await approvedPost('facebook');
    const page = post.channels[0] as Connected;
    await sandbox.control('POST', `/pages/${page.account.accountId}/access`, { revoked: true });
    await setTime(DUE);
    await run();
    const held = await detailOf(post.id);
    expect(held).toMatchObject({
      state: 'on-hold',
      waitingFor: 'somebody to say whether it still goes out',
      publications: [{ state: 'held' }],
    });
    await sandbox.control('POST', `/pages/${page.account.accountId}/access`, { revoked: false });
    await sending.health.check(practice.id, page.id);
    await run();
    expect(await postsOn(page)).toHaveLength(0);

    const id = post.publications[0]?.id ?? '';
    const release = (go: boolean) => sending.desk.release(practice.as('manager'), id, { go });
    await app.asSuperuser('UPDATE practices SET paused_at = now() WHERE id = $1', [practice.id]);
    await expect(release(true)).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    await app.asSuperuser('UPDATE practices SET paused_at = NULL WHERE id = $1', [practice.id]);
    await release(true);
    await run();
    expect(await postsOn(page)).toHaveLength(1);
    await expect(release(false)).rejects.toMatchObject({ code: 'STATE_REFUSED' });
  });

  it('holds what is due while everything is paused, until a person answers', async () => {
    const post = await approvedPost('facebook');
    await app.asSuperuser('UPDATE practices SET paused_at = now() WHERE id = $1', [practice.id]);
    await setTime(DUE);
    await run();
    expect((await detailOf(post.id)).publications[0]?.state).toBe('held');
    await app.asSuperuser('UPDATE practices SET paused_at = NULL WHERE id = $1', [practice.id]);
    await run();
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(0);
    const publicationId = post.publications[0]?.id ?? '';
    await app.uow.run(practice.id, (tx) =>
      sending.holds.release(tx, practice.as('manager'), publicationId, true),
    );
    await run();
    expect(await postsOn(post.channels[0] as Connected)).toHaveLength(1);
  });
});
