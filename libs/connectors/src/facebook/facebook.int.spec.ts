import { type PublishIntent } from '../connector';
import { loopbackDialer } from '../http/dialer';
import { createConnectors } from '../registry';
import { describeConnectorContract } from '../testing/contract';
import { hooks, now, setUpBench, textOf } from '../testing/contract-bench';
import { picture } from '../testing/pictures';

describe('Facebook keeps the contract of connectors', () => {
  describeConnectorContract({
    network: 'facebook',
    publishing: { method: 'POST', path: '/*/feed' },
    reading: { method: 'GET', path: '/*' },
    async comment(sandbox, _account, postId, text) {
      const person = await sandbox.newPerson('facebook', 'Margaret Ellis');
      return { person, id: await sandbox.act(person, 'comment', { object: postId, text }) };
    },
  });
});

describe('Facebook', () => {
  const bench = setUpBench('facebook');
  const newAccount = () => bench.sandbox.newAccount('facebook');

  it.each([
    ['A1', 'found'],
    ['A2:reset', 'found'],
    ['A3', 'absent'],
  ])('knows no more of a photo after %s than it should: %s', async (fault, kind) => {
    const account = await newAccount();
    await bench.sandbox.spoil(account, { method: 'POST', path: '/*/photos' }, fault);
    const intent = { ...textOf(account, 'Our new door'), images: [picture(9, 'A blue door')] };
    const armedAt = now();
    const outcome = await bench.hurried.publish(account, intent, hooks());
    expect(outcome.kind).toBe('unknown');
    const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
    expect(found.kind).toBe(kind);
  });

  it('puts nothing out, and clears up, when the third of three pictures fails', async () => {
    const account = await newAccount();
    const photos = { method: 'POST', path: '/*/photos' };
    await bench.sandbox.spoil(account, photos, 'D1:json500', { after: 2 });
    const images = [1, 2, 3].map((shade) => picture(shade, `Picture ${shade}`));
    const counting = hooks();
    const outcome = await bench.connector.publish(
      account,
      { ...textOf(account, 'A'), images },
      counting,
    );
    expect(outcome).toMatchObject({ kind: 'not-accepted', retryAt: null });
    expect(counting.calls).toBe(0);
    const effects = await bench.sandbox.effects(account);
    expect(effects.filter((effect) => effect.type === 'post-made')).toEqual([]);
    expect(effects.filter((effect) => effect.type === 'deleted')).toHaveLength(2);
  });

  it('publishes no picture without alt text', async () => {
    const account = await newAccount();
    const intent: PublishIntent = { ...textOf(account, 'A'), images: [picture(1, ' ')] };
    const outcome = await bench.connector.publish(account, intent, hooks());
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'canteen.alt-missing' });
    const types = (await bench.sandbox.effects(account)).map((effect) => effect.type);
    expect(types).toEqual(['page-created']);
  });

  it('signs its calls where the app demands it', async () => {
    const account = await newAccount();
    await bench.sandbox.control('POST', '/settings', { requireAppSecretProof: true });
    try {
      const signed = await bench.connector.publish(account, textOf(account, 'A'), hooks());
      expect(signed.kind).toBe('confirmed');
      const unsigned = { ...account, appSecret: undefined };
      const proof = await bench.connector.verify(unsigned);
      expect(proof.problems.some((problem) => problem.fatal)).toBe(true);
    } finally {
      await bench.sandbox.control('POST', '/settings', { requireAppSecretProof: false });
    }
  });

  it('refuses the token of a person, and one of another Page', async () => {
    const account = { ...(await newAccount()), accountId: '', appSecret: undefined };
    const accessToken = 'sandbox-user-token-waterfront';
    const proof = await bench.connector.verify({ ...account, accessToken });
    expect(proof).toMatchObject({
      tokenKind: 'user',
      problems: [{ code: 'facebook.not-a-page-token', fatal: true }],
    });
    const outcome = await bench.connector.publish(
      { ...account, accessToken, accountId: '61550000000000017' },
      textOf({ ...account, accountId: '61550000000000017' }, 'A'),
      hooks(),
    );
    expect(outcome).toMatchObject({ kind: 'rejected', class: 'needs-reconnect' });
  });

  it('names each permission that is missing, and what stops working', async () => {
    const account = await newAccount();
    await bench.sandbox.control('POST', `/pages/${account.accountId}/access`, {
      revoked: false,
      declinedScopes: ['pages_read_user_content', 'pages_manage_engagement'],
    });
    const { problems } = await bench.connector.verify(account);
    expect(problems).toMatchObject([
      { fatal: false, message: expect.stringContaining('pages_read_user_content') as string },
      { fatal: false, message: expect.stringContaining('pages_manage_engagement') as string },
    ]);
  });

  it('says that the version of the interface is about to end, and that it has ended', async () => {
    const account = await newAccount();
    const me = { method: 'GET', path: '/me' };
    await bench.sandbox.spoil(account, me, 'G6:warning');
    expect((await bench.connector.verify(account)).problems).toMatchObject([
      { code: 'facebook.version-ending', fatal: false },
    ]);
    await bench.sandbox.spoil(account, me, 'G6', { times: 2 });
    expect((await bench.connector.verify(account)).problems).toMatchObject([
      { code: 'graph.2635', fatal: true, message: expect.stringContaining('update') as string },
    ]);
  });

  it.each([
    ['G3:368', { kind: 'rejected', class: 'blocked' }],
    ['G3:1404082', { kind: 'unknown', suspected: { class: 'duplicate' } }],
    ['G6', { kind: 'unknown', suspected: { class: 'capability-gone' } }],
  ])('sends nothing twice after %s', async (fault, expected) => {
    const account = await newAccount();
    await bench.sandbox.spoil(account, { method: 'POST', path: '/*/feed' }, fault);
    const outcome = await bench.connector.publish(account, textOf(account, 'News'), hooks());
    expect(outcome).toMatchObject(expected);
    expect(await bench.sandbox.madeByUs(account)).toEqual([]);
  });

  it('never takes an author it may not see for us', async () => {
    const account = await newAccount();
    const posted = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    if (posted.kind !== 'confirmed') throw new Error('Not published.');
    const person = await bench.sandbox.newPerson('facebook', 'Tom Okafor');
    await bench.sandbox.act(person, 'comment', { object: posted.remoteId, text: 'Hello' });
    await bench.sandbox.control('POST', `/pages/${account.accountId}/access`, {
      revoked: false,
      declinedScopes: ['pages_read_user_content'],
    });
    const pulled = await bench.connector.pull(account, null, {
      recentPostIds: [posted.remoteId],
      now: now(),
    });
    expect(pulled.items).toMatchObject([{ isOurs: false, author: { id: null, name: null } }]);
  });

  it('reads visitors’ posts and posts that tag the Page, each once', async () => {
    const account = await newAccount();
    const person = await bench.sandbox.newPerson('facebook', 'Tom Okafor');
    const page = account.accountId;
    const plain = await bench.sandbox.act(person, 'visitor-post', { page, text: 'Parking?' });
    const text = `Thanks @${account.handle}`;
    const tagging = await bench.sandbox.act(person, 'visitor-post', { page, text });
    const { items } = await bench.connector.pull(account, null, { recentPostIds: [], now: now() });
    expect(items.map((item) => item.remoteId).sort()).toEqual([plain, tagging].sort());
    expect(items.every((item) => item.rootRemoteId === null)).toBe(true);
  });

  it('stops midway when it may not read on, loses sight of nothing and goes on there', async () => {
    const account = await newAccount();
    const person = await bench.sandbox.newPerson('facebook', 'Tom Okafor');
    const posts: string[] = [];
    const comments: string[] = [];
    for (const text of ['Our first post', 'Our second post']) {
      const posted = await bench.connector.publish(account, textOf(account, text), hooks());
      if (posted.kind !== 'confirmed') throw new Error('Not published.');
      posts.push(posted.remoteId);
      const object = posted.remoteId;
      comments.push(await bench.sandbox.act(person, 'comment', { object, text: 'Hello' }));
    }
    const pull = (cursor: unknown, mayReadOn: boolean) =>
      bench.connector.pull(account, cursor, {
        recentPostIds: posts,
        now: now(),
        mayReadOn: () => mayReadOn,
      });
    const ids = ({ items }: Awaited<ReturnType<typeof pull>>) => items.map((item) => item.remoteId);
    const all = await pull(null, true);
    expect(ids(all).sort()).toEqual([...comments].sort());
    const cut = await pull(all.cursor, false);
    expect(cut).toMatchObject({ complete: false, removed: [] });
    expect(ids(cut)).toEqual([comments[0]]);
    // What it did not come to is first now, although the limit is still near.
    const next = await pull(cut.cursor, false);
    expect(ids(next)).toEqual([comments[1]]);
    expect(await pull(next.cursor, true)).toMatchObject({ complete: true, removed: [] });
  });

  it('reads what it can when one list is refused, and says that it is not all', async () => {
    const account = await newAccount();
    const visitors = { method: 'GET', path: '/*/visitor_posts' };
    await bench.sandbox.spoil(account, visitors, 'C1', { times: 5 });
    const pulled = await bench.connector.pull(account, null, { recentPostIds: [], now: now() });
    expect(pulled).toMatchObject({ items: [], complete: false });
  });

  it('asks no more once the limit is reached', async () => {
    const account = await newAccount();
    await bench.sandbox.spoil(account, { method: 'GET', path: '/*' }, 'B1', { times: 9 });
    const before = (await bench.sandbox.requests()).length;
    const pulling = bench.connector.pull(account, null, { recentPostIds: [], now: now() });
    await expect(pulling).rejects.toMatchObject({ reason: 'rate-limited' });
    expect((await bench.sandbox.requests()).length - before).toBe(1);
  });

  it('answers a reply under its parent comment', async () => {
    const account = await newAccount();
    const posted = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    if (posted.kind !== 'confirmed') throw new Error('Not published.');
    const person = await bench.sandbox.newPerson('facebook', 'Tom Okafor');
    const top = await bench.sandbox.act(person, 'comment', {
      object: posted.remoteId,
      text: 'One',
    });
    await bench.sandbox.act(person, 'comment', { object: top, text: 'Two' });
    const options = { recentPostIds: [posted.remoteId], now: now() };
    const { items } = await bench.connector.pull(account, null, options);
    const nested = items.find((item) => item.text === 'Two');
    if (!nested?.rootRemoteId) throw new Error('The reply was not read.');
    const { remoteId, rootRemoteId, parentRemoteId } = nested;
    const replyTo = { remoteId, rootRemoteId, parentRemoteId };
    const intent = { ...textOf(account, 'Three'), replyTo };
    expect((await bench.connector.publish(account, intent, hooks())).kind).toBe('confirmed');
    const made = (await bench.sandbox.madeByUs(account)).at(-1);
    expect(made).toMatchObject({ type: 'comment-made', parentId: top });
  });

  it('believes no refusal of a reply without a look', async () => {
    const account = await newAccount();
    const posted = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    if (posted.kind !== 'confirmed') throw new Error('Not published.');
    const replyTo = {
      remoteId: `${account.accountId}_404`,
      rootRemoteId: posted.remoteId,
      parentRemoteId: null,
    };
    const outcome = await bench.connector.publish(
      account,
      { ...textOf(account, 'B'), replyTo },
      hooks(),
    );
    expect(outcome).toMatchObject({
      kind: 'unknown',
      suspected: { kind: 'rejected', class: 'gone' },
    });
  });

  it.each([
    ['G3:368', { kind: 'rejected', class: 'blocked' }],
    ['G3:1404082', { kind: 'unknown', suspected: { class: 'duplicate' } }],
    ['G3:506', { kind: 'unknown', suspected: { class: 'duplicate' } }],
  ])('takes %s for %o', async (fault, expected) => {
    const account = await newAccount();
    await bench.sandbox.spoil(account, { method: 'POST', path: '/*/feed' }, fault);
    expect(await bench.connector.publish(account, textOf(account, 'A'), hooks())).toMatchObject(
      expected,
    );
  });

  it('does not follow a list to another server', async () => {
    const account = await newAccount();
    const posts = { method: 'GET', path: '/*/published_posts' };
    await bench.sandbox.spoil(account, posts, 'D4', { times: 5 });
    const intent = textOf(account, 'A');
    const found = await bench.connector.findPublished(account, intent, { armedAt: now() });
    expect(found.kind).toBe('cannot-tell');
  });

  it('reads long threads page by page', async () => {
    const account = await newAccount();
    const posted = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    if (posted.kind !== 'confirmed') throw new Error('Not published.');
    const person = await bench.sandbox.newPerson('facebook', 'Tom Okafor');
    for (let count = 0; count < 230; count += 1) {
      await bench.sandbox.act(person, 'comment', {
        object: posted.remoteId,
        text: `Number ${count}`,
      });
    }
    const options = { recentPostIds: [posted.remoteId], now: now() };
    const { items, complete } = await bench.connector.pull(account, null, options);
    expect([new Set(items.map((item) => item.text)).size, complete]).toEqual([230, true]);
  });
});

describe('Facebook in two phases', () => {
  const bench = setUpBench('facebook');
  const newAccount = () => bench.sandbox.newAccount('facebook');
  const unseenFirst = (totalMs = 5_000) =>
    createConnectors({
      dialer: loopbackDialer,
      limits: { totalMs, uploadMs: totalMs },
      facebookTwoPhase: true,
    }).for('facebook');
  const publicPosts = async (account: { accountId: string }, path: string) => {
    const response = await fetch(`${path}/${account.accountId}`);
    return response.text();
  };

  it.each([0, 1, 2])('shows a post with %d picture(s) by its second call, once', async (count) => {
    const account = await newAccount();
    const images = Array.from({ length: count }, (_, index) => picture(index, `Door ${index}`));
    const counting = hooks();
    const text = `A new door for the practice (${count})`;
    const intent = { ...textOf(account, text), images };
    const outcome = await unseenFirst().publish(account, intent, counting);
    const made = await bench.sandbox.madeByUs(account);
    expect(made).toHaveLength(1);
    expect(outcome).toMatchObject({ kind: 'confirmed', remoteId: made[0]?.id });
    expect(counting.calls).toBe(1);
    expect(await publicPosts(account, `${bench.sandbox.url}/pages/facebook`)).toContain(text);
    const found = await bench.connector.findPublished(account, intent, { armedAt: now() });
    expect(found).toMatchObject({ kind: 'found', remoteId: made[0]?.id });
  });

  it.each(['A1', 'A2:reset', 'A3', 'D1:json500'])(
    'has no doubt when the unseen post meets %s: nothing is public',
    async (fault) => {
      const account = await newAccount();
      await bench.sandbox.spoil(account, { method: 'POST', path: '/*/feed' }, fault);
      const counting = hooks();
      const intent = textOf(account, `Unseen ${fault}`);
      const outcome = await unseenFirst(400).publish(account, intent, counting);
      expect(outcome).toMatchObject({ kind: 'not-accepted' });
      expect(counting.calls).toBe(0);
      const page = await publicPosts(account, `${bench.sandbox.url}/pages/facebook`);
      expect(page).not.toContain(`Unseen ${fault}`);
    },
  );

  it('is looked up when the second call gets no answer, and found where it was shown', async () => {
    const account = await newAccount();
    const intent = textOf(account, 'Shown without an answer');
    await bench.sandbox.spoil(account, { method: 'POST', path: '/*' }, 'A2:reset', { after: 1 });
    const armedAt = now();
    const outcome = await unseenFirst().publish(account, intent, hooks());
    expect(outcome.kind).toBe('unknown');
    const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
    expect(found.kind).toBe('found');
    expect(await bench.sandbox.madeByUs(account)).toHaveLength(1);
  });
});
