import { LogPage, LogStatus, ThreadStory, VerifyResult } from '@canteen/contracts';
import { SealedTexts, type Transaction } from '@canteen/data-access';
import { tripsOf } from '@canteen/data-access/testing';
import { verifyExport } from '@canteen/ledger';
import { waitsDividedBy } from '@canteen/platform';
import { actorOf } from '../access/acting';
import { testConfig } from '../testing/test-config';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { CheckpointMaker } from './checkpoint-maker';
import { exportArea } from '../testing/export-area';
import { type LogPart } from './export/export-plan';
import { LogSigner } from './log-signer';
import { LogVerifier } from './log-verifier';
import { ResponseLog } from './response-log';

describe('the response log', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let maker: CheckpointMaker;
  let log: ResponseLog;
  let verifier: LogVerifier;
  let area: ReturnType<typeof exportArea>;
  const thread = '01890000-0000-7000-8000-00000000aaaa';
  const everything = { limit: 30 };

  beforeAll(async () => {
    app = await testApplication();
    const signer = new LogSigner(app.keys);
    maker = new CheckpointMaker(app.uow, signer, { waits: waitsDividedBy(1) });
    log = new ResponseLog(app.uow, signer, testConfig());
    verifier = new LogVerifier(app.uow, signer);
    area = exportArea(app);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
    await write(async (tx) => {
      started(tx);
      const item = tx.ids.next();
      const body = await tx.use(SealedTexts).seal(item, 'body', 'Lovely staff, thank you!');
      tx.log.append({
        kind: 'comment.captured',
        actor: { type: 'public', id: null, name: null, roles: [] },
        subject: { type: 'comment', id: item },
        thread,
        channelId: practice.facebook,
        data: { network: 'facebook', kind: 'comment', posted: tx.now },
        texts: { body },
      });
    });
    app.clock.advance(86_400_000);
    await write((tx) => {
      started(tx);
      return Promise.resolve();
    });
  });

  const write = (work: (tx: Transaction) => Promise<void>) => app.uow.run(practice.id, work);

  function started(tx: Transaction): void {
    tx.log.append({
      kind: 'post.started',
      actor: actorOf(practice.as('manager')),
      subject: { type: 'post', id: tx.ids.next() },
      thread: null,
      data: { kind: 'post' },
    });
  }

  const exported = async (part: LogPart): Promise<string> =>
    (await area.exported(practice.as('compliance'), part)).entries;

  const numbers = async (query: Parameters<ResponseLog['page']>[1]) =>
    (await log.page(practice.as('auditor'), query)).items.map(({ seq }) => seq);

  it('lists a page after one trip to the database, and makes another to end', async () => {
    expect(await tripsOf(() => log.page(practice.as('auditor'), everything))).toBe(2);
  });

  it('lists the newest first, a page at a time', async () => {
    const first = LogPage.parse(await log.page(practice.as('auditor'), { limit: 2 }));
    expect(first.items.map(({ seq }) => seq)).toEqual([3, 2]);
    expect(first.items[0]?.sentence).toBe('Joy Abara started a post.');
    expect(first.items[1]?.actor).toMatchObject({ type: 'public', name: null });
    expect(await numbers({ limit: 2, after: first.next ?? '' })).toEqual([1]);
  });

  it.each([
    ['kind', () => ({ kind: 'comment.captured' }), [2]],
    ['person', () => ({ memberId: practice.as('manager').memberId }), [3, 1]],
    ['channel', () => ({ channelId: practice.facebook }), [2]],
    ['thread', () => ({ thread }), [2]],
    ['first day', () => ({ to: '2026-11-23' }), [2, 1]],
    ['from the second day', () => ({ from: '2026-11-24' }), [3]],
    ['days without entries', () => ({ from: '2026-12-01' }), []],
    ['kind and day', () => ({ kind: 'post.started', from: '2026-11-23', to: '2026-11-23' }), [1]],
  ])('filters by %s', async (_, filter, expected) => {
    expect(await numbers({ ...everything, ...filter() })).toEqual(expected);
  });

  it('opens the texts of a thread', async () => {
    const story = ThreadStory.parse(await log.thread(practice.as('guardian'), thread));
    expect(story).toMatchObject({ thread, network: 'facebook' });
    expect(story.entries[0]?.texts).toEqual([
      { field: 'body', label: 'What was written', text: 'Lovely staff, thank you!' },
    ]);
  });

  it('says of a thread that is longer than a screen that it goes on', async () => {
    const long = app.ids.next();
    const opened = (tx: Transaction) =>
      tx.log.append({
        kind: 'comment.opened',
        actor: actorOf(practice.as('manager')),
        subject: { type: 'comment', id: long },
        thread: long,
        data: {},
      });
    await write((tx) => Promise.resolve(Array.from({ length: 2_000 }, () => opened(tx))).then());
    const read = () => log.thread(practice.as('auditor'), long);
    expect(await read()).toMatchObject({ whole: true });
    await write((tx) => Promise.resolve(opened(tx)));
    const story = await read();
    expect(story.whole).toBe(false);
    expect(story.entries).toHaveLength(2_000);
    expect(story.entries[0]?.seq).toBe(4);
  });

  it('is for those who answer for it only, and for one practice only', async () => {
    await expect(log.page(practice.as('writer'), everything)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(verifier.verify(practice.as('doctor'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(area.exported(practice.as('writer'), { of: 'log' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await app.practice('Another Surgery');
    expect((await log.page(other.as('auditor'), everything)).items).toEqual([]);
    await expect(log.thread(other.as('auditor'), thread)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is signed at once after a quiet time, then at most every half minute', async () => {
    await app.runDueWork(maker);
    const signed = LogStatus.parse(await log.status(practice.as('auditor')));
    expect(signed).toMatchObject({ size: 3, waiting: 0, checkpoint: { size: 3 } });
    app.clock.advance(1_000);
    await write((tx) => Promise.resolve(started(tx)));
    await app.runDueWork(maker);
    expect((await log.status(practice.as('auditor'))).waiting).toBe(1);
    const [newest] = (await log.page(practice.as('auditor'), everything)).items;
    expect(newest).toMatchObject({ seq: 4, proof: 'recorded', checkpoint: null });
    app.clock.advance(30_000);
    await app.runDueWork(maker);
    const [now] = (await log.page(practice.as('auditor'), everything)).items;
    expect(now).toMatchObject({ seq: 4, proof: 'in-checkpoint', checkpoint: 4 });
  });

  it('verifies, and records that it was verified', async () => {
    await app.runDueWork(maker);
    const result = VerifyResult.parse(await verifier.verify(practice.as('compliance')));
    expect(result).toMatchObject({ ok: true, checked: 3, checkpointSize: 3, problems: [] });
    const [newest] = (await log.page(practice.as('auditor'), everything)).items;
    expect(newest?.sentence).toBe('Marek Nowak verified the log: 3 entries, nothing was altered.');
  });

  describe('when a superuser tampers', () => {
    const tampering: [string, string, RegExp][] = [
      [
        'a changed leaf',
        `UPDATE log_entries SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'post', 'past'), 'UTF8') WHERE practice_id = $1 AND seq = 1`,
        /Entry 1/,
      ],
      [
        'a changed leaf with its hash',
        `UPDATE log_entries SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"kind":"post"', '"kind":"poet"'), 'UTF8'), leaf_hash = sha256('\\x00'::bytea || convert_to(replace(convert_from(leaf, 'UTF8'), '"kind":"post"', '"kind":"poet"'), 'UTF8')) WHERE practice_id = $1 AND seq = 1`,
        /Entries 1 to 3/,
      ],
      [
        'an entry taken away',
        'DELETE FROM log_entries WHERE practice_id = $1 AND seq = 2',
        /Entry 2 is missing/,
      ],
      [
        'the last entry taken away',
        'DELETE FROM log_entries WHERE practice_id = $1 AND seq = 3',
        /Entry 3 is missing/,
      ],
      [
        'an entry listed under another kind',
        `UPDATE log_entries SET kind = 'post.approved' WHERE practice_id = $1 AND seq = 1`,
        /Entry 1: it is listed/,
      ],
      [
        'an entry moved to another time',
        `UPDATE log_entries SET at = at + interval '1 hour' WHERE practice_id = $1 AND seq = 1`,
        /Entry 1: it is listed/,
      ],
      [
        'a head set back',
        `UPDATE log_heads SET frontier = '\\x010000000000000000' WHERE practice_id = $1`,
        /head/,
      ],
      [
        'a log cut short',
        `WITH gone AS (DELETE FROM log_entries WHERE practice_id = $1 AND seq > 1) UPDATE log_heads SET size = 1, frontier = '\\x010000000000000001'::bytea || (SELECT leaf_hash FROM log_entries WHERE practice_id = $1 AND seq = 1) WHERE practice_id = $1`,
        /more entries than there are/,
      ],
      [
        'a changed checkpoint',
        `UPDATE log_checkpoints SET note = replace(note, 'canteen/', 'canteem/') WHERE practice_id = $1`,
        /signature of checkpoint 3/,
      ],
      [
        'a text that was deleted without an erasure',
        `DELETE FROM sealed_texts WHERE practice_id = $1`,
        /Entry 2: its text “body” is missing, and no later entry says/,
      ],
      [
        'a text that was stored otherwise',
        `UPDATE sealed_texts SET ciphertext = ciphertext || '\\x00' WHERE practice_id = $1`,
        /Entry 2: its text “body” does not open/,
      ],
    ];
    it.each(tampering)('%s is seen', async (_, sql, message) => {
      await app.runDueWork(maker);
      await app.asSuperuser('ALTER TABLE log_entries DISABLE TRIGGER ALL');
      await app.asSuperuser('ALTER TABLE log_checkpoints DISABLE TRIGGER ALL');
      await app.asSuperuser(sql, [practice.id]);
      const { ok, problems } = await verifier.verify(practice.as('compliance'));
      expect(ok).toBe(false);
      expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    });
  });

  it('exports the whole log as a file that proves itself', async () => {
    const file = await exported({ of: 'log' });
    const report = verifyExport(file);
    expect(report).toMatchObject({ ok: true, scope: 'log', entries: 4, size: 4 });
    expect(file).toContain('Lovely staff, thank you!');
    await exported({ of: 'log' });
    expect(verifyExport(await exported({ of: 'log' }))).toMatchObject({
      ok: true,
      entries: 6,
      earlierCheckpoints: 2,
    });
  });

  it('does not pass off words whose key was destroyed as kept back', async () => {
    await app.asSuperuser(
      'UPDATE item_keys SET wrapped_key = NULL, destroyed_at = now() WHERE practice_id = $1',
      [practice.id],
    );
    const { ok, problems, withheld } = verifyExport(await exported({ of: 'log' }));
    expect({ ok, withheld }).toEqual({ ok: false, withheld: 0 });
    expect(problems).toMatchObject([{ code: 'erasure-unexplained', seq: 2 }]);
  });

  it('exports one thread, each entry with its proof', async () => {
    const file = await exported({ of: 'thread', thread });
    const report = verifyExport(file);
    expect(report).toMatchObject({ ok: true, scope: 'selection', entries: 1, from: 2, to: 2 });
    expect(verifyExport(file.replace('Lovely', 'Lousy '))).toMatchObject({ ok: false });
    await expect(
      exported({ of: 'thread', thread: '01890000-0000-7000-8000-00000000bbbb' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('exports the entries of some days, each with its proof, and says which', async () => {
    const file = await exported({ of: 'period', from: '2026-11-23', to: '2026-11-23' });
    const report = verifyExport(file);
    expect(report).toMatchObject({ ok: true, scope: 'period', from: 1, to: 2 });
    expect(file).toContain('Lovely staff');
    expect(verifyExport(file.replace('Lovely', 'Lousy '))).toMatchObject({ ok: false });
    const [entry] = (await log.page(practice.as('auditor'), { limit: 1 })).items;
    expect(entry?.sentence).toBe(
      `${entry?.actor.name} exported the log from 2026-11-23 to 2026-11-23 (2 entries).`,
    );
  });

  it('records as many entries as the file has, also of days that are not over', async () => {
    const report = verifyExport(
      await exported({ of: 'period', from: '2026-11-01', to: '2027-12-31' }),
    );
    const [entry] = (await log.page(practice.as('auditor'), { limit: 1 })).items;
    expect(entry?.sentence).toContain(`(${report.entries} entries)`);
  });

  it('exports no file of days on which nothing was recorded', async () => {
    await expect(
      exported({ of: 'period', from: '2020-01-01', to: '2020-12-31' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
