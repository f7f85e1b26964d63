import { defineMachine, refuse, type Refusal } from './machine';
import { type CommentOutcome, type CommentState } from './states';

/** What can happen to a comment. */
export type CommentEvent =
  | 'triage'
  /** Given to somebody, with a due time. */
  | 'open'
  | 'start-answer'
  | 'drop-answer'
  /** The reply was sent to review. */
  | 'submit-answer'
  /** The reply came back from review. */
  | 'answer-returned'
  | 'close'
  /** Edited or deleted on the network: a reply in the making is void. */
  | 'supersede'
  | 'reopen';

/** What the machine needs to know to close a comment. */
export interface CommentFacts {
  outcome?: CommentOutcome;
  /** Why this outcome; never the comment's own words. */
  reason?: string;
  /** Who decided. */
  memberId?: string;
  /** A second person who agreed. */
  secondMemberId?: string;
  /** Whether the reply stands on the network. */
  replyConfirmed?: boolean;
}

const NEEDS_REASON: ReadonlySet<CommentOutcome> = new Set([
  'no-reply',
  'hidden',
  'reported',
  'escalated',
  'moved-private',
]);

/** Ends that leave somebody without an answer: one person alone cannot decide them. */
const NEEDS_SECOND: ReadonlySet<CommentOutcome> = new Set(['no-reply', 'hidden']);

function close(facts: CommentFacts): CommentState | Refusal {
  const { outcome, reason, memberId, secondMemberId } = facts;
  if (outcome === undefined) {
    return refuse('comment.outcome-missing', 'Choose how this comment ended.');
  }
  if (NEEDS_REASON.has(outcome) && (reason ?? '').trim() === '') {
    return refuse('comment.reason-missing', 'Say in a few words why. It goes into the log.');
  }
  if (NEEDS_SECOND.has(outcome) && (!secondMemberId || secondMemberId === memberId)) {
    return refuse(
      'comment.second-person-missing',
      'Hiding a comment, or leaving it without a reply, needs a second person to agree.',
    );
  }
  if (outcome === 'answered' && facts.replyConfirmed !== true) {
    return refuse(
      'comment.reply-not-out',
      'The reply does not stand on the network yet. It is closed by itself once it does.',
    );
  }
  return 'closed';
}

/** The life of a comment. */
export const commentMachine = defineMachine<CommentState, CommentEvent, CommentFacts>('comment', {
  captured: { triage: 'triaged', supersede: 'superseded' },
  triaged: { triage: 'triaged', open: 'open', close, supersede: 'superseded' },
  open: {
    triage: 'triaged',
    open: 'open',
    'start-answer': 'answering',
    close,
    supersede: 'superseded',
  },
  answering: {
    'drop-answer': 'open',
    'submit-answer': 'awaiting-approval',
    close,
    supersede: 'superseded',
  },
  'awaiting-approval': {
    'answer-returned': 'answering',
    'drop-answer': 'open',
    close,
    supersede: 'superseded',
  },
  closed: { reopen: 'open', supersede: 'superseded' },
  superseded: { triage: 'triaged', supersede: 'superseded' },
});
