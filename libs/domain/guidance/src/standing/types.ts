import { type FindingAction, type RuleMetadata, type Severity } from '../types';

/** One connected account or profile, as far as its rules need it. Days are ISO dates (yyyy-mm-dd). */
export interface AccountStanding {
  of: 'account';
  today: string;
  practiceName: string;
  /** The profile text that the public sees; absent where nobody has read it. */
  bio?: string;
  /** How many different people used the same sign-in lately. */
  peopleOnOneSignIn?: number;
  secondFactor?: boolean;
  /** Sign-ins or tokens of people who have left. */
  leaversWithAccess?: number;
  privacyReviewedOn?: string;
}

/** One member's duties that no text shows. */
export interface MemberStanding {
  of: 'member';
  today: string;
  policyVersion: string;
  acceptedPolicyVersion?: string;
  /** When the member last confirmed that what is posted anonymously can be traced. */
  traceabilityConfirmedOn?: string;
  /** When the member last confirmed that professional standards hold in private too. */
  standardsConfirmedOn?: string;
  privacyReviewedOn?: string;
  secondFactor?: boolean;
  /** 1 when this member has left and can still get in. */
  leaversWithAccess?: number;
}

/** A comment that waits for its outcome. Instants are ISO strings in UTC. */
export interface CommentStanding {
  of: 'waiting-comment';
  now: string;
  receivedAt: string;
  dueAt: string;
  /** True when its one outcome is recorded. */
  closed: boolean;
}

/** A reply that a person is about to approve. */
export interface ReviewStanding {
  of: 'reply-in-review';
  /** The reviewer said that it is right for everyone who will read it. */
  confirmedForEveryone: boolean;
}

/** Something of ours that is public, or was. Instants are ISO strings in UTC. */
export interface PublishedStanding {
  of: 'published';
  now: string;
  publishedAt: string;
  /** What today's rules say about it: ids with their severities. */
  findings: readonly { rule: string; severity: Severity }[];
  removal?: { reason: string };
  /** When somebody first knew that identifying details were public. */
  breachKnownAt?: string;
}

/** What the rules about accounts, people and workflow look at. */
export type Standing =
  AccountStanding | MemberStanding | CommentStanding | ReviewStanding | PublishedStanding;

export type StandingKind = Standing['of'];

/** One thing to do about an account, a person or a step of the work. */
export interface StandingFinding {
  rule: string;
  severity: Severity;
  action?: FindingAction;
  message: string;
  why: string;
  source: string;
}

/** A rule about what no text shows. */
export interface StandingRule extends RuleMetadata {
  /** How firm the objection is, or null when there is none. */
  object(standing: Standing): Severity | null;
}

/** Completes a rule about one kind of standing. */
export function defineStandingRule<K extends StandingKind>(
  of: K | readonly K[],
  rule: Omit<RuleMetadata, 'family' | 'clearable' | 'appliesTo'>,
  object: (standing: Extract<Standing, { of: K }>) => Severity | null,
): StandingRule {
  const kinds: readonly StandingKind[] = typeof of === 'string' ? [of] : of;
  const isMine = (standing: Standing): standing is Extract<Standing, { of: K }> =>
    kinds.includes(standing.of);
  return {
    ...rule,
    family: rule.id.split('.')[0] ?? rule.id,
    appliesTo: kinds,
    clearable: true,
    object: (standing) => (isMine(standing) ? object(standing) : null),
  };
}

const DAY = 86_400_000;

/** Whole days from one ISO date or instant to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY);
}
