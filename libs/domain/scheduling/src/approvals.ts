import { refuse, type Refusal } from './machine';
import { roleWords, type Role } from './roles';
import { type Tier } from './tiers';

/** One decision of a member on a sealed revision. */
export interface Approval {
  memberId: string;
  /** The roles the member has now: an approval dies with the approver's role. */
  roles: readonly Role[];
  decision: 'approve' | 'return' | 'hold';
  /** When it was given (instant). */
  at: string;
  /** When it became void (instant), or null while it stands. */
  voidAt: string | null;
}

/** The people who may not approve an item, whatever their roles. */
export interface People {
  authorId: string;
  /** Everybody who changed the words, pictures or alt text. */
  editorIds: readonly string[];
  /** Members the comment that it answers is about. */
  aboutIds: readonly string[];
}

/** What a tier asks for: one distinct person for every seat. */
export interface RequiredApprovals {
  /** For every seat the roles that fill it; null when nobody can approve (T4). */
  seats: readonly (readonly Role[])[] | null;
  /** Plain English: who has to approve. */
  sentence: string;
}

const ANY_APPROVER: readonly Role[] = ['clinical-approver', 'compliance', 'caldicott-guardian'];

const REQUIRED: Record<Tier, RequiredApprovals> = {
  T0: {
    seats: [['clinical-approver', 'compliance']],
    sentence: 'one clinical approver or compliance lead',
  },
  T1: {
    seats: [['clinical-approver', 'compliance']],
    sentence: 'one clinical approver or compliance lead',
  },
  T2: {
    seats: [['clinical-approver'], ANY_APPROVER],
    sentence: 'one clinical approver and one more',
  },
  T3: {
    seats: [['caldicott-guardian'], ANY_APPROVER],
    sentence: 'the Caldicott Guardian and one more',
  },
  T4: { seats: null, sentence: 'nobody, until the block is changed or cleared' },
};

/** Who has to approve an item of this tier (the Approvals table of the product). */
export function requiredApprovals(tier: Tier): RequiredApprovals {
  return REQUIRED[tier];
}

type Seats = readonly (readonly Role[])[];
interface Voter {
  memberId: string;
  roles: readonly Role[];
}

/**
 * The fullest way to seat people, each on one seat at most: for every seat its person or null. Of
 * equally full ways the one that fills the earlier, scarcer seat.
 */
function seat(seats: Seats, voters: readonly Voter[]): (Voter | null)[] {
  const [first, ...rest] = seats;
  if (!first) return [];
  const seatings: (Voter | null)[][] = voters
    .filter((voter) => voter.roles.some((role) => first.includes(role)))
    .map((voter) => [voter, ...seat(rest, without(voters, voter))]);
  seatings.push([null, ...seat(rest, voters)]);
  return seatings.reduce((best, each) => (filled(each) > filled(best) ? each : best));
}

function without(voters: readonly Voter[], taken: Voter): Voter[] {
  return voters.filter((voter) => voter.memberId !== taken.memberId);
}

function filled(seated: readonly (Voter | null)[]): number {
  return seated.filter((voter) => voter !== null).length;
}

function personRefusal(memberId: string, people: People): Refusal | null {
  if (memberId === people.authorId) {
    return refuse('approval.own-words', 'You wrote this, so somebody else has to approve it.');
  }
  if (people.editorIds.includes(memberId)) {
    return refuse('approval.edited-words', 'You changed this, so somebody else has to approve it.');
  }
  if (people.aboutIds.includes(memberId)) {
    return refuse('approval.about-you', 'This is about you, so somebody else has to approve it.');
  }
  return null;
}

/** Whether somebody the comment is about wrote or changed the answer: then no approval carries it. */
function isWrittenByThem({ authorId, editorIds, aboutIds }: People): boolean {
  return [authorId, ...editorIds].some((id) => aboutIds.includes(id));
}

function approverRefusal(voter: Voter, people: People, seats: Seats): Refusal | null {
  const person = personRefusal(voter.memberId, people);
  if (person) return person;
  if (!voter.roles.some((role) => seats.some((wanted) => wanted.includes(role)))) {
    return refuse('approval.wrong-role', 'Your role does not approve this kind of item.');
  }
  return null;
}

function blockedRefusal(): Refusal {
  return refuse(
    'approval.open-block',
    'A finding blocks this. Nobody can approve it until it is changed or cleared as a false alarm.',
  );
}

/** The approvals that count: standing, one a person, by somebody who may. */
function counting(approvals: readonly Approval[], people: People, seats: Seats): Voter[] {
  const byMember = new Map<string, Voter>();
  for (const approval of approvals) {
    if (approval.decision !== 'approve' || approval.voidAt !== null) continue;
    if (approverRefusal(approval, people, seats)) continue;
    byMember.set(approval.memberId, { memberId: approval.memberId, roles: approval.roles });
  }
  return [...byMember.values()];
}

/** An approval that does not count, and why. */
export interface UncountedApproval {
  memberId: string;
  code: string;
  message: string;
}

/** Whether a revision has the approvals its tier asks for. */
export interface ApprovalStanding {
  complete: boolean;
  /** Plain English: what is still missing; empty when complete. */
  needs: string;
  /** Decisions that stand but do not count, and why. */
  refusals: UncountedApproval[];
}

function uncounted(
  approvals: readonly Approval[],
  people: People,
  seats: Seats,
): UncountedApproval[] {
  return approvals.flatMap((approval) => {
    if (approval.decision !== 'approve' || approval.voidAt !== null) return [];
    const refusal = approverRefusal(approval, people, seats);
    if (!refusal) return [];
    return [{ memberId: approval.memberId, code: refusal.code, message: refusal.message }];
  });
}

function words(wanted: readonly Role[]): string {
  if (wanted === ANY_APPROVER) return 'one more approver';
  return wanted.map((role) => roleWords[role]).join(' or ');
}

function stillNeeded(seats: Seats, seated: readonly (Voter | null)[], sentence: string): string {
  const open = seats.filter((_, index) => (seated[index] ?? null) === null);
  if (open.length === 0) return '';
  if (open.length === seats.length) return sentence;
  return open.map(words).join(' and ');
}

/**
 * Whether the decisions on one sealed revision are enough for its tier. A decision to return or to
 * hold that still stands makes it incomplete, whatever else was decided. Approvals of the author,
 * an editor, somebody the comment is about, or somebody who lost the role do not count and are
 * listed; an answer that somebody the comment is about wrote is never complete.
 */
export function approvalStanding(
  input: People & { tier: Tier; approvals: readonly Approval[] },
): ApprovalStanding {
  const { seats, sentence } = requiredApprovals(input.tier);
  if (seats === null) return { complete: false, needs: sentence, refusals: [] };
  const refusals = uncounted(input.approvals, input, seats);
  if (isWrittenByThem(input)) {
    return {
      complete: false,
      needs: 'a new answer, by somebody the comment is not about',
      refusals,
    };
  }
  const against = input.approvals.find(
    (approval) => approval.decision !== 'approve' && approval.voidAt === null,
  );
  if (against) {
    const needs =
      against.decision === 'return'
        ? 'changes: an approver sent it back'
        : 'an answer: an approver put it on hold';
    return { complete: false, needs, refusals };
  }
  const seated = seat(seats, counting(input.approvals, input, seats));
  const needs = stillNeeded(seats, seated, sentence);
  return { complete: needs === '', needs, refusals };
}

/** What decides whether one member may approve. */
export interface MayApproveInput extends People {
  tier: Tier;
  member: { id: string; roles: readonly Role[] };
  /** The decisions on the same sealed revision so far. */
  existing: readonly Approval[];
}

/**
 * Whether this member's approval would count now. Refused for the author, an editor, somebody the
 * comment is about, an answer that one of those wrote, somebody who approved already, a role that
 * does not fit, a tier that nobody approves, and a seat that is taken (T2: a second approver when a
 * clinical one is missing).
 */
export function mayApprove(input: MayApproveInput): { ok: true } | Refusal {
  const { tier, member, existing } = input;
  const person = personRefusal(member.id, input);
  if (person) return person;
  if (isWrittenByThem(input)) {
    return refuse(
      'approval.written-by-them',
      'Somebody the comment is about wrote or changed this. Somebody else has to write a new answer.',
    );
  }
  const { seats, sentence } = requiredApprovals(tier);
  if (seats === null) return blockedRefusal();
  const voter: Voter = { memberId: member.id, roles: member.roles };
  const refusal = approverRefusal(voter, input, seats);
  if (refusal) return refusal;
  const others = counting(existing, input, seats);
  if (others.some((each) => each.memberId === member.id)) {
    return refuse('approval.already-given', 'You have approved this already.');
  }
  const seated = seat(seats, others);
  const needs = stillNeeded(seats, seated, sentence);
  if (filled(seated) === seats.length) {
    return refuse('approval.complete', 'This has all the approvals it needs.');
  }
  if (filled(seat(seats, [...others, voter])) === filled(seated)) {
    return refuse('approval.seat-taken', `What is missing now is ${needs}.`);
  }
  return { ok: true };
}

/**
 * What would be missing if some members kept out of approving an item of this tier: plain English, or
 * empty when the others are enough. For a tier that nobody approves, nothing is.
 *
 * @param members everybody who is active
 * @param keptOut ids of those who keep out: an author, or whom a comment is about
 */
export function missingWithout(
  tier: Tier,
  members: readonly { id: string; roles: readonly Role[] }[],
  keptOut: readonly string[],
): string {
  const { seats, sentence } = requiredApprovals(tier);
  if (seats === null) return '';
  const voters = members
    .filter(({ id }) => !keptOut.includes(id))
    .map(({ id, roles }) => ({ memberId: id, roles }));
  return stillNeeded(seats, seat(seats, voters), sentence);
}
