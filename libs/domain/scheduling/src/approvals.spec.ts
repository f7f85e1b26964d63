import fc from 'fast-check';
import {
  type Approval,
  approvalStanding,
  mayApprove,
  type MayApproveInput,
  missingWithout,
  requiredApprovals,
} from './approvals';
import { roles, type Role } from './roles';
import { explainTier, tierOf, tiers, type Tier, type TierFacts } from './tiers';

const approval = (memberId: string, of: Role[], changes: Partial<Approval> = {}): Approval => ({
  memberId,
  roles: of,
  decision: 'approve',
  at: '2026-11-22T09:00:00.000Z',
  voidAt: null,
  ...changes,
});
const people = { authorId: 'author', editorIds: ['editor'], aboutIds: ['named'] };
const gp = approval('gp', ['clinical-approver']);
const gp2 = approval('gp2', ['clinical-approver']);
const lead = approval('lead', ['compliance']);
const guardian = approval('guardian', ['caldicott-guardian']);

describe(approvalStanding.name, () => {
  it.each<[Tier, string, Approval[], boolean, string]>([
    ['T0', 'nobody', [], false, 'one clinical approver or compliance lead'],
    ['T0', 'a GP', [gp], true, ''],
    ['T1', 'a compliance lead', [lead], true, ''],
    ['T1', 'a guardian only', [guardian], false, 'one clinical approver or compliance lead'],
    ['T2', 'nobody', [], false, 'one clinical approver and one more'],
    ['T2', 'a GP', [gp], false, 'one more approver'],
    ['T2', 'a lead', [lead], false, 'a clinical approver'],
    ['T2', 'a GP and a lead', [lead, gp], true, ''],
    ['T2', 'two GPs', [gp, gp2], true, ''],
    ['T2', 'a GP and a guardian', [guardian, gp], true, ''],
    ['T2', 'a lead and a guardian', [lead, guardian], false, 'a clinical approver'],
    ['T2', 'the same GP twice', [gp, gp], false, 'one more approver'],
    [
      'T2',
      'one person with both roles',
      [approval('both', ['clinical-approver', 'compliance'])],
      false,
      'one more approver',
    ],
    ['T3', 'a GP and a lead', [gp, lead], false, 'a Caldicott Guardian'],
    ['T3', 'a guardian', [guardian], false, 'one more approver'],
    ['T3', 'a guardian and a lead', [lead, guardian], true, ''],
    [
      'T4',
      'everybody',
      [gp, lead, guardian],
      false,
      'nobody, until the block is changed or cleared',
    ],
    [
      'T1',
      'a void one',
      [{ ...gp, voidAt: '2026-11-22T10:00:00.000Z' }],
      false,
      'one clinical approver or compliance lead',
    ],
    [
      'T1',
      'one who lost the role',
      [{ ...gp, roles: ['author'] }],
      false,
      'one clinical approver or compliance lead',
    ],
    [
      'T1',
      'one for, one against',
      [gp, { ...lead, decision: 'return' }],
      false,
      'changes: an approver sent it back',
    ],
    [
      'T1',
      'one for, one on hold',
      [gp, { ...lead, decision: 'hold' }],
      false,
      'an answer: an approver put it on hold',
    ],
  ])('%s by %s', (tier, _who, approvals, complete, needs) => {
    expect(approvalStanding({ ...people, tier, approvals })).toMatchObject({ complete, needs });
  });

  it.each([
    ['author', 'approval.own-words'],
    ['editor', 'approval.edited-words'],
    ['named', 'approval.about-you'],
  ])('does not count the %s: %s', (memberId, code) => {
    const standing = approvalStanding({
      ...people,
      tier: 'T1',
      approvals: [approval(memberId, ['clinical-approver', 'compliance', 'caldicott-guardian'])],
    });
    expect(standing).toMatchObject({ complete: false, refusals: [{ memberId, code }] });
  });
});

describe('an answer that somebody the comment is about wrote or changed', () => {
  it.each([['author'], ['editor']])('is never complete: %s', (memberId) => {
    const standing = approvalStanding({
      ...people,
      aboutIds: [memberId],
      tier: 'T1',
      approvals: [gp],
    });
    expect(standing).toMatchObject({
      complete: false,
      needs: 'a new answer, by somebody the comment is not about',
    });
  });
});

describe(missingWithout.name, () => {
  const members = [
    { id: 'gp', roles: ['clinical-approver'] as Role[] },
    { id: 'lead', roles: ['compliance', 'caldicott-guardian'] as Role[] },
    { id: 'manager', roles: ['author'] as Role[] },
  ];
  it.each<[Tier, string[], string]>([
    ['T1', ['gp'], ''],
    ['T1', ['gp', 'lead'], 'one clinical approver or compliance lead'],
    ['T2', [], ''],
    ['T2', ['manager'], ''],
    ['T2', ['gp'], 'a clinical approver'],
    ['T2', ['lead'], 'one more approver'],
    ['T2', ['gp', 'lead'], 'one clinical approver and one more'],
    ['T3', ['lead'], 'a Caldicott Guardian'],
    ['T4', ['gp', 'lead'], ''],
  ])('%s without %j: %s', (tier, keptOut, missing) => {
    expect(missingWithout(tier, members, keptOut)).toBe(missing);
  });
});

describe(mayApprove.name, () => {
  const input = (changes: Partial<MayApproveInput>): MayApproveInput => ({
    tier: 'T2',
    member: { id: 'gp', roles: ['clinical-approver'] },
    authorId: 'author',
    editorIds: ['editor'],
    aboutIds: ['named'],
    existing: [],
    ...changes,
  });
  const asLead = { id: 'lead', roles: ['compliance'] as Role[] };

  it.each<[string, Partial<MayApproveInput>, string | null]>([
    ['a GP', {}, null],
    ['a lead first', { member: asLead }, null],
    ['a lead after a GP', { member: asLead, existing: [gp] }, null],
    [
      'a guardian after a lead',
      { member: { id: 'g', roles: ['caldicott-guardian'] }, existing: [lead] },
      'approval.seat-taken',
    ],
    ['a GP twice', { existing: [gp] }, 'approval.already-given'],
    [
      'a third person',
      { member: { id: 'x', roles: ['compliance'] }, existing: [gp, lead] },
      'approval.complete',
    ],
    [
      'the author',
      { member: { id: 'author', roles: ['clinical-approver'] } },
      'approval.own-words',
    ],
    [
      'an editor',
      { member: { id: 'editor', roles: ['clinical-approver'] } },
      'approval.edited-words',
    ],
    ['somebody it is about', { aboutIds: ['x', 'gp'] }, 'approval.about-you'],
    ['what somebody it is about wrote', { aboutIds: ['author'] }, 'approval.written-by-them'],
    ['what somebody it is about changed', { aboutIds: ['editor'] }, 'approval.written-by-them'],
    ['a GP after one it is about', { existing: [gp2], aboutIds: ['gp2'] }, null],
    [
      'a lead after a lead it is about',
      { tier: 'T1', member: asLead, existing: [gp], aboutIds: ['gp'] },
      null,
    ],
    ['an administrator', { member: { id: 'a', roles: ['administrator'] } }, 'approval.wrong-role'],
    ['an auditor', { member: { id: 'a', roles: ['auditor'] } }, 'approval.wrong-role'],
    ['a GP on T4', { tier: 'T4' }, 'approval.open-block'],
    [
      'a guardian on T1',
      { tier: 'T1', member: { id: 'g', roles: ['caldicott-guardian'] } },
      'approval.wrong-role',
    ],
    [
      'a lead after a lead on T3',
      { tier: 'T3', member: { id: 'l2', roles: ['compliance'] }, existing: [lead] },
      'approval.seat-taken',
    ],
  ])('%s: %j → %s', (_name, changes, code) => {
    const result = mayApprove(input(changes));
    expect(result.ok ? null : result.code).toBe(code);
  });
});

describe('four eyes, whoever approves in whatever order', () => {
  const ids = ['author', 'editor', 'named', 'a', 'b', 'c'];
  const vote = fc.record({
    memberId: fc.constantFrom(...ids),
    of: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
  });

  it('complete means enough distinct outsiders in the right roles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tiers), fc.array(vote, { maxLength: 6 }), (tier, votes) => {
        const approvals = votes.map((each) => approval(each.memberId, each.of));
        const { complete } = approvalStanding({ ...people, tier, approvals });
        if (!complete) return;
        const outsiders = approvals.filter((each) => ['a', 'b', 'c'].includes(each.memberId));
        const seats = requiredApprovals(tier).seats ?? [];
        expect(tier).not.toBe('T4');
        expect(new Set(outsiders.map((each) => each.memberId)).size).toBeGreaterThanOrEqual(
          seats.length,
        );
        for (const seat of seats) {
          expect(outsiders.some((each) => each.roles.some((role) => seat.includes(role)))).toBe(
            true,
          );
        }
      }),
    );
  });

  it('whoever may approve brings it nearer to complete', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tiers),
        fc.uniqueArray(vote, { selector: (each) => each.memberId, maxLength: 6 }),
        (tier, votes) => {
          const existing: Approval[] = [];
          for (const { memberId, of } of votes) {
            const member = { id: memberId, roles: of };
            const allowed = mayApprove({ ...people, tier, member, existing });
            if (allowed.ok) existing.push(approval(memberId, of));
          }
          const seats = requiredApprovals(tier).seats ?? [];
          expect(existing.length).toBeLessThanOrEqual(seats.length);
          expect(approvalStanding({ ...people, tier, approvals: existing }).complete).toBe(
            tier !== 'T4' && existing.length === seats.length,
          );
        },
      ),
    );
  });
});

describe(tierOf.name, () => {
  const block = { severity: 'block' as const };
  it.each<[string, TierFacts, Tier]>([
    ['plain news', { hint: 'T1', findings: [] }, 'T1'],
    ['news with a finding to review', { hint: 'T1', findings: [{ severity: 'review' }] }, 'T1'],
    ['a pattern', { hint: 'T1', findings: [], fromApprovedPattern: true }, 'T0'],
    [
      'a pattern with a finding',
      { hint: 'T1', findings: [{ severity: 'review' }], fromApprovedPattern: true },
      'T1',
    ],
    [
      'a pattern with a clinical claim',
      { hint: 'T2', findings: [], fromApprovedPattern: true },
      'T2',
    ],
    ['an answer to praise', { hint: 'T1', findings: [], isReply: true }, 'T1'],
    [
      'an answer to a complaint',
      { hint: 'T1', findings: [], isReply: true, answersNegativeOrClinical: true },
      'T2',
    ],
    ['an interest', { hint: 'T1', findings: [], declarations: [{}] }, 'T3'],
    ['people by consent', { hint: 'T1', findings: [], showsPeopleByConsent: true }, 'T3'],
    ['a child', { hint: 'T3', findings: [] }, 'T3'],
    ['a cleared block', { hint: 'T1', findings: [{ ...block, cleared: true }] }, 'T3'],
    ['an open block', { hint: 'T1', findings: [block, { ...block, cleared: true }] }, 'T4'],
  ])('%s: %j → %s', (_name, facts, tier) => {
    expect(tierOf(facts)).toBe(tier);
    expect(explainTier(facts).reasons.length).toBeGreaterThan(0);
  });
});
