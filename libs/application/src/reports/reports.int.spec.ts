import { inflateSync } from 'node:zlib';
import {
  type ExportReportBody,
  QuestionAnswer,
  type QuestionId,
  QuestionList,
  ReportView,
} from '@canteen/contracts';
import { SealedTexts } from '@canteen/data-access';
import { LogSigner } from '../log/log-signer';
import { ResponseLog } from '../log/response-log';
import { GuidanceEngine } from '../screening/guidance-engine';
import { auditArea } from '../testing/audit-area';
import { plainDraft, postsArea } from '../testing/posts-area';
import { testConfig } from '../testing/test-config';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { QuestionDesk } from './question-desk';
import { ReplySweeper } from './reply-sweeper';
import { ReportDesk } from './report-desk';
import { ReportExporter } from './report-exporter';

describe('what a compliance lead asks', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let posts: ReturnType<typeof postsArea>;
  let area: ReturnType<typeof auditArea>;
  let desk: QuestionDesk;
  let reports: ReportDesk;
  let exporter: ReportExporter;

  beforeAll(async () => {
    app = await testApplication();
    posts = postsArea(app);
    area = auditArea(app);
    const sweeper = new ReplySweeper(new GuidanceEngine(app.clock), posts.builder);
    desk = new QuestionDesk(app.uow, sweeper);
    reports = new ReportDesk(app.uow);
    const log = new ResponseLog(app.uow, new LogSigner(app.keys), testConfig());
    exporter = new ReportExporter(app.uow, reports, desk, log);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
  });

  const ask = async (id: QuestionId, query: Partial<{ after: string; limit: number }> = {}) =>
    QuestionAnswer.parse(await desk.answer(practice.as('compliance'), id, { limit: 30, ...query }));
  const cellsOf = async (id: QuestionId) => (await ask(id)).items.map(({ cells }) => cells);

  /** A post that went out as it should; gives its id. */
  async function published(text?: string): Promise<string> {
    const draft = plainDraft(practice, text === undefined ? {} : { text });
    const { id } = await posts.submitted(practice, 'manager', draft);
    await posts.approve(practice, 'compliance', id);
    await setOut(id);
    return id;
  }

  async function setOut(postId: string): Promise<void> {
    app.clock.advance(60_000);
    await app.asSuperuser(
      `UPDATE publications SET state = 'confirmed', confirmed_at = $2 WHERE post_id = $1`,
      [postId, app.clock.now()],
    );
    await app.asSuperuser(`UPDATE posts SET state = 'published' WHERE id = $1`, [postId]);
  }

  it('has an answer to every question, also where there is nothing', async () => {
    const { questions } = QuestionList.parse(await desk.list(practice.as('auditor'), {}));
    // Nobody of a test practice has set a password.
    const attention = { 'account-hygiene': '7 things need attention.' };
    expect(Object.fromEntries(questions.map(({ id, answer }) => [id, answer]))).toEqual({
      ...Object.fromEntries(questions.map(({ id }) => [id, 'None.'])),
      ...attention,
    });
    expect(questions.filter(({ good }) => good === true).length).toBe(8);
  });

  it('is for those who answer for the log only', async () => {
    await expect(desk.list(practice.as('writer'), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reports.view(practice.as('doctor'), {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(
      exporter.export(practice.as('writer'), { report: 'monthly', format: 'csv' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  describe('of what went out', () => {
    it('finds no fault in what was approved as it should be', async () => {
      await published();
      for (const id of ['four-eyes', 'published-with-block', 'changed-after-approval'] as const) {
        expect(await ask(id)).toMatchObject({ count: 0, good: true, answer: 'None.' });
      }
    });

    it('finds an item that its author approved', async () => {
      const id = await published();
      await app.asSuperuser('UPDATE approvals SET member_id = $2 WHERE post_id = $1', [
        id,
        practice.as('manager').memberId,
      ]);
      const answer = await ask('four-eyes');
      expect(answer).toMatchObject({ count: 2, good: false });
      expect(answer.items[0]?.cells).toContain('The author or an editor approved it');
    });

    it('finds an item that had one approval and needed two', async () => {
      const id = await published();
      await app.asSuperuser(`UPDATE revisions SET tier = 'T2' WHERE post_id = $1`, [id]);
      expect((await cellsOf('four-eyes'))[0]).toContain('It had too few approvals');
    });

    it('tells by which consent somebody was shown, and what became of it after a withdrawal', async () => {
      const id = await published();
      await app.asSuperuser(
        `WITH consent AS (INSERT INTO consents (id, practice_id, number, facts_id, kind, networks, valid_to, recorded_by, recorded_at, withdrawn_at)
           VALUES (gen_random_uuid(), $1, 7, gen_random_uuid(), 'child', '{facebook}', '2027-01-31', $2, now(), $3) RETURNING id)
         INSERT INTO revision_consents (revision_id, consent_id, practice_id, post_id)
         SELECT r.id, consent.id, $1, r.post_id FROM revisions r, consent WHERE r.post_id = $4`,
        [practice.id, practice.as('manager').memberId, app.clock.now(), id],
      );
      const [row] = await cellsOf('pictures');
      expect(row?.slice(2, 5)).toEqual(['C-7 (child)', 'Facebook', '2027-01-31']);
      expect(row?.at(-1)).toBe('Not yet: look at this');
    });

    it('finds what went out although the rules saw an interest', async () => {
      const id = await published();
      expect(await ask('interests')).toMatchObject({ count: 0, answer: 'None.' });
      await app.asSuperuser(
        `INSERT INTO findings SELECT gen_random_uuid(), s.practice_id, s.id, 'conflicts.undeclared-interest', 'review', NULL,
           'text', NULL, 0, 4, 'm', 'w', 's', 90 FROM screenings s JOIN revisions r ON r.id = s.subject_id WHERE r.post_id = $1`,
        [id],
      );
      expect((await cellsOf('interests'))[0]?.at(-1)).toBe('conflicts.undeclared-interest');
    });

    it('finds a block that nobody cleared', async () => {
      const id = await published();
      await app.asSuperuser(
        `INSERT INTO findings SELECT gen_random_uuid(), s.practice_id, s.id, 'advertising.pom', 'block', NULL,
           'text', NULL, 0, 4, 'm', 'w', 's', 90 FROM screenings s JOIN revisions r ON r.id = s.subject_id WHERE r.post_id = $1`,
        [id],
      );
      expect((await cellsOf('published-with-block'))[0]).toContain('advertising.pom');
    });

    it('finds bytes that are not those that were approved', async () => {
      const id = await published();
      await app.asSuperuser(
        `UPDATE revisions SET manifest = manifest || '\\x20'::bytea WHERE post_id = $1`,
        [id],
      );
      expect((await cellsOf('changed-after-approval'))[0]).toContain(
        'The revision is not what was sealed',
      );
    });

    it('marks what whoever asks approved themselves', async () => {
      const id = await published();
      await app.asSuperuser(`UPDATE revisions SET tier = 'T2' WHERE post_id = $1`, [id]);
      expect((await ask('four-eyes')).items.map(({ own }) => own)).toEqual([true, true]);
      const other = await desk.answer(practice.as('auditor'), 'four-eyes', { limit: 30 });
      expect(other.items.map(({ own }) => own)).toEqual([false, false]);
    });

    it('pages without losing or repeating a row, also where times are equal', async () => {
      for (let made = 0; made < 2; made += 1)
        await published(`Number ${made} is open on Thursday.`);
      await app.asSuperuser(`UPDATE revisions SET tier = 'T2' WHERE practice_id = $1`, [
        practice.id,
      ]);
      const ids: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await ask('four-eyes', { limit: 1, ...(after !== undefined && { after }) });
        ids.push(...page.items.map(({ id }) => id));
        after = page.next ?? undefined;
        more = after !== undefined;
      }
      expect(ids.length).toBe(4);
      expect(new Set(ids).size).toBe(4);
    });

    it('names what went out in a pre-election period', async () => {
      await published();
      expect((await ask('pre-election')).count).toBe(0);
      await app.asSuperuser(
        `UPDATE practices SET policy = policy || '{"preElection":[{"from":"2026-11-20","to":"2026-11-30","name":"By-election"}]}' WHERE id = $1`,
        [practice.id],
      );
      expect((await cellsOf('pre-election'))[0]).toContain('By-election');
    });
  });

  describe('of replies', () => {
    async function reply(text: string): Promise<void> {
      const { id: parent, threadId } = await area.comment(practice, 'Great service, thanks.');
      const id = await published(text);
      await app.asSuperuser(
        `UPDATE posts SET kind = 'reply', parent_comment_id = $2, thread_id = $3 WHERE id = $1`,
        [id, parent, threadId],
      );
    }

    it('screens them again with the rules of today', async () => {
      await reply('Thank you for your kind words. It means a lot to the team.');
      expect(await ask('replies-confirming')).toMatchObject({ count: 0, good: true });
      // No rule stopped this one: it went out before the rules that would.
      const { id } = await posts.submitted(practice, 'manager', plainDraft(practice));
      await posts.approve(practice, 'compliance', id);
      await setOut(id);
      const { id: parent, threadId } = await area.comment(practice, 'Five stars from me.');
      await app.asSuperuser(
        `UPDATE posts SET kind = 'reply', parent_comment_id = $2, thread_id = $3 WHERE id = $1`,
        [id, parent, threadId],
      );
      await app.uow.run(practice.id, async (tx) => {
        const ref = await tx
          .use(SealedTexts)
          .seal(id, 'text', 'Glad we could squeeze you in yesterday!');
        await app.asSuperuser(
          `UPDATE revisions SET parts = (SELECT jsonb_agg(part || jsonb_build_object('textId', $2::text)) FROM jsonb_array_elements(parts) part) WHERE post_id = $1`,
          [id, ref.id],
        );
      });
      const answer = await ask('replies-confirming');
      expect(answer).toMatchObject({ count: 2, good: false });
      expect(answer.items[0]?.thread).toBe(threadId);
    });
  });

  describe('of comments', () => {
    it('lists those without an outcome, and takes them off when they have one', async () => {
      const { id, threadId } = await area.comment(practice, 'When do you open?');
      const answer = await ask('no-outcome');
      expect(answer).toMatchObject({ count: 1, good: null, answer: '1 comment has no outcome.' });
      expect(answer.items[0]).toMatchObject({ thread: threadId });
      await area.close(practice, id);
      expect((await ask('no-outcome')).count).toBe(0);
    });

    it('counts a hidden one as without an outcome until its second person agreed', async () => {
      const { id } = await area.comment(practice, 'Rubbish place.');
      await area.close(practice, id);
      await app.asSuperuser(
        `UPDATE outcomes SET kind = 'hidden', reason = 'abuse', second_needed = true WHERE comment_id = $1`,
        [id],
      );
      await app.asSuperuser(`UPDATE comments SET sentiment = 'negative' WHERE id = $1`, [id]);
      expect((await cellsOf('no-outcome'))[0]).toContain('A second person (hidden)');
      const [row] = await cellsOf('hidden');
      expect(row).toEqual(expect.arrayContaining(['Abuse', 'Joy Abara', 'Nobody yet']));
      expect(row).toContain('Only critical: nothing was found in it');
    });

    it('finds those closed late, and adds up the times of each lane', async () => {
      const { id } = await area.comment(practice, 'Any news?');
      await area.comment(practice, 'And mine?');
      app.clock.advance(9 * 86_400_000);
      await area.close(practice, id);
      expect((await cellsOf('response-times'))[0]).toEqual(
        expect.arrayContaining(['Ordinary', '9 days', 'Moved to a private route']),
      );
      const view = ReportView.parse(await reports.view(practice.as('compliance'), {}));
      expect(view.groups.find((group) => group.id === 'response-times')?.rows).toEqual([
        { label: 'Ordinary', bar: 2, fault: 2, cells: ['2', '2', '0 %', '9 days', '9 days'] },
      ]);
      const before = await reports.view(practice.as('compliance'), { to: '2026-11-22' });
      expect(before.groups.find((group) => group.id === 'response-times')?.rows).toEqual([]);
    });

    it('finds those about safety that nobody looked at in time', async () => {
      const { id } = await area.comment(practice, 'I cannot go on.');
      await app.asSuperuser(`UPDATE comments SET lane = 'life-safety' WHERE id = $1`, [id]);
      expect((await ask('first-look')).count).toBe(0);
      app.clock.advance(20 * 60_000);
      expect((await cellsOf('first-look'))[0]).toEqual(
        expect.arrayContaining(['Not yet', '20 minutes']),
      );
    });
  });

  describe('as a file', () => {
    const take = (body: ExportReportBody) => exporter.export(practice.as('compliance'), body);

    it('is an entry of the log first', async () => {
      await take({ report: 'question', question: 'hidden', format: 'json' });
      const [last] = (await app.log(practice.id)).slice(-1);
      expect(last).toMatchObject({
        kind: 'report.exported',
        leaf: { data: { report: 'question', question: 'hidden', format: 'json' } },
      });
      expect((await cellsOf('verifications'))[0]?.[1]).toBe(
        'Marek Nowak exported a report: question, as JSON.',
      );
    });

    it('holds no formula that a spreadsheet would run', async () => {
      const { id } = await area.comment(practice, '=cmd|"/c calc"!A1');
      await area.close(practice, id);
      const { bytes, fileName } = await take({ report: 'inspection', format: 'csv' });
      const file = bytes.toString('utf8');
      expect(fileName).toBe('canteen-inspection-2026-11-23.csv');
      expect(file).toContain('cmd|');
      const cells = file.split(/\r\n|,(?=")/u);
      expect(cells.filter((cell) => /^"?[=+\-@\t]/u.test(cell))).toEqual([]);
    });

    it('is a PDF with its own fonts', async () => {
      const { id } = await area.comment(practice, 'Lovely staff – really.');
      await area.close(practice, id);
      const { bytes, contentType } = await take({ report: 'monthly', format: 'pdf' });
      expect(contentType).toBe('application/pdf');
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(bytes.includes('FontFile2')).toBe(true);
      expect(streamsOf(bytes)).toBeGreaterThan(2);
    });

    it('traces the sampled threads of an inspection in full', async () => {
      const { id, threadId } = await area.comment(practice, 'Lovely staff.');
      await area.close(practice, id);
      const { bytes } = await take({ report: 'inspection', format: 'json' });
      const { sections } = JSON.parse(bytes.toString('utf8')) as {
        sections: { lead: string; rows: string[][] }[];
      };
      expect(sections[1]?.lead).toContain(threadId);
      expect(sections[1]?.rows.map(([, , sentence]) => sentence)).toEqual([
        expect.stringContaining('was captured'),
        expect.stringContaining('recorded its outcome: moved to a private route'),
      ]);
      expect(JSON.stringify(sections[1]?.rows)).toContain('Lovely staff.');
    });
  });
});

/** How many compressed streams of a PDF open; a broken file has none. */
function streamsOf(pdf: Buffer): number {
  let count = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      inflateSync(pdf.subarray(at + 7));
      count += 1;
    } catch {
      // Z_DATA_ERROR: the word "endstream", or a stream that is not compressed.
    }
  }
  return count;
}
