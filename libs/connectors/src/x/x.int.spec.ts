import { describeConnectorContract } from '../testing/contract';
import { hooks, now, setUpBench, textOf } from '../testing/contract-bench';
import { picture } from '../testing/pictures';

const publishing = { method: 'POST', path: '/2/tweets' };

describe('X keeps the contract of connectors', () => {
  describeConnectorContract({
    network: 'x',
    publishing,
    reading: { method: 'GET', path: '/2/users/*/mentions' },
    async comment(sandbox, account, postId, text) {
      const person = await sandbox.newPerson('x', 'Margaret Ellis');
      const mention = `${text} @${account.handle}`;
      const id = await sandbox.act(person, 'mention', { text: mention, inReplyTo: postId });
      return { person, id };
    },
  });
});

describe('X', () => {
  const bench = setUpBench('x');
  const newAccount = () => bench.sandbox.newAccount('x');

  it.each([
    ['the upload', '/2/media/upload'],
    ['the alt text', '/2/media/metadata'],
  ])('publishes nothing when %s fails', async (_name, path) => {
    for (const fault of ['D1:json500', 'A3', 'C1', 'B1', 'A2:reset']) {
      const account = await newAccount();
      await bench.sandbox.spoil(account, { method: 'POST', path }, fault, { after: 1 });
      const images = [picture(1, 'One'), picture(2, 'Two')];
      const counting = hooks();
      const intent = { ...textOf(account, 'A'), images };
      const outcome = await bench.hurried.publish(account, intent, counting);
      expect(outcome.kind).toBe(fault === 'C1' ? 'rejected' : 'not-accepted');
      expect(counting.calls).toBe(0);
      expect(await bench.sandbox.madeByUs(account)).toEqual([]);
    }
  });

  it('publishes no picture without alt text', async () => {
    const account = await newAccount();
    const intent = { ...textOf(account, 'A'), images: [picture(1, '')] };
    const outcome = await bench.connector.publish(account, intent, hooks());
    expect(outcome.kind).toBe('rejected');
    expect(await bench.sandbox.madeByUs(account)).toEqual([]);
  });

  it('is told when a person did not mention us', async () => {
    const account = await newAccount();
    const posted = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    if (posted.kind !== 'confirmed') throw new Error('Not published.');
    const person = await bench.sandbox.newPerson('x', 'Danny Marsh');
    const inReplyTo = posted.remoteId;
    const id = await bench.sandbox.act(person, 'mention', { text: 'When?', inReplyTo });
    const options = { recentPostIds: [posted.remoteId], now: now() };
    const { items } = await bench.connector.pull(account, null, options);
    expect(items).toMatchObject([{ remoteId: id, kind: 'comment', mentionsUs: false }]);
    const replyTo = { remoteId: id, rootRemoteId: posted.remoteId, parentRemoteId: null };
    const outcome = await bench.connector.publish(
      account,
      { ...textOf(account, 'B'), replyTo },
      hooks(),
    );
    expect(outcome).toMatchObject({
      kind: 'rejected',
      class: 'not-eligible',
      code: 'x.403.not-mentioned',
    });
  });

  it('sees who mentioned us in so many words', async () => {
    const account = await newAccount();
    const person = await bench.sandbox.newPerson('x', 'Danny Marsh');
    await bench.sandbox.act(person, 'mention', { text: `Is @${account.handle} open?` });
    const { items } = await bench.connector.pull(account, null, { recentPostIds: [], now: now() });
    expect(items).toMatchObject([
      { kind: 'mention', mentionsUs: true, rootRemoteId: null, author: { name: 'Danny Marsh' } },
    ]);
  });

  it.each<[string, object]>([
    ['B4', { kind: 'rejected', class: 'out-of-credit', code: 'x.402' }],
    ['B4:usage-capped', { kind: 'rejected', class: 'out-of-credit' }],
    ['G2', { kind: 'rejected', class: 'not-eligible' }],
    ['duplicate', { kind: 'unknown', suspected: { class: 'duplicate' } }],
  ])('takes %s for %o', async (fault, expected) => {
    const account = await newAccount();
    await bench.sandbox.spoil(account, publishing, fault);
    const outcome = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    expect(outcome).toMatchObject(expected);
  });

  it('waits for the end of the day when the day’s limit is reached', async () => {
    const account = await newAccount();
    await bench.sandbox.spoil(account, publishing, 'B2');
    const outcome = await bench.connector.publish(account, textOf(account, 'A'), hooks());
    const retryAt = outcome.kind === 'not-accepted' ? outcome.retryAt : null;
    expect(Date.parse(retryAt ?? '') - Date.now()).toBeGreaterThan(5.9 * 3_600_000);
  });

  it('reads long lists page by page, and none twice', async () => {
    const account = await newAccount();
    const person = await bench.sandbox.newPerson('x', 'Danny Marsh');
    const say = (count: number) =>
      bench.sandbox.act(person, 'mention', { text: `Number ${count} @${account.handle}` });
    for (let count = 0; count < 230; count += 1) await say(count);
    const options = { recentPostIds: [], now: now() };
    const first = await bench.connector.pull(account, null, options);
    expect([new Set(first.items.map((item) => item.text)).size, first.complete]).toEqual([
      230,
      true,
    ]);
    await say(230);
    const second = await bench.connector.pull(account, first.cursor, options);
    expect(second.items).toHaveLength(1);
  });
});
