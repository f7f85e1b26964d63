import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { sandboxApp } from '../state/sign-in-state';
import { RunningSandbox, type Surface } from '../testing/running-sandbox';

interface Received {
  readonly body: string;
  readonly signature: string | undefined;
}

let sandbox: RunningSandbox;
let page: Surface;
let person: { id: string };
let callback: Server;
let address: string;
let received: Received[];
let wake: () => void = () => undefined;
let status = 200;

/** Resolves when `count` deliveries have come. */
async function deliveries(count: number): Promise<Received[]> {
  while (received.length < count) await new Promise<void>((resolve) => (wake = resolve));
  return received;
}

beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  person = await sandbox.person('facebook', 'Ann Public');
  callback = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://callback.invalid');
    if (request.method === 'GET') {
      const token = url.searchParams.get('hub.verify_token');
      response.statusCode = token === 'wrong' ? 403 : 200;
      response.end(token === 'right' ? url.searchParams.get('hub.challenge') : 'Welcome!');
      return;
    }
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({
        body,
        signature: request.headers['x-hub-signature-256'] as string | undefined,
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
  await sandbox.stop();
});
beforeEach(async () => {
  received = [];
  status = 200;
  page = await sandbox.page('facebook');
  await sandbox.control('POST', '/webhook', {
    callbackUrl: address,
    verifyToken: 'right',
    pages: [page.id],
  });
});

const write = (text: string) => sandbox.act(person.id, 'visitor-post', { page: page.id, text });
const signed = (body: string) =>
  `sha256=${createHmac('sha256', sandboxApp.secret).update(body).digest('hex')}`;
const fault = (name: string) =>
  sandbox.control('POST', '/faults', { match: { network: 'webhook', page: page.id }, fault: name });

test('the app subscribes only with a callback that answers the challenge', async () => {
  const token = `${sandboxApp.id}|${sandboxApp.secret}`;
  const subscribe = (verify: string) =>
    sandbox.graph('POST', `/${sandboxApp.id}/subscriptions`, token, {
      object: 'page',
      callback_url: address,
      verify_token: verify,
      fields: 'feed',
    });
  expect((await subscribe('wrong')).status).toBe(400);
  expect((await subscribe('right')).json).toEqual({ success: true });
  const own = await sandbox.graph('POST', `/${page.id}/subscribed_apps`, page.token, {
    subscribed_fields: 'feed,mention',
  });
  expect(own.json).toEqual({ success: true });
  const read = await sandbox.graph('GET', `/${page.id}/subscribed_apps`, page.token);
  expect(JSON.stringify(read.json)).toContain('mention');
});

test('a comment is told, signed over the raw bytes, with the post as its parent', async () => {
  const post = await write('Hello');
  const comment = await sandbox.act(person.id, 'comment', { object: post, text: 'Hi ü' });
  const [, second] = await deliveries(2);
  if (!second) throw new Error('nothing came');
  expect(second.signature).toBe(signed(second.body));
  const envelope = JSON.parse(second.body) as {
    object: string;
    entry: { id: string; changes: unknown[] }[];
  };
  expect(envelope.entry[0]).toMatchObject({
    id: page.id,
    changes: [
      {
        field: 'feed',
        value: {
          item: 'comment',
          verb: 'add',
          comment_id: comment,
          post_id: post,
          parent_id: post,
          from: { id: person.id },
        },
      },
    ],
  });
});

test('a reaction to a comment and a review are told apart from comments', async () => {
  const post = await write('Hello');
  const comment = await sandbox.act(person.id, 'comment', { object: post, text: 'Hi' });
  await sandbox.act(person.id, 'like', { object: comment });
  await sandbox.act(person.id, 'review', { page: page.id, recommends: true, text: 'Kind' });
  const changes = (await deliveries(4)).slice(2).map((item) => {
    const envelope = JSON.parse(item.body) as { entry: { changes: unknown[] }[] };
    return envelope.entry[0]?.changes[0];
  });
  expect(changes).toMatchObject([
    { field: 'feed', value: { item: 'reaction', reaction_type: 'like', comment_id: comment } },
    { field: 'ratings', value: { item: 'rating', review_text: 'Kind', reviewer_id: person.id } },
  ]);
});

test('a Page that is not subscribed is not told about, nor a field', async () => {
  const other = await sandbox.page('facebook');
  await sandbox.act(person.id, 'visitor-post', { page: other.id, text: 'not told' });
  await sandbox.graph('POST', `/${page.id}/subscribed_apps`, page.token, {
    subscribed_fields: 'feed',
  });
  await sandbox.act(person.id, 'review', { page: page.id, recommends: true, text: 'not told' });
  await write('told');
  expect((await deliveries(1)).map((item) => item.body.includes('not told'))).toEqual([false]);
});

test('our own comment comes back as an echo', async () => {
  const post = await write('Hello');
  await sandbox.graph('POST', `/${post}/comments`, page.token, { message: 'Ours' });
  const [, echo] = await deliveries(2);
  expect(echo?.body).toContain(`"from":{"id":"${page.id}"`);
});

test('E2:escaped is signed as it is sent', async () => {
  await fault('E2:escaped');
  await write('ünï');
  const [escaped] = await deliveries(1);
  expect(escaped?.body).toContain('\\u00fcn\\u00ef');
  expect(escaped?.signature).toBe(signed(escaped?.body ?? ''));
});

test('each app has its own callback and secret, and can end it', async () => {
  const made = await sandbox.control('POST', '/apps', { network: 'facebook', name: 'Other' });
  const [app, secret] = [String(made.json['id']), String(made.json['secret'])];
  await sandbox.control('POST', '/webhook', { callbackUrl: null, pages: [] });
  await sandbox.control('POST', '/webhook', {
    callbackUrl: address,
    verifyToken: 'right',
    pages: [page.id],
    app,
  });
  await write('Hello');
  const [only] = await deliveries(1);
  const own = createHmac('sha256', secret)
    .update(only?.body ?? '')
    .digest('hex');
  expect(only?.signature).toBe(`sha256=${own}`);
  const path = `/${app}/subscriptions`;
  expect((await sandbox.graph('DELETE', path, `${app}|${secret}`)).json).toEqual({ success: true });
  expect((await sandbox.graph('GET', path, `${app}|${secret}`)).json).toEqual({ data: [] });
  expect((await sandbox.graph('GET', path, page.token)).status).toBe(400);
});

test('a callback can be checked without changing anything', async () => {
  const check = async (verifyToken: string) =>
    (
      await sandbox.control('POST', '/webhook/check', {
        network: 'facebook',
        callbackUrl: address,
        verifyToken,
      })
    ).json;
  expect(await check('right')).toEqual({ passed: true });
  expect(await check('wrong')).toEqual({ passed: false });
  expect(await check('a page that says something else')).toEqual({ passed: false });
});

test('a delivery that is never taken is given up after 36 hours', async () => {
  status = 500;
  await write('lost');
  await deliveries(1);
  await sandbox.control('POST', '/clock', { advance: 37 * 3600 });
  await deliveries(2);
  status = 200;
  await sandbox.control('POST', '/clock', { advance: 10 * 3600 });
  await write('next');
  const came = await deliveries(3);
  expect(came[2]?.body).toContain('next');
  await sandbox.control('POST', '/clock', { real: true });
});

test('E1:twice comes twice, E1:batch comes as 200 changes, E3 never comes', async () => {
  await fault('E3');
  await write('never');
  await fault('E1:twice');
  await write('twice');
  await fault('E1:batch');
  await write('batch');
  const came = await deliveries(3);
  expect(came.map((item) => item.body.includes('never'))).toEqual([false, false, false]);
  expect(came[0]?.body).toBe(came[1]?.body);
  expect(
    (JSON.parse(came[2]?.body ?? '') as { entry: { changes: unknown[] }[] }).entry[0]?.changes,
  ).toHaveLength(200);
});

test('E2:bad-signature does not fit, E2:sha1-only has no new signature', async () => {
  await fault('E2:bad-signature');
  await write('bad');
  await fault('E2:sha1-only');
  await write('old');
  const [bad, old] = await deliveries(2);
  expect(bad?.signature).not.toBe(signed(bad?.body ?? ''));
  expect(old?.signature).toBeUndefined();
});

test('a callback that fails is tried again on the sandbox’s clock', async () => {
  status = 500;
  await write('again');
  await deliveries(1);
  status = 200;
  await sandbox.control('POST', '/clock', { advance: 20 });
  const came = await deliveries(2);
  expect(came[1]?.body).toBe(came[0]?.body);
  await sandbox.control('POST', '/clock', { real: true });
});
