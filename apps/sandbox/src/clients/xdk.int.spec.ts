import { createHash } from 'node:crypto';
import { ApiError, Client, generateCodeVerifier, OAuth2 } from '@xdevplatform/xdk';
import { sandboxXApp } from '../state/sign-in-state';
import { ConsentPage } from '../testing/consent';
import { redirectFetch } from '../testing/loopback';
import { onePixel, RunningSandbox, type Surface } from '../testing/running-sandbox';

const back = 'http://127.0.0.1:4100/connect/x';
const scope = [
  'tweet.read',
  'tweet.write',
  'tweet.moderate.write',
  'users.read',
  'media.write',
  'offline.access',
];

let sandbox: RunningSandbox;
let account: Surface;
let person: { id: string; handle: string };
let oauth: OAuth2;
let client: Client;
let restore: () => void;

/** One sandbox for the whole script: each step goes on from the one before. */
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  account = await sandbox.page('x');
  person = await sandbox.person('x', 'Ann Public');
  await sandbox.control('POST', `/apps/${sandboxXApp.id}/redirects`, { redirectUris: [back] });
  // The client's API address is an option, the address of its token endpoint is not.
  restore = redirectFetch('https://api.x.com/', `${sandbox.base}/x/`);
  oauth = new OAuth2({
    clientId: sandboxXApp.id,
    clientSecret: sandboxXApp.secret,
    redirectUri: back,
    scope,
  });
});
afterAll(async () => {
  restore();
  await sandbox.stop();
});

async function refusal(work: Promise<unknown>): Promise<ApiError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('This should have been refused.');
}

const connect = (accessToken: string) =>
  new Client({ baseUrl: `${sandbox.base}/x`, accessToken, retry: false });
const detail = (error: ApiError) => String((error.data as { detail?: unknown }).detail);

let post: string;
let mention: string;

test('1 signs in', async () => {
  const verifier = generateCodeVerifier();
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  await oauth.setPkceParameters(verifier, challenge);
  const address = new URL(await oauth.getAuthorizationUrl('a-state'));
  const parameters = { ...Object.fromEntries(address.searchParams), person: account.id };
  const consent = await ConsentPage.open(sandbox, '/x/i/oauth2/authorize', parameters);
  const { address: returned } = await consent.decide('continue');
  expect(returned.searchParams.get('state')).toBe('a-state');
  const token = await oauth.exchangeCode(returned.searchParams.get('code') ?? '', verifier);
  expect(token).toMatchObject({ token_type: 'bearer', expires_in: 7200, scope: scope.join(' ') });
  client = connect(token.access_token);
});

test('2 knows who it is', async () => {
  const me = await client.users.getMe({ userFields: ['created_at'] });
  expect(me.data).toMatchObject({ id: account.id, username: account.handle });
});

test('3 posts', async () => {
  const made = await client.posts.create({ text: 'Flu clinic on Saturday & Sunday' });
  expect(made.data?.text).toBe('Flu clinic on Saturday &amp; Sunday');
  post = made.data?.id ?? '';
});

test('4 posts a photo with alt text', async () => {
  const started = await client.media.initializeUpload({
    mediaType: 'image/png',
    totalBytes: onePixel.length,
    mediaCategory: 'tweet_image',
  });
  const id = started.data?.id ?? '';
  const media = onePixel.toString('base64');
  await client.media.appendUpload(id, { media, segmentIndex: 0 });
  const done = await client.media.finalizeUpload(id);
  expect(done.data?.id).toBe(id);
  await client.media.createMetadata({ id, metadata: { altText: { text: 'One dot' } } });
  const made = await client.posts.create({ text: 'A dot', media: { mediaIds: [id] } });
  const read = await client.posts.getById(made.data?.id ?? '', {
    expansions: ['attachments.media_keys'],
    mediaFields: ['alt_text', 'width'],
  });
  expect(JSON.stringify(read.includes)).toContain('One dot');
});

test('5 finds a mention and answers it', async () => {
  mention = await sandbox.act(person.id, 'mention', { text: 'When?', handle: account.handle });
  const found = await client.users.getMentions(account.id, {
    maxResults: 5,
    expansions: ['author_id'],
  });
  expect(found.data?.map((one) => one.id)).toEqual([mention]);
  expect(found.includes?.users?.[0]).toMatchObject({ username: person.handle });
  const made = await client.posts.create({
    text: 'From nine.',
    reply: { inReplyToTweetId: mention },
  });
  expect(made.data?.text).toBe(`@${person.handle} From nine.`);
});

test('6 is refused where nobody summoned it', async () => {
  const stranger = await sandbox.act(person.id, 'mention', { text: 'Nothing about you' });
  const reply = { text: 'Hello', reply: { inReplyToTweetId: stranger } };
  const error = await refusal(client.posts.create(reply));
  expect(error.status).toBe(403);
  expect(detail(error)).toMatch(/not been mentioned/);
});

test('7 is refused the same words twice, and too many of them', async () => {
  const twice = await refusal(client.posts.create({ text: 'Flu clinic on Saturday & Sunday' }));
  expect(detail(twice)).toMatch(/duplicate content/);
  expect((await refusal(client.posts.create({ text: 'a'.repeat(281) }))).status).toBe(403);
});

test('8 hides a reply, and shows it again', async () => {
  const rude = await sandbox.act(person.id, 'mention', { text: 'Rude', inReplyTo: post });
  expect((await client.posts.hideReply(rude, { hidden: true })).data).toEqual({ hidden: true });
  expect((await client.posts.hideReply(rude, { hidden: false })).data).toEqual({ hidden: false });
  expect((await refusal(client.posts.hideReply(mention, { hidden: true }))).status).toBe(403);
});

test('9 lists, page after page, and searches', async () => {
  for (let index = 0; index < 6; index += 1) {
    await client.posts.create({ text: `Notice ${index}` });
  }
  const first = await client.users.getPosts(account.id, { maxResults: 5 });
  const paginationToken = first.meta?.nextToken ?? 'none';
  const second = await client.users.getPosts(account.id, { maxResults: 5, paginationToken });
  const ids = [...(first.data ?? []), ...(second.data ?? [])].map((one) => one.id);
  expect([ids.length, new Set(ids).size]).toEqual([9, 9]);
  const search = await client.posts.searchRecent(`conversation_id:${post}`, { maxResults: 10 });
  expect(search.data).toHaveLength(2);
});

test('10 deletes, and is told what is missing', async () => {
  expect((await client.posts.delete(post)).data).toEqual({ deleted: true });
  const read = await client.posts.getByIds([post, mention]);
  expect(read.data?.map((one) => one.id)).toEqual([mention]);
  expect(JSON.stringify(read.errors)).toContain(post);
});

test('11 sees its limits, and the end of them', async () => {
  const raw = await client.users.getMe({ requestOptions: { raw: true } });
  expect(raw.headers.get('x-rate-limit-limit')).toBe('75');
  await sandbox.control('POST', '/settings', { limitFactor: 0.01 });
  const error = await refusal(client.posts.create({ text: 'One too many' }));
  expect([error.status, error.headers.get('x-rate-limit-remaining')]).toEqual([429, '0']);
  await sandbox.control('POST', '/settings', { limitFactor: 1 });
  await sandbox.control('POST', '/x/credits', { milliDollars: 0 });
  expect((await refusal(client.posts.create({ text: 'No money' }))).status).toBe(402);
  expect((await refusal(client.users.getMe())).status).toBe(402);
  await sandbox.control('POST', '/x/credits', { milliDollars: 10_000 });
});

test('12 renews its access once', async () => {
  const old = oauth.getToken()?.refresh_token ?? '';
  const renewed = await oauth.refreshToken(old);
  expect((await connect(renewed.access_token).users.getMe()).data?.id).toBe(account.id);
  await expect(oauth.refreshToken(old)).rejects.toThrow(/400/);
  await sandbox.control('POST', '/clock', { advance: 7300 });
  expect((await refusal(connect(renewed.access_token).users.getMe())).status).toBe(401);
});
