import { dataOf, RunningSandbox, type Surface } from '../testing/running-sandbox';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
});
afterAll(() => sandbox.stop());

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  sandbox.call('POST', path, { body: new URLSearchParams(fields), headers });

describe('the front page', () => {
  test('shows what to type into the Channels screen', async () => {
    const { status, text } = await sandbox.call('GET', '/');
    expect(status).toBe(200);
    for (const word of [
      'sandbox-page-token-waterfront',
      'sandbox-x-token-waterfront',
      '61550000000000017',
      '/_sim/journal',
    ]) {
      expect(text).toContain(word);
    }
  });
});

test('a page asked for under this computer’s other name is shown under the public one', async () => {
  const page = await sandbox.page('x');
  const path = `/pages/x/${page.handle}?a=1`;
  const other = sandbox.base.replace('127.0.0.1', 'localhost');
  const answer = await fetch(other + path, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, sandbox.base + path]);
  expect((await sandbox.call('GET', path)).status).toBe(200);
  expect((await fetch(`${other}/_sim/clock`)).status).toBe(200);
});

describe('the Facebook Page', () => {
  let page: Surface;
  let path: string;
  beforeEach(async () => {
    page = await sandbox.page('facebook');
    path = `/pages/facebook/${page.handle}`;
  });

  test('is marked as a sandbox, and escapes what people write', async () => {
    await sandbox.graph('POST', `/${page.id}/feed`, page.token, {
      message: '<script>alert(1)</script>',
    });
    const { text, headers } = await sandbox.call('GET', path);
    expect(text).toContain('This is not Facebook');
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('lets a visitor take a name, comment, reply, change and delete', async () => {
    const post = String(
      (await sandbox.graph('POST', `/${page.id}/feed`, page.token, { message: 'Hello' })).json[
        'id'
      ],
    );
    const chosen = await send(path, { act: 'choose', name: 'Joan Pike', here: path });
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await sandbox.call('GET', path, { headers: { cookie } })).text).toContain(
      'You are Joan Pike',
    );
    const person = cookie.split('=')[1] ?? '';
    const commented = await send(path, {
      act: 'comment',
      object: post,
      person,
      text: 'Is it open?',
      here: path,
    });
    expect(commented.status).toBe(303);
    const comment = commented.headers.get('location')?.split('#c-')[1] ?? '';
    await send(path, { act: 'comment', object: comment, person, text: 'Asking again', here: path });
    await send(path, {
      act: 'edit',
      object: comment,
      person,
      text: 'Is it open today?',
      here: path,
    });
    const comments = await sandbox.graph('GET', `/${post}/comments?filter=stream`, page.token);
    expect(JSON.stringify(comments.json)).toMatch(/Is it open today\?.*Asking again/);
    await send(path, { act: 'delete', object: comment, person, here: path });
    expect(
      (await sandbox.graph('GET', `/${post}/comments?filter=stream`, page.token)).json,
    ).toEqual({ data: [] });
  });

  test('shows a hidden comment to its author only', async () => {
    const post = String(
      (await sandbox.graph('POST', `/${page.id}/feed`, page.token, { message: 'Hello' })).json[
        'id'
      ],
    );
    const author = await sandbox.person('facebook', 'Hidden Author');
    const comment = await sandbox.act(author.id, 'comment', { object: post, text: 'Rude words' });
    await sandbox.graph('POST', `/${comment}`, page.token, { is_hidden: true });
    expect((await sandbox.call('GET', path)).text).not.toContain('Rude words');
    const own = await sandbox.call('GET', path, {
      headers: { cookie: `sandbox_facebook=${author.id}` },
    });
    expect(own.text).toContain('Rude words');
  });

  test('says what is wrong and keeps what was typed', async () => {
    const answer = await send(path, {
      act: 'visitor-post',
      object: page.id,
      person: '0',
      text: 'My long text',
      here: path,
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain('My long text');
  });

  test('takes no form from another site', async () => {
    const answer = await send(
      path,
      { act: 'choose', name: 'X' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(403);
  });

  test('stands at the permalink the network gives', async () => {
    const post = String(
      (await sandbox.graph('POST', `/${page.id}/feed`, page.token, { message: 'Find me' })).json[
        'id'
      ],
    );
    const { json } = await sandbox.graph('GET', `/${post}?fields=permalink_url`, page.token);
    const link = String(json['permalink_url']);
    expect((await sandbox.call('GET', link.slice(sandbox.base.length))).text).toContain('Find me');
    const short = await sandbox.call('GET', `/pages/facebook/${post}`);
    expect(sandbox.base + (short.headers.get('location') ?? '')).toBe(link);
  });
});

describe('the X profile', () => {
  test('shows posts as X shows them, and takes mentions and replies', async () => {
    const account = await sandbox.page('x');
    const path = `/pages/x/${account.handle}`;
    const made = await sandbox.x('POST', '/tweets', account.token, {
      text: 'Q&A <here>: nhs.uk/flu',
    });
    const id = String(dataOf(made)['id']);
    const { text } = await sandbox.call('GET', path);
    expect(text).toContain('This is not X');
    expect(text).toContain('Q&amp;A &lt;here&gt;: <a href="http://nhs.uk/flu"');
    const person = await sandbox.person('x', 'Bob Public');
    await send(path, { act: 'mention', object: '', person: person.id, text: 'Hello', here: path });
    await send(path, { act: 'reply', object: id, person: person.id, text: 'Plain', here: path });
    await send(path, {
      act: 'reply',
      object: id,
      person: person.id,
      text: 'Named',
      summon: 'yes',
      here: path,
    });
    const mentions = await sandbox.x(
      'GET',
      `/users/${account.id}/mentions?tweet.fields=display_text_range`,
      account.token,
    );
    const texts = (
      mentions.json['data'] as { text: string; display_text_range: [number, number] }[]
    ).map((post) => post.text.slice(post.display_text_range[0]));
    expect(texts).toEqual([`@${account.handle} Named`, 'Plain', `@${account.handle} Hello`]);
    const single = await sandbox.call('GET', `/x/i/web/status/${id}`);
    expect(single.headers.get('location')).toBe(`/pages/x/i/web/status/${id}`);
    expect((await sandbox.call('GET', `${path}/status/${id}`)).text).toContain('Plain');
  });
});

test.each([
  '/pages/facebook/nobody',
  '/pages/x/nobody',
  '/pages/media/1',
  '/pages/media/..%2Fjournal.jsonl',
  '/else',
])('%s leads nowhere, politely', async (path) => {
  const answer = await sandbox.call('GET', path);
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('Page not found');
});
