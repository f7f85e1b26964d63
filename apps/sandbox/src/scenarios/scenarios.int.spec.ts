import { type Effect } from '../state/effects';
import { onePixel, RunningSandbox, type Surface } from '../testing/running-sandbox';
import { scenarios } from './stage';

let sandbox: RunningSandbox;
let page: Surface;
let post: string;
beforeEach(async () => {
  sandbox = await RunningSandbox.start();
  page = await sandbox.page('facebook');
  const made = await sandbox.graph('POST', `/${page.id}/feed`, page.token, { message: 'Hello' });
  post = String(made.json['id']);
  await sandbox.control('POST', '/clock', { at: '2026-11-22T09:00:00Z', frozen: true });
});
afterEach(() => sandbox.stop());

/** Resolves with the effects that fit, when there are `count` of them from now on. */
function coming(count: number, fits: (effect: Effect) => boolean): Promise<Effect[]> {
  const seen: Effect[] = [];
  return new Promise((resolve) => {
    sandbox.world.listeners.push((effect) => {
      if (fits(effect)) seen.push(effect);
      if (seen.length === count) resolve(seen);
    });
  });
}

const begin = (name: string, more: object = {}) =>
  sandbox.control('POST', `/scenarios/${name}`, { subject: post, ...more });
const isComment = (effect: Effect) => effect.type === 'comment-made';

test('people act in their order, and replies go to what they are about', async () => {
  expect((await begin('flu-clinic')).json).toEqual({ title: 'Flu clinic on Saturday', acts: 5 });
  const early = coming(1, isComment);
  await sandbox.control('POST', '/clock', { advance: 61 });
  const [first] = await early;
  const rest = coming(3, isComment);
  await sandbox.control('POST', '/clock', { advance: 6000 });
  const comments = await rest;
  expect(first).toMatchObject({ postId: post, parentId: null });
  const parents = comments.map((one) => (one.type === 'comment-made' ? one.parentId : ''));
  expect(parents).toEqual([null, first && 'id' in first ? first.id : '', null]);
  expect((await sandbox.control('GET', '/scenarios')).json['waiting']).toBe(0);
});

test('a burst is three hundred different comments', async () => {
  expect((await begin('spam-burst')).json['acts']).toBe(300);
  const all = coming(300, isComment);
  await sandbox.control('POST', '/clock', { advance: 400 });
  const texts = (await all).map((one) => (one.type === 'comment-made' ? one.message : ''));
  expect(new Set(texts).size).toBe(300);
});

test('what waits for our answer comes after it, and not before', async () => {
  await begin('edit-after-reply');
  const asked = coming(1, isComment);
  await sandbox.control('POST', '/clock', { advance: 1000 });
  const [question] = await asked;
  const id = question && 'id' in question ? question.id : '';
  expect((await sandbox.control('GET', '/scenarios')).json['waiting']).toBe(1);
  await sandbox.graph('POST', `/${id}/comments`, page.token, { message: 'Yes, from nine.' });
  const edited = coming(1, (effect) => effect.type === 'text-edited');
  await sandbox.control('POST', '/clock', { advance: 31 });
  expect((await edited)[0]).toMatchObject({ id, text: 'So you agree that you are never open?' });
});

test('a scenario of one’s own, on X', async () => {
  const account = await sandbox.page('x');
  const scenario = {
    title: 'Own',
    about: 'One mention.',
    network: 'x',
    steps: [{ after: 5, who: 'Ann', act: 'mention', text: 'Hello' }],
  };
  expect((await begin('own', { subject: account.handle, scenario })).status).toBe(200);
  const said = coming(1, (effect) => effect.type === 'post-made');
  await sandbox.control('POST', '/clock', { advance: 6 });
  expect((await said)[0]).toMatchObject({ sent: `@${account.handle} Hello` });
});

test('what does not exist is refused, and every scenario has its title', async () => {
  expect((await begin('nothing')).status).toBe(404);
  expect((await begin('pile-on', { subject: '5' })).status).toBe(404);
  expect(Object.keys(scenarios)).toHaveLength(6);
});

test('a sandbox goes elsewhere whole, with its pictures and its clock', async () => {
  const form = new FormData();
  form.set('source', new Blob([new Uint8Array(onePixel)], { type: 'image/png' }), 'a.png');
  const photo = await sandbox.call('POST', `/graph/v25.0/${page.id}/photos`, {
    headers: { authorization: `Bearer ${page.token}` },
    body: form,
  });
  const exported = await sandbox.control('GET', '/export');
  const state = (await sandbox.control('GET', '/state')).json;
  const other = await RunningSandbox.start();
  try {
    expect((await other.control('POST', '/import', exported.json)).status).toBe(200);
    expect((await other.control('GET', '/state')).json).toEqual(state);
    const picture = await other.call('GET', `/pages/media/${String(photo.json['id'])}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    await other.stop(true);
    const again = await RunningSandbox.start(other.folder);
    expect((await again.control('GET', '/state')).json['facebook']).toEqual(state['facebook']);
    await again.stop();
  } finally {
    await other.stop();
  }
});
