import { type Outcome, ReadFailure } from '../connector';
import { type ContractStage, now, textOf } from './contract-bench';

/** What is promised about answering, hiding, taking down and reading. */
export function describeReading(stage: ContractStage): void {
  const { network, publishing, reading, comment, bench, newAccount, publish, publishedId } = stage;

  describe('replies', () => {
    it('answers a comment, and finds the answer when its outcome was lost', async () => {
      const account = await newAccount();
      const rootRemoteId = await publishedId(account, 'Flu clinic on Saturday');
      for (const fault of [null, 'A2:reset']) {
        const written = await comment(bench.sandbox, account, rootRemoteId, `Thank you! ${fault}`);
        const path = network === 'facebook' ? '/*/comments' : publishing.path;
        if (fault) await bench.sandbox.spoil(account, { method: 'POST', path }, fault);
        const replyTo = { remoteId: written.id, rootRemoteId, parentRemoteId: null };
        const intent = { ...textOf(account, 'You are welcome'), replyTo };
        const armedAt = now();
        const outcome: Outcome = await publish(account, intent);
        const made = (await bench.sandbox.madeByUs(account)).at(-1);
        expect([made?.parentId, made?.inReplyTo]).toContain(written.id);
        if (!fault) expect(outcome).toMatchObject({ kind: 'confirmed', remoteId: made?.id });
        const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
        expect(found).toMatchObject({ kind: 'found', remoteId: made?.id });
      }
    });

    it('hides and shows a comment, again and again', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'Flu clinic on Saturday');
      const { id } = await comment(bench.sandbox, account, postId, 'Rude words');
      for (const hidden of [true, true, false]) {
        const outcome = await bench.connector.hide(account, id, hidden);
        expect(outcome).toMatchObject({ kind: 'confirmed', remoteId: id });
      }
      const effects = await bench.sandbox.effects(account);
      const changes = effects.filter((effect) => effect.type === 'hidden-changed');
      expect(changes.map((effect) => effect.hidden)).toEqual([true, false]);
    });

    it('takes down what we published', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'A mistake');
      expect(await bench.connector.remove(account, postId)).toMatchObject({ kind: 'confirmed' });
      expect(await bench.connector.readBack(account, postId)).toMatchObject({ exists: false });
      const again = await bench.connector.remove(account, postId);
      expect(again).toMatchObject(
        network === 'x' ? { kind: 'confirmed' } : { kind: 'rejected', class: 'gone' },
      );
    });
  });

  describe('pull', () => {
    it('reads comments once, tells ours apart, and notices edits and deletions', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'Flu clinic on Saturday');
      const options = { recentPostIds: [postId], now: now() };
      const first = await bench.connector.pull(account, null, options);
      expect(first).toMatchObject({ items: [], complete: true, removed: [] });

      const kept = await comment(bench.sandbox, account, postId, 'Tea & <cake> afterwards?');
      const deleted = await comment(bench.sandbox, account, postId, 'Never mind');
      const replyTo = { remoteId: kept.id, rootRemoteId: postId, parentRemoteId: null };
      await publish(account, { ...textOf(account, 'Yes'), replyTo });
      const second = await bench.connector.pull(account, first.cursor, options);
      const theirs = second.items.filter((item) => !item.isOurs);
      expect(theirs.map((item) => item.remoteId).sort()).toEqual([kept.id, deleted.id].sort());
      expect(theirs.find((item) => item.remoteId === kept.id)).toMatchObject({
        kind: 'comment',
        rootRemoteId: postId,
        text: expect.stringContaining('Tea & <cake> afterwards?') as string,
        editedAt: null,
        author: { name: 'Margaret Ellis' },
      });

      await bench.sandbox.act(deleted.person, 'delete', { object: deleted.id });
      const afterSixHours = new Date(Date.now() + 6.1 * 3_600_000).toISOString();
      const third = await bench.connector.pull(account, second.cursor, {
        ...options,
        now: afterSixHours,
      });
      expect(third.removed).toEqual([deleted.id]);
      const fourth = await bench.connector.pull(account, third.cursor, {
        ...options,
        now: afterSixHours,
      });
      expect(fourth.removed).toEqual([]);
    });

    it('notices that something was taken away which is held, though no cursor that was kept knows of it', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'Flu clinic on Saturday');
      const options = { recentPostIds: [postId], now: now() };
      const { cursor } = await bench.connector.pull(account, null, options);
      const standing = await comment(bench.sandbox, account, postId, 'Is there parking?');
      const deleted = await comment(bench.sandbox, account, postId, 'Never mind');
      const held = [standing, deleted].map(({ id }) => ({ id, at: now() }));
      await bench.sandbox.act(deleted.person, 'delete', { object: deleted.id });
      const afterSixHours = new Date(Date.now() + 6.1 * 3_600_000).toISOString();
      const later = { ...options, now: afterSixHours };
      expect((await bench.connector.pull(account, cursor, later)).removed).toEqual([]);
      const { removed } = await bench.connector.pull(account, cursor, { ...later, held });
      expect(removed).toEqual([deleted.id]);
    });

    it('starts afresh from a cursor it cannot read', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'Flu clinic on Saturday');
      await comment(bench.sandbox, account, postId, 'Hello');
      const options = { recentPostIds: [postId], now: now() };
      for (const cursor of [null, 'nonsense', 7, { sinceId: 1 }]) {
        const pulled = await bench.connector.pull(account, cursor, options);
        expect(pulled.items).toHaveLength(1);
      }
    });

    it('reads texts back', async () => {
      const account = await newAccount();
      const text = 'Tea & cake: https://www.nhs.uk/tea';
      const read = await bench.connector.readBack(account, await publishedId(account, text));
      expect(read.exists).toBe(true);
      expect(read.urls).toHaveLength(network === 'x' ? 1 : 0);
    });

    it.each(['D1:json503', 'D1:html', 'D1:empty', 'D1:wrong-type', 'D1:huge', 'A3', 'C3', 'B1'])(
      'fails with a plain reason after %s',
      async (fault) => {
        const account = await newAccount();
        await bench.sandbox.spoil(account, reading, fault, { times: 20 });
        const failure: unknown = await bench.hurried
          .pull(account, null, { recentPostIds: [], now: now() })
          .catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(ReadFailure);
        expect(failure).toMatchObject({
          reason:
            fault === 'C3' ? 'needs-reconnect' : fault === 'B1' ? 'rate-limited' : 'unavailable',
        });
        expect(String(failure)).not.toContain(account.accessToken);
      },
    );
  });

  describe('with a network whose clock differs', () => {
    it.each([600, -600, 40 * 86_400, -40 * 86_400])(
      'finds a post and its comments when it is %d s off',
      async (seconds) => {
        const account = await newAccount();
        await bench.sandbox.control('POST', '/clock', { advance: seconds });
        try {
          await bench.sandbox.spoil(account, publishing, 'A2:reset');
          const intent = textOf(account, 'Flu clinic');
          const armedAt = now();
          await publish(account, intent);
          const found = await bench.connector.findPublished(account, intent, {
            armedAt,
            now: now(),
          });
          if (found.kind !== 'found') throw new Error(found.kind);
          await comment(bench.sandbox, account, found.remoteId, 'Hello');
          const options = { recentPostIds: [found.remoteId], now: now() };
          expect((await bench.connector.pull(account, null, options)).items).toHaveLength(1);
        } finally {
          await bench.sandbox.control('POST', '/clock', { real: true });
        }
      },
    );
  });
}
