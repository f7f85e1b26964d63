import { createHash } from 'node:crypto';
import { sandboxXApp } from '../state/sign-in-state';
import { ConsentPage } from '../testing/consent';
import { dataOf, RunningSandbox, type Read, type Surface } from '../testing/running-sandbox';

const back = 'http://127.0.0.1:4100/connect/x';
const dialog = '/x/i/oauth2/authorize';
const verifier = 'a-verifier-of-at-least-forty-three-characters-0123';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const scope = 'tweet.read tweet.write tweet.moderate.write users.read media.write offline.access';

let sandbox: RunningSandbox;
let account: Surface;
beforeEach(async () => {
  sandbox = await RunningSandbox.start();
  account = await sandbox.page('x');
  await sandbox.control('POST', `/apps/${sandboxXApp.id}/redirects`, { redirectUris: [back] });
});
afterEach(() => sandbox.stop());

const open = (more: Record<string, string> = {}) =>
  ConsentPage.open(sandbox, dialog, {
    response_type: 'code',
    client_id: sandboxXApp.id,
    redirect_uri: back,
    scope,
    state: 'xyz',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    person: account.id,
    ...more,
  });

const basic = `Basic ${Buffer.from(`${sandboxXApp.id}:${sandboxXApp.secret}`).toString('base64')}`;

const post = (path: string, values: Record<string, string>, authorization = basic) =>
  sandbox.call('POST', `/x/2/oauth2/${path}`, {
    body: new URLSearchParams(values),
    headers: authorization === '' ? {} : { authorization },
  });

async function codeFor(more: Record<string, string> = {}): Promise<string> {
  const { address } = await (await open(more)).decide('continue');
  return address.searchParams.get('code') ?? '';
}

const redeem = (code: string, more: Record<string, string> = {}, authorization = basic) =>
  post(
    'token',
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: back,
      code_verifier: verifier,
      ...more,
    },
    authorization,
  );

const refresh = (token: string) =>
  post('token', { grant_type: 'refresh_token', refresh_token: token });

const text = (answer: Read, name: string) => String(answer.json[name]);

async function signIn(more: Record<string, string> = {}) {
  const answer = await redeem(await codeFor(more));
  return { access: text(answer, 'access_token'), refresh: text(answer, 'refresh_token') };
}

const me = (token: string) => sandbox.x('GET', '/users/me', token);

test('an account lets the app in, and its token posts', async () => {
  const consent = await open();
  expect(consent.answer.text).toContain('This is not X');
  const { address } = await consent.decide('continue');
  expect(address.href.startsWith(`${back}?`)).toBe(true);
  expect(address.searchParams.get('state')).toBe('xyz');
  const answer = await redeem(address.searchParams.get('code') ?? '');
  expect(answer.json).toEqual({
    token_type: 'bearer',
    expires_in: 7200,
    access_token: expect.any(String) as string,
    refresh_token: expect.any(String) as string,
    scope,
  });
  const token = text(answer, 'access_token');
  expect(dataOf(await me(token))['id']).toBe(account.id);
  expect((await sandbox.x('POST', '/tweets', token, { text: 'Hello' })).status).toBe(201);
});

test('another account can be chosen in the dialog', async () => {
  const other = await sandbox.page('x');
  const { access } = await signIn({ person: other.id });
  expect(dataOf(await me(access))['id']).toBe(other.id);
});

test('what the dialog cannot follow is refused on the spot', async () => {
  const changes: Record<string, string>[] = [
    { client_id: 'nobody' },
    { redirect_uri: `${back}/` },
    { redirect_uri: back.replace('127.0.0.1', 'localhost') },
    { response_type: 'token' },
    { state: '' },
    { state: 'x'.repeat(501) },
    { scope: '' },
    { scope: 'tweet.read world.peace' },
    { code_challenge: '' },
    { code_challenge_method: 'md5' },
  ];
  for (const change of changes) {
    const { answer } = await open(change);
    expect([change, answer.status]).toEqual([change, 400]);
    expect(answer.headers.get('location')).toBeNull();
  }
});

test('cancelling says so', async () => {
  const { address } = await (await open()).decide('cancel');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    error: 'access_denied',
    state: 'xyz',
  });
});

test('a code is good once, for thirty seconds, with its verifier and its address', async () => {
  const code = await codeFor();
  const changes: Record<string, string>[] = [
    { code_verifier: `${verifier}x` },
    { redirect_uri: `${back}?x=1` },
  ];
  for (const wrong of changes) {
    const answer = await redeem(code, wrong);
    expect([answer.status, answer.json['error']]).toEqual([400, 'invalid_request']);
  }
  expect((await redeem(code)).status).toBe(200);
  expect((await redeem(code)).status).toBe(400);
  const late = await codeFor();
  await sandbox.control('POST', '/clock', { advance: 31 });
  expect((await redeem(late)).status).toBe(400);
});

test('a confidential app has to show its secret; a public one has none to show', async () => {
  const code = await codeFor();
  expect((await redeem(code, { client_id: sandboxXApp.id }, '')).json['error']).toBe(
    'unauthorized_client',
  );
  const wrong = `Basic ${Buffer.from(`${sandboxXApp.id}:wrong`).toString('base64')}`;
  expect((await redeem(code, {}, wrong)).status).toBe(401);

  const made = await sandbox.control('POST', '/apps', {
    network: 'x',
    name: 'Public app',
    redirectUris: [back],
    confidential: false,
  });
  const id = text(made, 'id');
  const publicCode = await codeFor({ client_id: id });
  expect((await redeem(publicCode)).status).toBe(400);
  expect((await redeem(publicCode, { client_id: id }, '')).status).toBe(200);
});

test('the plain challenge is taken, too, and JSON bodies', async () => {
  const code = await codeFor({ code_challenge: verifier, code_challenge_method: 'plain' });
  const answer = await sandbox.call('POST', '/x/2/oauth2/token', {
    headers: { authorization: basic, 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'authorization_code',
      code,
      redirect_uri: back,
      code_verifier: verifier,
    }),
  });
  expect(answer.status).toBe(200);
});

test('without offline.access there is nothing to refresh with', async () => {
  const answer = await redeem(await codeFor({ scope: 'tweet.read users.read' }));
  expect(answer.json).not.toHaveProperty('refresh_token');
});

test('an access token ends after two hours; its refresh token works once', async () => {
  const first = await signIn();
  await sandbox.control('POST', '/clock', { advance: 7201 });
  expect((await me(first.access)).status).toBe(401);
  const second = await refresh(first.refresh);
  expect(second.status).toBe(200);
  expect((await me(text(second, 'access_token'))).status).toBe(200);
  const reused = await refresh(first.refresh);
  expect(reused.status).toBe(400);
  expect(reused.json).toEqual({
    error: 'invalid_request',
    error_description: 'Value passed for the token was invalid.',
  });
  expect((await refresh(text(second, 'refresh_token'))).status).toBe(200);
});

test('showing a used refresh token can be set to end the whole sign-in', async () => {
  await sandbox.control('POST', '/settings', { xRefreshReuse: 'revoke-family' });
  const first = await signIn();
  const second = await refresh(first.refresh);
  expect((await refresh(first.refresh)).status).toBe(400);
  expect((await me(text(second, 'access_token'))).status).toBe(401);
  expect((await refresh(text(second, 'refresh_token'))).status).toBe(400);
});

test('revoking ends a token; revoking the refresh token ends the sign-in', async () => {
  const first = await signIn();
  expect((await post('revoke', { token: first.access })).json).toEqual({ revoked: true });
  expect((await me(first.access)).status).toBe(401);
  const second = text(await refresh(first.refresh), 'access_token');
  const third = await signIn();
  expect((await me(second)).status).toBe(200);
  await post('revoke', { token: third.refresh, token_type_hint: 'refresh_token' });
  expect((await me(third.access)).status).toBe(401);
  expect((await refresh(third.refresh)).status).toBe(400);
  expect((await me(second)).status).toBe(200);
});

test('each route wants its scopes', async () => {
  const { access } = await signIn({ scope: 'tweet.read users.read' });
  const refused = [
    await sandbox.x('POST', '/tweets', access, { text: 'Hello' }),
    await sandbox.x('DELETE', '/tweets/5', access),
    await sandbox.x('PUT', '/tweets/5/hidden', access, { hidden: true }),
    await sandbox.x('POST', '/media/upload', access, {}),
    await sandbox.x('POST', '/media/metadata', access, {}),
  ];
  for (const answer of refused) {
    expect([answer.status, answer.json['detail']]).toEqual([403, 'Forbidden']);
  }
  expect((await me(access)).status).toBe(200);
  const { access: writer } = await signIn({ scope: 'tweet.write' });
  expect((await me(writer)).status).toBe(403);
});

test('a refresh whose answer is lost has used up the old token', async () => {
  const first = await signIn();
  await sandbox.control('POST', '/faults', {
    match: { network: 'x', method: 'POST', path: '/2/oauth2/token' },
    fault: 'A2:reset',
  });
  await expect(refresh(first.refresh)).rejects.toThrow();
  expect((await refresh(first.refresh)).status).toBe(400);
});

test('no secret stands in the log', async () => {
  const first = await signIn();
  await refresh(first.refresh);
  const log = (await sandbox.control('GET', '/log')).text;
  for (const secret of [first.access, first.refresh, verifier, sandboxXApp.secret, basic]) {
    expect(log).not.toContain(secret);
  }
});
