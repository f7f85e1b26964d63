import { createHash } from 'node:crypto';
import {
  type DataItemView,
  DataItemPage,
  DataRequestView,
  type LeftOutReason,
  type OpenDataRequestBody,
  type ReviewItemBody,
} from '@canteen/contracts';
import { Pseudonyms, waitsDividedBy } from '@canteen/platform';
import { ErasureDesk } from '../erasure/erasure-desk';
import { RetentionKeeper } from '../erasure/retention-keeper';
import { LogSigner } from '../log/log-signer';
import { LogVerifier } from '../log/log-verifier';
import { QuestionDesk } from '../reports/question-desk';
import { ReplySweeper } from '../reports/reply-sweeper';
import { GuidanceEngine } from '../screening/guidance-engine';
import { ScreeningContextBuilder } from '../screening/screening-context-builder';
import { auditArea } from '../testing/audit-area';
import { exportArea } from '../testing/export-area';
import { pdfWords } from '../testing/pdf-words';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { AnswerMaker } from './answer-maker';
import { DataItemDesk } from './data-item-desk';
import { DataRequestDesk } from './data-request-desk';
import { DataRequestSearcher } from './data-request-searcher';

const WORDS = 'My neighbour Olive Cadwallader 😀 said the surgery lost my form.';
const DAY_MS = 86_400_000;

describe('data requests', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let area: ReturnType<typeof auditArea>;
  let desk: DataRequestDesk;
  let searcher: DataRequestSearcher;
  let items: DataItemDesk;
  let maker: AnswerMaker;
  let own: { id: string; threadId: string };

  beforeAll(async () => {
    app = await testApplication();
    area = auditArea(app);
    desk = new DataRequestDesk(app.uow);
    searcher = new DataRequestSearcher(app.uow, new Pseudonyms(app.keys));
    items = new DataItemDesk(app.uow, new ScreeningContextBuilder());
    maker = new AnswerMaker(app.uow);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
    own = await area.comment(practice, WORDS);
  });

  const lead = () => practice.as('compliance');
  const asking: OpenDataRequestBody = {
    name: 'Nerys Vaughan',
    accounts: ['@nerys'],
    words: ['07700 900123'],
    receivedOn: '2026-11-20',
    identity: 'known',
  };
  const opened = async (over: Partial<OpenDataRequestBody> = {}) =>
    (await desk.open(lead(), { ...asking, ...over })).id;

  async function searched(id: string): Promise<DataRequestView> {
    for (;;) {
      const view = await searcher.searchOn(lead(), id);
      if (view.search.state === 'done') return DataRequestView.parse(view);
    }
  }

  const found = async (id: string) =>
    DataItemPage.parse(await items.page(lead(), id, { limit: 100 })).items;

  const include = (item: DataItemView): ReviewItemBody => ({
    verdict: 'included',
    covers: item.texts.flatMap(({ field, covers }) => covers.map((one) => ({ ...one, field }))),
  });

  /** Opened, searched, and every item included with what was proposed. */
  async function reviewed(over: Partial<OpenDataRequestBody> = {}): Promise<string> {
    const id = await opened(over);
    await searched(id);
    for (const item of await found(id)) await items.review(lead(), id, item.id, include(item));
    return id;
  }

  it('are due after a month, with the days left, and name nobody in the log', async () => {
    const id = await opened();
    expect(await desk.view(lead(), id)).toMatchObject({
      name: 'Nerys Vaughan',
      dueOn: '2026-12-21',
      daysLeft: 28,
      search: { state: 'not-begun' },
    });
    const entry = (await app.log(practice.id)).at(-1);
    expect(entry).toMatchObject({ kind: 'data-request.opened', leaf: { commitments: {} } });
    expect(JSON.stringify(entry)).not.toMatch(/Nerys|07700/);
    const rows = await app.asSuperuser('SELECT * FROM data_requests WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/Nerys|nerys|07700/);
  });

  it('count from the proof of identity where it was asked for, and may be extended once', async () => {
    const id = await opened({ receivedOn: '2026-11-02', identity: 'asked' });
    app.clock.advance(2 * DAY_MS);
    const body = { identity: 'document' as const, on: '2026-11-25' };
    await expect(
      desk.confirmIdentity(lead(), id, { ...body, on: '2026-11-26' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await desk.confirmIdentity(lead(), id, body)).toMatchObject({ dueOn: '2026-12-29' });
    expect(await desk.extend(lead(), id, { reason: 'Many threads.' })).toMatchObject({
      dueOn: '2027-02-25',
      extended: true,
    });
    await expect(desk.extend(lead(), id, { reason: 'Again.' })).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
  });

  it('find what they wrote under any name, what was written about it, and where others name them', async () => {
    await area.close(practice, own.id);
    const author = (over: object) => ({
      author: { id: 'person-nv', name: 'N', handle: null, ...over },
    });
    await area.comment(practice, 'Under an older name.', author({ handle: '@nerys' }));
    await area.comment(practice, 'Under a newer name.', author({ handle: '@somebody_new' }));
    await area.comment(practice, 'Was it not Nerys Vaughan who rang from 07700-900123?', {
      author: { id: 'tudge', name: 'Briallen Tudge', handle: '@tudge' },
    });
    await area.comment(practice, 'Nothing to do with anybody.', {
      author: { id: 'else', name: 'Huw Pugh', handle: '@huw' },
    });
    const id = await opened();
    const view = await searched(id);
    const list = await found(id);
    expect(view.items.open).toBe(list.length);
    const texts = list.flatMap((item) =>
      item.texts.map(({ field, text }) => [item.what, item.found.join(), field, text]),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        ['Comment: captured', 'their-account', 'body', WORDS],
        ['Comment: captured', 'their-account', 'author', 'Nerys Vaughan @nerys'],
        ['Comment: captured', 'their-account', 'body', 'Under an older name.'],
        ['Comment: captured', 'their-account', 'body', 'Under a newer name.'],
        ['Comment: outcome', 'about-their-comment', 'note', 'She rang back.'],
      ]),
    );
    const named = list.filter((item) => item.found.includes('names-them'));
    expect(named.map((item) => item.texts.map(({ field }) => field))).toEqual([['body']]);
    const record = list.find(
      ({ what, thread }) => what.startsWith('What was recorded') && thread === own.threadId,
    );
    expect(record?.texts[0]?.text).toMatch(/Joy Abara.*telephone/);
    expect(JSON.stringify(list)).not.toContain('Nothing to do with anybody');
  });

  it('keep what was decided when the search is made again, and find what came since', async () => {
    const id = await opened();
    await searched(id);
    const [first] = await found(id);
    if (!first) throw new Error('Nothing was found.');
    await items.review(lead(), id, first.id, { verdict: 'left-out', reason: 'not-theirs' });
    const before = (await found(id)).length;
    await area.comment(practice, 'I am back, Nerys Vaughan here.');
    expect((await desk.view(lead(), id)).search.since).toBeGreaterThan(0);
    await searched(id);
    const after = await found(id);
    expect(after.length).toBeGreaterThan(before);
    expect(after.find((item) => item.id === first.id)).toMatchObject({ verdict: 'left-out' });
  });

  it('propose to cover others, and refuse a mark outside the text', async () => {
    const id = await opened();
    await searched(id);
    const item = (await found(id)).find(({ texts }) => texts.some(({ text }) => text === WORDS));
    if (!item) throw new Error('Their comment was not found.');
    const body = item.texts.find(({ field }) => field === 'body');
    expect(body?.covers).toEqual([{ start: 13, end: 30, why: 'name' }]);
    const mark = (start: number, end: number): ReviewItemBody => ({
      verdict: 'included',
      covers: [{ field: 'body', start, end, why: 'other-person' }],
    });
    await expect(items.review(lead(), id, item.id, mark(3, 400))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    // The second half of a surrogate pair alone: the whole character goes.
    const kept = await items.review(lead(), id, item.id, mark(32, 33));
    expect(kept.texts.find(({ field }) => field === 'body')?.covers).toEqual([
      { start: 31, end: 33, why: 'other-person' },
    ]);
    expect(kept).toMatchObject({ verdict: 'included', reviewedBy: { name: 'Marek Nowak' } });
  });

  it('let nothing out while something is not looked at, not found, or nobody knows who asks', async () => {
    const id = await opened({ identity: 'asked' });
    const make = () => maker.make(lead(), id, 'json');
    await expect(make()).rejects.toMatchObject({ code: 'EXPORT_REFUSED' });
    await desk.confirmIdentity(lead(), id, { identity: 'known', on: '2026-11-23' });
    await expect(make()).rejects.toMatchObject({
      message: expect.stringContaining('search') as string,
    });
    await searched(id);
    const list = await found(id);
    for (const item of list.slice(1)) await items.review(lead(), id, item.id, include(item));
    await expect(make()).rejects.toMatchObject({
      message: 'One item is still to be looked at.',
    });
    const [last] = list;
    if (last) await items.review(lead(), id, last.id, include(last));
    const stale = { ...lead(), provedAt: '2026-11-23T08:00:00.000Z' };
    await expect(maker.make(stale, id, 'json')).rejects.toMatchObject({ code: 'PROOF_NEEDED' });
    expect((await make()).fileName).toBe('canteen-data-request-2026-11-23.json');
  });

  it('are answered in a PDF and in JSON with no trace of what is covered, which the log remembers', async () => {
    await area.close(practice, own.id);
    const id = await reviewed();
    for (const format of ['pdf', 'json'] as const) {
      const { bytes } = await maker.make(lead(), id, format);
      const { pages, beside } =
        format === 'pdf' ? pdfWords(bytes) : { pages: bytes.toString('utf8'), beside: '' };
      // The reader of the test sees the words: else it could see nothing at all, and be content.
      for (const kept of ['My neighbour', 'said the surgery lost my form', 'She rang back.']) {
        expect(pages).toContain(kept);
      }
      expect(`${pages}${beside}${bytes.toString('latin1')}`).not.toMatch(/Olive|Cadwallader/);
      const entry = (await app.log(practice.id)).at(-1);
      expect(entry).toMatchObject({
        kind: 'data-request.answer-made',
        leaf: {
          data: {
            format,
            digest: createHash('sha256').update(bytes).digest('hex'),
            covered: 1,
            leftOut: 0,
          },
        },
      });
      expect(JSON.stringify(entry)).not.toMatch(/Nerys|neighbour/);
    }
    const verifier = new LogVerifier(app.uow, new LogSigner(app.keys));
    expect(await verifier.verify(practice.as('auditor'))).toMatchObject({ ok: true });
  });

  it('say that something was erased, and of what is left out only what the person may be told', async () => {
    await area.close(practice, own.id);
    const id = await opened();
    await searched(id);
    const list = await found(id);
    const leftOut = new Map<string, LeftOutReason>([
      ['Comment: outcome', 'third-party'],
      ['What was recorded about a comment', 'crime'],
    ]);
    for (const item of list) {
      const reason = leftOut.get(item.what);
      const body = reason ? { verdict: 'left-out' as const, reason } : include(item);
      await items.review(lead(), id, item.id, body);
    }
    const erasures = new ErasureDesk(app.uow, app.notices);
    const asked = await erasures.ask(lead(), {
      measure: 'erase',
      subject: { type: 'comment', id: own.id },
      ground: 'consent-withdrawn',
      withReplies: false,
      reason: 'She asked.',
    });
    await erasures.decide(practice.as('guardian'), asked.id, { agreed: true });
    const { bytes } = await maker.make(lead(), id, 'json');
    const answer = JSON.parse(bytes.toString('utf8')) as {
      items: { texts: { pieces: unknown }[] }[];
      leftOut: string[];
    };
    expect(answer.items.flatMap(({ texts }) => texts).some(({ pieces }) => pieces === null)).toBe(
      true,
    );
    expect(answer.leftOut).toEqual([expect.stringContaining('One item is left out: it could not')]);
    expect(bytes.toString('utf8')).not.toContain('preventing crime');
    expect(bytes.toString('utf8')).not.toContain('surgery lost my form');
  });

  it('are not kept from being answered by one text that does not decrypt', async () => {
    const id = await reviewed();
    await app.asSuperuser(
      `UPDATE sealed_texts SET ciphertext = '\\x00'::bytea WHERE item_id = $1 AND field = 'author'`,
      [own.id],
    );
    const { bytes } = await maker.make(lead(), id, 'pdf');
    const { pages } = pdfWords(bytes);
    expect(pages).toContain('said the surgery lost my form');
    expect(pages).toContain('This was erased, or cannot be read');
  });

  it('are closed as answered only after an answer, and then stay as they are', async () => {
    const id = await reviewed();
    const close = () => desk.close(lead(), id, { state: 'answered', reason: 'Sent by post.' });
    await expect(close()).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    await maker.make(lead(), id, 'pdf');
    expect(await close()).toMatchObject({ state: 'answered', daysLeft: null });
    await expect(maker.make(lead(), id, 'pdf')).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    await expect(searcher.searchOn(lead(), id)).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    expect((await desk.list(lead(), { state: 'closed', limit: 10 })).items).toMatchObject([{ id }]);
    expect((await desk.list(lead(), { state: 'open', limit: 10 })).items).toEqual([]);
  });

  it('are found by a saved question when they were not answered in time', async () => {
    const question = async () => {
      const sweeper = new ReplySweeper(
        new GuidanceEngine(app.clock),
        new ScreeningContextBuilder(),
      );
      return new QuestionDesk(app.uow, sweeper).answer(practice.as('auditor'), 'data-requests', {
        limit: 10,
      });
    };
    const inTime = await reviewed();
    await maker.make(lead(), inTime, 'json');
    const late = await opened();
    app.clock.set('2026-12-21T23:30:00.000Z');
    expect(await question()).toMatchObject({ good: true, count: 0 });
    app.clock.set('2026-12-22T00:30:00.000Z');
    expect(await question()).toMatchObject({ good: false, items: [{ id: late }] });
    expect(JSON.stringify(await question())).not.toContain('Nerys');
  });

  it('go with their copies when their time is over, and the log and its export still verify', async () => {
    const id = await reviewed();
    await desk.close(lead(), id, {
      state: 'refused',
      ground: 'excessive',
      reason: 'The fourth this month from Nerys Vaughan.',
    });
    app.clock.advance(1_200 * DAY_MS);
    await new RetentionKeeper(app.uow, { waits: waitsDividedBy(1) }).handle({
      workId: id,
      practiceId: practice.id,
      kind: 'run-retention',
      subjectId: practice.id,
      dueAt: app.clock.now(),
      leasedUntil: app.clock.now(),
      tries: 0,
    });
    expect(await desk.view(lead(), id)).toMatchObject({ name: null, accounts: [], words: [] });
    expect(await app.asSuperuser('SELECT 1 FROM sealed_texts WHERE item_id = $1', [id])).toEqual(
      [],
    );
    const { entries } = await exportArea(app).exported(lead(), { of: 'log' });
    expect(entries).not.toContain('fourth this month');
    const verifier = new LogVerifier(app.uow, new LogSigner(app.keys));
    expect(await verifier.verify(practice.as('auditor'))).toMatchObject({ ok: true });
  });

  it('are for those who answer for people’s data, of this practice alone', async () => {
    const id = await reviewed();
    const other = await app.practice('Another Surgery');
    const [item] = await found(id);
    type Tried = (acting: ReturnType<TestPractice['as']>) => Promise<unknown>;
    const every: Tried[] = [
      (acting) => desk.view(acting, id),
      (acting) => desk.confirmIdentity(acting, id, { identity: 'known', on: '2026-11-23' }),
      (acting) => desk.extend(acting, id, { reason: 'Why not.' }),
      (acting) => desk.close(acting, id, { state: 'withdrawn', reason: 'Why not.' }),
      (acting) => searcher.searchOn(acting, id),
      (acting) => items.page(acting, id, { limit: 10 }),
      (acting) => items.review(acting, id, item?.id ?? '', { verdict: 'open' }),
      (acting) => maker.make(acting, id, 'json'),
    ];
    const list: Tried = (acting) => desk.list(acting, { state: 'open', limit: 10 });
    for (const person of ['manager', 'auditor', 'doctor', 'writer'] as const) {
      for (const tried of [...every, list]) {
        await expect(tried(practice.as(person))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
    for (const tried of every) {
      await expect(tried(other.as('compliance'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await list(other.as('compliance'))).toEqual({ items: [], next: null });
    expect((await desk.view(lead(), id)).state).toBe('open');
    await expect(desk.open(practice.as('manager'), asking)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
