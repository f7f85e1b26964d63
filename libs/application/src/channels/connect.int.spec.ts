import { createSignIns, loopbackDialer } from '@canteen/connectors';
import { SandboxProgram } from '@canteen/connectors/testing';
import { type Network, type SignInFinished } from '@canteen/contracts';
import { ChannelRepository } from '@canteen/data-access';
import { SecretTokens } from '@canteen/platform';
import { postsArea } from '../testing/posts-area';
import { publishingArea, testWaits } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPractice } from '../testing/test-practice';
import { ChannelConnector } from './channel-connector';
import { LiveChecker } from './live-checker';
import { TokenRenewer } from './token-renewer';

const NOW = '2026-11-23T09:00:00.000Z';
const REDIRECT = 'http://localhost:4100/channels/connect';
const apps = {
  facebook: { id: '10155000000000042', secret: 'sandbox-app-secret-waterfront' },
  x: { id: 'sandbox-x-client-waterfront', secret: 'sandbox-x-client-secret-waterfront' },
};
jest.setTimeout(120_000);

let app: TestApplication;
let sandbox: SandboxProgram;
let sending: ReturnType<typeof publishingArea>;
let connector: ChannelConnector;
let renewer: TokenRenewer;
let practice: TestPractice;

beforeAll(async () => {
  sandbox = await SandboxProgram.start();
  app = await testApplication({ now: NOW });
  sending = publishingArea(app, postsArea(app), sandbox);
  const { uow } = app;
  const { connectors, accounts, registrar, vault, health } = sending;
  const config = testConfig({
    waits: testWaits,
    sandboxUrl: sandbox.url,
    facebookApp: apps.facebook,
    xApp: { clientId: apps.x.id, clientSecret: apps.x.secret, consumerSecret: null },
  });
  const limits = { connectMs: 1_000, totalMs: 1_500, uploadMs: 3_000 };
  const signIns = createSignIns({ dialer: loopbackDialer, limits });
  connector = new ChannelConnector(
    uow,
    connectors,
    signIns,
    accounts,
    registrar,
    vault,
    new SecretTokens(),
    config,
  );
  renewer = new TokenRenewer(uow, signIns, accounts, health, vault, config);
  for (const { id } of Object.values(apps)) {
    await sandbox.control('POST', `/apps/${id}/redirects`, { redirectUris: [REDIRECT] });
  }
});
afterAll(async () => {
  await app.close();
  await sandbox.stop();
});
beforeEach(async () => {
  await sandbox.control('DELETE', '/faults');
  await setTime(NOW);
  practice = await app.practice();
});

async function setTime(at: string): Promise<void> {
  app.clock.set(at);
  await sandbox.control('POST', '/clock', { at });
}
const later = (seconds: number) =>
  setTime(new Date(Date.parse(app.clock.now()) + seconds * 1000).toISOString());

/** What a person does on the consent page: unticks what they do not want, and decides. */
async function consent(
  url: string,
  { without = [] as string[], decision = 'continue', only = '' } = {},
): Promise<Record<string, string>> {
  const page = await (await fetch(url)).text();
  const [, form = ''] = /<form class="card" method="post"([\s\S]*?)<\/form>/.exec(page) ?? [];
  const body = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const read = (name: string) =>
      (new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? '')
        .replaceAll('&amp;', '&')
        .replaceAll('&quot;', '"');
    const value = read('value');
    const isOtherPage = only !== '' && read('name') === 'page' && value !== only;
    if (/\sdisabled/.test(input) || without.includes(value) || isOtherPage) continue;
    body.append(read('name'), value);
  }
  body.set('decision', decision);
  const answer = await fetch(new URL(new URL(url).pathname, url), {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  const back = new URL(answer.headers.get('location') ?? 'none:');
  expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
  return Object.fromEntries(back.searchParams);
}

const begin = (network: Network, channelId: string | null = null) =>
  connector.begin(practice.as('manager'), { network, channelId });
const finish = (returned: Record<string, string>) =>
  connector.finish(practice.as('manager'), returned);

/** A new Page or account of the sandbox; X is signed in to as the account itself. */
async function surface(network: Network, name: string) {
  return sandbox.control<{ id: string; handle: string }>('POST', '/pages', { network, name });
}
async function connectPage(page: { id: string }, how: { without?: string[] } = {}) {
  const { url } = await begin('facebook');
  return finish(await consent(url, { ...how, only: page.id }));
}
async function connectX(account: { id: string }) {
  const { url } = await begin('x');
  const result = await finish(await consent(`${url}&person=${account.id}`));
  if (result.kind !== 'connected') throw new Error('Not connected.');
  return result.channel;
}
const channelOf = (result: SignInFinished) => {
  if (result.kind !== 'connected') throw new Error('Not connected.');
  return result.channel;
};
const entries = async (kind: string) =>
  (await app.log(practice.id)).filter((entry) => entry.kind === kind);
const row = (id: string) =>
  app.uow.run(practice.id, async (tx) => {
    const channel = await tx.use(ChannelRepository).byId(id);
    if (!channel) throw new Error('No such channel.');
    return channel;
  });

describe('signing in to Facebook', () => {
  it('connects the chosen Page with its own token, proved, and with an entry', async () => {
    const page = await surface('facebook', 'Harbour Surgery');
    const channel = channelOf(await connectPage(page));
    expect(channel).toMatchObject({
      accountId: page.id,
      name: 'Harbour Surgery',
      status: 'healthy',
      problems: [],
      sentence: 'Connected and working.',
    });
    const [entry] = await entries('channel.connected');
    expect(entry?.leaf.data).toMatchObject({ tokenKind: 'page', how: 'sign-in', problems: [] });
  });

  it('connects without a permission that was declined, and says what stops working', async () => {
    const page = await surface('facebook', 'Quay Surgery');
    const channel = channelOf(await connectPage(page, { without: ['pages_manage_engagement'] }));
    expect(channel.problems).toEqual([
      'The permission pages_manage_engagement is missing: comments cannot be answered, hidden or removed. Grant it on Facebook and connect again.',
    ]);
    const checked = await sending.channels.check(practice.as('manager'), channel.id);
    expect(checked).toMatchObject({ status: 'healthy', problems: channel.problems });
  });

  it.each(['pages_manage_posts', 'pages_read_engagement'])(
    'refuses a Page without %s, naming it',
    async (scope) => {
      const page = await surface('facebook', `Without ${scope}`);
      await expect(connectPage(page, { without: [scope] })).rejects.toMatchObject({
        code: 'CHANNEL_TOKEN_REFUSED',
        message: expect.stringContaining(scope) as string,
      });
      expect(await entries('channel.connected')).toEqual([]);
    },
  );

  it('refuses somebody who may not publish on the Page', async () => {
    const page = await surface('facebook', 'Pier Surgery');
    const person = await sandbox.newPerson('facebook', 'Receptionist');
    await sandbox.control('POST', `/pages/${page.id}/roles`, { person, tasks: ['MODERATE'] });
    const { url } = await begin('facebook');
    const returned = await consent(`${url}&person=${person}`, { only: page.id });
    await expect(finish(returned)).rejects.toMatchObject({
      code: 'CHANNEL_TOKEN_REFUSED',
      message: expect.stringContaining('CREATE_CONTENT') as string,
    });
  });

  it('asks which Page when there are several, once, and in the same session only', async () => {
    const pages = [
      await surface('facebook', 'North Site'),
      await surface('facebook', 'South Site'),
    ];
    const { url } = await begin('facebook');
    const result = await finish(await consent(url));
    if (result.kind !== 'choose') throw new Error('Nothing to choose.');
    const ids = result.accounts.map(({ accountId }) => accountId);
    expect(ids).toEqual(expect.arrayContaining(pages.map(({ id }) => id)));
    expect(JSON.stringify(result)).not.toContain('token');
    const choice = { signInId: result.signInId, accountId: pages[1]?.id ?? '' };
    const stranger = { ...practice.as('manager'), sessionId: practice.as('doctor').sessionId };
    const manager = practice.as('manager');
    if (stranger.sessionId !== manager.sessionId) {
      await expect(connector.choose(stranger, choice)).rejects.toMatchObject({
        code: 'CONNECT_REFUSED',
      });
    }
    expect(await connector.choose(manager, choice)).toMatchObject({ name: 'South Site' });
    await expect(connector.choose(manager, choice)).rejects.toMatchObject({
      code: 'CONNECT_REFUSED',
    });
  });

  it('says so when access is not granted', async () => {
    const { url } = await begin('facebook');
    const returned = await consent(url, { decision: 'cancel' });
    await expect(finish(returned)).rejects.toMatchObject({
      message: expect.stringContaining('access was not granted on Facebook') as string,
    });
  });

  it('takes an answer once, in time, from its own session, and with its own state', async () => {
    const page = await surface('facebook', 'State Surgery');
    const returned = await consent((await begin('facebook')).url, { only: page.id });
    const other = { ...practice.as('manager'), sessionId: app.ids.next() };
    const refusal = { code: 'CONNECT_REFUSED' };
    await expect(connector.finish(other, returned)).rejects.toMatchObject(refusal);
    await expect(finish({ ...returned, state: 'x'.repeat(43) })).rejects.toMatchObject(refusal);
    await expect(finish({})).rejects.toMatchObject(refusal);
    await later(16 * 60);
    await expect(finish(returned)).rejects.toMatchObject(refusal);
    const again = await consent((await begin('facebook')).url, { only: page.id });
    await finish(again);
    await expect(finish(again)).rejects.toMatchObject(refusal);
    expect(await entries('channel.connected')).toHaveLength(1);
  });

  it('refuses to connect a channel again as another Page, and leaves it as it was', async () => {
    const [page, other] = [
      await surface('facebook', 'First Page'),
      await surface('facebook', 'Second Page'),
    ];
    const channel = channelOf(await connectPage(page));
    const { url } = await begin('facebook', channel.id);
    await expect(finish(await consent(url, { only: other.id }))).rejects.toMatchObject({
      code: 'CONNECT_REFUSED',
      message: expect.stringContaining('First Page was not changed') as string,
    });
    const again = await consent((await begin('facebook', channel.id)).url);
    expect(channelOf(await finish(again))).toMatchObject({ id: channel.id });
  });

  it('asks once more who somebody is when they come back late, and connects nothing before', async () => {
    const page = await surface('facebook', 'Patient Surgery');
    const { url } = await begin('facebook');
    const returned = await consent(url, { only: page.id });
    const manager = practice.as('manager');
    const late = { ...manager, provedAt: '2026-11-23T08:50:00.000Z' };
    const result = await connector.finish(late, returned);
    if (result.kind !== 'choose') throw new Error('Connected without a proof.');
    expect(result.accounts).toEqual([expect.objectContaining({ accountId: page.id })]);
    const choice = { signInId: result.signInId, accountId: page.id };
    await expect(connector.choose(late, choice)).rejects.toMatchObject({ code: 'PROOF_NEEDED' });
    expect(await entries('channel.connected')).toEqual([]);
    expect(await connector.choose(manager, choice)).toMatchObject({ name: 'Patient Surgery' });
  });

  it('is for administrators', async () => {
    const doctor = practice.as('doctor');
    const body = { network: 'facebook', channelId: null } as const;
    await expect(connector.begin(doctor, body)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(connector.finish(doctor, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('signing in to X', () => {
  it('connects the account with PKCE, and plans the renewal of its token', async () => {
    const account = await surface('x', 'Harbour Surgery');
    const { url } = await begin('x');
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
    const channel = channelOf(await finish(await consent(`${url}&person=${account.id}`)));
    expect(channel).toMatchObject({ accountId: account.id, status: 'healthy', problems: [] });
    const [due] = await app.asSuperuser<{ due_at: string }>(
      `SELECT due_at FROM due_work WHERE kind = 'renew-token' AND subject_id = $1`,
      [channel.id],
    );
    expect(due?.due_at).toBe('2026-11-23T10:00:00.000Z');
  });

  it('says so when access is not granted, and refuses a code that was tampered with', async () => {
    const account = await surface('x', 'Harbour Surgery');
    const cancelled = await consent((await begin('x')).url, { decision: 'cancel' });
    await expect(finish(cancelled)).rejects.toMatchObject({ code: 'CONNECT_REFUSED' });
    const returned = await consent(`${(await begin('x')).url}&person=${account.id}`);
    await expect(finish({ ...returned, code: 'wrong' })).rejects.toMatchObject({
      code: 'CONNECT_REFUSED',
    });
  });
});

describe('the renewal of a token', () => {
  const renewals = async () =>
    (await sandbox.requests()).filter(({ path }) => path.endsWith('/oauth2/token')).length;

  it('is made once however many ask at the same time', async () => {
    const channel = await connectX(await surface('x', 'Crowded Surgery'));
    await later(7_000);
    const before = await renewals();
    await Promise.all(Array.from({ length: 200 }, () => renewer.renew(practice.id, channel.id)));
    expect((await renewals()) - before).toBe(1);
    expect(await row(channel.id)).toMatchObject({
      status: 'healthy',
      refreshStartedAt: null,
      tokenExpiresAt: '2026-11-23T12:56:40.000Z',
    });
    const checked = await sending.channels.check(practice.as('manager'), channel.id);
    expect(checked.status).toBe('healthy');
  });

  it('comes again and again, each time with the token of the last', async () => {
    const channel = await connectX(await surface('x', 'Daily Surgery'));
    for (let round = 0; round < 3; round += 1) {
      await later(3_700);
      expect(await renewer.renew(practice.id, channel.id)).toHaveProperty('againAt');
    }
    expect((await row(channel.id)).status).toBe('healthy');
    const checked = await sending.channels.check(practice.as('manager'), channel.id);
    expect(checked.status).toBe('healthy');
  });

  it('waits when the network is away, and loses nothing', async () => {
    const channel = await connectX(await surface('x', 'Patient Surgery'));
    await later(3_700);
    await sandbox.control('POST', '/faults', {
      match: { network: 'x', method: 'POST', path: '*/oauth2/token' },
      times: 1,
      fault: 'A3',
    });
    await renewer.renew(practice.id, channel.id);
    expect((await row(channel.id)).status).toBe('healthy');
    await later(60);
    await renewer.renew(practice.id, channel.id);
    expect(await row(channel.id)).toMatchObject({ status: 'healthy', refreshStartedAt: null });
  });

  it.each([
    ['the answer is lost', 'answer'],
    ['Canteen is killed before it keeps the new token', 'crash'],
  ])('is never lost in silence when %s', async (_, how) => {
    const channel = await connectX(await surface('x', `Cut off by ${how}`));
    await later(3_700);
    if (how === 'answer') {
      await sandbox.control('POST', '/faults', {
        match: { network: 'x', method: 'POST', path: '*/oauth2/token' },
        times: 1,
        fault: 'A2:reset',
      });
      await renewer.renew(practice.id, channel.id);
    } else {
      // What a kill leaves: the renewal is written down, the network has answered, nothing is kept.
      const kept = await app.asSuperuser<{ id: string; ciphertext: Buffer }>(
        'SELECT id, ciphertext FROM channel_tokens WHERE channel_id = $1 AND replaced_at IS NULL',
        [channel.id],
      );
      await renewer.renew(practice.id, channel.id);
      await app.asSuperuser(
        'DELETE FROM channel_tokens WHERE channel_id = $1 AND replaced_at IS NULL',
        [channel.id],
      );
      for (const { id, ciphertext } of kept) {
        await app.asSuperuser(
          'UPDATE channel_tokens SET replaced_at = NULL, ciphertext = $2 WHERE id = $1',
          [id, ciphertext],
        );
      }
      await app.asSuperuser('UPDATE channels SET refresh_started_at = $2 WHERE id = $1', [
        channel.id,
        app.clock.now(),
      ]);
    }
    await later(180);
    await renewer.renew(practice.id, channel.id);
    expect(await row(channel.id)).toMatchObject({
      status: 'needs-reconnect',
      statusCode: 'x.renewal-cut-off',
    });
    const told = await app.asSuperuser<{ sentence: string }>(
      `SELECT sentence FROM notices WHERE subject_id = $1 AND kind = 'channel-lapsed'`,
      [channel.id],
    );
    expect(told[0]?.sentence).toContain('was cut off');
    expect(await entries('channel.lapsed')).toHaveLength(1);
  });

  it('ends with a plain sentence when X has withdrawn the access', async () => {
    const account = await surface('x', 'Withdrawn Surgery');
    const channel = await connectX(account);
    await sandbox.control('POST', '/sign-ins/end', { holder: account.id });
    await later(3_700);
    await renewer.renew(practice.id, channel.id);
    expect(await row(channel.id)).toMatchObject({
      status: 'needs-reconnect',
      statusSentence: expect.stringContaining('connected again under Channels') as string,
    });
  });
});

describe('limits', () => {
  it('are what the network last said, and shown with what is left', async () => {
    const channel = await connectX(await surface('x', 'Counting Surgery'));
    await later(1);
    await sending.channels.check(practice.as('manager'), channel.id);
    const page = await surface('facebook', 'Counting Page');
    const connected = channelOf(await connectPage(page));
    const checked = await sending.channels.check(practice.as('manager'), connected.id);
    expect(checked.limits.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Calls for this Page, today']),
    );
    for (const { left, near } of checked.limits) {
      expect(left).toMatch(/^\d+ % left/);
      expect(near).toBe(false);
    }
  });
});

it('an account without credit has not lost its access', async () => {
  const channel = await connectX(await surface('x', 'Penniless Surgery'));
  const credit = (milliDollars: number) =>
    sandbox.control('POST', '/x/credits', { page: channel.accountId, milliDollars });
  await credit(0);
  const checked = await sending.health.check(practice.id, channel.id);
  expect(checked?.answered).toBe(false);
  expect((await row(channel.id)).status).toBe('healthy');
  expect(await entries('channel.lapsed')).toEqual([]);
  await credit(1_000);
  expect((await sending.health.check(practice.id, channel.id))?.answered).toBe(true);
});

describe('the live check', () => {
  const run = async (name: string, mayPost: boolean) => {
    const { connectors, accounts, config } = sending;
    const checker = new LiveChecker(app.identity, app.uow, connectors, accounts, app.clock, config);
    const findings = await checker.check(mayPost);
    return findings.filter(({ channel }) => channel.startsWith(name));
  };
  const told = (findings: { ok: boolean; sentence: string }[]) =>
    findings.map(({ ok, sentence }) => `${ok ? 'ok' : 'trouble'}: ${sentence}`).join('\n');

  it('changes nothing on the networks and keeps nothing here', async () => {
    const page = await surface('facebook', 'Quiet Surgery');
    await connectPage(page);
    const before = await sandbox.control<{ effects: unknown[] }>('GET', `/journal?page=${page.id}`);
    const findings = await run('Quiet Surgery', false);
    expect(told(findings)).toContain('ok: Reading works (0 read, none kept).');
    expect(told(findings)).toContain('ok: Publishing was not tried: that takes --consent.');
    expect(told(findings)).toContain('pages_manage_posts');
    const after = await sandbox.control<{ effects: unknown[] }>('GET', `/journal?page=${page.id}`);
    expect(after.effects).toHaveLength(before.effects.length);
  });

  it('with consent makes one post that nobody sees, and deletes it', async () => {
    const page = await surface('facebook', 'Brave Surgery');
    await connectPage(page);
    const findings = await run('Brave Surgery', true);
    expect(told(findings)).toContain('ok: One unseen post was made and deleted.');
    const { effects } = await sandbox.control<{ effects: { type: string }[] }>(
      'GET',
      `/journal?page=${page.id}`,
    );
    const types = effects.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['post-made', 'deleted']));
  });

  it('names what does not work', async () => {
    const page = await surface('facebook', 'Troubled Surgery');
    await connectPage(page, { without: ['pages_manage_engagement'] });
    await sandbox.control('POST', `/pages/${page.id}/access`, { revoked: true, subcode: 460 });
    expect(told(await run('Troubled Surgery', false))).toMatch(/trouble: .*(password|token)/);
  });
});
