import { request } from 'node:http';
import { dataList, RunningSandbox, type Read, type Surface } from '../testing/running-sandbox';

let sandbox: RunningSandbox;
let page: Surface;

beforeAll(async () => {
  sandbox = await RunningSandbox.start();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  page = await sandbox.page('facebook');
});

const order = (fault: string, more: object = {}) =>
  sandbox.control('POST', '/faults', { match: { page: page.id, method: 'POST' }, fault, ...more });
const publish = (message: string) =>
  sandbox.graph('POST', `/${page.id}/feed`, page.token, { message });
const posts = async () =>
  dataList(await sandbox.graph('GET', `/${page.id}/published_posts`, page.token)).map(
    (post) => post['message'],
  );

/** Posts, waits for the connection to be cut or for `patience` milliseconds, and says what came. */
function attempt(message: string, patience: number): Promise<string> {
  return new Promise((resolve) => {
    const call = request(
      `${sandbox.base}/graph/v25.0/${page.id}/feed`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' },
      },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => resolve(`${answer.statusCode ?? 0} ${text}`));
        answer.on('error', () => resolve(`cut ${text}`));
      },
    );
    call.on('error', () => resolve('cut'));
    call.setTimeout(patience, () => {
      resolve('silence');
      call.destroy();
    });
    call.end(JSON.stringify({ message }));
  });
}

test.each([
  ['A1', 'silence', ['Hello']],
  ['A2', 'cut', ['Hello']],
  ['A2:html502', '502 <!DOCTYPE', ['Hello']],
  ['A3', 'silence', []],
  ['A6', '400 {"error"', ['Hello']],
  ['D1:json500', '500 {"error"', []],
  ['D1:html', '503 <!DOCTYPE', []],
  ['D1:html+applied', '503 <!DOCTYPE', ['Hello']],
])('%s: the caller sees %s, the Page shows %j', async (fault, seen, shown) => {
  await order(fault);
  expect((await attempt('Hello', seen === 'silence' ? 800 : 10_000)).startsWith(seen)).toBe(true);
  expect(await posts()).toEqual(shown);
  const log = (await sandbox.control('GET', '/log')).json['requests'] as {
    fault: string | null;
    applied: boolean;
  }[];
  expect(log.findLast((entry) => entry.fault !== null)).toMatchObject({
    fault,
    applied: shown.length > 0,
  });
});

test('A2:truncated sends half of an answer', async () => {
  await order('A2:truncated');
  const seen = await attempt('Hello', 10_000);
  expect(seen).toMatch(/^cut \{"id/);
  expect(await posts()).toEqual(['Hello']);
});

test('A4: what was posted is not readable for a while', async () => {
  await order('A4', { seconds: 30 });
  expect(await attempt('Hello', 10_000)).toBe('cut');
  expect(await posts()).toEqual([]);
  await sandbox.control('POST', '/clock', { advance: 31 });
  expect(await posts()).toEqual(['Hello']);
  await sandbox.control('POST', '/clock', { real: true });
});

test('A5: posted, cut, and the next try is told that it is a duplicate', async () => {
  await order('A5');
  expect(await attempt('Hello', 10_000)).toBe('cut');
  expect(await attempt('Hello again', 10_000)).toMatch(/"code":506/);
  expect(await posts()).toEqual(['Hello']);
});

test.each([
  ['B1', 2],
  ['B1:reset-past', 0],
])('%s: refused, %s minutes to wait', async (fault, minutes) => {
  await order(fault);
  const answer: Read = await publish('Hello');
  const usage = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '{}') as Record<
    string,
    { estimated_time_to_regain_access: number }[]
  >;
  expect(answer.json['error']).toMatchObject({ code: 80001 });
  expect(usage[page.id]?.[0]?.estimated_time_to_regain_access).toBe(minutes);
  expect(await posts()).toEqual([]);
});

test('D3 points elsewhere, D4 points a list elsewhere', async () => {
  await order('D3');
  const answer = await publish('Hello');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    'https://login.example.net/',
  ]);
  await sandbox.control('POST', '/faults', {
    match: { page: page.id, method: 'GET' },
    fault: 'D4',
  });
  const list = await sandbox.graph('GET', `/${page.id}/feed`, page.token);
  expect(JSON.stringify(list.json)).toContain('graph.example.net');
});

test('orders are listed, counted down and cleared, and other Pages are spared', async () => {
  await order('C4', { times: 2, after: 1 });
  const other = await sandbox.page('facebook');
  expect(
    (await sandbox.graph('POST', `/${other.id}/feed`, other.token, { message: 'x' })).status,
  ).toBe(200);
  expect((await publish('one')).status).toBe(200);
  expect((await publish('two')).json['error']).toMatchObject({ code: 190, error_subcode: 463 });
  const list = await sandbox.control('GET', '/faults');
  expect(list.json).toMatchObject([{ left: 1 }]);
  await sandbox.control('DELETE', '/faults');
  expect((await publish('three')).status).toBe(200);
});

test('G6: an old version is refused, or works with a warning', async () => {
  await order('G6');
  const refused = await publish('Hello');
  expect([refused.status, (refused.json['error'] as { code: number }).code]).toEqual([400, 2635]);
  await order('G6:warning');
  const warned = await publish('Hello again');
  expect(warned.headers.get('x-ad-api-version-warning')).toMatch(/deprecated/);
  expect(await posts()).toEqual(['Hello again']);
});
