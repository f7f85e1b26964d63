import { createHmac } from 'node:crypto';
import { sandboxApp } from '../state/sign-in-state';
import { ConsentPage } from '../testing/consent';
import {
  dataList,
  dataOf,
  graphError,
  RunningSandbox,
  type Read,
  type Surface,
} from '../testing/running-sandbox';

const back = 'http://localhost:4100/connect/facebook';
const dialog = '/facebook/v25.0/dialog/oauth';
const scope =
  'pages_show_list,pages_manage_posts,pages_read_engagement,pages_read_user_content,pages_manage_engagement,pages_manage_metadata';

let sandbox: RunningSandbox;
let page: Surface;
beforeEach(async () => {
  sandbox = await RunningSandbox.start();
  page = await sandbox.page('facebook');
  await sandbox.control('POST', `/apps/${sandboxApp.id}/redirects`, { redirectUris: [back] });
});
afterEach(() => sandbox.stop());

const open = (more: Record<string, string> = {}) =>
  ConsentPage.open(sandbox, dialog, {
    client_id: sandboxApp.id,
    redirect_uri: back,
    state: 'a state & more',
    scope,
    response_type: 'code',
    ...more,
  });

const exchange = (values: Record<string, string>) =>
  sandbox.call(
    'GET',
    `/graph/v25.0/oauth/access_token?${new URLSearchParams({
      client_id: sandboxApp.id,
      client_secret: sandboxApp.secret,
      ...values,
    }).toString()}`,
  );

async function codeFor(more: Record<string, string> = {}, without: string[] = []): Promise<string> {
  const { address } = await (await open(more)).decide('continue', without);
  return address.searchParams.get('code') ?? '';
}

async function signIn(more: Record<string, string> = {}, without: string[] = []): Promise<string> {
  const code = await codeFor(more, without);
  return String((await exchange({ code, redirect_uri: back })).json['access_token']);
}

const lengthen = async (token: string) =>
  String(
    (await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: token })).json[
      'access_token'
    ],
  );

const pageToken = async (user: string, id = page.id) =>
  String(
    dataList(await sandbox.graph('GET', '/me/accounts', user)).find(
      (entry) => entry['id'] === id,
    )?.['access_token'],
  );

const debug = async (token: string) =>
  dataOf(
    await sandbox.graph(
      'GET',
      `/debug_token?input_token=${token}`,
      `${sandboxApp.id}|${sandboxApp.secret}`,
    ),
  );

const publish = (token: string, message = 'Hello') =>
  sandbox.graph('POST', `/${page.id}/feed`, token, { message });

test('a person lets the app in, and its Page token publishes', async () => {
  const consent = await open();
  expect(consent.answer.text).toContain('This is not Facebook');
  expect(consent.answer.headers.get('content-security-policy')).toContain(
    "form-action 'self' http://localhost:4100;",
  );
  const { address, answer } = await consent.decide('continue');
  expect(answer.status).toBe(303);
  expect(`${address.origin}${address.pathname}`).toBe(back);
  expect(address.searchParams.get('state')).toBe('a state & more');
  const got = await exchange({ code: address.searchParams.get('code') ?? '', redirect_uri: back });
  expect(got.json).toMatchObject({ token_type: 'bearer', expires_in: 5400 });

  const user = String(got.json['access_token']);
  expect((await sandbox.graph('GET', '/me', user)).json).toEqual({
    id: '24900000000000017',
    name: 'Sandbox Administrator',
  });
  const long = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: user });
  expect(long.json['expires_in']).toBe(5_183_944);
  const token = await pageToken(String(long.json['access_token']));
  expect(await debug(token)).toMatchObject({
    type: 'PAGE',
    is_valid: true,
    profile_id: page.id,
    expires_at: 0,
    app_id: sandboxApp.id,
  });
  expect((await publish(token)).status).toBe(200);
});

test('what the dialog cannot follow is refused on the spot, and nobody is sent anywhere', async () => {
  const refusals: [Record<string, string>, RegExp][] = [
    [{ client_id: '5' }, /Invalid App ID/],
    [{ redirect_uri: `${back}/` }, /191/],
    [{ redirect_uri: back.toUpperCase() }, /191/],
    [{ redirect_uri: 'https://elsewhere.example/' }, /191/],
    [{ response_type: 'token' }, /response_type/],
    [{ scope: 'pages_manage_posts,world_peace' }, /Invalid Scopes: world_peace/],
  ];
  for (const [change, words] of refusals) {
    const { answer } = await open(change);
    expect([change, answer.status]).toEqual([change, 400]);
    expect(answer.text).toMatch(words);
    expect(answer.headers.get('location')).toBeNull();
  }
});

test('a form of another site is not followed', async () => {
  const body = (await open()).form();
  const headers = { 'sec-fetch-site': 'cross-site' };
  expect((await sandbox.call('POST', dialog, { body, headers })).status).toBe(403);
});

test('cancelling says so', async () => {
  const { address } = await (await open()).decide('cancel');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error',
    error_reason: 'user_denied',
    state: 'a state & more',
  });
});

test('a code is good once, for ten minutes, for its own address and the right secret', async () => {
  const refused = async (values: Record<string, string>) => graphError(await exchange(values));
  const code = await codeFor();
  expect(await refused({ code, redirect_uri: back, client_secret: 'wrong' })).toMatchObject({
    code: 1,
  });
  expect(await refused({ code, redirect_uri: `${back}?x` })).toMatchObject({
    code: 100,
    error_subcode: 36008,
  });
  expect(await refused({ code: 'made up', redirect_uri: back })).toMatchObject({ code: 100 });
  expect((await exchange({ code, redirect_uri: back })).status).toBe(200);
  expect(await refused({ code, redirect_uri: back })).toMatchObject({
    code: 100,
    error_subcode: 36009,
  });
  const late = await codeFor();
  await sandbox.control('POST', '/clock', { advance: 601 });
  expect(await refused({ code: late, redirect_uri: back })).toMatchObject({
    code: 100,
    error_subcode: 36007,
  });
});

test('a code of one app is nothing to another', async () => {
  const other = await sandbox.control('POST', '/apps', { network: 'facebook', name: 'Other' });
  const code = await codeFor();
  const answer = await exchange({
    code,
    redirect_uri: back,
    client_id: String(other.json['id']),
    client_secret: String(other.json['secret']),
  });
  expect(graphError(answer).code).toBe(100);
});

test('a declined permission is missing from the token, and is asked again only on request', async () => {
  const user = await signIn({}, ['pages_manage_posts']);
  const statuses = dataList(await sandbox.graph('GET', '/me/permissions', user));
  expect(statuses).toContainEqual({ permission: 'pages_manage_posts', status: 'declined' });
  expect(statuses).toContainEqual({ permission: 'pages_read_engagement', status: 'granted' });
  const token = await pageToken(user);
  expect((await debug(token))['scopes']).not.toContain('pages_manage_posts');
  expect(graphError(await publish(token))).toMatchObject({ code: 200 });

  expect((await open()).answer.text).not.toContain('value="pages_manage_posts"');
  await signIn({ auth_type: 'rerequest' });
  expect((await publish(token)).status).toBe(200);
});

test('without pages_show_list no Page is listed', async () => {
  const user = await signIn({}, ['pages_show_list']);
  expect((await sandbox.graph('GET', '/me/accounts', user)).json).toEqual({ data: [] });
});

test('only the Pages that were chosen are listed, and a Page taken away later is lost', async () => {
  const other = await sandbox.page('facebook');
  const user = await signIn({}, [other.id]);
  const listed = dataList(await sandbox.graph('GET', '/me/accounts', user)).map(({ id }) => id);
  expect(listed).toContain(page.id);
  expect(listed).not.toContain(other.id);
  const token = await pageToken(user);
  const { granular_scopes: granular } = await debug(token);
  expect(granular).toContainEqual({ scope: 'pages_manage_posts', target_ids: [page.id] });
  await signIn({}, [page.id]);
  expect(graphError(await publish(token)).code).toBe(190);
});

test('somebody else signs in: their own Pages, their own tasks', async () => {
  const person = await sandbox.person('facebook', 'Sam Reed');
  const nothing = await signIn({ person: person.id });
  expect((await sandbox.graph('GET', '/me', nothing)).json['id']).toBe(person.id);
  expect(dataList(await sandbox.graph('GET', '/me/accounts', nothing))).toEqual([]);

  await sandbox.control('POST', `/pages/${page.id}/roles`, {
    person: person.id,
    tasks: ['MODERATE'],
  });
  const user = await signIn({ person: person.id });
  const [listed] = dataList(await sandbox.graph('GET', '/me/accounts', user));
  expect(listed).toMatchObject({ id: page.id, tasks: ['MODERATE'] });
  const token = await pageToken(user);
  expect(graphError(await publish(token))).toMatchObject({ code: 200 });

  const tasks = { person: person.id, tasks: ['CREATE_CONTENT'] };
  await sandbox.control('POST', `/pages/${page.id}/roles`, tasks);
  const post = String((await publish(token)).json['id']);
  const comment = await sandbox.graph('POST', `/${post}/comments`, token, { message: 'Ours' });
  expect(graphError(comment)).toMatchObject({ code: 200 });

  await sandbox.control('POST', `/pages/${page.id}/roles`, { person: person.id, tasks: [] });
  expect(graphError(await publish(token))).toMatchObject({ code: 190, error_subcode: 492 });
});

test('a short-lived sign-in ends with everything made from it, a long-lived one only itself', async () => {
  const short = await signIn();
  const shortPage = await pageToken(short);
  const long = await lengthen(short);
  const longPage = await pageToken(long);
  await sandbox.control('POST', '/clock', { advance: 5401 });
  for (const token of [short, shortPage]) {
    const answer = await sandbox.graph('GET', '/me', token);
    expect(graphError(answer)).toMatchObject({ code: 190, error_subcode: 463 });
  }
  expect((await sandbox.graph('GET', '/me', long)).status).toBe(200);
  const again = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: short });
  expect(graphError(again)).toMatchObject({ code: 190, error_subcode: 463 });
  await sandbox.control('POST', '/clock', { advance: 5_183_944 });
  expect(graphError(await sandbox.graph('GET', '/me', long))).toMatchObject({ error_subcode: 463 });
  expect((await publish(longPage)).status).toBe(200);
});

test('a changed password, and a removed app, end all tokens with their own reason', async () => {
  const reason = async (token: string) => graphError(await sandbox.graph('GET', '/me', token));
  const first = await signIn();
  const firstPage = await pageToken(first);
  await sandbox.control('POST', '/sign-ins/end', { holder: '24900000000000017' });
  for (const token of [first, firstPage]) {
    expect(await reason(token)).toMatchObject({ code: 190, error_subcode: 460 });
  }
  const second = await signIn();
  const secondPage = await pageToken(second);
  expect((await sandbox.graph('DELETE', '/me/permissions', second)).json).toEqual({
    success: true,
  });
  for (const token of [second, secondPage]) {
    expect(await reason(token)).toMatchObject({ code: 190, error_subcode: 458 });
  }
  await signIn();
  expect(await reason(secondPage)).toMatchObject({ error_subcode: 458 });
});

test('one permission can be taken back', async () => {
  const user = await signIn();
  const token = await pageToken(user);
  await sandbox.graph('DELETE', '/me/permissions/pages_manage_posts', user);
  expect(graphError(await publish(token))).toMatchObject({ code: 200 });
});

test('appsecret_proof is made with the secret of the token’s own app', async () => {
  const made = await sandbox.control('POST', '/apps', {
    network: 'facebook',
    name: 'Practice app',
    redirectUris: [back],
  });
  const id = String(made.json['id']);
  const secret = String(made.json['secret']);
  const { address } = await (await open({ client_id: id })).decide('continue');
  const got = await exchange({
    client_id: id,
    client_secret: secret,
    code: address.searchParams.get('code') ?? '',
    redirect_uri: back,
  });
  const token = String(got.json['access_token']);
  const me = (key: string): Promise<Read> => {
    const proof = createHmac('sha256', key).update(token).digest('hex');
    return sandbox.graph('GET', `/me?appsecret_proof=${proof}`, token);
  };
  expect((await me(secret)).status).toBe(200);
  expect(graphError(await me(sandboxApp.secret)).code).toBe(100);
  const foreign = await sandbox.graph(
    'GET',
    `/debug_token?input_token=${token}`,
    `${sandboxApp.id}|${sandboxApp.secret}`,
  );
  expect(graphError(foreign).code).toBe(100);
});

test('a post shows the app that made it, and only that app may change it', async () => {
  const made = await sandbox.control('POST', '/apps', {
    network: 'facebook',
    name: 'Practice app',
    redirectUris: [back],
  });
  const id = String(made.json['id']);
  const { address } = await (await open({ client_id: id })).decide('continue');
  const got = await exchange({
    client_id: id,
    client_secret: String(made.json['secret']),
    code: address.searchParams.get('code') ?? '',
    redirect_uri: back,
  });
  const token = await pageToken(String(got.json['access_token']));
  const post = String((await publish(token)).json['id']);
  const read = await sandbox.graph('GET', `/${post}?fields=application`, page.token);
  expect(read.json['application']).toMatchObject({ id, name: 'Practice app' });
  const edit = (by: string) => sandbox.graph('POST', `/${post}`, by, { message: 'Changed' });
  expect(graphError(await edit(page.token)).code).toBe(200);
  expect((await edit(token)).json).toEqual({ success: true });
});

test('an app can ask for its own token', async () => {
  const answer = await exchange({ grant_type: 'client_credentials' });
  expect(answer.json['access_token']).toBe(`${sandboxApp.id}|${sandboxApp.secret}`);
});

test('signing in survives a restart', async () => {
  const user = await lengthen(await signIn());
  const token = await pageToken(user);
  await sandbox.stop(true);
  sandbox = await RunningSandbox.start(sandbox.folder);
  expect((await publish(token)).status).toBe(200);
  expect(await pageToken(user)).toBe(token);
});
