import { type AskErasureBody, ThreadKeeping } from '@canteen/contracts';
import { verifyExport } from '@canteen/ledger';
import { waitsDividedBy } from '@canteen/platform';
import { LogSigner } from '../log/log-signer';
import { LogVerifier } from '../log/log-verifier';
import { ResponseLog } from '../log/response-log';
import { auditArea } from '../testing/audit-area';
import { exportArea } from '../testing/export-area';
import { plainDraft, postsArea } from '../testing/posts-area';
import { testConfig } from '../testing/test-config';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { ErasureDesk } from './erasure-desk';
import { HoldDesk } from './hold-desk';
import { RetentionKeeper } from './retention-keeper';

const WORDS = 'Dr Gill told me my biopsy was clear, thank you.';

describe('what is kept about people', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let area: ReturnType<typeof auditArea>;
  let desk: ErasureDesk;
  let holds: HoldDesk;
  let keeper: RetentionKeeper;
  let log: ResponseLog;
  let comment: { id: string; threadId: string };

  beforeAll(async () => {
    app = await testApplication();
    area = auditArea(app);
    desk = new ErasureDesk(app.uow, app.notices);
    holds = new HoldDesk(app.uow);
    keeper = new RetentionKeeper(app.uow, { waits: waitsDividedBy(1) });
    log = new ResponseLog(app.uow, new LogSigner(app.keys), testConfig());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
    comment = await area.comment(practice, WORDS);
  });

  const erase = (over: Partial<AskErasureBody> = {}): AskErasureBody =>
    ({
      measure: 'erase',
      subject: { type: 'comment', id: comment.id },
      ground: 'consent-withdrawn',
      withReplies: false,
      reason: 'She wrote to us on Monday.',
      ...over,
    }) as AskErasureBody;

  async function eraseIt(): Promise<void> {
    await area.close(practice, comment.id);
    const { id } = await desk.ask(practice.as('compliance'), erase());
    await desk.decide(practice.as('guardian'), id, { agreed: true });
  }

  const stored = async (table: string) =>
    JSON.stringify(
      await app.asSuperuser(`SELECT * FROM ${table} WHERE practice_id = $1`, [practice.id]),
    );

  const textsOf = async () =>
    (await log.thread(practice.as('compliance'), comment.threadId)).entries.flatMap(({ texts }) =>
      texts.map(({ text }) => text),
    );

  it('destroys key, salt and texts, and the log still verifies', async () => {
    expect(await textsOf()).toContain(WORDS);
    await eraseIt();
    const keys = await app.asSuperuser(
      'SELECT wrapped_key, destroyed_at FROM item_keys WHERE item_id = $1',
      [comment.id],
    );
    expect(keys).toEqual([{ wrapped_key: null, destroyed_at: '2026-11-23T09:00:00.000Z' }]);
    expect(
      await app.asSuperuser('SELECT 1 FROM sealed_texts WHERE item_id = $1', [comment.id]),
    ).toEqual([]);
    expect(await stored('comments')).not.toContain('nerys');
    expect(await textsOf()).not.toContain(WORDS);
    const signer = new LogSigner(app.keys);
    const verifier = new LogVerifier(app.uow, signer);
    expect(await verifier.verify(practice.as('auditor'))).toMatchObject({ ok: true });
    const { entries, story } = await exportArea(app).exported(practice.as('compliance'), {
      of: 'log',
    });
    expect(verifyExport(entries)).toMatchObject({ ok: true, problems: [], erased: 4, withheld: 0 });
    for (const file of [entries, story]) expect(file).not.toMatch(/biopsy|nerys/);
  });

  it('says in the log who asked, who agreed, on what ground, and what went', async () => {
    await eraseIt();
    const { entries } = await log.thread(practice.as('auditor'), comment.threadId);
    const sentences = entries.slice(-2).map(({ sentence }) => sentence);
    expect(sentences[0]).toMatch(/^Marek Nowak asked for a comment to be erased \(consent/);
    expect(sentences[1]).toMatch(/^Helen Osei agreed .* erased .*: 4 texts and the key/);
    expect(entries.at(-2)?.texts.map(({ text }) => text)).toEqual(['She wrote to us on Monday.']);
  });

  it('needs a second person, who is not whoever asked', async () => {
    await area.close(practice, comment.id);
    await expect(desk.ask(practice.as('manager'), erase())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const asked = await desk.ask(practice.as('compliance'), erase());
    expect(asked).toMatchObject({ state: 'asked', may: { decide: { allowed: false } } });
    await expect(
      desk.decide(practice.as('compliance'), asked.id, { agreed: true }),
    ).rejects.toMatchObject({ code: 'ERASURE_REFUSED' });
    await expect(desk.ask(practice.as('guardian'), erase())).rejects.toMatchObject({
      code: 'ERASURE_REFUSED',
    });
    const refused = await desk.decide(practice.as('guardian'), asked.id, { agreed: false });
    expect(refused.state).toBe('refused');
    expect(await textsOf()).toContain(WORDS);
  });

  it('can be taken back by whoever asked', async () => {
    await area.close(practice, comment.id);
    const { id } = await desk.ask(practice.as('compliance'), erase());
    const taken = await desk.decide(practice.as('compliance'), id, { agreed: false });
    expect(taken.state).toBe('refused');
  });

  it('is refused while the comment is open, and while a hold stands, also when that came later', async () => {
    await expect(desk.ask(practice.as('compliance'), erase())).rejects.toMatchObject({
      code: 'ERASURE_REFUSED',
      message: expect.stringContaining('no outcome') as string,
    });
    await area.close(practice, comment.id);
    const { id } = await desk.ask(practice.as('compliance'), erase());
    const hold = await holds.place(practice.as('compliance'), {
      threadId: comment.threadId,
      ground: 'legal-claim',
      reason: 'A solicitor wrote.',
    });
    await expect(desk.decide(practice.as('guardian'), id, { agreed: true })).rejects.toMatchObject({
      message: expect.stringContaining('legal hold') as string,
    });
    expect(await textsOf()).toContain(WORDS);
    await expect(holds.release(practice.as('compliance'), hold.id)).rejects.toMatchObject({
      code: 'ERASURE_REFUSED',
    });
    await holds.release(practice.as('guardian'), hold.id);
    await desk.decide(practice.as('guardian'), id, { agreed: true });
    expect(await textsOf()).not.toContain(WORDS);
  });

  it('restricts at once: nobody but those who look after restrictions reads it', async () => {
    const request = await desk.ask(
      practice.as('compliance'),
      erase({ measure: 'restrict', ground: 'accuracy-contested' }),
    );
    expect(request).toMatchObject({ state: 'done', may: { lift: { allowed: true } } });
    const auditor = await log.thread(practice.as('auditor'), comment.threadId);
    expect(JSON.stringify(auditor)).not.toContain('biopsy');
    expect(await textsOf()).toContain(WORDS);
    const keeping = ThreadKeeping.parse(
      await holds.keeping(practice.as('compliance'), comment.threadId),
    );
    expect(keeping.items).toMatchObject([{ state: 'restricted', label: 'Comment' }]);
    await desk.lift(practice.as('guardian'), request.id);
    expect(JSON.stringify(await log.thread(practice.as('auditor'), comment.threadId))).toContain(
      'biopsy',
    );
  });

  it('erases a post that is over with its words, and refuses one that may still go out', async () => {
    const posts = postsArea(app);
    const { id } = await posts.submitted(practice, 'manager', plainDraft(practice));
    const ask = erase({ subject: { type: 'post', id } });
    await expect(desk.ask(practice.as('compliance'), ask)).rejects.toMatchObject({
      message: expect.stringContaining('Cancel it first') as string,
    });
    await posts.writer.cancel(practice.as('manager'), id, 'Not needed.');
    const request = await desk.ask(practice.as('compliance'), ask);
    await desk.decide(practice.as('guardian'), request.id, { agreed: true });
    const { excerpt } = await posts.reader.detail(practice.as('manager'), id);
    expect(excerpt).toBe('');
  });

  it('is one practice’s own', async () => {
    await area.close(practice, comment.id);
    const { id } = await desk.ask(practice.as('compliance'), erase());
    const other = await app.practice('Another Surgery');
    await expect(desk.decide(other.as('guardian'), id, { agreed: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(desk.ask(other.as('compliance'), erase())).rejects.toMatchObject({
      code: 'ERASURE_REFUSED',
    });
  });

  describe('the schedule', () => {
    const years = (count: number) => count * 366 * 86_400_000;
    const run = () =>
      keeper.handle({
        workId: comment.id,
        practiceId: practice.id,
        kind: 'run-retention',
        subjectId: practice.id,
        dueAt: app.clock.now(),
        leasedUntil: app.clock.now(),
        tries: 0,
      });
    const classOf = async (name: string) =>
      (await keeper.preview(practice.as('auditor'))).classes.find((each) => each.class === name);

    it('erases a closed comment when its time is over, not before, and says so', async () => {
      await area.close(practice, comment.id);
      app.clock.advance(years(1));
      await run();
      expect(await textsOf()).toContain(WORDS);
      expect(await classOf('comments')).toMatchObject({ due: 0, held: 0, days: 731 });
      app.clock.advance(years(2));
      expect(await classOf('comments')).toMatchObject({
        due: 1,
        examples: [{ id: comment.id, threadId: comment.threadId }],
      });
      expect(await run()).toEqual({ againAt: expect.stringContaining('2029-11-2') as string });
      expect(await textsOf()).not.toContain(WORDS);
      const entry = (await log.thread(practice.as('auditor'), comment.threadId)).entries.at(-1);
      expect(entry?.sentence).toMatch(
        /^The time of a comment was over \(closed comments, 731 days\)/,
      );
      expect(await classOf('comments')).toMatchObject({ due: 0 });
    });

    it('stops at a legal hold and at a restriction, and says how many it left', async () => {
      await area.close(practice, comment.id);
      const { id } = await holds.place(practice.as('guardian'), {
        threadId: comment.threadId,
        ground: 'complaint',
        reason: 'The complaint is open.',
      });
      app.clock.advance(years(3));
      await run();
      expect(await textsOf()).toContain(WORDS);
      expect(await classOf('comments')).toMatchObject({ due: 0, held: 1 });
      await holds.release(practice.as('compliance'), id);
      const request = await desk.ask(
        practice.as('compliance'),
        erase({ measure: 'restrict', ground: 'objection-pending' }),
      );
      await run();
      expect(await textsOf()).toContain(WORDS);
      await desk.lift(practice.as('guardian'), request.id);
      await run();
      expect(await textsOf()).not.toContain(WORDS);
    });

    it('leaves an open comment whatever its age, and a draft its month', async () => {
      const posts = postsArea(app);
      const { id } = await posts.submitted(
        practice,
        'manager',
        plainDraft(practice, {
          text: 'Mrs Olive Cadwallader, NHS number 999 070 9157, is better.',
        }),
      );
      const text = async () => (await posts.reader.detail(practice.as('manager'), id)).excerpt;
      app.clock.advance(20 * 86_400_000);
      await run();
      expect(await text()).toContain('Cadwallader');
      app.clock.advance(20 * 86_400_000);
      await run();
      expect(await text()).toBe('');
      app.clock.advance(years(20));
      await run();
      expect(await textsOf()).toContain(WORDS);
    });
  });
});
