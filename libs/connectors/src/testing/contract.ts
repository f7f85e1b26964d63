import { type Network } from '@canteen/channels';
import {
  type Account,
  type Connector,
  type Outcome,
  type PublishHooks,
  type PublishIntent,
  ReadFailure,
} from '../connector';
import { loopbackDialer } from '../http/dialer';
import { createConnectors } from '../registry';
import { digest, picture } from './pictures';
import { type Effect, SandboxProgram } from './sandbox-program';

/** What differs between the networks in the contract that every connector keeps. */
export interface ContractNetwork {
  network: Network;
  /** The call that publishes a text, and the one that reads comments. */
  publishing: { method: string; path: string };
  reading: { method: string; path: string };
  /** Lets a person write something we may answer under our post; gives its id. */
  comment(
    sandbox: SandboxProgram,
    account: Account,
    postId: string,
    text: string,
  ): Promise<{ id: string; person: string }>;
}

/** A sandbox and the two connectors of a suite: a patient one, and one that gives up soon. */
export interface Bench {
  sandbox: SandboxProgram;
  connector: Connector;
  hurried: Connector;
}

const HURRY_MS = 400;

/** Starts the sandbox for a suite and stops it after. */
export function setUpBench(network: Network): Bench {
  const bench = {} as Bench;
  beforeAll(async () => {
    bench.sandbox = await SandboxProgram.start();
    bench.connector = createConnectors({ dialer: loopbackDialer }).for(network);
    const limits = { totalMs: HURRY_MS, uploadMs: HURRY_MS };
    bench.hurried = createConnectors({ dialer: loopbackDialer, limits }).for(network);
  });
  afterAll(() => bench.sandbox.stop());
  return bench;
}

/** The present, as the product's clock would say it. */
export const now = (): string => new Date().toISOString();

/** Hooks that count. */
export function hooks(): PublishHooks & { calls: number } {
  const counting = {
    calls: 0,
    beforeFirstByte: () => {
      counting.calls += 1;
    },
    now,
  };
  return counting;
}

/** An intent with nothing but a text. */
export function textOf(account: Account, text: string): PublishIntent {
  return { network: account.network, accountId: account.accountId, text, images: [] };
}

const wordsOf = (effect: Effect | undefined) => effect?.message ?? effect?.sent;

/** What every connector promises, run against the sandbox networks as a program of their own. */
export function describeConnectorContract(given: ContractNetwork): void {
  const { network, publishing, reading } = given;
  const bench = setUpBench(network);
  const newAccount = () => bench.sandbox.newAccount(network);

  async function publish(account: Account, intent: PublishIntent, connector = bench.connector) {
    const outcome = await connector.publish(account, intent, hooks());
    expect(JSON.stringify(outcome)).not.toContain(account.accessToken);
    return outcome;
  }

  async function publishedId(account: Account, text: string): Promise<string> {
    const outcome = await publish(account, textOf(account, text));
    if (outcome.kind !== 'confirmed') throw new Error(`Not published: ${JSON.stringify(outcome)}`);
    return outcome.remoteId;
  }

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

  describe('replies', () => {
    it('answers a comment, and finds the answer when its outcome was lost', async () => {
      const account = await newAccount();
      const rootRemoteId = await publishedId(account, 'Flu clinic on Saturday');
      for (const fault of [null, 'A2:reset']) {
        const comment = await given.comment(
          bench.sandbox,
          account,
          rootRemoteId,
          `Thank you! ${fault}`,
        );
        const path = network === 'facebook' ? '/*/comments' : publishing.path;
        if (fault) await bench.sandbox.spoil(account, { method: 'POST', path }, fault);
        const replyTo = { remoteId: comment.id, rootRemoteId, parentRemoteId: null };
        const intent = { ...textOf(account, 'You are welcome'), replyTo };
        const armedAt = now();
        const outcome: Outcome = await publish(account, intent);
        const made = (await bench.sandbox.madeByUs(account)).at(-1);
        expect([made?.parentId, made?.inReplyTo]).toContain(comment.id);
        if (!fault) expect(outcome).toMatchObject({ kind: 'confirmed', remoteId: made?.id });
        const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
        expect(found).toMatchObject({ kind: 'found', remoteId: made?.id });
      }
    });

    it('hides and shows a comment, again and again', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'Flu clinic on Saturday');
      const { id } = await given.comment(bench.sandbox, account, postId, 'Rude words');
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

      const kept = await given.comment(bench.sandbox, account, postId, 'Tea & <cake> afterwards?');
      const deleted = await given.comment(bench.sandbox, account, postId, 'Never mind');
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

    it('starts afresh from a cursor it cannot read', async () => {
      const account = await newAccount();
      const postId = await publishedId(account, 'Flu clinic on Saturday');
      await given.comment(bench.sandbox, account, postId, 'Hello');
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
          await given.comment(bench.sandbox, account, found.remoteId, 'Hello');
          const options = { recentPostIds: [found.remoteId], now: now() };
          expect((await bench.connector.pull(account, null, options)).items).toHaveLength(1);
        } finally {
          await bench.sandbox.control('POST', '/clock', { real: true });
        }
      },
    );
  });
}
