import {
  dataList,
  dataOf,
  onePixel,
  RunningSandbox,
  type Surface,
} from '../testing/running-sandbox';
import { prices } from './billing';

let sandbox: RunningSandbox;
let account: Surface;
let person: { id: string; handle: string };

beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  person = await sandbox.person('x', 'Ann Public');
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  account = await sandbox.page('x');
});

const x = (method: string, path: string, body?: unknown) =>
  sandbox.x(method, path, account.token, body);

async function post(body: object): Promise<string> {
  const answer = await x('POST', '/tweets', body);
  expect(answer.status).toBe(201);
  return String(dataOf(answer)['id']);
}

async function picture(category = 'tweet_image'): Promise<string> {
  const answer = await x('POST', '/media/upload', {
    media: onePixel.toString('base64'),
    media_category: category,
  });
  expect(answer.status).toBe(200);
  return String(dataOf(answer)['id']);
}

describe('posting', () => {
  test('escapes and shortens, and gives the fields asked for', async () => {
    const id = await post({ text: 'Q&A: nhs.uk' });
    const plain = await x('GET', `/tweets/${id}`);
    expect(Object.keys(dataOf(plain)).sort()).toEqual(['edit_history_tweet_ids', 'id', 'text']);
    expect(dataOf(plain)['text']).toMatch(/^Q&amp;A: https:\/\/t\.co\/\w{10}$/);
    const full = await x(
      'GET',
      `/tweets/${id}?tweet.fields=created_at,author_id,entities&expansions=author_id`,
    );
    expect(dataOf(full)).toMatchObject({
      author_id: account.id,
      entities: { urls: [{ expanded_url: 'http://nhs.uk' }] },
    });
    expect(dataOf(full)['created_at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(full.json['includes']).toMatchObject({
      users: [{ id: account.id, username: account.handle }],
    });
  });

  test.each([
    [{ text: '' }, 400],
    [{ text: 'a'.repeat(281) }, 403],
    [{ text: 'x', colour: 'red' }, 400],
    [{ text: 'x', reply: { in_reply_to_tweet_id: 5 } }, 400],
    [{ text: 'x', reply: { in_reply_to_tweet_id: '5' } }, 403],
    [{ text: 'x', media: { media_ids: ['5'] } }, 400],
    [{ text: 'x', media: { media_ids: [] } }, 400],
  ])('case %#: what X refuses', async (body, status) => {
    expect((await x('POST', '/tweets', body)).status).toBe(status);
  });

  test('the same words twice are refused for a day, not for ever', async () => {
    await post({ text: 'Same' });
    const again = await x('POST', '/tweets', { text: 'Same' });
    expect(again.status).toBe(403);
    expect(again.json['detail']).toMatch(/duplicate content/);
    await sandbox.control('POST', '/clock', { advance: 86_401 });
    await post({ text: 'Same' });
    await sandbox.control('POST', '/clock', { real: true });
  });

  test('deleting twice is fine, deleting another’s is not, and a gone one is a 200 with errors', async () => {
    const id = await post({ text: 'Soon gone' });
    const other = await sandbox.page('x');
    expect((await sandbox.x('DELETE', `/tweets/${id}`, other.token)).status).toBe(403);
    for (let time = 0; time < 2; time += 1) {
      expect((await x('DELETE', `/tweets/${id}`)).json).toEqual({ data: { deleted: true } });
    }
    const gone = await x('GET', `/tweets/${id}`);
    expect(gone.status).toBe(200);
    expect(gone.json).toMatchObject({ errors: [{ resource_type: 'tweet', resource_id: id }] });
    expect(gone.json).not.toHaveProperty('data');
  });
});

describe('replies', () => {
  test('need a mention or a quote by the author, not just the thread', async () => {
    const root = await post({ text: 'Hello' });
    const bare = await sandbox.act(person.id, 'mention', { text: 'Thanks', inReplyTo: root });
    const named = await sandbox.act(person.id, 'mention', {
      text: 'And you?',
      handle: account.handle,
      inReplyTo: root,
    });
    const quoting = await sandbox.act(person.id, 'mention', { text: 'Look', quoted: root });
    const reply = (id: string, text: string) =>
      x('POST', '/tweets', { text, reply: { in_reply_to_tweet_id: id } });
    const refused = await reply(bare, 'one');
    expect(refused.status).toBe(403);
    expect(refused.json['detail']).toMatch(/not been mentioned/);
    expect((await reply(named, 'two')).status).toBe(201);
    expect((await reply(quoting, 'three')).status).toBe(201);
    expect((await reply(root, 'own thread')).status).toBe(201);
    await sandbox.control('POST', '/settings', { xTier: 'enterprise' });
    expect((await reply(bare, 'four')).status).toBe(201);
    await sandbox.control('POST', '/settings', { xTier: 'self-serve' });
  });

  test('carry the author’s handle in front, outside the displayed range', async () => {
    const mention = await sandbox.act(person.id, 'mention', {
      text: 'Are you open?',
      handle: account.handle,
    });
    const id = await post({ text: 'Yes', reply: { in_reply_to_tweet_id: mention } });
    const read = await x(
      'GET',
      `/tweets/${id}?tweet.fields=display_text_range,referenced_tweets,conversation_id,in_reply_to_user_id`,
    );
    const prefix = `@${person.handle} `;
    expect(dataOf(read)).toMatchObject({
      text: `${prefix}Yes`,
      display_text_range: [prefix.length, prefix.length + 3],
      referenced_tweets: [{ type: 'replied_to', id: mention }],
      conversation_id: mention,
      in_reply_to_user_id: person.id,
    });
  });

  test('can be hidden only in our own conversation', async () => {
    const root = await post({ text: 'Ours' });
    const inside = await sandbox.act(person.id, 'mention', { text: 'Rude', inReplyTo: root });
    const outside = await sandbox.act(person.id, 'mention', { text: 'Hi', handle: account.handle });
    expect((await x('PUT', `/tweets/${inside}/hidden`, { hidden: true })).json).toEqual({
      data: { hidden: true },
    });
    expect((await x('PUT', `/tweets/${outside}/hidden`, { hidden: true })).status).toBe(403);
    expect((await x('PUT', `/tweets/${root}/hidden`, { hidden: true })).status).toBe(403);
    const other = await sandbox.person('x', 'Other Public');
    const elsewhere = await sandbox.act(other.id, 'mention', {
      text: 'Me too',
      inReplyTo: outside,
    });
    expect((await x('PUT', `/tweets/${elsewhere}/hidden`, { hidden: true })).status).toBe(403);
  });
});

describe('timelines', () => {
  test('mentions come newest first, after an id, and in pages', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 7; number += 1) {
      ids.unshift(
        await sandbox.act(person.id, 'mention', {
          text: `Number ${number}`,
          handle: account.handle,
        }),
      );
    }
    const path = `/users/${account.id}/mentions`;
    const first = await x('GET', `${path}?max_results=5`);
    expect(dataList(first).map((entry) => entry['id'])).toEqual(ids.slice(0, 5));
    const meta = first.json['meta'] as { next_token: string };
    const second = await x('GET', `${path}?max_results=5&pagination_token=${meta.next_token}`);
    expect(dataList(second).map((entry) => entry['id'])).toEqual(ids.slice(5));
    const since = await x('GET', `${path}?since_id=${ids[1] ?? ''}`);
    expect(dataList(since).map((entry) => entry['id'])).toEqual([ids[0]]);
    const none = await x('GET', `${path}?since_id=${ids[0] ?? ''}`);
    expect(none.json).toEqual({ meta: { result_count: 0 } });
  });

  test('the token of a page works for a day', async () => {
    for (let number = 0; number < 6; number += 1) {
      await sandbox.act(person.id, 'mention', { text: `Day ${number}`, handle: account.handle });
    }
    const path = `/users/${account.id}/mentions?max_results=5`;
    const { next_token: token } = (await x('GET', path)).json['meta'] as { next_token: string };
    await sandbox.control('POST', '/clock', { advance: 86_000 });
    expect((await x('GET', `${path}&pagination_token=${token}`)).status).toBe(200);
    await sandbox.control('POST', '/clock', { advance: 1_000 });
    expect((await x('GET', `${path}&pagination_token=${token}`)).status).toBe(400);
    await sandbox.control('POST', '/clock', { real: true });
  });

  test('a search goes back a week and no further', async () => {
    const id = await post({ text: 'Pumpkins wanted' });
    const found = async () =>
      dataList(await x('GET', '/tweets/search/recent?query=pumpkins')).map((entry) => entry['id']);
    await sandbox.control('POST', '/clock', { advance: 6 * 86_400 });
    expect(await found()).toEqual([id]);
    await sandbox.control('POST', '/clock', { advance: 86_401 });
    expect(await found()).toEqual([]);
    await sandbox.control('POST', '/clock', { real: true });
  });

  test('mentions show up only after the read lag', async () => {
    await sandbox.control('POST', '/settings', { xReadLagMs: 5000 });
    await sandbox.act(person.id, 'mention', { text: 'Slow', handle: account.handle });
    expect(dataList(await x('GET', `/users/${account.id}/mentions`))).toEqual([]);
    await sandbox.control('POST', '/clock', { advance: 6 });
    expect(dataList(await x('GET', `/users/${account.id}/mentions`))).toHaveLength(1);
    await sandbox.control('POST', '/settings', { xReadLagMs: 0 });
    await sandbox.control('POST', '/clock', { real: true });
  });

  test('a conversation is found by search, and a user’s posts by id', async () => {
    const root = await post({ text: 'Root' });
    const reply = await sandbox.act(person.id, 'mention', { text: 'Reply', inReplyTo: root });
    const found = await x(
      'GET',
      `/tweets/search/recent?query=${encodeURIComponent(`conversation_id:${root}`)}`,
    );
    expect(dataList(found).map((entry) => entry['id'])).toEqual([reply, root]);
    const own = await x('GET', `/users/${account.id}/tweets`);
    expect(dataList(own).map((entry) => entry['id'])).toEqual([root]);
  });

  test.each([
    'tweets/search/recent?query=x&max_results=5',
    'tweets/search/recent',
    'users/1/mentions?max_results=5&colour=red',
    'users/me?user.fields=shoe_size',
    'tweets/abc',
    'tweets?ids=',
  ])('%s is refused', async (path) => {
    const status = (await x('GET', `/${path.replace('/1/', `/${account.id}/`)}`)).status;
    expect(status).toBe(400);
  });
});

describe('pictures', () => {
  test('are uploaded at once, described, and posted with their alt text', async () => {
    const media = await picture();
    expect(
      (await x('POST', '/media/metadata', { id: media, metadata: { alt_text: { text: 'A dot' } } }))
        .status,
    ).toBe(200);
    const id = await post({ text: 'Look', media: { media_ids: [media] } });
    const read = await x(
      'GET',
      `/tweets/${id}?tweet.fields=attachments,entities&expansions=attachments.media_keys&media.fields=alt_text,url`,
    );
    expect(read.json['includes']).toMatchObject({
      media: [{ alt_text: 'A dot', type: 'photo', media_key: `3_${media}` }],
    });
  });

  test('are uploaded in parts, as multipart or base64', async () => {
    const started = await x('POST', '/media/upload/initialize', {
      media_type: 'image/png',
      total_bytes: onePixel.length,
      media_category: 'tweet_image',
    });
    const media = String(dataOf(started)['id']);
    const form = new FormData();
    form.set('segment_index', '0');
    form.set('media', new Blob([onePixel.subarray(0, 40)]), 'blob');
    const headers = { authorization: `Bearer ${account.token}` };
    expect(
      (await sandbox.call('POST', `/x/2/media/upload/${media}/append`, { body: form, headers }))
        .status,
    ).toBe(200);
    expect((await x('POST', `/media/upload/${media}/finalize`)).status).toBe(400);
    await x('POST', `/media/upload/${media}/append`, {
      segment_index: 1,
      media: onePixel.subarray(40).toString('base64'),
    });
    const done = await x('POST', `/media/upload/${media}/finalize`);
    expect(dataOf(done)).toMatchObject({ id: media, size: onePixel.length });
    const status = await x('GET', `/media/upload?media_id=${media}&command=STATUS`);
    expect(dataOf(status)['processing_info']).toMatchObject({ state: 'succeeded' });
  });

  test.each([
    ['alt text over 1,000 characters', 'a'.repeat(1001), 400],
    ['alt text of 1,000 characters', 'a'.repeat(1000), 200],
  ])('%s', async (_, text, status) => {
    const media = await picture();
    expect(
      (await x('POST', '/media/metadata', { id: media, metadata: { alt_text: { text } } })).status,
    ).toBe(status);
  });

  test('one GIF excludes everything else, five are too many, and another’s cannot be used', async () => {
    const [photo, gif] = [await picture(), await picture('tweet_gif')];
    const send = (media_ids: string[]) => x('POST', '/tweets', { text: 'x', media: { media_ids } });
    expect((await send([photo, gif])).status).toBe(400);
    expect((await send([photo, photo, photo, photo, photo])).status).toBe(400);
    const other = await sandbox.page('x');
    const stolen = await sandbox.x('POST', '/tweets', other.token, {
      text: 'x',
      media: { media_ids: [photo] },
    });
    expect(stolen.status).toBe(400);
    await sandbox.control('POST', '/clock', { advance: 86_401 });
    expect((await send([photo])).status).toBe(400);
    await sandbox.control('POST', '/clock', { real: true });
  });
});

describe('money and limits', () => {
  test.each([
    ['a plain post', 'Plain', prices.post],
    ['a post with a bare address', 'See nhs.uk', prices.postWithLink],
  ])('%s costs its price, and nothing goes out without money', async (_, text, price) => {
    await sandbox.control('POST', '/x/credits', { page: account.id, milliDollars: price });
    await post({ text });
    const refused = await x('POST', '/tweets', { text: `${text} again` });
    expect(refused.status).toBe(402);
    expect(refused.json['title']).toBe('CreditsDepleted');
  });

  test('the limit counts down, refuses, and comes back at its reset', async () => {
    const first = await x('GET', '/users/me');
    const left = Number(first.headers.get('x-rate-limit-remaining'));
    for (let call = 0; call < left; call += 1) await x('GET', '/users/me');
    const refused = await x('GET', '/users/me');
    expect(refused.status).toBe(429);
    const reset =
      Number(refused.headers.get('x-rate-limit-reset')) - sandbox.world.clock.now() / 1000;
    expect(reset).toBeGreaterThan(0);
    await sandbox.control('POST', '/clock', { advance: Math.ceil(reset) });
    expect((await x('GET', '/users/me')).status).toBe(200);
    await sandbox.control('POST', '/clock', { real: true });
  });

  test('the limit of a day outlasts that of a quarter of an hour', async () => {
    // By itself: an app's day is counted over all its accounts.
    const other = await RunningSandbox.start();
    const { token } = await other.page('x');
    const say = (text: string) => other.x('POST', '/tweets', token, { text });
    // One post in a quarter of an hour, and one in a day.
    await other.control('POST', '/settings', { limitFactor: 0.0001 });
    expect((await say('The one of today')).status).toBe(201);
    await other.control('POST', '/clock', { advance: 16 * 60 });
    const refused = await say('One too many');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-user-limit-24hour-remaining')).toBe('0');
    await other.control('POST', '/clock', { advance: 24 * 3_600 });
    expect((await say('The one of tomorrow')).status).toBe(201);
    await other.stop();
  });

  test.each([
    ['GET', '/nothing', 404],
    ['POST', '/users/me', 404],
  ])('%s %s answers %s', async (method, path, status) => {
    expect((await x(method, path)).status).toBe(status);
  });

  test('an unknown token is 401', async () => {
    const answer = await sandbox.x('GET', '/users/me', 'nonsense');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
  });
});

describe('pictures that X works on', () => {
  const upload = async () =>
    dataOf(
      await sandbox.x('POST', '/media/upload', account.token, {
        media: onePixel.toString('base64'),
        media_category: 'tweet_image',
      }),
    );
  const status = async (id: string) =>
    dataOf(await sandbox.x('GET', `/media/upload?media_id=${id}&command=STATUS`, account.token))[
      'processing_info'
    ] as Record<string, unknown>;
  const postWith = (id: string) =>
    sandbox.x('POST', '/tweets', account.token, { text: 'A dot', media: { media_ids: [id] } });
  const set = (xMediaProcessing: string) =>
    sandbox.control('POST', '/settings', { xMediaProcessing });
  afterEach(() => set('done'));

  test('can be posted when they are ready, and not before', async () => {
    await set('slow');
    const media = await upload();
    const id = String(media['id']);
    expect(media['processing_info']).toMatchObject({ state: 'in_progress', check_after_secs: 1 });
    expect((await postWith(id)).status).toBe(400);
    await sandbox.control('POST', '/clock', { advance: 6 });
    expect(await status(id)).toMatchObject({ state: 'succeeded', progress_percent: 100 });
    expect((await postWith(id)).status).toBe(201);
  });

  test('can fail, and are never posted then', async () => {
    await set('failing');
    const id = String((await upload())['id']);
    await sandbox.control('POST', '/clock', { advance: 6 });
    expect(await status(id)).toMatchObject({ state: 'failed', error: { name: 'InvalidMedia' } });
    expect((await postWith(id)).status).toBe(400);
  });
});

test('a post holds one cashtag at most', async () => {
  const post = (text: string) => sandbox.x('POST', '/tweets', account.token, { text });
  expect((await post('Not about $AAA')).status).toBe(201);
  expect((await post('Not about $AAA or $BBB')).status).toBe(403);
});
