import { type ContractStage, hooks, textOf, wordsOf } from './contract-bench';
import { digest, picture } from './pictures';

/** What is promised about proving an account and publishing once. */
export function describePublishing(stage: ContractStage): void {
  const { network, publishing, bench, newAccount, publish } = stage;

  describe('verify', () => {
    it('says whose token it is', async () => {
      const account = await newAccount();
      const proof = await bench.connector.verify({ ...account, accountId: '' });
      expect(proof).toMatchObject({
        accountId: account.accountId,
        handle: account.handle,
        name: 'Waterfront (test)',
        problems: [],
      });
      expect(proof.pageUrl).toContain(account.handle);
    });

    it('finds a dead token, another account, and a network that is not there', async () => {
      const account = await newAccount();
      const other = await newAccount();
      const dead = await bench.connector.verify({ ...account, accessToken: 'no-such-token' });
      const swapped = await bench.connector.verify({ ...account, accountId: other.accountId });
      const away = await bench.connector.verify({ ...account, baseUrl: 'http://127.0.0.1:1' });
      for (const proof of [dead, swapped, away]) {
        expect(proof.problems.filter((problem) => problem.fatal)).toHaveLength(1);
      }
      expect(JSON.stringify(dead)).not.toContain('no-such-token');
    });
  });

  describe('publish', () => {
    it('publishes a text once, with every character as it was given', async () => {
      const account = await newAccount();
      const text = 'Flu clinic & “walk-in” <Saturday> 9–12: café 👩‍⚕️\n\nAll welcome. +44?a=b&c=%41';
      const counting = hooks();
      const outcome = await bench.connector.publish(account, textOf(account, text), counting);
      const made = await bench.sandbox.madeByUs(account);
      expect(made.map(wordsOf)).toEqual([text.normalize('NFC')]);
      expect(outcome).toMatchObject({ kind: 'confirmed', remoteId: made[0]?.id });
      expect(outcome.kind === 'confirmed' && outcome.url).toContain(made[0]?.id);
      expect(counting.calls).toBe(1);
    });

    it('says under which public address it stands', async () => {
      const account = await newAccount();
      const outcome = await publish(account, textOf(account, 'Open late on Thursday'));
      const response = await fetch(outcome.kind === 'confirmed' ? outcome.url : 'about:blank');
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining('Open late on Thursday'),
      ]);
    });

    it('publishes the link', async () => {
      const account = await newAccount();
      const link = 'https://www.nhs.uk/flu?a=1&b=2';
      await publish(account, { ...textOf(account, 'Flu clinic'), link });
      const [made] = await bench.sandbox.madeByUs(account);
      expect([made?.message, made?.link, made?.sent]).toEqual(
        network === 'facebook'
          ? ['Flu clinic', link, undefined]
          : [undefined, undefined, `Flu clinic\n${link}`],
      );
    });

    it.each([1, 2, 4])('publishes %d picture(s), each with its alt text', async (count) => {
      const account = await newAccount();
      const images = Array.from({ length: count }, (_, index) =>
        picture(index * 40, `A sign “number ${index}” & arrow\nsecond line`),
      );
      const counting = hooks();
      const intent = { ...textOf(account, 'Pictures'), images };
      const outcome = await bench.connector.publish(account, intent, counting);
      expect(outcome.kind).toBe('confirmed');
      const effects = await bench.sandbox.effects(account);
      const made = effects.filter((effect) => effect.type === 'post-made');
      expect(made).toHaveLength(1);
      const shown = made[0]?.photoIds ?? made[0]?.mediaIds ?? [];
      const altOf = (id: string) => effects.find((each) => each.id === id && each.alt)?.alt;
      const digestOf = (id: string) =>
        effects.find((each) => each.id === id && each.sha256)?.sha256;
      expect(shown.map(altOf)).toEqual(images.map((image) => image.alt));
      expect(shown.map(digestOf)).toEqual(images.map(digest));
      expect(counting.calls).toBe(1);
    });

    it('sends nothing when it is stopped just before the first byte', async () => {
      const account = await newAccount();
      const stopping = {
        ...hooks(),
        beforeFirstByte: () => Promise.reject(new Error('secret reason')),
      };
      const outcome = await bench.connector.publish(account, textOf(account, 'News'), stopping);
      expect(outcome).toMatchObject({ kind: 'not-accepted', retryAt: null });
      expect(JSON.stringify(outcome)).not.toContain('secret reason');
      expect(await bench.sandbox.madeByUs(account)).toEqual([]);
    });

    it.each([
      ['nobody listens', 'http://127.0.0.1:1'],
      ['it is not the network’s own address', 'https://graph.example.org'],
      ['it is not https', 'http://192.0.2.1'],
      ['it is not an address', 'nonsense'],
    ])('sends nothing when %s', async (_name, baseUrl) => {
      const account = { ...(await newAccount()), baseUrl };
      const counting = hooks();
      const outcome = await bench.connector.publish(account, textOf(account, 'News'), counting);
      expect(outcome).toMatchObject({ kind: 'not-accepted', retryAt: null });
      expect(counting.calls).toBe(0);
    });

    it('never repeats by itself', async () => {
      const account = await newAccount();
      await bench.sandbox.spoil(account, publishing, 'D1:json503');
      const before = (await bench.sandbox.requests()).length;
      await publish(account, textOf(account, 'News'));
      const sent = (await bench.sandbox.requests()).slice(before);
      expect(sent.filter((request) => request.method === 'POST')).toHaveLength(1);
    });
  });
}
