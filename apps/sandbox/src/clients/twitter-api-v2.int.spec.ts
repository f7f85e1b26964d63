import { ApiResponseError, TwitterApi, type TwitterApiReadWrite } from 'twitter-api-v2';
import { consumerKeys, sandboxXApp } from '../state/sign-in-state';
import { ConsentPage } from '../testing/consent';
import { LoopbackAgent } from '../testing/loopback';
import { onePixel, RunningSandbox, type Surface } from '../testing/running-sandbox';

const back = 'http://127.0.0.1:4100/connect/x';
const scope = [
  'tweet.read',
  'tweet.write',
  'tweet.moderate.write',
  'users.read',
  'media.write',
  'offline.access',
] as const;

let sandbox: RunningSandbox;
let account: Surface;
let person: { id: string; handle: string };
let agent: LoopbackAgent;
let app: TwitterApi;
let client: TwitterApiReadWrite;
let refreshToken: string;

/** One sandbox for the whole script: each step goes on from the one before. */
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  account = await sandbox.page('x');
  person = await sandbox.person('x', 'Ann Public');
  await sandbox.control('POST', `/apps/${sandboxXApp.id}/redirects`, { redirectUris: [back] });
  agent = new LoopbackAgent(sandbox.base);
  const keys = { clientId: sandboxXApp.id, clientSecret: sandboxXApp.secret };
  app = new TwitterApi(keys, { httpAgent: agent });
});
afterAll(() => sandbox.stop());

async function refusal(work: Promise<unknown>): Promise<ApiResponseError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiResponseError) return error;
    throw error;
  }
  throw new Error('This should have been refused.');
}

let post: string;
let mention: string;

test('1 signs in', async () => {
  const link = app.generateOAuth2AuthLink(back, { scope: [...scope] });
  const address = new URL(link.url);
  expect(address.host).toMatch(/^(x|twitter)\.com$/);
  const parameters = { ...Object.fromEntries(address.searchParams), person: account.id };
  const consent = await ConsentPage.open(sandbox, '/x/i/oauth2/authorize', parameters);
  const { address: returned } = await consent.decide('continue');
  expect(returned.searchParams.get('state')).toBe(link.state);
  const result = await app.loginWithOAuth2({
    code: returned.searchParams.get('code') ?? '',
    codeVerifier: link.codeVerifier,
    redirectUri: back,
  });
  expect(result.expiresIn).toBe(7200);
  expect(result.scope).toEqual([...scope]);
  client = result.client.readWrite;
  refreshToken = result.refreshToken ?? '';
});

test('2 knows who it is', async () => {
  const me = await client.v2.me({ 'user.fields': ['created_at', 'verified'] });
  expect(me.data).toMatchObject({ id: account.id, username: account.handle, verified: false });
});

test('3 posts', async () => {
  const { data } = await client.v2.tweet('Flu clinic on Saturday & Sunday');
  expect(data.text).toBe('Flu clinic on Saturday &amp; Sunday');
  post = data.id;
});

test('4 posts a photo with alt text, in chunks', async () => {
  const media = await client.v2.uploadMedia(onePixel, { media_type: 'image/png' }, 20);
  await client.v2.createMediaMetadata(media, { alt_text: { text: 'One dot' } });
  const { data } = await client.v2.tweet('A dot', { media: { media_ids: [media] } });
  const read = await client.v2.singleTweet(data.id, {
    expansions: ['attachments.media_keys'],
    'media.fields': ['alt_text', 'width'],
  });
  expect(read.includes?.media).toEqual([
    { media_key: `3_${media}`, type: 'photo', alt_text: 'One dot', width: 1 },
  ]);
});

test('5 finds a mention and answers it', async () => {
  mention = await sandbox.act(person.id, 'mention', { text: 'When?', handle: account.handle });
  const found = await client.v2.userMentionTimeline(account.id, {
    expansions: ['author_id'],
    max_results: 5,
  });
  expect(found.tweets.map((one) => one.id)).toEqual([mention]);
  expect(found.includes.author(found.tweets[0] ?? fail())?.username).toBe(person.handle);
  const { data } = await client.v2.reply('From nine.', mention);
  const answer = await client.v2.singleTweet(data.id, {
    'tweet.fields': ['referenced_tweets', 'in_reply_to_user_id'],
  });
  expect(answer.data.referenced_tweets).toEqual([{ type: 'replied_to', id: mention }]);
  expect(answer.data.in_reply_to_user_id).toBe(person.id);
});

test('6 is refused where nobody summoned it', async () => {
  const stranger = await sandbox.act(person.id, 'mention', { text: 'Nothing about you' });
  const error = await refusal(client.v2.reply('Hello', stranger));
  expect([error.code, error.data.title]).toEqual([403, 'Forbidden']);
  expect(error.data.detail).toMatch(/not been mentioned/);
});

test('7 is refused the same words twice, and too many of them', async () => {
  const twice = await refusal(client.v2.tweet('Flu clinic on Saturday & Sunday'));
  expect(twice.data.detail).toMatch(/duplicate content/);
  expect((await refusal(client.v2.tweet('a'.repeat(281)))).code).toBe(403);
  const wrong = await refusal(client.v2.tweet({ text: 'x', reply: { in_reply_to_tweet_id: 'x' } }));
  expect(wrong.code).toBe(400);
  expect(wrong.errors?.length).toBeGreaterThan(0);
});

test('8 hides a reply, and shows it again', async () => {
  const rude = await sandbox.act(person.id, 'mention', { text: 'Rude', inReplyTo: post });
  expect((await client.v2.hideReply(rude, true)).data).toEqual({ hidden: true });
  expect((await client.v2.hideReply(rude, false)).data).toEqual({ hidden: false });
  expect((await refusal(client.v2.hideReply(mention, true))).code).toBe(403);
});

test('9 lists, page after page, and searches', async () => {
  for (let index = 0; index < 6; index += 1) await client.v2.tweet(`Notice ${index}`);
  const timeline = await client.v2.userTimeline(account.id, { max_results: 5 });
  expect(timeline.tweets).toHaveLength(5);
  await timeline.fetchLast(100);
  expect(timeline.tweets).toHaveLength(9);
  expect(new Set(timeline.tweets.map((one) => one.id)).size).toBe(9);
  const search = await client.v2.search(`conversation_id:${post}`, { max_results: 10 });
  expect(search.tweets).toHaveLength(2);
  const nothing = await client.v2.search('from:nobody', { max_results: 10 });
  expect(nothing.tweets).toEqual([]);
});

test('10 deletes, and is told what is missing', async () => {
  expect((await client.v2.deleteTweet(post)).data).toEqual({ deleted: true });
  const read = await client.v2.tweets([post, mention]);
  expect(read.data.map((one) => one.id)).toEqual([mention]);
  expect(read.errors?.[0]).toMatchObject({ resource_id: post, title: 'Not Found Error' });
});

test('11 sees its limits, those of the day too, and the end of them', async () => {
  const full = await client.v2.post('tweets', { text: 'Counting' }, { fullResponse: true });
  expect(full.rateLimit?.limit).toBe(100);
  expect(full.rateLimit?.remaining).toBeLessThan(100);
  expect(full.rateLimit?.userDay).toMatchObject({ limit: 10_000 });
  expect(full.rateLimit?.day).toMatchObject({ limit: 10_000 });
  await sandbox.control('POST', '/settings', { limitFactor: 0.01 });
  const error = await refusal(client.v2.tweet('One too many'));
  expect(error.rateLimitError).toBe(true);
  expect(error.rateLimit?.remaining).toBe(0);
  await sandbox.control('POST', '/settings', { limitFactor: 1 });
  await sandbox.control('POST', '/x/credits', { milliDollars: 0 });
  expect((await refusal(client.v2.tweet('No money'))).code).toBe(402);
  await sandbox.control('POST', '/x/credits', { milliDollars: 10_000 });
});

test('12 renews its access once, and gives it back', async () => {
  const renewed = await app.refreshOAuth2Token(refreshToken);
  expect((await renewed.client.v2.me()).data.id).toBe(account.id);
  expect((await refusal(app.refreshOAuth2Token(refreshToken))).code).toBe(400);
  await app.revokeOAuth2Token(renewed.accessToken, 'access_token');
  const error = await refusal(renewed.client.v2.me());
  expect([error.code, error.isAuthError]).toEqual([401, true]);
});

test('signs in the older way, too (OAuth 1.0a), and its signed calls are taken', async () => {
  const keys = consumerKeys(sandboxXApp);
  const pair = { appKey: keys.key, appSecret: keys.secret };
  const link = await new TwitterApi(pair, { httpAgent: agent }).generateAuthLink(back);
  const address = new URL(link.url);
  expect(link.oauth_callback_confirmed).toBe('true');
  const parameters = { ...Object.fromEntries(address.searchParams), person: account.id };
  const consent = await ConsentPage.open(sandbox, `/x${address.pathname}`, parameters);
  const { address: returned } = await consent.decide('continue');
  expect(returned.searchParams.get('oauth_token')).toBe(link.oauth_token);
  const waiting = { accessToken: link.oauth_token, accessSecret: link.oauth_token_secret };
  const login = await new TwitterApi({ ...pair, ...waiting }, { httpAgent: agent }).login(
    returned.searchParams.get('oauth_verifier') ?? '',
  );
  expect([login.userId, login.screenName]).toEqual([account.id, account.handle]);
  const signing = login.client.readWrite;
  const { data } = await signing.v2.tweet('Signed: it’s (really) *us*!');
  const media = await signing.v2.uploadMedia(onePixel, { media_type: 'image/png' }, 20);
  const found = await signing.v2.search(`from:${account.handle} Signed`, { max_results: 10 });
  expect(found.tweets.map((one) => one.id)).toEqual([data.id]);
  expect((await signing.v2.tweet('Signed dot', { media: { media_ids: [media] } })).errors).toBe(
    undefined,
  );
  const forged = { ...pair, accessToken: login.accessToken, accessSecret: 'wrong' };
  const error = await refusal(new TwitterApi(forged, { httpAgent: agent }).v2.me());
  expect([error.code, error.isAuthError]).toEqual([401, true]);
});

const fail = (): never => {
  throw new Error('There is nothing.');
};
