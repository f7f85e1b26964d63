import { type OutcomeKind } from '@canteen/contracts';
import {
  type Comment,
  CommentRepository,
  type Outcome,
  OutcomeRepository,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { type Actor, type JsonObject } from '@canteen/ledger';
import { type CommentFacts } from '@canteen/scheduling';
import { commentStateAfter, showComment } from './comment-moves';

/** The end of a comment as somebody decided it. */
export interface Decision {
  kind: OutcomeKind;
  /** A code of the closed lists; never a person's own words. */
  reason: string | null;
  /** Where the answer stands, for an answered one. */
  reference: string | null;
  /** What the person added; sealed. Empty for nothing. */
  note: string;
  /** The member who decided. */
  byId: string;
  actor: Actor;
  /** Whether an answer stands on the network. */
  replyConfirmed?: boolean;
  /** Until when (ISO) a second person has to agree; absent when none is needed. */
  confirmBy?: string;
  /** More for the entry: ids, codes and times. */
  data?: JsonObject;
}

/** Ends that close a comment only when a second person agrees. */
export const waitingKinds: ReadonlySet<OutcomeKind> = new Set(['no-reply', 'hidden']);

/**
 * Records the end of a comment and closes it. One that hides the comment or leaves it without a reply
 * closes it only when a second person agrees.
 *
 * @param comment held by the caller's transaction
 * @throws AppError STATE_REFUSED when it cannot end from where it stands
 */
export async function recordOutcome(
  tx: Transaction,
  comment: Comment,
  decision: Decision,
): Promise<Outcome> {
  const waits = waitingKinds.has(decision.kind);
  const state = waits ? comment.state : commentStateAfter(comment, ['close'], factsOf(decision));
  await supersedeOutcome(tx, comment);
  const note =
    decision.note === ''
      ? null
      : await tx.use(SealedTexts).seal(comment.id, 'outcome-note', decision.note);
  const outcome: Outcome = {
    id: tx.ids.next(),
    practiceId: tx.practiceId,
    commentId: comment.id,
    kind: decision.kind,
    reason: decision.reason,
    reference: decision.reference,
    noteId: note?.id ?? null,
    byId: decision.byId,
    at: tx.now,
    secondNeeded: decision.confirmBy !== undefined,
    secondId: null,
    secondAt: null,
    secondAgreed: null,
    confirmBy: decision.confirmBy ?? null,
    supersededAt: null,
  };
  await tx.use(OutcomeRepository).add(outcome);
  if (state === 'closed') await close(tx, comment);
  tx.log.append({
    kind: 'comment.outcome',
    actor: decision.actor,
    subject: { type: 'comment', id: comment.id },
    thread: comment.threadId,
    channelId: comment.channelId,
    data: {
      outcome: outcome.id,
      kind: outcome.kind,
      reason: outcome.reason,
      version: comment.currentVersion,
      secondNeeded: outcome.secondNeeded,
      confirmBy: outcome.confirmBy,
      closed: state === 'closed',
      ...(outcome.reference !== null && { address: outcome.reference }),
      ...decision.data,
    },
    ...(note && { texts: { note } }),
  });
  showComment(tx, comment);
  return outcome;
}

/** A second person agreed to hide a comment or to leave it without a reply: it is closed now. */
export async function closeAgreed(
  tx: Transaction,
  comment: Comment,
  outcome: Outcome,
): Promise<void> {
  commentStateAfter(comment, ['close'], {
    outcome: outcome.kind,
    reason: outcome.reason ?? undefined,
    memberId: outcome.byId,
    secondMemberId: outcome.secondId ?? undefined,
  });
  await close(tx, comment);
}

/**
 * Makes the outcome that counts, if there is one, count no longer.
 *
 * @returns its id, for the entry
 */
export async function supersedeOutcome(tx: Transaction, comment: Comment): Promise<string | null> {
  const current = await tx.use(OutcomeRepository).current(comment.id);
  if (current) await tx.use(OutcomeRepository).supersede(current);
  return current?.id ?? null;
}

async function close(tx: Transaction, comment: Comment): Promise<void> {
  await tx.use(CommentRepository).change(comment, { state: 'closed', closedAt: tx.now });
  await tx.due.remove('escalate-comment', comment.id);
}

function factsOf(decision: Decision): CommentFacts {
  return {
    outcome: decision.kind,
    reason: decision.reason ?? undefined,
    memberId: decision.byId,
    replyConfirmed: decision.replyConfirmed,
  };
}
