import { type CommentAbout, type PersonRef } from '@canteen/contracts';
import {
  type MemberRecord,
  MemberRepository,
  ReplyRepository,
  type Transaction,
} from '@canteen/data-access';
import { keepOut, missingWithout } from '@canteen/scheduling';
import { FROM_OUTSIDE, type Worded, aboutFacts } from '../posts/recusal';
import { inboxRoles } from './comment-roles';

/** Whom a comment is about as its page shows it, and whether the others are enough to answer it. */
export async function aboutView(tx: Transaction, found: Worded): Promise<CommentAbout> {
  const members = await tx.use(MemberRepository).all();
  const facts = await aboutFacts(tx, found, members);
  const people = (ids: readonly string[]) => ids.map((id) => personOf(members, id));
  const keptOut = keepOut(facts);
  return {
    recorded: facts.recordedIds === null ? null : people(facts.recordedIds),
    suggested: people(facts.suggestedIds),
    keptOut: people(keptOut),
    missing: keptOut.length === 0 ? null : await missing(tx, found, members, keptOut),
    version: found.version.number,
  };
}

/** What is missing to answer without those it is about; the words of the answer may ask for more. */
async function missing(
  tx: Transaction,
  { comment }: Worded,
  members: readonly MemberRecord[],
  keptOut: readonly string[],
): Promise<string | null> {
  if (comment.state === 'closed') return null;
  const active = members.filter(({ endedAt }) => endedAt === null);
  const writers = active.filter(
    ({ id, roles }) => !keptOut.includes(id) && roles.some((role) => inboxRoles.includes(role)),
  );
  if (writers.length === 0) return `Nobody else here can answer it. ${FROM_OUTSIDE}`;
  const replies = await tx.use(ReplyRepository).openOf(comment.id);
  const began = replies.map(({ authorId, editorIds }) => [authorId, ...editorIds]);
  // Whoever writes does not approve: it is enough if any one of them can write and the others approve.
  const ways = began.length > 0 ? began : writers.map(({ id }) => [id]);
  const tier = comment.sentiment === 'negative' ? 'T2' : 'T1';
  const needs = ways.map((wrote) => missingWithout(tier, active, [...keptOut, ...wrote]));
  return needs.includes('')
    ? null
    : `Without them an answer cannot be approved here: ${needs[0]} is missing. ${FROM_OUTSIDE} Or move it to a private route, which needs no approval.`;
}

function personOf(members: readonly MemberRecord[], memberId: string): PersonRef {
  return { memberId, name: members.find(({ id }) => id === memberId)?.name ?? 'Somebody' };
}
