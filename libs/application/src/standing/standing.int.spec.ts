import { QuestionAnswer, type QuestionId } from '@canteen/contracts';
import { MemberRepository } from '@canteen/data-access';
import { RULESET } from '@canteen/guidance';
import { type ScreeningReport } from '@canteen/guidance';
import { QuestionDesk } from '../reports/question-desk';
import { ReplySweeper } from '../reports/reply-sweeper';
import { GuidanceEngine } from '../screening/guidance-engine';
import { PastScreener } from '../screening/past-screener';
import { auditArea } from '../testing/audit-area';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPerson, type TestPractice } from '../testing/test-practice';
import { BreachDesk } from './breach-desk';
import { ConfirmationDesk } from './confirmation-desk';
import { LookBackKeeper } from './look-back-keeper';
import { StandingChecker } from './standing-checker';
import { standingGroups } from './standing-groups';

/** The rules of another day, which had nothing to say. */
class RulesOfAnotherDay extends GuidanceEngine {
  override run(): ScreeningReport {
    return { ruleset: 'none', findings: [], entities: [], triage: null, tierHint: 'T1' };
  }
}

// Real databases on a busy machine take their time.
jest.setTimeout(60_000);

describe('the daily check of what no text shows', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let posts: ReturnType<typeof postsArea>;
  let checker: StandingChecker;
  let keeper: LookBackKeeper;
  let desk: ConfirmationDesk;
  let questions: QuestionDesk;

  beforeAll(async () => {
    app = await testApplication();
    posts = postsArea(app, new RulesOfAnotherDay(app.clock));
    const engine = new GuidanceEngine(app.clock);
    const screener = new PastScreener(app.identity, app.uow, posts.builder, engine);
    checker = new StandingChecker(app.uow, testConfig());
    keeper = new LookBackKeeper(app.uow, screener, testConfig());
    desk = new ConfirmationDesk(app.uow);
    questions = new QuestionDesk(app.uow, new ReplySweeper(engine, posts.builder));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
    await app.asSuperuser(
      `UPDATE people SET password_hash = 'x' WHERE id IN (SELECT person_id FROM members WHERE practice_id = $1)`,
      [practice.id],
    );
    await app.uow.run(practice.id, async (tx) => {
      await tx.due.add('check-standing', practice.id, tx.now);
      await tx.due.add('look-back', practice.id, tx.now);
    });
  });

  const check = () => app.runDueWork(keeper, checker);
  const nextDay = async () => {
    app.clock.advance(24 * 3_600_000);
    await check();
  };
  const groups = () => app.uow.run(practice.id, standingGroups);
  const found = async (rule: string) => (await groups()).find((group) => group.rule === rule);
  const entries = async (kind: string) =>
    (await app.log(practice.id)).filter((entry) => entry.kind === kind);
  const ask = async (id: QuestionId) =>
    QuestionAnswer.parse(
      await questions.answer(practice.as('compliance'), id, { limit: 100, from: '2020-01-01' }),
    );
  const confirmAll = async (who: TestPerson) => {
    for (const { what } of (await desk.list(practice.as(who))).confirmations) {
      await desk.confirm(practice.as(who), what);
    }
  };

  it('finds who has not confirmed what, and not the auditor from outside', async () => {
    await check();
    const policy = await found('conduct.organisation-policy');
    expect(policy).toMatchObject({ severity: 'block', count: 6 });
    expect(policy?.names).not.toContain(practice.as('auditor').name);
    expect(policy?.names).toContain(practice.as('writer').name);
    expect((await groups()).map(({ severity }) => severity)[0]).toBe('block');
  });

  it('keeps a finding while it stands, and says in the log when it came and when it went', async () => {
    await check();
    const before = await entries('standing.found');
    expect(before).not.toHaveLength(0);
    await nextDay();
    expect(await entries('standing.found')).toEqual(before);
    expect(await entries('standing.gone')).toEqual([]);
    expect((await found('conduct.off-duty'))?.since).toBe('2026-11-23T09:00:00.000Z');

    await confirmAll('writer');
    await check();
    const { memberId, name } = practice.as('writer');
    const gone = (await entries('standing.gone')).filter(
      ({ leaf }) => leaf.subject.id === memberId,
    );
    expect(gone.map(({ leaf }) => leaf.data['rule']).sort()).toEqual([
      'conduct.off-duty',
      'conduct.organisation-policy',
      'identity.privacy-settings-review',
      'identity.traceable-notice',
    ]);
    expect(gone[0]?.leaf.data).toMatchObject({ ruleset: RULESET.id, member: memberId });
    expect((await found('conduct.off-duty'))?.names).not.toContain(name);
  });

  it('asks again when the time of a confirmation is over', async () => {
    await confirmAll('doctor');
    const due = async () =>
      (await desk.list(practice.as('doctor'))).confirmations.flatMap(({ what, due: why }) =>
        why === null ? [] : [what],
      );
    expect(await due()).toEqual([]);
    app.clock.advance(100 * 24 * 3_600_000);
    expect(await due()).toEqual(['privacy-settings']);
    app.clock.advance(300 * 24 * 3_600_000);
    expect(await due()).toEqual(['traceability', 'standards', 'privacy-settings']);
  });

  it('asks to read the policy again when a part changed that people work by', async () => {
    await confirmAll('doctor');
    const changed = async (version: number, keys: string[]) => {
      const { memberId, name } = practice.as('manager');
      await app.uow.run(practice.id, (tx) => {
        tx.log.append({
          kind: 'policy.changed',
          actor: { type: 'member', id: memberId, name, roles: [] },
          subject: { type: 'practice', id: practice.id },
          thread: null,
          data: { version, changed: keys },
        });
        return Promise.resolve();
      });
      const { confirmations } = await desk.list(practice.as('doctor'));
      return confirmations.find(({ what }) => what === 'policy')?.due ?? null;
    };
    expect(await changed(2, ['listedPhones', 'staff'])).toBeNull();
    expect(await changed(3, ['contacts'])).toMatch(/Read and accept the current policy/);
  });

  it('finds an account whose settings nobody looked at, and one that a leaver connected', async () => {
    await desk.reviewPrivacy(practice.as('manager'), practice.facebook);
    await expect(desk.reviewPrivacy(practice.as('writer'), practice.x)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { memberId, name } = practice.as('partner');
    await app.uow.run(practice.id, async (tx) => {
      tx.log.append({
        kind: 'channel.connected',
        actor: { type: 'member', id: memberId, name, roles: [] },
        subject: { type: 'channel', id: practice.x },
        thread: null,
        data: {},
      });
      await tx.use(MemberRepository).end(memberId);
    });
    await check();
    const rows = await app.asSuperuser<{ rule: string; subject_id: string; severity: string }>(
      `SELECT rule, subject_id, severity FROM standing_findings
        WHERE practice_id = $1 AND subject_type = 'channel' AND gone_at IS NULL ORDER BY rule`,
      [practice.id],
    );
    expect(rows).toEqual([
      { rule: 'identity.account-security', subject_id: practice.x, severity: 'block' },
      { rule: 'identity.privacy-settings-review', subject_id: practice.x, severity: 'review' },
    ]);
    expect((await groups()).flatMap(({ names }) => names)).not.toContain(name);
  });

  it('finds somebody who left and still has a session', async () => {
    const { memberId, personId } = practice.as('partner');
    await app.uow.run(practice.id, (tx) => tx.use(MemberRepository).end(memberId));
    await app.asSuperuser(
      `INSERT INTO sessions (id, token_hash, person_id, practice_id, strength, created_at, last_seen_at, proved_at, expires_at)
       VALUES ($1, $2, $3, $4, 'password', $5, $5, $5, $6)`,
      [
        app.ids.next(),
        Buffer.from(memberId),
        personId,
        practice.id,
        app.clock.now(),
        '2026-12-01T00:00:00.000Z',
      ],
    );
    await check();
    const rows = await app.asSuperuser<{ rule: string; severity: string }>(
      `SELECT rule, severity FROM standing_findings WHERE subject_id = $1`,
      [memberId],
    );
    expect(rows).toEqual([{ rule: 'identity.account-security', severity: 'block' }]);
  });

  it('finds a comment whose time is over, until it has its outcome', async () => {
    const area = auditArea(app);
    const { id, threadId } = await area.comment(practice, 'Are you open on Saturday?');
    await app.asSuperuser(`UPDATE comments SET due_at = $2 WHERE id = $1`, [
      id,
      '2026-11-23T17:00:00.000Z',
    ]);
    await check();
    expect(await found('feedback.unanswered')).toBeUndefined();
    await nextDay();
    expect(await found('feedback.unanswered')).toMatchObject({ severity: 'review', count: 1 });
    const [entry] = (await entries('standing.found')).filter(({ leaf }) => leaf.subject.id === id);
    expect(entry?.leaf).toMatchObject({ thread: threadId });
    await area.close(practice, id);
    await nextDay();
    expect(await found('feedback.unanswered')).toBeUndefined();
  });

  it('is what the compliance lead reads under account hygiene', async () => {
    await check();
    const { items } = await ask('account-hygiene');
    const told = items.map(({ cells }) => cells.join(' | '));
    expect(told).toContainEqual(
      expect.stringMatching(
        /^Callum Reid \| author \| Current policy not accepted\. Read and accept/,
      ),
    );
    expect(told).toContainEqual(
      expect.stringMatching(/^Waterfront Surgery on X \|.*Privacy settings not looked at lately/),
    );
  });

  describe('of what went out', () => {
    async function published(text: string, at = '2026-11-20T08:00:00.000Z'): Promise<string> {
      const { id } = await posts.submitted(practice, 'manager', plainDraft(practice, { text }));
      await posts.approve(practice, 'doctor', id);
      await app.asSuperuser(
        `UPDATE publications SET state = 'confirmed', confirmed_at = $2 WHERE post_id = $1`,
        [id, at],
      );
      return id;
    }

    it('keeps what the rules of today say, with counts by rule and the items', async () => {
      await published('Half price ear wax removal for the first twenty bookings!');
      await published('Our car park is open again.');
      await published('Two for one on travel jabs this week!', '2024-01-01T08:00:00.000Z');
      await check();
      const rules = await ask('past-rules');
      expect(rules.items.map(({ cells }) => cells[0])).toContain('advertising.inducement');
      const items = await ask('past-items');
      expect(items).toMatchObject({ count: 1 });
      expect(items.answer).toBe(
        `1 item would be objected to today. Rules ${RULESET.id} have looked at all 2 published texts.`,
      );
    });

    it('says how far it has come with rules that are new', async () => {
      await published('Half price ear wax removal for the first twenty bookings!');
      await check();
      await app.asSuperuser(`UPDATE look_backs SET ruleset = 'older' WHERE practice_id = $1`, [
        practice.id,
      ]);
      expect((await ask('past-items')).answer).toContain('looked at 0 of 1 published texts');
      await nextDay();
      expect((await ask('past-items')).answer).toContain('looked at all 1 published texts');
    });

    it('calls a text that today’s rules block for privacy a breach, unless that was cleared', async () => {
      const id = await published(
        'Mrs Edna Braithwaite came in about her diabetes, NHS 943 476 5919.',
      );
      await check();
      expect(await found('legal.data-breach')).toMatchObject({ count: 1, severity: 'review' });
      expect(await ask('breaches')).toMatchObject({ count: 1, good: false });
      const blocked = await app.asSuperuser<{ rule: string }>(
        `SELECT DISTINCT rule ->> 'rule' AS rule FROM look_backs, jsonb_array_elements(rules) rule
          WHERE post_id = $1 AND rule ->> 'severity' = 'block'`,
        [id],
      );
      for (const { rule } of blocked) {
        await app.asSuperuser(
          `INSERT INTO findings SELECT gen_random_uuid(), s.practice_id, s.id, $2, 'block', NULL,
             'text', NULL, 0, 4, 'm', 'w', 's', 90 FROM screenings s JOIN revisions r ON r.id = s.subject_id WHERE r.post_id = $1`,
          [id, rule],
        );
      }
      await app.asSuperuser(
        `INSERT INTO clearances (id, practice_id, finding_id, revision_id, rule, field, span_start, span_end, member_id, reason_id, at)
         SELECT gen_random_uuid(), f.practice_id, f.id, s.subject_id, f.rule, 'text', 0, 4, $2, gen_random_uuid(), now()
           FROM findings f JOIN screenings s ON s.id = f.screening_id JOIN revisions r ON r.id = s.subject_id WHERE r.post_id = $1`,
        [id, practice.as('guardian').memberId],
      );
      await nextDay();
      expect(await found('legal.data-breach')).toBeUndefined();
      expect(await ask('breaches')).toMatchObject({ count: 1 });
    });

    it('says nothing more of a breach that was dealt with, until something else is found in it', async () => {
      const breaches = new BreachDesk(app.uow);
      const id = await published('Mrs Edna Braithwaite came in about her diabetes.');
      await check();
      const [row] = (await ask('breaches')).items;
      expect(row).toMatchObject({ open: true });
      const findingId = row?.id ?? '';
      const note = 'Not reported: it was out for a minute. She was told and is content.';
      await expect(breaches.settle(practice.as('writer'), findingId, note)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await breaches.settle(practice.as('compliance'), findingId, note);
      expect(await found('legal.data-breach')).toBeUndefined();
      const { items } = await ask('breaches');
      expect(items).toEqual([expect.objectContaining({ open: false })]);
      expect(items[0]?.cells[1]).toContain(`${practice.as('compliance').name} recorded`);
      await expect(
        breaches.settle(practice.as('compliance'), findingId, note),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });

      await nextDay();
      expect(await found('legal.data-breach')).toBeUndefined();
      await app.asSuperuser(
        `UPDATE look_backs SET rules = rules || '[{"rule": "confidentiality.nhs-number", "severity": "block"}]'
          WHERE post_id = $1`,
        [id],
      );
      await nextDay();
      expect(await found('legal.data-breach')).toMatchObject({ count: 1 });
    });

    it('finds what was taken down for privacy', async () => {
      const id = await published('Our car park is open again.');
      await app.asSuperuser(`UPDATE posts SET state = 'published' WHERE id = $1`, [id]);
      await posts.writer.takeDown(practice.as('manager'), id, 'It names a patient: privacy.');
      await check();
      expect(await found('legal.data-breach')).toMatchObject({ count: 1 });
      expect(await found('conduct.permanence')).toBeUndefined();
      const [row] = (await ask('breaches')).items;
      await new BreachDesk(app.uow).settle(practice.as('guardian'), row?.id ?? '', 'Reported.');
      await nextDay();
      expect(await found('legal.data-breach')).toBeUndefined();
    });
  });
});
