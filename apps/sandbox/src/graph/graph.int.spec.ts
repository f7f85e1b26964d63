import { createHmac } from 'node:crypto';
import { sandboxApp } from '../state/sign-in-state';
import {
  dataList,
  dataOf,
  graphError,
  onePixel,
  RunningSandbox,
  type Surface,
} from '../testing/running-sandbox';

let sandbox: RunningSandbox;
let page: Surface;
let person: { id: string };

beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  person = await sandbox.person('facebook', 'Ann Public');
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  page = await sandbox.page('facebook');
});

const graph = (method: string, path: string, body?: unknown) =>
  sandbox.graph(method, path, page.token, body);

async function publish(message: string): Promise<string> {
  const answer = await graph('POST', `/${page.id}/feed`, { message });
  expect(answer.status).toBe(200);
  return String(answer.json['id']);
}

describe('tokens', () => {
  test('a Page token says which Page it is for', async () => {
    const query = new URLSearchParams({
      input_token: page.token,
      access_token: `${sandboxApp.id}|${sandboxApp.secret}`,
    });
    const answer = await sandbox.call('GET', `/graph/v25.0/debug_token?${query.toString()}`);
    expect(dataOf(answer)).toMatchObject({
      type: 'PAGE',
      is_valid: true,
      profile_id: page.id,
      app_id: sandboxApp.id,
      expires_at: 0,
    });
  });

  test.each([
    ['no token', undefined, 104],
    ['an unknown token', 'nonsense', 190],
  ])('%s is refused', async (_, token, code) => {
    const answer = await sandbox.call(
      'GET',
      `/graph/v25.0/me`,
      token ? { headers: { authorization: `Bearer ${token}` } } : {},
    );
    expect(answer.status).toBe(401);
    expect(graphError(answer).code).toBe(code);
  });

  test('a user token lists Pages with their own tokens, and may not publish', async () => {
    const accounts = await sandbox.graph('GET', '/me/accounts', sandboxApp.userToken);
    expect(dataList(accounts).find((entry) => entry['id'] === page.id)?.['access_token']).toBe(
      page.token,
    );
    const refused = await sandbox.graph('POST', `/${page.id}/feed`, sandboxApp.userToken, {
      message: 'Hello',
    });
    expect(graphError(refused)).toMatchObject({ code: 190, error_subcode: 2069032 });
  });

  test('a right proof is taken, a wrong one is not, and it can be demanded', async () => {
    const proof = createHmac('sha256', sandboxApp.secret).update(page.token).digest('hex');
    expect((await graph('GET', `/me?appsecret_proof=${proof}`)).status).toBe(200);
    expect(graphError(await graph('GET', '/me?appsecret_proof=00')).code).toBe(100);
    const wrong = createHmac('sha256', 'another secret').update(page.token).digest('hex');
    expect(graphError(await graph('GET', `/me?appsecret_proof=${wrong}`)).code).toBe(100);
    await sandbox.control('POST', '/settings', { requireAppSecretProof: true });
    expect(graphError(await graph('GET', '/me')).code).toBe(100);
    await sandbox.control('POST', '/settings', { requireAppSecretProof: false });
  });

  test('a dead token says why, and comes back to life', async () => {
    await sandbox.control('POST', `/pages/${page.id}/access`, { subcode: 460 });
    expect(graphError(await graph('GET', '/me'))).toMatchObject({ code: 190, error_subcode: 460 });
    await sandbox.control('POST', `/pages/${page.id}/access`, { revoked: false });
    expect((await graph('GET', '/me')).status).toBe(200);
  });

  test('a declined permission stops what needs it, and hides authors', async () => {
    const post = await publish('Hello');
    await sandbox.act(person.id, 'comment', { object: post, text: 'Hi' });
    await sandbox.control('POST', `/pages/${page.id}/access`, {
      revoked: false,
      declinedScopes: ['pages_manage_posts', 'pages_read_user_content'],
    });
    expect(graphError(await graph('POST', `/${page.id}/feed`, { message: 'x' })).code).toBe(200);
    const [comment] = dataList(await graph('GET', `/${post}/comments?fields=id,from,message`));
    expect(comment).toMatchObject({ message: 'Hi' });
    expect(comment).not.toHaveProperty('from');
  });
});

describe('posts', () => {
  test('are published, read, changed and deleted', async () => {
    const id = await publish('Flu clinic 👋 & more');
    const read = await graph(
      'GET',
      `/${id}?fields=id,message,created_time,permalink_url,application,is_published,from`,
    );
    expect(read.json).toMatchObject({
      id,
      message: 'Flu clinic 👋 & more',
      is_published: true,
      application: { id: sandboxApp.id },
      from: { id: page.id },
    });
    expect(read.json['created_time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
    expect((await graph('POST', `/${id}`, { message: 'Changed' })).json).toEqual({ success: true });
    expect((await graph('GET', `/${id}`)).json).toMatchObject({ message: 'Changed' });
    expect((await graph('DELETE', `/${id}`)).json).toEqual({ success: true });
    expect(graphError(await graph('GET', `/${id}`))).toMatchObject({
      code: 100,
      error_subcode: 33,
    });
  });

  test('twice the same in a row is refused, but not with another in between', async () => {
    await publish('One');
    expect(graphError(await graph('POST', `/${page.id}/feed`, { message: 'One' })).code).toBe(506);
    await publish('Two');
    await publish('One');
    expect(dataList(await graph('GET', `/${page.id}/published_posts`))).toHaveLength(3);
  });

  test.each([
    [{}, 100],
    [{ message: 'a'.repeat(63_207) }, 100],
    [{ message: 'x', scheduled_publish_time: 1 }, 100],
    [{ message: 'x', published: false, scheduled_publish_time: 1 }, 100],
    [{ attached_media: [{ media_fbid: '1' }] }, 100],
    [{ link: 'nonsense' }, 1609005],
  ])('case %#: what Facebook refuses', async (body, code) => {
    expect(graphError(await graph('POST', `/${page.id}/feed`, body)).code).toBe(code);
  });

  test('a scheduled one comes out when the clock gets there', async () => {
    const at = Math.floor(sandbox.world.clock.now() / 1000) + 3600;
    const scheduled = await graph('POST', `/${page.id}/feed`, {
      message: 'Later',
      published: false,
      scheduled_publish_time: at,
    });
    expect(scheduled.status).toBe(200);
    expect(dataList(await graph('GET', `/${page.id}/published_posts`))).toEqual([]);
    expect(dataList(await graph('GET', `/${page.id}/scheduled_posts`))).toHaveLength(1);
    await sandbox.control('POST', '/clock', { advance: 3601 });
    const answer = await graph('GET', `/${page.id}/published_posts`);
    expect(dataList(answer)).toHaveLength(1);
    expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') / 1000 - at)).toBeLessThan(60);
    await sandbox.control('POST', '/clock', { real: true });
  });

  test('a photo is published with its alt text, or attached to a post', async () => {
    const form = new FormData();
    form.set('source', new Blob([onePixel], { type: 'image/png' }), 'a.png');
    form.set('caption', 'One pixel');
    form.set('alt_text_custom', 'A dot');
    const headers = { authorization: `Bearer ${page.token}` };
    const single = await sandbox.call('POST', `/graph/v25.0/${page.id}/photos`, {
      body: form,
      headers,
    });
    const photo = await graph(
      'GET',
      `/${String(single.json['id'])}?fields=alt_text_custom,page_story_id,width`,
    );
    expect(photo.json).toMatchObject({
      alt_text_custom: 'A dot',
      page_story_id: single.json['post_id'],
      width: 1,
    });
    form.set('published', 'false');
    const staged = await sandbox.call('POST', `/graph/v25.0/${page.id}/photos`, {
      body: form,
      headers,
    });
    const attached = JSON.stringify([{ media_fbid: staged.json['id'] }]);
    const body = new URLSearchParams({ message: 'With photo', attached_media: attached });
    const post = await sandbox.call('POST', `/graph/v25.0/${page.id}/feed`, { body, headers });
    const read = await graph('GET', `/${String(post.json['id'])}?fields=attachments`);
    expect(JSON.stringify(read.json)).toContain(String(staged.json['id']));
    const again = await sandbox.call('POST', `/graph/v25.0/${page.id}/feed`, { body, headers });
    expect(graphError(again).code).toBe(100);
    form.set('source', new Blob(['text']), 'a.png');
    const broken = await sandbox.call('POST', `/graph/v25.0/${page.id}/photos`, {
      body: form,
      headers,
    });
    expect(graphError(broken).code).toBe(324);
  });
});

test('a photo that no post took up vanishes after a day', async () => {
  const form = new FormData();
  form.set('source', new Blob([new Uint8Array(onePixel)], { type: 'image/png' }), 'a.png');
  form.set('published', 'false');
  const photo = await sandbox.call('POST', `/graph/v25.0/${page.id}/photos`, {
    headers: { authorization: `Bearer ${page.token}` },
    body: form,
  });
  const path = `/${String(photo.json['id'])}`;
  await sandbox.control('POST', '/clock', { advance: 23 * 3600 });
  expect((await graph('GET', path)).status).toBe(200);
  await sandbox.control('POST', '/clock', { advance: 2 * 3600 });
  expect(graphError(await graph('GET', path)).error_subcode).toBe(33);
  await sandbox.control('POST', '/clock', { real: true });
});

describe('comments', () => {
  test('stand in two levels, in the order and filter asked for', async () => {
    const post = await publish('Hello');
    const first = await sandbox.act(person.id, 'comment', { object: post, text: 'First' });
    const reply = await graph('POST', `/${first}/comments`, { message: 'Reply' });
    const replyId = String(reply.json['id']);
    const second = await sandbox.act(person.id, 'comment', { object: post, text: 'Second' });
    const ids = async (query: string) =>
      dataList(await graph('GET', `/${post}/comments?${query}`)).map((entry) => entry['id']);
    expect(await ids('')).toEqual([first, second]);
    expect(await ids('filter=stream&order=chronological')).toEqual([first, replyId, second]);
    expect(await ids('filter=stream&order=reverse_chronological')).toEqual([
      second,
      replyId,
      first,
    ]);
    expect(dataList(await graph('GET', `/${first}/comments`)).map((entry) => entry['id'])).toEqual([
      replyId,
    ]);
    const read = await graph('GET', `/${replyId}?fields=parent{id},from{id}`);
    expect(read.json).toEqual({ id: replyId, parent: { id: first }, from: { id: page.id } });
    expect(
      graphError(await graph('POST', `/${replyId}/comments`, { message: 'Third level' })).code,
    ).toBe(100);
  });

  test('are hidden, shown and deleted; our own cannot be hidden', async () => {
    const post = await publish('Hello');
    const theirs = await sandbox.act(person.id, 'comment', { object: post, text: 'Rude' });
    const ours = String((await graph('POST', `/${post}/comments`, { message: 'Ours' })).json['id']);
    expect((await graph('POST', `/${theirs}`, { is_hidden: true })).json).toEqual({
      success: true,
    });
    expect((await graph('GET', `/${theirs}?fields=is_hidden,can_hide`)).json).toMatchObject({
      is_hidden: true,
      can_hide: true,
    });
    expect((await graph('POST', `/${ours}`, { is_hidden: true })).status).toBe(400);
    expect((await graph('POST', `/${theirs}`, { message: 'Nicer' })).status).toBe(403);
    await graph('DELETE', `/${theirs}`);
    expect(dataList(await graph('GET', `/${post}/comments`)).map((entry) => entry['id'])).toEqual([
      ours,
    ]);
  });

  test('go with their post', async () => {
    const post = await publish('Hello');
    const comment = await sandbox.act(person.id, 'comment', { object: post, text: 'Hi' });
    await graph('DELETE', `/${post}`);
    expect(graphError(await graph('GET', `/${comment}`)).error_subcode).toBe(33);
  });
});

describe('lists', () => {
  test('cursors are opaque, and pages overlap when something new came in', async () => {
    for (const text of ['a', 'b', 'c']) await publish(text);
    const first = await graph('GET', `/${page.id}/published_posts?limit=2&fields=message`);
    const paging = first.json['paging'] as { next: string; cursors: { after: string } };
    expect(paging.next.startsWith(`${sandbox.base}/graph/v25.0/`)).toBe(true);
    await publish('d');
    const second = await graph('GET', paging.next.slice(`${sandbox.base}/graph/v25.0`.length));
    expect(dataList(first).map((post) => post['message'])).toEqual(['c', 'b']);
    expect(dataList(second).map((post) => post['message'])).toEqual(['b', 'a']);
    expect(
      graphError(await graph('GET', `/${page.id}/published_posts?after=${'x'.repeat(9)}`)).code,
    ).toBe(100);
    expect(
      graphError(await graph('GET', `/${page.id}/feed?after=${paging.cursors.after}`)).code,
    ).toBe(100);
  });

  test('visitors’ posts are in the feed, not among the Page’s own', async () => {
    const own = await publish('Ours');
    const theirs = await sandbox.act(person.id, 'visitor-post', {
      page: page.id,
      text: `Hello @${page.handle}`,
    });
    const ids = async (edge: string) =>
      dataList(await graph('GET', `/${page.id}/${edge}`)).map((post) => post['id']);
    expect(await ids('feed')).toEqual([theirs, own]);
    expect(await ids('published_posts')).toEqual([own]);
    expect(await ids('visitor_posts')).toEqual([theirs]);
    expect(await ids('tagged')).toEqual([theirs]);
  });
});

describe('the network’s manners', () => {
  test('one unknown field fails the whole call', async () => {
    expect(graphError(await graph('GET', `/me?fields=id,colour`)).code).toBe(100);
  });
  test('usage and trace headers are on every answer, and rise', async () => {
    const answer = await graph('GET', '/me');
    expect(answer.headers.get('facebook-api-version')).toBe('v25.0');
    expect(answer.headers.get('x-fb-trace-id')).toBeTruthy();
    expect(JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '{}')).toHaveProperty(
      page.id,
    );
  });
  test('too many calls are refused with the minutes to wait', async () => {
    await sandbox.control('POST', '/settings', { limitFactor: 0.00005 });
    await graph('GET', '/me');
    const answer = await graph('GET', '/me');
    await sandbox.control('POST', '/settings', { limitFactor: 1 });
    expect(graphError(answer).code).toBe(80001);
    const usage = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '{}') as Record<
      string,
      { estimated_time_to_regain_access: number }[]
    >;
    expect(usage[page.id]?.[0]?.estimated_time_to_regain_access).toBeGreaterThan(1000);
  });
  test.each([
    ['/graph/v25.0/me/nothing/here', 2500],
    ['/graph/v99.0/me', 2500],
    ['/graph/v25.0/404404404', 100],
  ])('%s answers as Facebook does', async (path, code) => {
    const answer = await sandbox.call('GET', path, {
      headers: { authorization: `Bearer ${page.token}` },
    });
    expect(graphError(answer).code).toBe(code);
  });
  test('an old version is served by the oldest living one, and by the Host header too', async () => {
    const headers = { authorization: `Bearer ${page.token}` };
    const answer = await sandbox.call('GET', '/graph/v19.0/me', { headers });
    expect(answer.headers.get('facebook-api-version')).toBe('v21.0');
  });
  test('one Page cannot see into another', async () => {
    const post = await publish('Mine');
    const other = await sandbox.page('facebook');
    expect(graphError(await sandbox.graph('GET', `/${post}`, other.token)).error_subcode).toBe(33);
    expect(
      graphError(await sandbox.graph('POST', `/${page.id}/feed`, other.token, { message: 'x' }))
        .error_subcode,
    ).toBe(33);
  });
});
