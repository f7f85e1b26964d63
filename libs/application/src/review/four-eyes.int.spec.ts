import { type Role } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import fc from 'fast-check';
import { allYes, plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPerson, type TestPractice } from '../testing/test-practice';

/** One thing somebody tries; refusals are fine, a wrongly scheduled revision is not. */
type Attempt =
  | { do: 'save'; by: TestPerson; text: string }
  | { do: 'submit'; by: TestPerson }
  | { do: 'reopen'; by: TestPerson }
  | { do: 'screen' }
  | { do: 'approve' | 'return'; by: TestPerson; staleSeal: boolean; answers: boolean }
  | { do: 'lose-role'; who: TestPerson };

/** The plain text needs one approval (T1), the clinical one two (T2), the last is blocked. */
const texts = [
  'Our doors are open from 8am on Thursday.',
  'If you take methotrexate, book your monitoring blood test before your repeat.',
  'Whose is this? NHS number 943 476 5919.',
];

const person = fc.constantFrom<TestPerson[]>(
  'manager',
  'doctor',
  'partner',
  'compliance',
  'guardian',
);
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({ do: fc.constant('save' as const), by: person, text: fc.constantFrom(...texts) }),
  fc.record({ do: fc.constant('submit' as const), by: person }),
  fc.record({ do: fc.constant('reopen' as const), by: person }),
  fc.constant({ do: 'screen' as const }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('approve' as const, 'approve' as const, 'return' as const),
      by: person,
      staleSeal: fc.constantFrom(false, false, true),
      answers: fc.constantFrom(true, true, false),
    }),
  },
  fc.record({ do: fc.constant('lose-role' as const), who: person }),
);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app);
});
afterAll(() => app.close());

/** A post in the hands of people who try things in any order. */
class TriedPost {
  private readonly lost = new Set<TestPerson>();
  private lastSeal = '0'.repeat(64);

  constructor(
    private readonly practice: TestPractice,
    private readonly id: string,
  ) {}

  async attempt(attempt: Attempt): Promise<void> {
    try {
      await this.make(attempt);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  private async make(attempt: Attempt): Promise<void> {
    if (attempt.do === 'screen') return area.settle();
    if (attempt.do === 'lose-role') return this.loseRole(attempt.who);
    const acting = this.actingAs(attempt.by);
    const { version } = await area.reader.detail(acting, this.id);
    if (attempt.do === 'save') {
      const draft = plainDraft(this.practice, { text: attempt.text });
      await area.writer.save(acting, this.id, { version, draft });
    } else if (attempt.do === 'submit') {
      await area.writer.submit(acting, this.id, { version });
    } else if (attempt.do === 'reopen') {
      await area.writer.reopen(acting, this.id);
    } else {
      const { revision } = await area.desk.detail(acting, this.id);
      const seal = attempt.staleSeal ? this.lastSeal : revision.seal;
      this.lastSeal = revision.seal;
      await area.decider.decide(acting, this.id, {
        seal,
        decision: attempt.do,
        checklist: attempt.answers ? allYes : {},
        note: 'A note.',
      });
    }
  }

  /** As the session would: the roles of this moment. */
  private actingAs(who: TestPerson) {
    const roles: readonly Role[] = this.lost.has(who) ? ['author'] : this.practice.as(who).roles;
    return { ...this.practice.as(who), roles };
  }

  private async loseRole(who: TestPerson): Promise<void> {
    this.lost.add(who);
    await app.asSuperuser(`UPDATE members SET roles = '{author}' WHERE id = $1`, [
      this.practice.as(who).memberId,
    ]);
  }
}

interface Scheduled {
  revision_id: string;
  seal: Buffer;
  tier: string;
  author_id: string;
  editor_ids: string[];
  current: boolean;
  blocks: number;
}

/** What stands ready to be sent, read past the product's own code. */
const readyToSend = (postId: string) =>
  app.asSuperuser<Scheduled>(
    `SELECT DISTINCT r.id AS revision_id, r.seal, r.tier, r.author_id, r.editor_ids,
            p.revision_id = r.id AS current,
            (SELECT count(*) FROM screenings s JOIN findings f ON f.screening_id = s.id
              WHERE s.subject_id = r.id AND f.severity = 'block') AS blocks
       FROM publications u JOIN revisions r ON r.id = u.revision_id JOIN posts p ON p.id = u.post_id
      WHERE u.post_id = $1 AND u.state NOT IN ('cancelled')`,
    [postId],
  );

const standingApprovals = (revision: Scheduled) =>
  app.asSuperuser<{ member_id: string; roles: string[]; seal: Buffer }>(
    `SELECT member_id, roles, seal FROM approvals
      WHERE revision_id = $1 AND decision = 'approve' AND voided_at IS NULL`,
    [revision.revision_id],
  );

it('schedules nothing without complete approvals of other people, bound to its seal', async () => {
  let scheduledRuns = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 4, maxLength: 14 }), async (attempts) => {
      const practice = await app.practice();
      const { id } = await area.writer.start(practice.as('partner'), plainDraft(practice));
      const post = new TriedPost(practice, id);
      for (const each of [...opening, ...attempts]) await post.attempt(each);
      for (const revision of await readyToSend(id)) {
        scheduledRuns += 1;
        const approvals = (await standingApprovals(revision)).filter(
          ({ member_id, seal }) =>
            seal.equals(revision.seal) &&
            member_id !== revision.author_id &&
            !revision.editor_ids.includes(member_id),
        );
        const approvers = new Set(approvals.map(({ member_id }) => member_id));
        expect(revision).toMatchObject({ current: true, blocks: 0 });
        expect(approvers.size).toBeGreaterThanOrEqual(revision.tier === 'T1' ? 1 : 2);
        expect(approvals.some(({ roles }) => roles.some((role) => role !== 'author'))).toBe(true);
      }
    }),
    { numRuns: 12, examples: [[[plainApproval]], [ownWords], [editedWords]] },
  );
  // A property that never schedules anything would say nothing.
  expect(scheduledRuns).toBeGreaterThan(0);
}, 120_000);

/** Makes sure that at least one run schedules something. */
const plainApproval: Attempt = { do: 'approve', by: 'doctor', staleSeal: false, answers: true };

/** The author of every post tried here is the partner. */
const ownWords: Attempt[] = [{ ...plainApproval, by: 'partner' }];

const editedWords: Attempt[] = [
  { do: 'reopen', by: 'doctor' },
  { do: 'save', by: 'doctor', text: 'Our doors are open from 8am on Friday.' },
  { do: 'submit', by: 'partner' },
  { do: 'screen' },
  plainApproval,
];

/** Without a submitted revision most attempts would be refused. */
const opening: Attempt[] = [{ do: 'submit', by: 'partner' }, { do: 'screen' }];
