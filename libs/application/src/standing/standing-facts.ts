import {
  ChannelRepository,
  MemberRepository,
  type MemberRecord,
  PracticeRepository,
  SealedTexts,
  StandingRepository,
  type StandingSubject,
  type Transaction,
} from '@canteen/data-access';
import { type Standing } from '@canteen/guidance';
import { later } from '../comments/comment-moves';
import { Confirmed } from './confirmed';

/** How far back what went out is looked at. */
export const A_YEAR_MS = 365 * 24 * 3_600_000;
/** Comments looked at, the first due first: more than that would be told no better. */
const MOST_COMMENTS = 500;

/** Something the rules without a text look at, and what it is in our tables. */
export interface StandingFact {
  subject: { type: StandingSubject; id: string; threadId: string | null };
  standing: Standing;
}

/** Everything the daily check looks at, worked out from the rows of the bound practice. */
export async function standingFacts(tx: Transaction, ruleset: string): Promise<StandingFact[]> {
  const confirmed = await Confirmed.read(tx, await tx.use(PracticeRepository).get());
  return [
    ...(await membersNow(tx, confirmed)),
    ...(await leavers(tx, confirmed)),
    ...(await accounts(tx, confirmed)),
    ...(await comments(tx)),
    ...(await published(tx, ruleset)),
  ];
}

/** Whether somebody writes or decides for the practice; an auditor from outside only reads. */
export function worksHere({ roles, hasPassword, endedAt }: MemberRecord): boolean {
  return hasPassword && endedAt === null && roles.some((role) => role !== 'auditor');
}

async function membersNow(tx: Transaction, confirmed: Confirmed): Promise<StandingFact[]> {
  const members = await tx.use(MemberRepository).all();
  return members.filter(worksHere).map((member) => ({
    subject: { type: 'member', id: member.id, threadId: null },
    standing: confirmed.member(member),
  }));
}

/** Former members who can still get in: nothing else is asked of them. */
async function leavers(tx: Transaction, confirmed: Confirmed): Promise<StandingFact[]> {
  const found = await tx.use(StandingRepository).leaversWithSessions();
  return found.map(({ id }) => {
    const standing = confirmed.leaver();
    return { subject: { type: 'member', id, threadId: null }, standing };
  });
}

async function accounts(tx: Transaction, confirmed: Confirmed): Promise<StandingFact[]> {
  const ofLeavers = new Set(await tx.use(StandingRepository).channelsOfLeavers());
  const channels = await tx.use(ChannelRepository).connected();
  return channels.map((channel) => ({
    subject: { type: 'channel', id: channel.id, threadId: null },
    standing: confirmed.account(channel, ofLeavers.has(channel.id) ? 1 : 0),
  }));
}

async function comments(tx: Transaction): Promise<StandingFact[]> {
  const waiting = await tx.use(StandingRepository).waitingComments(MOST_COMMENTS);
  return waiting.map(({ id, threadId, receivedAt, dueAt }) => ({
    subject: { type: 'comment', id, threadId },
    standing: { of: 'waiting-comment', now: tx.now, receivedAt, dueAt, closed: false },
  }));
}

async function published(tx: Transaction, ruleset: string): Promise<StandingFact[]> {
  const since = later(tx.now, -A_YEAR_MS);
  const concerns = await tx.use(StandingRepository).publishedConcerns(ruleset, since);
  const reasons = await tx
    .use(SealedTexts)
    .open(concerns.flatMap(({ reasonId }) => (reasonId === null ? [] : [reasonId])));
  return concerns.map(({ postId, threadId, publishedAt, reasonId, ...concern }) => {
    const told = reasonId === null || concern.removalSettled ? undefined : reasons.get(reasonId);
    const settled = concern.settledRules ?? [];
    return {
      subject: { type: 'post', id: postId, threadId },
      standing: {
        of: 'published',
        now: tx.now,
        publishedAt,
        // What was dealt with is done; what other rules find later is not.
        findings: concern.rules.filter(({ rule }) => !settled.includes(rule)),
        // A reason that was erased was given once.
        ...(told !== undefined && { removal: { reason: told } }),
      },
    };
  });
}
