import { gmc2013, gmc2024, gmp2024, ICB_PRINCIPLES, NHS_EMPLOYERS, other } from '../data/sources';
import { daysBetween, defineStandingRule, type StandingRule } from './types';

/** Privacy settings are looked at every three months, and people are told a fortnight before. */
const QUARTER = 92;
const FORTNIGHT = 14;
const YEAR = 365;

const privacySettingsReview = defineStandingRule(
  ['account', 'member'],
  {
    id: 'identity.privacy-settings-review',
    title: 'Privacy settings not looked at lately',
    severity: 'review',
    sentence: 'Your privacy check is due. Settings change, and none of them guarantee privacy.',
    why: 'Networks change their settings, and what was private last year may be public now.',
    sources: [gmc2013('¶8')],
  },
  ({ privacyReviewedOn, today }) => {
    if (privacyReviewedOn === undefined) return 'review';
    const age = daysBetween(privacyReviewedOn, today);
    return age > QUARTER ? 'review' : age > QUARTER - FORTNIGHT ? 'advise' : null;
  },
);

const PROFILE_PARTS = [
  /\b(?:monitored|checked|watched|read|answered?|staffed)\b[^\n]{0,60}\b(?:\d|hours|days?|weekdays|mon)|\bmon(?:day)?\b[^\n]{0,30}\bfri/i,
  /\b(?:999|111|emergenc\w+|urgent)\b/i,
  /\b(?:house rules|policy|privacy notice|nhs\.uk|https?:|www\.)/i,
];

const professionalProfile = defineStandingRule(
  'account',
  {
    id: 'identity.professional-profile',
    title: 'Profile text incomplete',
    severity: 'advise',
    sentence:
      'Add the practice’s name, when the page is watched, what to do in an emergency, and the house rules to the profile.',
    why: 'People who find the page must know whose it is and that nobody watches it around the clock.',
    sources: [gmc2013('¶11'), ICB_PRINCIPLES],
  },
  ({ bio, practiceName }) =>
    bio === undefined ||
    (bio.toLowerCase().includes(practiceName.toLowerCase()) &&
      PROFILE_PARTS.every((part) => part.test(bio)))
      ? null
      : 'advise',
);

const accountSecurity = defineStandingRule(
  ['account', 'member'],
  {
    id: 'identity.account-security',
    title: 'Sign-in not safe enough',
    severity: 'block',
    sentence:
      'Use your own sign-in with a second factor, and end the access of people who have left. Shared passwords break the audit trail.',
    why: 'Nobody can say who published what when several people are one user.',
    sources: [
      other('GMC, Confidentiality (2017) ¶119'),
      other('Data Security and Protection Toolkit'),
    ],
  },
  (standing) => {
    const { leaversWithAccess = 0, secondFactor } = standing;
    const people = standing.of === 'account' ? (standing.peopleOnOneSignIn ?? 1) : 1;
    if (people > 1 || leaversWithAccess > 0) return 'block';
    return secondFactor === false ? 'advise' : null;
  },
);

const traceableNotice = defineStandingRule(
  'member',
  {
    id: 'identity.traceable-notice',
    title: 'Anonymity can be traced',
    severity: 'advise',
    sentence: 'Anything posted, even anonymously, can usually be traced back. Please confirm it.',
    why: 'People write without a name what they would never sign, and are found all the same.',
    sources: [gmc2013('¶17'), gmc2024('¶9')],
  },
  ({ traceabilityConfirmedOn, today }) => staleAfterAYear(traceabilityConfirmedOn, today),
);

const organisationPolicy = defineStandingRule(
  'member',
  {
    id: 'conduct.organisation-policy',
    title: 'Current policy not accepted',
    severity: 'block',
    sentence: 'Read and accept the current policy before posting.',
    why: 'Everyone who writes for the practice must know its own rules.',
    sources: [gmc2013('¶7'), NHS_EMPLOYERS],
  },
  ({ acceptedPolicyVersion, policyVersion }) =>
    acceptedPolicyVersion === policyVersion ? null : 'block',
);

const offDuty = defineStandingRule(
  'member',
  {
    id: 'conduct.off-duty',
    title: 'Standards in private life',
    severity: 'advise',
    sentence:
      'Professional standards follow you home. Confirm it once a year; use the self-check if unsure.',
    why: 'A private account is read by patients and employers too.',
    sources: [gmc2024('¶4 and ¶7'), gmp2024('¶81')],
  },
  ({ standardsConfirmedOn, today }) => staleAfterAYear(standardsConfirmedOn, today),
);

function staleAfterAYear(confirmedOn: string | undefined, today: string): 'advise' | null {
  return confirmedOn === undefined || daysBetween(confirmedOn, today) > YEAR ? 'advise' : null;
}

/** Rules about accounts and the people who use them. */
export const accountRules: readonly StandingRule[] = [
  privacySettingsReview,
  professionalProfile,
  accountSecurity,
  traceableNotice,
  organisationPolicy,
  offDuty,
];
