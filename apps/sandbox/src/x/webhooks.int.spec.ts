import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { appOnlyToken, consumerKeys, sandboxXApp } from '../state/sign-in-state';
import { dataList, dataOf, RunningSandbox, type Surface } from '../testing/running-sandbox';
import { prices } from './billing';
import { xSignature } from './challenge';

interface Received {
  readonly body: string;
  readonly present: string | undefined;
  readonly old: string | undefined;
}
interface Told {
  readonly data: {
    readonly event_uuid: string;
    readonly event_type: string;
    readonly filter: { readonly user_id: string };
    readonly payload: { readonly id: string; readonly text?: string };
  };
}

const consumerSecret = consumerKeys(sandboxXApp).secret;
const bearer = appOnlyToken(sandboxXApp);

let sandbox: RunningSandbox;
let account: Surface;
let person: { id: string };
let callback: Server;
let address: string;
let received: Received[];
let challenges: number;
let wake: () => void = () => undefined;
let status = 200;
let answerOf: (token: string) => string;

/** Resolves when `done` says so; asked again after each request to the callback. */
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise<void>((resolve) => (wake = resolve));
}

async function told(count: number): Promise<Told[]> {
  await until(() => received.length >= count);
  return received.map((item) => JSON.parse(item.body) as Told);
}

beforeAll(async () => {
  callback = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://callback.invalid');
    if (request.method === 'GET') {
      challenges += 1;
      response.statusCode = status;
      response.end(answerOf(url.searchParams.get('crc_token') ?? ''));
      response.on('close', wake);
      return;
    }
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const header = (name: string) => request.headers[name] as string | undefined;
      received.push({
        body,
        present: header('x-twitter-webhooks-signature-oauth2'),
        old: header('x-twitter-webhooks-signature'),
      });
      response.statusCode = status;
      response.end();
      wake();
    });
  });
  await new Promise<void>((resolve) => callback.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(callback.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  callback.closeAllConnections();
  await new Promise((resolve) => callback.close(resolve));
});
beforeEach(async () => {
  received = [];
  challenges = 0;
  status = 200;
  answerOf = (token) => JSON.stringify({ response_token: xSignature(sandboxXApp.secret, token) });
  sandbox = await RunningSandbox.start();
  account = await sandbox.page('x');
  person = await sandbox.person('x', 'Ann Public');
});
afterEach(() => sandbox.stop());

const app = (method: string, path: string, body?: unknown) => sandbox.x(method, path, bearer, body);

async function register(): Promise<string> {
  const made = await app('POST', '/webhooks', { url: address });
  expect([made.status, made.json]).toMatchObject([200, {}]);
  return String(dataOf(made)['id']);
}

const subscribe = (webhook: string, eventType: string, token = account.token) =>
  sandbox.x('POST', '/activity/subscriptions', token, {
    event_type: eventType,
    filter: { user_id: account.id },
    tag: 'ours',
    webhook_id: webhook,
  });

const mention = (text: string, more: Record<string, string> = {}) =>
  sandbox.act(person.id, 'mention', { text, ...more });

test('a post that is told of is charged as one that is read, once', async () => {
  await subscribe(await register(), 'post.mention.create');
  const left = () => sandbox.world.state.pages.get(account.id)?.milliDollars ?? 0;
  const before = left();
  const id = await mention('Hello', { handle: account.handle });
  expect(before - left()).toBe(prices.postRead);
  await sandbox.x('GET', `/tweets/${id}`, account.token);
  expect(before - left()).toBe(prices.postRead);
});

describe('the challenge', () => {
  test.each([
    ['client secret', sandboxXApp.secret, 200],
    ['consumer secret', consumerSecret, 200],
    ['another secret', 'another secret', 400],
  ])('answered with the %s', async (_, secret, expected) => {
    answerOf = (token) => JSON.stringify({ response_token: xSignature(secret, token) });
    const made = await app('POST', '/webhooks', { url: address });
    expect(made.status).toBe(expected);
    expect(challenges).toBe(1);
    if (expected === 400) expect(made.text).toContain('CrcValidationFailed');
  });

  test('comes every hour; a wrong answer ends the callback, a failing server does not', async () => {
    const id = await register();
    await subscribe(id, 'post.mention.create');
    const valid = async () => dataList(await app('GET', '/webhooks'))[0]?.['valid'];
    status = 500;
    await sandbox.control('POST', '/clock', { advance: 3601 });
    await until(() => challenges === 2);
    status = 200;
    expect(await valid()).toBe(true);
    answerOf = () => '{"response_token":"sha256=wrong"}';
    const ended = new Promise<void>((resolve) => {
      sandbox.world.listeners.push((effect) => {
        if (effect.type === 'x-webhook-set' && !effect.valid) resolve();
      });
    });
    await sandbox.control('POST', '/clock', { advance: 3601 });
    await ended;
    expect(await valid()).toBe(false);
    await mention(`@${account.handle} not told`);

    answerOf = (token) => JSON.stringify({ response_token: xSignature(consumerSecret, token) });
    expect(dataOf(await app('PUT', `/webhooks/${id}`))).toEqual({ valid: true });
    await mention(`@${account.handle} told`);
    expect((await told(1)).map((one) => one.data.payload.text)).toEqual([
      `@${account.handle} told`,
    ]);
  });
});

test('callbacks are https without a port, unless they are on this computer; none twice; not too many', async () => {
  const reason = async (url: string) => (await app('POST', '/webhooks', { url })).text;
  for (const url of ['http://practice.example/x', 'https://practice.example:5000/x', 'nonsense']) {
    expect(await reason(url)).toContain('UrlValidationFailed');
  }
  const id = await register();
  expect(await reason(address)).toContain('DuplicateUrlFailed');
  await app('POST', '/webhooks', { url: `${address}?2` });
  await app('POST', '/webhooks', { url: `${address}?3` });
  expect(await reason(`${address}?4`)).toContain('WebhookLimitExceeded');
  expect((await app('GET', '/webhooks')).json['meta']).toEqual({ result_count: 3 });
  expect(dataOf(await app('DELETE', `/webhooks/${id}`))).toEqual({ deleted: true });
  expect((await app('DELETE', `/webhooks/${id}`)).text).toContain('WebhookIdInvalid');
});

test('callbacks belong to the app: an account’s token may not touch them, and private events need the account’s', async () => {
  const refused = await sandbox.x('POST', '/webhooks', account.token, { url: address });
  expect([refused.status, refused.json['title']]).toEqual([403, 'Unsupported Authentication']);
  const id = await register();
  expect((await subscribe(id, 'post.mention.create', bearer)).status).toBe(403);
  expect((await subscribe(id, 'post.create', bearer)).status).toBe(200);
  expect((await subscribe(id, 'post.create', bearer)).text).toContain('DuplicateSubscription');
  expect((await subscribe('5', 'post.create', bearer)).status).toBe(400);
  expect((await sandbox.x('POST', '/tweets', bearer, { text: 'Hello' })).status).toBe(403);
});

test('the app gets its own token with its consumer keys', async () => {
  const keys = consumerKeys(sandboxXApp);
  const answer = await sandbox.call('POST', '/x/oauth2/token', {
    headers: {
      authorization: `Basic ${Buffer.from(`${keys.key}:${keys.secret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(answer.json).toEqual({ token_type: 'bearer', access_token: bearer });
});

test('mentions, answers, quotes, own posts and deletions are told, each to who asked', async () => {
  const id = await register();
  const kinds = [
    'post.create',
    'post.delete',
    'post.mention.create',
    'post.reply.create',
    'post.quote.create',
  ];
  for (const kind of kinds) expect((await subscribe(id, kind)).status).toBe(200);
  const made = await sandbox.x('POST', '/tweets', account.token, { text: 'Hello' });
  const post = String(dataOf(made)['id']);
  await mention('No name here', { inReplyTo: post });
  await mention(`Hi @${account.handle} ü`);
  await mention('Look', { quoted: post });
  await mention('Nothing to do with us');
  await sandbox.x('DELETE', `/tweets/${post}`, account.token);
  const events = await told(5);
  expect(events.map((one) => one.data.event_type).sort()).toEqual([...kinds].sort());
  for (const { data } of events) expect(data.filter.user_id).toBe(account.id);
  const uuids = events.map((one) => one.data.event_uuid);
  expect(new Set(uuids).size).toBe(5);
  const gone = events.find((one) => one.data.event_type === 'post.delete');
  expect(gone?.data.payload).toEqual({ id: post, author_id: account.id });
  expect(gone?.data.event_uuid).toMatch(/^-/);
  const { present, old, body } =
    received.find((item) => item.body.includes('ü')) ?? received[0] ?? fail();
  expect(body).toContain('ü');
  expect(present).toBe(xSignature(sandboxXApp.secret, body));
  expect(old).toBe(xSignature(consumerSecret, body));
});

const fail = (): never => {
  throw new Error('nothing came');
};

test('faults: never, twice, in the wrong order, badly signed, in other bytes', async () => {
  const id = await register();
  await subscribe(id, 'post.mention.create');
  const fault = (name: string) =>
    sandbox.control('POST', '/faults', {
      match: { network: 'webhook', path: '/webhook/x', page: account.id },
      fault: name,
    });
  const say = (text: string) => mention(`@${account.handle} ${text}`);
  await fault('E3');
  await say('never');
  await fault('E1:twice');
  await say('twice');
  await fault('E1:reversed');
  await say('first');
  await say('second');
  const order = (await told(4)).map((one) => one.data.payload.text?.split(' ').at(-1));
  expect(order).toEqual(['twice', 'twice', 'second', 'first']);
  await fault('E2:bad-signature');
  await say('bad');
  await fault('E2:escaped');
  await say('ünï');
  await until(() => received.length >= 6);
  const [bad, escaped] = received.slice(4);
  expect(bad?.present).not.toBe(xSignature(sandboxXApp.secret, bad?.body ?? ''));
  expect(escaped?.body).toContain('\\u00fcn\\u00ef');
  expect(escaped?.present).toBe(xSignature(sandboxXApp.secret, escaped?.body ?? ''));
});

test('a callback that fails is tried again, then not; a replay tells once more', async () => {
  const id = await register();
  await subscribe(id, 'post.mention.create');
  const from = sandbox.world.clock.iso().replace(/\D/g, '').slice(0, 12);
  status = 500;
  await mention(`@${account.handle} again`);
  await told(1);
  await sandbox.control('POST', '/clock', { advance: 20 });
  await told(2);
  await sandbox.control('POST', '/clock', { advance: 400 });
  await told(3);
  status = 200;
  await sandbox.control('POST', '/clock', { advance: 400 });
  const to = sandbox.world.clock.iso().replace(/\D/g, '').slice(0, 12);
  const replay = { webhook_id: id, from_date: from, to_date: to };
  expect(dataOf(await app('POST', '/webhooks/replay', replay))).toHaveProperty('job_id');
  const all = await told(4);
  expect(all).toHaveLength(4);
  expect(new Set(all.map((one) => one.data.payload.id)).size).toBe(1);
  const old = { webhook_id: id, from_date: '202001010000', to_date: to };
  expect((await app('POST', '/webhooks/replay', old)).status).toBe(400);
});

test('subscriptions can be listed, changed and ended', async () => {
  const id = await register();
  const made = dataOf(await subscribe(id, 'post.create'))['subscription'] as {
    subscription_id: string;
  };
  const path = `/activity/subscriptions/${made.subscription_id}`;
  expect(dataList(await app('GET', '/activity/subscriptions'))).toHaveLength(1);
  expect(dataOf(await app('PUT', path, { tag: 'new' }))).toMatchObject({
    total_subscriptions: 1,
    subscription: { tag: 'new', webhook_id: id },
  });
  expect(dataOf(await app('DELETE', path))).toEqual({ deleted: true });
  expect(dataList(await app('GET', '/activity/subscriptions'))).toEqual([]);
});

test('the control interface registers, and checks a callback without changing anything', async () => {
  const check = async () =>
    (await sandbox.control('POST', '/webhook/check', { network: 'x', callbackUrl: address })).json;
  expect(await check()).toEqual({ passed: true });
  answerOf = () => '{}';
  expect(await check()).toEqual({ passed: false });
  expect(dataList(await app('GET', '/webhooks'))).toEqual([]);
  answerOf = (token) => JSON.stringify({ response_token: xSignature(consumerSecret, token) });
  await sandbox.control('POST', '/webhook/x', { callbackUrl: address, accounts: [account.id] });
  await mention(`@${account.handle} told`);
  expect((await told(1))[0]?.data.event_type).toBe('post.mention.create');
});

test('the app’s use is counted', async () => {
  await sandbox.x('POST', '/tweets', account.token, { text: 'Hello' });
  expect(dataOf(await app('GET', '/usage/tweets'))).toMatchObject({ project_usage: '1' });
});
