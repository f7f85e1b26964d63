import { type ContractStage, now, textOf } from './contract-bench';

/** What is promised when an answer is lost, unclear, or a refusal. */
export function describeDoubts(stage: ContractStage): void {
  const { network, publishing, bench, newAccount, publish, publishedId } = stage;

  describe('when the answer is lost or unclear', () => {
    it.each(['A1', 'A2:reset', 'A2:truncated', 'A2:html502', 'A6', 'D1:json500+applied'])(
      'is unknown after %s, and then found',
      async (fault) => {
        const account = await newAccount();
        const text = `Flu & cold: see https://www.nhs.uk/flu today (${fault})`;
        await publishedId(account, 'Something before it');
        await bench.sandbox.spoil(account, publishing, fault);
        const armedAt = now();
        const intent = textOf(account, text);
        const outcome = await publish(account, intent, bench.hurried);
        expect(outcome.kind).toBe('unknown');
        const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
        const made = await bench.sandbox.madeByUs(account);
        expect(made).toHaveLength(2);
        expect(found).toMatchObject({ kind: 'found', remoteId: made[1]?.id });
      },
    );

    it.each([
      'A3',
      'D1:json500',
      'D1:json503',
      'D1:html',
      'D1:empty',
      'D1:wrong-type',
      'D1:huge',
      'D1:gzip',
      'D3',
    ])('is unknown after %s, and then absent', async (fault) => {
      const account = await newAccount();
      await bench.sandbox.spoil(account, publishing, fault);
      const armedAt = now();
      const intent = textOf(account, 'Closed on Monday');
      expect((await publish(account, intent, bench.hurried)).kind).toBe('unknown');
      const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
      expect(found).toEqual({ kind: 'absent' });
      expect(await bench.sandbox.madeByUs(account)).toEqual([]);
    });

    it('gives up on an answer that drips', async () => {
      const account = await newAccount();
      await bench.sandbox.spoil(account, publishing, 'D2');
      const outcome = await publish(account, textOf(account, 'News'), bench.hurried);
      expect(outcome.kind).toBe('unknown');
    });

    it('does not take an older post with the same text for it, nor a younger one with another', async () => {
      const account = await newAccount();
      await publishedId(account, 'Open on Monday');
      await publishedId(account, 'Open on Tuesday');
      const later = new Date(Date.now() + 3_600_000).toISOString();
      const intent = textOf(account, 'Open on Monday');
      const after = await bench.connector.findPublished(account, intent, { armedAt: later });
      expect(after).toEqual({ kind: 'absent' });
      const other = textOf(account, 'Open on Wednesday');
      const find = await bench.connector.findPublished(account, other, { armedAt: now() });
      expect(find).toEqual({ kind: 'absent' });
    });

    it.each(['D1:json503', 'D1:html', 'D1:wrong-type', 'A3', 'C3'])(
      'cannot tell when the looking itself meets %s',
      async (fault) => {
        const account = await newAccount();
        const path = network === 'facebook' ? '/*/published_posts' : '/2/users/*/tweets';
        await bench.sandbox.spoil(account, { method: 'GET', path }, fault, { times: 5 });
        const intent = textOf(account, 'News');
        const found = await bench.hurried.findPublished(account, intent, { armedAt: now() });
        expect(found.kind).toBe('cannot-tell');
      },
    );

    it('takes the word “duplicate” for evidence, not for a refusal', async () => {
      const account = await newAccount();
      await publishedId(account, 'Open on Monday');
      const outcome = await publish(account, textOf(account, 'Open on Monday'));
      expect(outcome).toMatchObject({
        kind: 'unknown',
        suspected: { kind: 'rejected', class: 'duplicate' },
      });
    });
  });

  describe('when the network refuses', () => {
    it.each(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C102'])(
      'says after %s that somebody has to reconnect',
      async (fault) => {
        const account = await newAccount();
        await bench.sandbox.spoil(account, publishing, fault);
        const outcome = await publish(account, textOf(account, 'News'));
        expect(outcome).toMatchObject({ kind: 'rejected', class: 'needs-reconnect' });
      },
    );

    it.each<[string, number | null]>([
      ['B1:reset-90s', 90],
      ['B1:reset-past', null],
      ['B1:no-headers', null],
    ])('waits after %s', async (fault, seconds) => {
      const account = await newAccount();
      await bench.sandbox.spoil(account, publishing, fault);
      const started = Date.now();
      const outcome = await publish(account, textOf(account, 'News'));
      if (outcome.kind !== 'not-accepted') throw new Error(JSON.stringify(outcome));
      if (seconds === null) expect(outcome.retryAt).toBeNull();
      else
        expect(Date.parse(outcome.retryAt ?? '')).toBeGreaterThan(started + seconds * 1000 - 2000);
      expect(await bench.sandbox.madeByUs(account)).toEqual([]);
    });
  });
}
