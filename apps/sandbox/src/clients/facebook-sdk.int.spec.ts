import { createHmac } from 'node:crypto';
import {
  Comment,
  FacebookAdsApi,
  type FacebookRequestError,
  Page,
  PagePost,
  User,
} from 'facebook-nodejs-business-sdk';
import { sandboxApp } from '../state/sign-in-state';
import { ConsentPage } from '../testing/consent';
import { onePixel, RunningSandbox, type Surface } from '../testing/running-sandbox';

const back = 'http://localhost:4100/connect/facebook';
const scope =
  'pages_show_list,pages_manage_posts,pages_read_engagement,pages_read_user_content,pages_manage_engagement,pages_manage_metadata';

let sandbox: RunningSandbox;
let surface: Surface;
let person: { id: string };
let api: FacebookAdsApi;
let page: Page;
let pageToken: string;
let userToken: string;

/** One sandbox for the whole script: each step goes on from the one before. */
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  surface = await sandbox.page('facebook');
  person = await sandbox.person('facebook', 'Ann Public');
  await sandbox.control('POST', `/apps/${sandboxApp.id}/redirects`, { redirectUris: [back] });
  // The address of the API is a getter of the class; everything the SDK sends goes there.
  Object.defineProperty(FacebookAdsApi, 'GRAPH', { get: () => `${sandbox.base}/graph` });
});
afterAll(() => sandbox.stop());

const connect = (token: string) => new FacebookAdsApi(token, 'en_GB', false);

/** The SDK does not export the class of its errors. */
function isRefusal(error: unknown): error is FacebookRequestError {
  return error instanceof Error && error.name === 'FacebookRequestError';
}

async function refusal(work: Promise<unknown>): Promise<FacebookRequestError> {
  try {
    await work;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('This should have been refused.');
}

const exchange = (values: Record<string, string>) =>
  connect('none').call('GET', ['oauth', 'access_token'], {
    client_id: sandboxApp.id,
    client_secret: sandboxApp.secret,
    ...values,
  }) as Promise<{ access_token: string; expires_in: number }>;

let post: string;
let comment: string;

test('1 signs in, and lengthens its token', async () => {
  const consent = await ConsentPage.open(sandbox, '/facebook/v24.0/dialog/oauth', {
    client_id: sandboxApp.id,
    redirect_uri: back,
    state: 'a-state',
    scope,
  });
  const { address } = await consent.decide('continue');
  const code = address.searchParams.get('code') ?? '';
  const short = await exchange({ code, redirect_uri: back });
  const long = await exchange({
    grant_type: 'fb_exchange_token',
    fb_exchange_token: short.access_token,
  });
  expect(long.expires_in).toBeGreaterThan(59 * 24 * 3600);
  userToken = long.access_token;
});

test('2 finds its Page, with its own token and tasks', async () => {
  const me = new User('me', {}, null, connect(userToken));
  const accounts = await me.getAccounts(['id', 'name', 'access_token', 'tasks']);
  const found = accounts.find((one) => one.id === surface.id);
  expect(found?._data['tasks']).toContain('CREATE_CONTENT');
  pageToken = String(found?._data['access_token']);
  api = connect(pageToken);
  page = new Page(surface.id, {}, null, api);
  const permissions = await me.getPermissions([]);
  expect(permissions.map((one) => one._data['status'])).not.toContain('declined');
  const debug = await connect(`${sandboxApp.id}|${sandboxApp.secret}`).call(
    'GET',
    ['debug_token'],
    {
      input_token: pageToken,
    },
  );
  expect(debug).toMatchObject({ data: { type: 'PAGE', profile_id: surface.id, expires_at: 0 } });
});

test('3 posts', async () => {
  const made = await page.createFeed(['id', 'permalink_url'], { message: 'Flu clinic' });
  post = made.id;
  expect(post.startsWith(`${surface.id}_`)).toBe(true);
  expect(String(made._data['permalink_url'])).toContain(sandbox.base);
});

test('4 posts a photo with alt text', async () => {
  const first = await sandbox.call('POST', `/graph/v25.0/${surface.id}/photos`, {
    headers: { authorization: `Bearer ${pageToken}` },
    body: photoForm(),
  });
  const picture = `${sandbox.base}/pages/media/${String(first.json['id'])}`;
  const photo = await page.createPhoto([], {
    url: picture,
    published: false,
    alt_text_custom: 'One dot',
  });
  const made = await page.createFeed([], {
    message: 'A dot',
    attached_media: [{ media_fbid: photo.id }],
  });
  const read = await api.call('GET', [photo.id], { fields: 'alt_text,page_story_id' });
  expect(read).toMatchObject({ alt_text: 'One dot', page_story_id: made.id });
  const elsewhere = await refusal(page.createPhoto([], { url: 'https://example.org/a.png' }));
  expect(elsewhere.response['code']).toBe(324);
  expect(elsewhere.message).toMatch(/from this computer only/);
});

function photoForm(): FormData {
  const form = new FormData();
  form.set('source', new Blob([new Uint8Array(onePixel)], { type: 'image/png' }), 'a.png');
  form.set('published', 'false');
  return form;
}

test('5 reads a comment and answers it', async () => {
  comment = await sandbox.act(person.id, 'comment', { object: post, text: 'When?' });
  const own = new PagePost(post, {}, null, api);
  const list = await own.getComments(['id', 'message', 'from'], {
    filter: 'stream',
    order: 'reverse_chronological',
  });
  expect(list.map((one) => one._data)).toEqual([
    { id: comment, message: 'When?', from: { id: person.id, name: 'Ann Public' } },
  ]);
  const answer = await new Comment(comment, {}, null, api).createComment([], {
    message: 'From nine.',
  });
  const read = await new Comment(answer.id, {}, null, api).get(['parent', 'from']);
  expect(read._data).toMatchObject({ parent: { id: comment }, from: { id: surface.id } });
  const third = new Comment(answer.id, {}, null, api).createComment([], { message: 'Third level' });
  expect((await refusal(third)).response['code']).toBe(100);
});

test('6 hides a comment, and shows it again', async () => {
  const theirs = new Comment(comment, {}, null, api);
  for (const hidden of [true, false]) {
    await theirs.update([], { is_hidden: hidden });
    expect((await theirs.get(['is_hidden']))._data['is_hidden']).toBe(hidden);
  }
});

test('7 is refused the same words twice, and fields nobody has', async () => {
  await page.createFeed([], { message: 'Twice' });
  const twice = await refusal(page.createFeed([], { message: 'Twice' }));
  expect([twice.status, twice.response['code']]).toEqual([400, 506]);
  const unknown = await refusal(new PagePost(post, {}, null, api).get(['message', 'horoscope']));
  expect(unknown.response).toMatchObject({ code: 100, type: 'OAuthException' });
  expect(unknown.message).toMatch(/horoscope/);
});

test('8 changes and deletes', async () => {
  const own = new PagePost(post, {}, null, api);
  await own.update([], { message: 'Flu clinic moved' });
  expect((await own.get(['message']))._data['message']).toBe('Flu clinic moved');
  await own.delete([]);
  const gone = await refusal(own.get(['message']));
  expect(gone.response).toMatchObject({ code: 100, error_subcode: 33 });
});

test('9 lists, page after page', async () => {
  for (let index = 0; index < 5; index += 1) {
    await page.createFeed([], { message: `Notice ${index}` });
  }
  const first = await page.getPublishedPosts(['id', 'message'], { limit: 4 });
  const ids = first.map((one) => one.id);
  expect([ids.length, first.hasNext()]).toEqual([4, true]);
  const second = await first.next();
  const all = [...ids, ...second.map((one) => one.id)];
  expect([all.length, new Set(all).size]).toEqual([7, 7]);
});

test('10 subscribes to what happens on the Page', async () => {
  await page.createSubscribedApp([], { subscribed_fields: ['feed', 'mention'] });
  const read = await api.call('GET', [surface.id, 'subscribed_apps']);
  expect(JSON.stringify(read)).toContain('"subscribed_fields":["feed","mention"]');
});

test('11 sees its limits, and the end of them', async () => {
  await sandbox.control('POST', '/settings', { limitFactor: 0.0001 });
  const error = await refusal(api.call('GET', ['me']));
  expect([error.status, error.response['code']]).toEqual([400, 80001]);
  const usage = JSON.parse(error.headers['x-business-use-case-usage'] ?? '{}') as Record<
    string,
    { estimated_time_to_regain_access: number }[]
  >;
  expect(usage[surface.id]?.[0]?.estimated_time_to_regain_access).toBeGreaterThan(0);
  await sandbox.control('POST', '/settings', { limitFactor: 1 });
});

test('12 is told why its token no longer works; the proof is made as the SDK’s documents say', async () => {
  await sandbox.control('POST', '/settings', { requireAppSecretProof: true });
  expect((await refusal(api.call('GET', ['me']))).response['code']).toBe(100);
  const proof = createHmac('sha256', sandboxApp.secret).update(pageToken).digest('hex');
  expect(await api.call('GET', ['me'], { appsecret_proof: proof })).toMatchObject({
    id: surface.id,
  });
  await sandbox.control('POST', '/settings', { requireAppSecretProof: false });
  await connect(userToken).call('DELETE', ['me', 'permissions']);
  const dead = await refusal(api.call('GET', ['me']));
  expect(dead.response).toMatchObject({ code: 190, error_subcode: 458 });
});
