import { ConsentPage } from '../testing/consent';
import { RunningSandbox, type Surface } from '../testing/running-sandbox';
import { prices } from './billing';

const back = 'http://127.0.0.1:4100/connect/x';
const full = 100_000;

let sandbox: RunningSandbox;
let account: Surface;
let person: { id: string; handle: string };

beforeAll(async () => {
  sandbox = await RunningSandbox.start();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
  // At noon, so that the day of UTC does not end in the middle of a test.
  await sandbox.control('POST', '/clock', { at: '2026-11-23T12:00:00Z', frozen: true });
  account = await sandbox.page('x');
  person = await sandbox.person('x', 'Ann Public');
});

const x = (method: string, path: string, token = account.token) => sandbox.x(method, path, token);
const mention = (text: string) =>
  sandbox.act(person.id, 'mention', { text, handle: account.handle });
const mentions = () => `/users/${account.id}/mentions`;

/** Thousandths of a dollar that a call cost. */
async function costOf(call: () => Promise<unknown>): Promise<number> {
  const left = () => sandbox.world.state.pages.get(account.id)?.milliDollars ?? 0;
  const before = left();
  await call();
  return before - left();
}

test('each post that is read costs once in a day of UTC', async () => {
  const [one, two] = [await mention('One'), await mention('Two')];
  expect(await costOf(() => x('GET', `/tweets?ids=${one},${two}`))).toBe(2 * prices.postRead);
  expect(await costOf(() => x('GET', `/tweets/${one}`))).toBe(0);
  await mention('Three');
  expect(await costOf(() => x('GET', '/tweets/search/recent?query=from:nobody'))).toBe(0);
  expect(await costOf(() => x('GET', `/tweets/search/recent?query=from:${person.handle}`))).toBe(
    prices.postRead,
  );
  await sandbox.control('POST', '/clock', { at: '2026-11-24T00:00:00Z', frozen: true });
  expect(await costOf(() => x('GET', `/tweets/${one}`))).toBe(prices.postRead);
});

test('an account’s own lists cost less than those of others', async () => {
  const other = await sandbox.page('x');
  await mention('Mine');
  await sandbox.act(person.id, 'mention', { text: 'Theirs', handle: other.handle });
  expect(await costOf(() => x('GET', mentions()))).toBe(prices.ownedRead);
  expect(await costOf(() => x('GET', `/users/${other.id}/mentions`))).toBe(prices.postRead);
});

test('own lists cost less only through an app that belongs to the account', async () => {
  await mention('Mine');
  const token = await signInThrough(account.id);
  expect(await costOf(() => x('GET', mentions(), token))).toBe(prices.ownedRead);
  await sandbox.control('POST', '/clock', { at: '2026-11-24T12:00:00Z', frozen: true });
  const foreign = await signInThrough('1890000000000000017');
  expect(await costOf(() => x('GET', mentions(), foreign))).toBe(prices.postRead);
});

test('looking somebody up costs, too', async () => {
  expect(await costOf(() => x('GET', '/users/me'))).toBe(prices.userRead);
  expect(await costOf(() => x('GET', `/users/by/username/${person.handle}`))).toBe(prices.userRead);
});

test('nothing is read without credit, and what is not read is not charged', async () => {
  const id = await mention('One');
  await sandbox.control('POST', '/x/credits', { page: account.id, milliDollars: 0 });
  for (const path of [mentions(), `/tweets/${id}`, '/users/me']) {
    const refused = await x('GET', path);
    expect([refused.status, refused.json['title']]).toEqual([402, 'CreditsDepleted']);
  }
  await sandbox.control('POST', '/x/credits', { page: account.id, milliDollars: 1 });
  expect((await x('GET', mentions())).status).toBe(200);
});

test('what was paid for is in the journal, and stays paid after a new start', async () => {
  await mention('One');
  await x('GET', mentions());
  const { json } = await sandbox.control('GET', '/journal?type=reading-charged');
  expect(json['effects']).toMatchObject([{ page: account.id, milliDollars: prices.ownedRead }]);
  const again = await RunningSandbox.start();
  const { text } = await sandbox.control('GET', '/export');
  await again.control('POST', '/import', JSON.parse(text));
  expect(again.world.state.pages.get(account.id)?.milliDollars).toBe(full - prices.ownedRead);
  await again.x('GET', mentions(), account.token);
  expect(again.world.state.pages.get(account.id)?.milliDollars).toBe(full - prices.ownedRead);
  await again.stop();
});

/** The token of the account through an app that belongs to `owner`. */
async function signInThrough(owner: string): Promise<string> {
  const app = await sandbox.control('POST', '/apps', {
    network: 'x',
    name: 'An app',
    redirectUris: [back],
    confidential: false,
    owner,
  });
  const id = String(app.json['id']);
  const page = await ConsentPage.open(sandbox, '/x/i/oauth2/authorize', {
    response_type: 'code',
    client_id: id,
    redirect_uri: back,
    scope: 'tweet.read users.read',
    state: 'state',
    code_challenge: 'verifier',
    code_challenge_method: 'plain',
    person: account.id,
  });
  const { address } = await page.decide('continue');
  const answer = await sandbox.call('POST', '/x/2/oauth2/token', {
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: id,
      code: address.searchParams.get('code') ?? '',
      redirect_uri: back,
      code_verifier: 'verifier',
    }),
  });
  return String(answer.json['access_token']);
}
