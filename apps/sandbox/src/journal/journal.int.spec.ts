import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataList, onePixel, RunningSandbox } from '../testing/running-sandbox';
import { Journal, journalPath } from './journal';

const seedToken = 'sandbox-page-token-waterfront';
const seedPage = '61550000000000017';
let folder: string;
const started: RunningSandbox[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((sandbox) => sandbox.stop(true)));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningSandbox> {
  const sandbox = await RunningSandbox.start(folder);
  started.push(sandbox);
  return sandbox;
}

const state = async (sandbox: RunningSandbox) => {
  const { clock, ...rest } = (await sandbox.control('GET', '/state')).json;
  expect(clock).toBeDefined();
  return rest;
};

test('a restart brings back exactly the same state', async () => {
  const first = await start();
  const { json } = await first.graph('POST', `/${seedPage}/feed`, seedToken, { message: 'Hello' });
  const ann = await first.person('facebook', 'Ann');
  const comment = await first.act(ann.id, 'comment', { object: json['id'], text: 'Hi' });
  await first.act(ann.id, 'edit', { object: comment, text: 'Hi there' });
  await first.act(ann.id, 'like', { object: json['id'] });
  await first.graph('POST', `/${comment}`, seedToken, { is_hidden: true });
  const bob = await first.person('x', 'Bob');
  const post = await first.act(bob.id, 'mention', { text: 'Hello', handle: 'WaterfrontDemo' });
  await first.act(bob.id, 'delete', { object: post });
  await first.x('POST', '/media/upload', 'sandbox-x-token-waterfront', {
    media: onePixel.toString('base64'),
    media_category: 'tweet_image',
  });
  await first.control('POST', '/settings', { xReadLagMs: 7 });
  const before = await state(first);
  await first.stop(true);
  const second = await start();
  expect(await state(second)).toEqual(before);
  await second.stop(true);
});

test('the clock stays where it was put', async () => {
  const first = await start();
  await first.control('POST', '/clock', { at: '2027-03-28T00:59:00Z', frozen: true });
  await first.stop(true);
  const second = await start();
  expect((await second.control('GET', '/clock')).json).toMatchObject({
    now: '2027-03-28T00:59:00.000Z',
    frozen: true,
  });
  await second.stop(true);
});

test('a last line cut short is dropped, and the next effect takes its number', () => {
  const path = journalPath(folder);
  const first = new Journal(path);
  first.append({ seq: 1, at: '2026-11-22T09:00:00.000Z', type: 'reset' });
  first.close();
  appendFileSync(path, '{"seq":2,"at":"2026-11-22T09:0');
  const second = new Journal(path);
  expect(second.all()).toHaveLength(1);
  second.append({ seq: second.nextSequence(), at: '2026-11-22T09:00:01.000Z', type: 'reset' });
  second.close();
  const third = new Journal(path);
  expect(third.all().map((effect) => effect.seq)).toEqual([1, 2]);
  third.close();
});

test.each([
  ['damaged', 'not JSON\n'],
  ['missing a number', '{"seq":2,"at":"x","type":"reset"}\n'],
])('a journal that is %s in the middle is refused', (_, text) => {
  writeFileSync(journalPath(folder), text);
  expect(() => new Journal(journalPath(folder))).toThrow(/line 1 .* is damaged/);
});

test('a reset begins anew, but the history stays', async () => {
  const sandbox = await start();
  await sandbox.graph('POST', `/${seedPage}/feed`, seedToken, { message: 'Hello' });
  await sandbox.control('POST', '/reset');
  expect(dataList(await sandbox.graph('GET', `/${seedPage}/feed`, seedToken))).toEqual([]);
  const effects = async (query: string) =>
    (await sandbox.control('GET', `/journal${query}`)).json['effects'];
  expect(await effects(`?page=${seedPage}&type=post-made`)).toEqual([]);
  expect(await effects(`?page=${seedPage}&type=post-made&all=true`)).toHaveLength(1);
  expect(readFileSync(journalPath(folder), 'utf8')).toContain('"message":"Hello"');
  await sandbox.stop(true);
});
