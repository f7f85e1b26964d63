import {
  dataList,
  dataOf,
  graphError,
  RunningSandbox,
  type Surface,
} from '../testing/running-sandbox';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await RunningSandbox.start();
});
afterEach(() => sandbox.stop());

const idOf = (answer: { json: Record<string, unknown> }) => String(answer.json['id']);

describe('somebody who blocked a Facebook Page', () => {
  let page: Surface;
  let person: { id: string };
  let post: string;
  let comment: string;
  const graph = (method: string, path: string, body?: unknown) =>
    sandbox.graph(method, path, page.token, body);
  const block = (blocked = true) =>
    sandbox.control('POST', `/people/${person.id}/block-page`, { page: page.id, blocked });
  beforeEach(async () => {
    page = await sandbox.page('facebook');
    person = await sandbox.person('facebook', 'Ann Public');
    post = idOf(await graph('POST', `/${page.id}/feed`, { message: 'Flu clinic' }));
    comment = await sandbox.act(person.id, 'comment', { object: post, text: 'Never again' });
  });

  test('is not seen by it, and everybody else sees what they wrote', async () => {
    const visit = await sandbox.act(person.id, 'visitor-post', { page: page.id, text: 'Rude' });
    await block();
    expect(dataList(await graph('GET', `/${post}/comments?filter=stream`))).toEqual([]);
    expect((await graph('GET', `/${post}?fields=comments`)).json).not.toHaveProperty('comments');
    expect(dataList(await graph('GET', `/${page.id}/visitor_posts`))).toEqual([]);
    for (const id of [comment, visit]) {
      expect(graphError(await graph('GET', `/${id}`))).toMatchObject({
        code: 100,
        error_subcode: 33,
      });
    }
    const shown = await sandbox.call('GET', `/pages/facebook/${page.handle}`);
    expect(shown.text).toContain('Never again');
  });

  test('is not answered, hidden or written to by it', async () => {
    await block();
    for (const [path, body] of [
      [`/${comment}/comments`, { message: 'Sorry' }],
      [`/${comment}`, { is_hidden: true }],
    ] as const) {
      expect(graphError(await graph('POST', path, body)).error_subcode).toBe(33);
    }
    const { effects } = (await sandbox.control('GET', '/journal?type=comment-made')).json;
    expect(effects).toHaveLength(1);
  });

  test('does not write there either, until they take it back', async () => {
    await block();
    const write = () =>
      sandbox.control('POST', `/people/${person.id}/comment`, { object: post, text: 'More' });
    expect((await write()).status).not.toBe(200);
    await block(false);
    expect((await write()).status).toBe(200);
    expect(dataList(await graph('GET', `/${post}/comments?filter=stream`))).toHaveLength(2);
  });
});

describe('somebody who blocked an account on X', () => {
  let account: Surface;
  let person: { id: string; handle: string };
  let mention: string;
  const x = (method: string, path: string, body?: unknown) =>
    sandbox.x(method, path, account.token, body);
  beforeEach(async () => {
    account = await sandbox.page('x');
    person = await sandbox.person('x', 'Ann Public');
    mention = await sandbox.act(person.id, 'mention', { text: 'Hm', handle: account.handle });
    await sandbox.control('POST', `/people/${person.id}/block-page`, { page: account.id });
  });

  test.each([
    ['answered', () => ({ text: 'Sorry', reply: { in_reply_to_tweet_id: mention } })],
    ['quoted', () => ({ text: 'Look', quote_tweet_id: mention })],
  ])('is not %s by it', async (_, body) => {
    const refused = await x('POST', '/tweets', body());
    expect(refused.status).toBe(403);
    expect(refused.json['detail']).toBe('You are not permitted to perform this action.');
  });

  test('is not among its mentions, and what they wrote is kept from it', async () => {
    expect((await x('GET', `/users/${account.id}/mentions`)).json).not.toHaveProperty('data');
    const read = await x('GET', `/tweets/${mention}`);
    expect(read.json).not.toHaveProperty('data');
    expect(read.json).toMatchObject({ errors: [{ title: 'Authorization Error' }] });
    const many = await x('GET', `/tweets?ids=${mention}`);
    expect(many.json).toMatchObject({ errors: [{ resource_id: mention }] });
    const other = await sandbox.page('x');
    const seen = await sandbox.x('GET', `/tweets/${mention}`, other.token);
    expect(dataOf(seen)['id']).toBe(mention);
  });
});
