import { checkStanding } from './check-standing';
import { type Standing } from './types';

const ACCOUNT: Standing = {
  of: 'account',
  today: '2026-11-22',
  practiceName: 'Harbour Lane Surgery',
  bio: 'Harbour Lane Surgery. Read Monday to Friday 9 to 5. Emergency: 999. House rules: www.harbourlane.example',
  peopleOnOneSignIn: 1,
  secondFactor: true,
  privacyReviewedOn: '2026-10-01',
};
const MEMBER: Standing = {
  of: 'member',
  today: '2026-11-22',
  policyVersion: '4',
  acceptedPolicyVersion: '4',
  traceabilityConfirmedOn: '2026-03-01',
  standardsConfirmedOn: '2026-03-01',
  privacyReviewedOn: '2026-10-01',
};
const WAITING: Standing = {
  of: 'waiting-comment',
  now: '2026-11-20T10:00:00Z',
  receivedAt: '2026-11-20T09:00:00Z',
  dueAt: '2026-11-23T17:00:00Z',
  closed: false,
};
const PUBLISHED: Standing = {
  of: 'published',
  now: '2026-11-22T10:00:00Z',
  publishedAt: '2026-11-22T08:00:00Z',
  findings: [],
};

describe('the rules about what no text shows', () => {
  it.each([ACCOUNT, MEMBER, WAITING, PUBLISHED])(
    'leave alone what is in order: $of',
    (standing) => {
      expect(checkStanding(standing)).toEqual([]);
    },
  );

  it.each<[string, string, Standing]>([
    ['identity.privacy-settings-review', 'review', { ...ACCOUNT, privacyReviewedOn: '2026-05-06' }],
    ['identity.privacy-settings-review', 'review', { ...MEMBER, privacyReviewedOn: undefined }],
    ['identity.privacy-settings-review', 'advise', { ...ACCOUNT, privacyReviewedOn: '2026-09-01' }],
    ['identity.professional-profile', 'advise', { ...ACCOUNT, bio: '' }],
    ['identity.professional-profile', 'advise', { ...ACCOUNT, bio: 'Harbour Lane Surgery' }],
    ['identity.account-security', 'block', { ...ACCOUNT, peopleOnOneSignIn: 4 }],
    ['identity.account-security', 'block', { ...ACCOUNT, leaversWithAccess: 1 }],
    ['identity.account-security', 'advise', { ...ACCOUNT, secondFactor: false }],
    ['identity.account-security', 'advise', { ...MEMBER, secondFactor: false }],
    ['identity.account-security', 'block', { ...MEMBER, leaversWithAccess: 1 }],
    ['identity.traceable-notice', 'advise', { ...MEMBER, traceabilityConfirmedOn: undefined }],
    ['identity.traceable-notice', 'advise', { ...MEMBER, traceabilityConfirmedOn: '2025-11-01' }],
    ['conduct.organisation-policy', 'block', { ...MEMBER, acceptedPolicyVersion: '3' }],
    ['conduct.organisation-policy', 'block', { ...MEMBER, acceptedPolicyVersion: undefined }],
    ['conduct.off-duty', 'advise', { ...MEMBER, standardsConfirmedOn: '2025-10-01' }],
    ['feedback.unanswered', 'review', { ...WAITING, now: '2026-11-23T17:00:00Z' }],
    ['feedback.unanswered', 'advise', { ...WAITING, now: '2026-11-23T09:00:00Z' }],
    ['feedback.wider-audience', 'advise', { of: 'reply-in-review', confirmedForEveryone: false }],
    ['conduct.permanence', 'review', { ...PUBLISHED, removal: { reason: ' ' } }],
    ['conduct.permanence', 'advise', { ...PUBLISHED, removal: { reason: 'wrong date' } }],
    [
      'legal.data-breach',
      'review',
      { ...PUBLISHED, findings: [{ rule: 'confidentiality.personal-date', severity: 'block' }] },
    ],
    ['legal.data-breach', 'review', { ...PUBLISHED, removal: { reason: 'privacy' } }],
    ['legal.data-breach', 'review', { ...PUBLISHED, breachKnownAt: '2026-11-22T09:00:00Z' }],
  ])('%s objects (%s)', (rule, severity, standing) => {
    expect(checkStanding(standing)).toContainEqual(expect.objectContaining({ rule, severity }));
  });

  it.each<[string, Standing]>([
    ['a closed comment', { ...WAITING, closed: true, now: '2027-01-01T00:00:00Z' }],
    ['a reply that was confirmed', { of: 'reply-in-review', confirmedForEveryone: true }],
    [
      'a published item with other findings',
      { ...PUBLISHED, findings: [{ rule: 'advertising.pom', severity: 'block' }] },
    ],
    ['a profile that nobody has read', { ...ACCOUNT, bio: undefined }],
    ['a review on its last day', { ...ACCOUNT, privacyReviewedOn: '2026-11-22' }],
  ])('leave alone %s', (_, standing) => {
    expect(checkStanding(standing)).toEqual([]);
  });

  it('escalate a breach', () => {
    const [found] = checkStanding({ ...PUBLISHED, breachKnownAt: '2026-11-22T09:00:00Z' });
    expect(found).toMatchObject({ rule: 'legal.data-breach', action: 'escalate' });
  });
});
