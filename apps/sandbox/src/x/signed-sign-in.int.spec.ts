import { consumerKeys, sandboxXApp } from '../state/sign-in-state';
import { ConsentPage } from '../testing/consent';
import { RunningSandbox, type Read, type Surface } from '../testing/running-sandbox';
import { sign } from './signature';

const back = 'http://127.0.0.1:4100/connect/x';
const own = consumerKeys(sandboxXApp);

let sandbox: RunningSandbox;
let account: Surface;
let count = 0;

beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  account = await sandbox.page('x');
  await sandbox.control('POST', `/apps/${sandboxXApp.id}/redirects`, { redirectUris: [back] });
});
afterAll(() => sandbox.stop());

interface Wish {
  readonly token?: { readonly value: string; readonly secret: string };
  readonly keys?: { readonly key: string; readonly secret: string };
  readonly claims?: Record<string, string>;
  readonly body?: RequestInit;
  /** Signed as if they were sent. */
  readonly signed?: Record<string, string>;
}

/** Makes a signed call as RFC 5849 describes it. */
function signedCall(method: string, path: string, wish: Wish = {}): Promise<Read> {
  const keys = wish.keys ?? own;
  count += 1;
  const claims: Record<string, string> = {
    oauth_consumer_key: keys.key,
    oauth_nonce: `nonce-${count}`,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(sandbox.world.clock.now() / 1000)),
    oauth_version: '1.0',
    ...(wish.token ? { oauth_token: wish.token.value } : {}),
    ...wish.claims,
  };
  const url = new URL(`${sandbox.base}/x${path}`);
  const signature = sign(
    {
      method,
      address: `${url.origin}${url.pathname}`,
      parameters: [
        ...url.searchParams,
        ...Object.entries(wish.signed ?? {}),
        ...Object.entries(claims),
      ],
    },
    { consumerSecret: keys.secret, tokenSecret: wish.token?.secret ?? '' },
  );
  const all = Object.entries({ ...claims, oauth_signature: signature });
  const header = all.map(([name, value]) => `${name}="${encodeURIComponent(value)}"`).join(', ');
  return sandbox.call(method, `/x${path}`, {
    ...wish.body,
    headers: { ...wish.body?.headers, authorization: `OAuth ${header}` },
  });
}

async function begin(callback = back): Promise<Read> {
  return signedCall('POST', '/oauth/request_token', { claims: { oauth_callback: callback } });
}

const pair = (answer: Read) => {
  const values = new URLSearchParams(answer.text);
  const [value = '', secret = ''] = ['oauth_token', 'oauth_token_secret'].map(
    (name) => values.get(name) ?? '',
  );
  return { value, secret };
};

/** Says yes in the dialog; gives the request token and what the browser brought back. */
async function allowed(decision: 'continue' | 'cancel' = 'continue') {
  const request = pair(await begin());
  const page = await ConsentPage.open(sandbox, '/x/oauth/authorize', {
    oauth_token: request.value,
    person: account.id,
  });
  const { address } = await page.decide(decision);
  return { request, address, verifier: address.searchParams.get('oauth_verifier') ?? '' };
}

async function signIn() {
  const { request, verifier } = await allowed();
  const claims = { oauth_verifier: verifier };
  return signedCall('POST', '/oauth/access_token', { token: request, claims });
}

const fixed = () => ({ value: account.token, secret: `${account.token}-secret` });
const me = (wish: Wish) => signedCall('GET', '/2/users/me?user.fields=created_at,verified', wish);

describe('a signed call', () => {
  test('is the account’s whose token signed it, with everything it may do', async () => {
    const read = await me({ token: fixed() });
    expect(read.json).toMatchObject({ data: { id: account.id } });
    const json = { headers: { 'content-type': 'application/json' }, body: '{"text":"Signed"}' };
    expect((await signedCall('POST', '/2/tweets', { token: fixed(), body: json })).status).toBe(
      201,
    );
  });

  test('is refused with a wrong secret of the app or of the token', async () => {
    const wrongApp = await me({ token: fixed(), keys: { key: own.key, secret: 'wrong' } });
    const wrongToken = await me({ token: { ...fixed(), secret: 'wrong' } });
    const unknownApp = await me({ token: fixed(), keys: { key: 'nobody', secret: own.secret } });
    expect([wrongApp.status, wrongToken.status, unknownApp.status]).toEqual([401, 401, 401]);
  });

  test('is refused when something was added to the address or to a form afterwards', async () => {
    const added = await signedCall('GET', '/2/users/me', {
      token: fixed(),
      signed: { 'user.fields': 'verified' },
    });
    expect(added.status).toBe(401);
    const form = {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'text=unsigned',
    };
    expect((await signedCall('POST', '/2/tweets', { token: fixed(), body: form })).status).toBe(
      401,
    );
  });

  test('counts once: the same nonce again is refused', async () => {
    const claims = { oauth_nonce: 'once' };
    expect((await me({ token: fixed(), claims })).status).toBe(200);
    expect((await me({ token: fixed(), claims })).status).toBe(401);
  });

  test.each([-301, 301])('is refused %d seconds away from the network’s time', async (seconds) => {
    const at = Math.floor(sandbox.world.clock.now() / 1000) + seconds;
    const claims = { oauth_timestamp: String(at) };
    expect((await me({ token: fixed(), claims })).status).toBe(401);
  });

  test('by another method than HMAC-SHA1 is refused', async () => {
    const claims = { oauth_signature_method: 'PLAINTEXT' };
    expect((await me({ token: fixed(), claims })).status).toBe(401);
  });

  test('with the token of another app’s account, or an app’s alone, is nobody’s', async () => {
    const other = await sandbox.control('POST', '/apps', { network: 'x', name: 'Other' });
    const keys = consumerKeys({
      id: String(other.json['id']),
      secret: String(other.json['secret']),
    });
    expect((await me({ token: fixed(), keys })).status).toBe(401);
    expect((await me({})).status).toBe(401);
  });
});

describe('signing in', () => {
  test('gives a token of the account that said yes, which ends with it only when it is taken back', async () => {
    const answer = await signIn();
    const values = new URLSearchParams(answer.text);
    expect([values.get('user_id'), values.get('screen_name')]).toEqual([
      account.id,
      account.handle,
    ]);
    await sandbox.control('POST', '/clock', { advance: 90 * 24 * 3600 });
    expect((await me({ token: pair(answer) })).json).toMatchObject({ data: { id: account.id } });
    await sandbox.control('POST', '/clock', { real: true });
    await sandbox.control('POST', '/sign-ins/end', { holder: account.id });
    expect((await me({ token: pair(answer) })).status).toBe(401);
  });

  test('leaves no secret in the list of requests', async () => {
    const answer = await signIn();
    const { value, secret } = pair(answer);
    const { text } = await sandbox.control('GET', '/log');
    expect(text).toContain('/oauth/access_token');
    expect([value, secret].filter((one) => text.includes(one))).toEqual([]);
  });

  test('a token made for signing is nothing by itself', async () => {
    const { value } = pair(await signIn());
    expect((await sandbox.x('GET', '/users/me', value)).status).toBe(401);
  });

  test('comes back only to a listed address', async () => {
    expect((await begin('http://127.0.0.1:4100/elsewhere')).status).toBe(403);
  });

  test('cancelling is told, and nothing can be exchanged', async () => {
    const { request, address } = await allowed('cancel');
    expect(address.searchParams.get('denied')).toBe(request.value);
    const answer = await signedCall('POST', '/oauth/access_token', { token: request });
    expect(answer.status).toBe(401);
  });

  test('the request token is exchanged once, with its verifier, within ten minutes', async () => {
    const { request, verifier } = await allowed();
    const exchange = (oauth_verifier: string) =>
      signedCall('POST', '/oauth/access_token', { token: request, claims: { oauth_verifier } });
    expect((await exchange('wrong')).status).toBe(401);
    expect((await exchange(verifier)).status).toBe(200);
    expect((await exchange(verifier)).status).toBe(401);
    const late = await allowed();
    await sandbox.control('POST', '/clock', { advance: 601 });
    const answer = await signedCall('POST', '/oauth/access_token', {
      token: late.request,
      claims: { oauth_verifier: late.verifier },
    });
    await sandbox.control('POST', '/clock', { real: true });
    expect(answer.status).toBe(401);
  });
});
