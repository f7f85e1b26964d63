import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createSignIns, hookVerifyToken, loopbackDialer, ReadFailure } from '@canteen/connectors';
import { SandboxProgram } from '@canteen/connectors/testing';
import { ChannelRepository } from '@canteen/data-access';
import { inboxArea } from '../testing/inbox-area';
import { postsArea } from '../testing/posts-area';
import { publishingArea, testWaits } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPractice } from '../testing/test-practice';
import { HookDesk } from './hook-desk';

const NOW = '2026-11-23T09:00:00.000Z';
const APP = { id: '10155000000000042', secret: 'sandbox-app-secret-waterfront' };
const config = testConfig({
  waits: testWaits,
  facebookApp: APP,
  xApp: { clientId: 'client', clientSecret: null, consumerSecret: 'consumer-secret' },
});
jest.setTimeout(120_000);

interface Delivery {
  body: Buffer;
  headers: IncomingHttpHeaders;
}

let app: TestApplication;
let sandbox: SandboxProgram;
let sending: ReturnType<typeof publishingArea>;
let area: ReturnType<typeof inboxArea>;
let practice: TestPractice;
let desk: HookDesk;
let door: Server;
let address: string;
/** What the network sent, as it came; `wake` is called for each. */
let came: Delivery[] = [];
let wake: () => void = () => undefined;

/** A door as the API's: the handshake is answered, deliveries go to the desk when `open`. */
function openDoor(): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://door.invalid');
    if (request.method === 'GET') {
      try {
        response.end(desk.handshake('facebook', Object.fromEntries(url.searchParams)));
      } catch {
        response.writeHead(403).end();
      }
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      came.push({ body: Buffer.concat(parts), headers: request.headers });
      response.end();
      wake();
    });
  });
}

async function until(count: number): Promise<void> {
  while (came.length < count) await new Promise<void>((resolve) => (wake = resolve));
}

beforeAll(async () => {
  sandbox = await SandboxProgram.start();
  app = await testApplication({ now: NOW });
  const posts = postsArea(app);
  sending = publishingArea(app, posts, sandbox);
  area = inboxArea(app, posts, sending, sandbox);
  desk = new HookDesk(app.identity, app.uow, config);
  door = openDoor();
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(door.address() as AddressInfo).port}/hooks/facebook`;
});
afterAll(async () => {
  door.closeAllConnections();
  await new Promise((resolve) => door.close(resolve));
  await app.close();
  await sandbox.stop();
});
beforeEach(async () => {
  came = [];
  await area.setTime(NOW);
  practice = await app.practice();
});

const receive = ({ body, headers }: Delivery) => desk.receive('facebook', body, headers);
const signed = (body: string): Delivery => ({
  body: Buffer.from(body),
  headers: {
    'x-hub-signature-256': `sha256=${createHmac('sha256', APP.secret).update(body).digest('hex')}`,
  },
});
const about = (account: string, time = Date.parse(NOW) / 1000) =>
  signed(
    JSON.stringify({ object: 'page', entry: [{ id: account, time, changed_fields: ['feed'] }] }),
  );
const dueAt = async (channelId: string) =>
  (
    await app.asSuperuser<{ due_at: string }>(
      `SELECT due_at FROM due_work WHERE kind = 'import-facebook' AND subject_id = $1`,
      [channelId],
    )
  )[0]?.due_at;
const later = (seconds: number) =>
  area.setTime(new Date(Date.parse(app.clock.now()) + seconds * 1000).toISOString());

/** A post of ours that is out, on a Page that tells us what happens there. */
async function subscribedPost() {
  const post = await area.postOut(practice);
  const { pages } = createSignIns({ dialer: loopbackDialer });
  expect(await pages.subscribe(post.account, APP, address)).toBe(true);
  return post;
}

describe('a hint', () => {
  it('brings the reading forward, once, and not sooner than five seconds after the last', async () => {
    const post = await area.postOut(practice);
    await area.read();
    const usual = await dueAt(post.id);
    await later(30);
    await receive(about(post.account.accountId));
    expect(usual && Date.parse(usual)).toBe(Date.parse(app.clock.now()) + 30_000);
    expect(await dueAt(post.id)).toBe(app.clock.now());
    await area.settle();
    await later(1);
    await receive(about(post.account.accountId, Date.parse(app.clock.now()) / 1000));
    const soon = await dueAt(post.id);
    expect(soon && Date.parse(soon)).toBe(Date.parse(app.clock.now()) + 4_000);
  });

  it('is taken once: the same delivery again changes nothing', async () => {
    const post = await area.postOut(practice);
    await area.read();
    await later(30);
    const delivery = about(post.account.accountId);
    await receive(delivery);
    await area.settle();
    // The reading that follows a hint during a reading; the one after it is a minute away.
    await later(6);
    await area.settle();
    const before = await dueAt(post.id);
    await later(20);
    await receive(delivery);
    expect(await dueAt(post.id)).toBe(before);
  });

  it('that is not from the network, old, or about a stranger does nothing', async () => {
    const post = await area.postOut(practice);
    await area.read();
    await later(30);
    const before = await dueAt(post.id);
    const { body } = about(post.account.accountId);
    const forged = { body, headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` } };
    await expect(receive(forged)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await receive(about(post.account.accountId, Date.parse(NOW) / 1000 - 3 * 86_400));
    await receive(about('61550000000009999'));
    await expect(desk.receive('x', body, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await dueAt(post.id)).toBe(before);
  });

  it('does nothing for a channel that was disconnected', async () => {
    const post = await area.postOut(practice);
    await app.uow.run(practice.id, (tx) => tx.use(ChannelRepository).dropRoute(post.id));
    await area.read();
    await later(30);
    const before = await dueAt(post.id);
    await receive(about(post.account.accountId));
    expect(await dueAt(post.id)).toBe(before);
  });

  it('that comes while we read is followed by another reading', async () => {
    const post = await area.postOut(practice);
    await area.read();
    await later(60);
    const [due] = await app.asSuperuser<{ id: string }>(
      `SELECT id FROM due_work WHERE kind = 'import-facebook' AND subject_id = $1`,
      [post.id],
    );
    const [work] = await app.claims.claimThese([due?.id ?? ''], 60_000);
    if (!work) throw new Error('Nothing was due.');
    await receive(about(post.account.accountId));
    const result = await area.importer.handle(work);
    await app.claims.again(work, 'againAt' in result ? result.againAt : '', false);
    const soon = await dueAt(post.id);
    expect(soon && Date.parse(soon)).toBe(Date.parse(app.clock.now()) + 5_000);
  });
});

describe('the handshake', () => {
  it('is answered for our own word only, and only where an app is set up', () => {
    const asked = {
      'hub.mode': 'subscribe',
      'hub.challenge': '42',
      'hub.verify_token': hookVerifyToken(APP.secret),
    };
    expect(desk.handshake('facebook', asked)).toBe('42');
    expect(desk.handshake('x', { crc_token: 'a' })).toContain('sha256=');
    expect(() => desk.handshake('facebook', {})).toThrow();
    const none = new HookDesk(app.identity, app.uow, testConfig());
    for (const network of ['facebook', 'x'] as const) {
      expect(() => none.handshake(network, asked)).toThrow('There is nothing at this address.');
    }
  });
});

describe('what people write', () => {
  it('is in the inbox soon after the network says so, long before the next reading', async () => {
    const post = await subscribedPost();
    await area.read();
    came = [];
    const person = await sandbox.newPerson('facebook', 'Bev Marsh');
    await later(20);
    await sandbox.act(person, 'comment', { object: post.remoteId, text: 'Lovely open day.' });
    await until(1);
    const [delivery] = came;
    if (!delivery) throw new Error('Nothing was delivered.');
    await receive(delivery);
    await area.settle();
    expect((await area.all(practice)).map(({ text }) => text)).toEqual(['Lovely open day.']);
  });

  it('is all there after 10,000 deliveries in any order, repeated and with a third missing', async () => {
    const post = await subscribedPost();
    await area.read();
    came = [];
    const random = chance(20261123);
    const person = await sandbox.newPerson('facebook', 'Bev Marsh');
    const truth = new Map<string, string | null>();
    const write = async (index: number) => {
      const text = `Number ${index}`;
      const id = await sandbox.act(person, 'comment', { object: post.remoteId, text });
      truth.set(id, text);
    };
    for (let index = 0; index < 150; index += 1) await write(index);
    await later(61);
    await app.runDueWork(area.importer);
    const ids = [...truth.keys()];
    for (const id of ids.slice(0, 40)) {
      await sandbox.act(person, 'edit', { object: id, text: `Changed ${id}` });
      truth.set(id, `Changed ${id}`);
    }
    for (const id of ids.slice(30, 60)) {
      await sandbox.act(person, 'delete', { object: id });
      truth.set(id, null);
    }
    await until(ids.length + 40 + 30);
    const kept = came.filter(() => random() > 1 / 3);
    const deliveries = Array.from(
      { length: 10_000 },
      () => kept[Math.floor(random() * kept.length)],
    );
    for (let at = 0; at < deliveries.length; at += 250) {
      const some = deliveries.slice(at, at + 250).filter((one) => one !== undefined);
      await Promise.all(some.map(receive));
      if (at % 1000 === 0) {
        await later(6);
        await app.runDueWork(area.importer);
      }
    }
    await later(61);
    await app.runDueWork(area.importer);

    const rows = await app.asSuperuser<{ remote_id: string; gone_at: string | null; id: string }>(
      'SELECT id, remote_id, gone_at FROM comments WHERE practice_id = $1',
      [practice.id],
    );
    const texts = new Map(
      (await Promise.all(rows.map(({ id }) => area.inbox.detail(practice.as('manager'), id)))).map(
        ({ id, text }) => [id, text] as const,
      ),
    );
    const found = rows.map((row) => [
      row.remote_id,
      row.gone_at === null ? texts.get(row.id) : null,
    ]);
    expect(new Map(found as [string, string | null][])).toEqual(truth);
    const log = await app.log(practice.id);
    const count = (kind: string) => log.filter((entry) => entry.kind === kind).length;
    expect([count('comment.captured'), count('comment.gone')]).toEqual([ids.length, 30]);
    await app.asSuperuser(`DELETE FROM due_work WHERE kind = 'screen-comment'`);
  });
});

/** Numbers in [0, 1), always the same for a seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('a network that takes no more calls of our app', () => {
  const UNTIL = '2026-11-23T09:40:00.000Z';
  const refusal = new ReadFailure('rate-limited', 'network.rate-limited', 'Full.', UNTIL, true);
  const claim = (kind: 'import-facebook' | 'import-x') => app.claims.claimDue([kind], 50, 60_000);
  const due = async (id: string) =>
    (
      await app.asSuperuser<{ due_at: string }>(
        `SELECT due_at FROM due_work WHERE subject_id = $1 AND kind LIKE 'import-%'`,
        [id],
      )
    )[0]?.due_at;
  afterEach(() => app.asSuperuser('DELETE FROM work_rests'));

  it('is left alone by every practice until its limit begins afresh; the other network is read', async () => {
    const [hit, page] = [await area.postOut(practice), await area.postOut(await app.practice())];
    const x = await sending.connect(practice, 'x');
    await area.read();
    const xDue = await due(x.id);
    const failed = await area.troubles.handle(
      practice.id,
      { id: hit.id, network: 'facebook' },
      refusal,
      true,
    );
    expect(failed).toEqual({ againAt: UNTIL });
    expect([await due(page.id), await due(x.id)]).toEqual([UNTIL, xDue]);
    await receive(about(page.account.accountId));
    await later(5 * 60);
    expect(await claim('import-facebook')).toEqual([]);
    expect((await claim('import-x')).map(({ subjectId }) => subjectId)).toContain(x.id);
    await area.setTime(UNTIL);
    const claimed = (await claim('import-facebook')).filter(
      ({ subjectId }) => subjectId === page.id,
    );
    expect(claimed).toMatchObject([{ tries: 0 }]);
  });

  it('is not asked sooner by what was in hand, nor by a Page that is connected just now', async () => {
    const [hit, page] = [await area.postOut(practice), await area.postOut(practice)];
    await area.read();
    await later(5 * 60);
    const work = (await claim('import-facebook')).find(({ subjectId }) => subjectId === page.id);
    if (!work) throw new Error('Nothing was due.');
    await area.troubles.handle(practice.id, { id: hit.id, network: 'facebook' }, refusal, true);
    await app.claims.again(work, app.clock.now(), false);
    const fresh = await sending.connect(practice, 'facebook');
    expect([await due(page.id), await due(fresh.id)]).toEqual([UNTIL, UNTIL]);
  });

  it('is left alone by nobody else when it was the app of one practice alone', async () => {
    const [hit, page] = [await area.postOut(practice), await area.postOut(practice)];
    await area.read();
    const before = await due(page.id);
    await area.troubles.handle(practice.id, { id: hit.id, network: 'facebook' }, refusal, false);
    expect(await due(page.id)).toBe(before);
  });
});
