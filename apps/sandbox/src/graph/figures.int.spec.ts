import { sandboxApp } from '../state/sign-in-state';
import {
  dataList,
  graphError,
  RunningSandbox,
  type Read,
  type Surface,
} from '../testing/running-sandbox';

let sandbox: RunningSandbox;
let page: Surface;
let person: { id: string };
beforeEach(async () => {
  sandbox = await RunningSandbox.start();
  page = await sandbox.page('facebook');
  person = await sandbox.person('facebook', 'Ann Public');
});
afterEach(() => sandbox.stop());

const graph = (method: string, path: string, body?: unknown, token = page.token) =>
  sandbox.graph(method, path, token, body);

describe('limits', () => {
  const wait = (answer: Read) => {
    const usage = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '{}') as Record<
      string,
      { call_count: number; estimated_time_to_regain_access: number }[]
    >;
    return usage[page.id]?.[0];
  };

  test('each kind of token has its own end, and what is left stands in the headers', async () => {
    const first = await graph('GET', '/me');
    expect(wait(first)).toMatchObject({ call_count: 1, estimated_time_to_regain_access: 0 });
    expect(JSON.parse(first.headers.get('x-app-usage') ?? '{}')).toMatchObject({ call_count: 1 });
    await sandbox.control('POST', '/settings', { limitFactor: 0.0001 });
    expect((await graph('GET', '/me')).status).toBe(200);
    expect(graphError(await graph('GET', '/me')).code).toBe(80001);
    const user = sandboxApp.userToken;
    await graph('GET', '/me', undefined, user);
    await graph('GET', '/me', undefined, user);
    expect(graphError(await graph('GET', '/me', undefined, user)).code).toBe(32);
    const app = `${sandboxApp.id}|${sandboxApp.secret}`;
    const asked = await graph('GET', `/debug_token?input_token=${user}`, undefined, app);
    expect(graphError(asked).code).toBe(4);
  });

  test('going on makes the wait longer, and waiting ends it', async () => {
    await sandbox.control('POST', '/clock', { at: '2026-11-22T09:00:00Z', frozen: true });
    await sandbox.control('POST', '/settings', { limitFactor: 0.0001 });
    await graph('GET', '/me');
    await graph('GET', '/me');
    const minutes = async () => wait(await graph('GET', '/me'))?.estimated_time_to_regain_access;
    const before = (await minutes()) ?? 0;
    expect(before).toBeGreaterThan(24 * 60);
    expect(await minutes()).toBe(before + 1);
    await sandbox.control('POST', '/clock', { advance: (before + 2) * 60 });
    expect((await graph('GET', '/me')).status).toBe(200);
  });
});

describe('figures', () => {
  test('are given by name; one that is gone fails the whole call', async () => {
    const answer = await graph('GET', `/${page.id}/insights?metric=page_follows,page_media_view`);
    expect(dataList(answer).map((one) => one['name'])).toEqual(['page_follows', 'page_media_view']);
    const gone = await graph('GET', `/${page.id}/insights?metric=page_follows,page_impressions`);
    expect(graphError(gone).code).toBe(100);
    const long = await graph(
      'GET',
      `/${page.id}/insights?metric=page_follows&since=1700000000&until=1710000000`,
    );
    expect(graphError(long).code).toBe(100);
  });

  test('of a post count its likes', async () => {
    const post = String((await graph('POST', `/${page.id}/feed`, { message: 'Hi' })).json['id']);
    await sandbox.act(person.id, 'like', { object: post });
    const read = async () =>
      JSON.stringify(
        (await graph('GET', `/${post}/insights?metric=post_reactions_by_type_total`)).json,
      );
    expect(await read()).toContain('"like":1');
    await sandbox.act(person.id, 'like', { object: post, liked: false });
    expect(await read()).not.toContain('"like"');
  });

  test('need their permission', async () => {
    await sandbox.control('POST', `/pages/${page.id}/access`, {
      revoked: false,
      declinedScopes: ['read_insights'],
    });
    const refused = await graph('GET', `/${page.id}/insights?metric=page_follows`);
    expect(graphError(refused).code).toBe(200);
  });
});

describe('private replies', () => {
  let comment: string;
  beforeEach(async () => {
    const post = String((await graph('POST', `/${page.id}/feed`, { message: 'Hi' })).json['id']);
    comment = await sandbox.act(person.id, 'comment', { object: post, text: 'When?' });
  });
  const answer = (id = comment) =>
    graph('POST', `/${page.id}/messages`, {
      recipient: { comment_id: id },
      message: { text: 'Please ring us.' },
    });
  const can = async () =>
    (await graph('GET', `/${comment}?fields=can_reply_privately`)).json['can_reply_privately'];

  test('one for each comment', async () => {
    expect(await can()).toBe(true);
    expect((await answer()).json).toMatchObject({ recipient_id: person.id });
    expect(await can()).toBe(false);
    expect(graphError(await answer()).code).toBe(10900);
  });

  test('within seven days, and never to oneself', async () => {
    const own = await graph('POST', `/${comment}/comments`, { message: 'Ours' });
    expect(graphError(await answer(String(own.json['id']))).error_subcode).toBe(33);
    await sandbox.control('POST', '/clock', { advance: 7 * 24 * 3600 + 60 });
    expect(graphError(await answer()).code).toBe(10);
  });
});

test('reviews are shared by version 21.0 only', async () => {
  await sandbox.act(person.id, 'review', {
    page: page.id,
    recommends: false,
    text: 'I waited an hour.',
  });
  const old = await sandbox.call('GET', `/graph/v21.0/${page.id}/ratings`, {
    headers: { authorization: `Bearer ${page.token}` },
  });
  expect(dataList(old)).toEqual([
    {
      created_time: expect.stringMatching(/\+0000$/) as string,
      recommendation_type: 'negative',
      review_text: 'I waited an hour.',
      reviewer: { id: person.id, name: 'Ann Public' },
    },
  ]);
  expect(graphError(await graph('GET', `/${page.id}/ratings`)).code).toBe(12);
});
