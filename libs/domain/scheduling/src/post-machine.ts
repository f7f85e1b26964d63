import { defineMachine, refuse, type Refusal } from './machine';
import { type PostState } from './states';

/** What can happen to a post or reply. */
export type PostEvent =
  /** Somebody changed the words, pictures, link or channels: every approval is void. */
  | 'edit'
  /** The author asks for review; a revision is sealed and screened. */
  | 'submit'
  /** Screening ended without an open block. */
  | 'screened-clear'
  /** Screening ended with an open block. */
  | 'screened-blocked'
  /** Screening broke off: a person sees the item as "not screened". */
  | 'screening-failed'
  /** The last open block was cleared as a false alarm. */
  | 'blocks-cleared'
  | 'approve'
  | 'return'
  /** Put on hold, for example to ask for advice, or because everything is paused. */
  | 'hold'
  | 'release'
  | 'schedule'
  /** Moved to another time. */
  | 'move'
  /** An approver lost the role, or the parent comment changed. */
  | 'void-approval'
  /** The approval's time ran out. */
  | 'expire'
  /** The window passed without a send. */
  | 'miss'
  /** The first publication is being sent. */
  | 'publish'
  | 'all-confirmed'
  | 'some-unconfirmed'
  | 'all-failed'
  /** Sends go on after a person decided about an unconfirmed one. */
  | 'resume-publishing'
  | 'correct'
  | 'take-down'
  | 'cancel'
  /** Cancelled by mistake: it is a draft again. */
  | 'restore';

/** What the machine needs to know besides the state and the event. */
export interface PostFacts {
  /** Whether the approvals are complete for the tier (`approvalStanding`). */
  approvalComplete?: boolean;
  /** How many blocks stand open in the last screening. */
  openBlocks?: number;
  /** Whether the last screening ran to its end. */
  screened?: boolean;
  /** Whether now is not later than valid-until. */
  windowOpen?: boolean;
  /** Whether the new time lies inside the sealed window. */
  insideSealedWindow?: boolean;
  /** Whether nothing of it was ever handed to a network. */
  neverSent?: boolean;
  /** The state a post was put on hold from. */
  heldFrom?: PostState;
}

function approve(facts: PostFacts): PostState | Refusal {
  if (facts.screened !== true) {
    return refuse(
      'post.not-screened',
      'This was not screened to the end. Screen it again before approving it.',
    );
  }
  if ((facts.openBlocks ?? 1) > 0) {
    return refuse(
      'post.open-block',
      'A finding blocks this. Change the text, or have the block cleared as a false alarm.',
    );
  }
  return facts.approvalComplete === true ? 'approved' : 'in-review';
}

function whileWindowOpen(state: PostState) {
  return (facts: PostFacts): PostState | Refusal =>
    facts.windowOpen === true
      ? state
      : refuse(
          'post.window-passed',
          'The time in which this could go out has passed. Choose a new time and ask for review again.',
        );
}

function schedule(facts: PostFacts): PostState | Refusal {
  if (facts.approvalComplete !== true) {
    return refuse(
      'post.not-approved',
      'The approvals are not complete. It waits for its approvers.',
    );
  }
  return whileWindowOpen('scheduled')(facts);
}

/** Moving inside the sealed window keeps the approval; moving outside makes a new revision. */
function move(facts: PostFacts): PostState {
  return facts.insideSealedWindow === true ? 'scheduled' : 'screening';
}

/** After a hold the post goes back to where it was, unless its approval fell meanwhile. */
function release(facts: PostFacts): PostState | Refusal {
  const { heldFrom } = facts;
  if (heldFrom !== 'approved' && heldFrom !== 'scheduled') return 'in-review';
  if (facts.approvalComplete !== true) return 'in-review';
  return whileWindowOpen(heldFrom)(facts);
}

function clearBlocks(facts: PostFacts): PostState | Refusal {
  return facts.openBlocks === 0
    ? 'in-review'
    : refuse('post.open-block', 'Another finding still blocks this. Look at each of them.');
}

function restore(facts: PostFacts): PostState | Refusal {
  return facts.neverSent === true
    ? 'draft'
    : refuse('post.was-sent', 'Part of it was sent before it was cancelled. Write a new post.');
}

/** The life of a post or reply. Only `taken-down` leads nowhere. */
export const postMachine = defineMachine<PostState, PostEvent, PostFacts>('post', {
  draft: { edit: 'draft', submit: 'screening', cancel: 'cancelled' },
  screening: {
    'screened-clear': 'in-review',
    'screened-blocked': 'changes-needed',
    'screening-failed': 'in-review',
    edit: 'draft',
    cancel: 'cancelled',
  },
  'changes-needed': { edit: 'draft', 'blocks-cleared': clearBlocks, cancel: 'cancelled' },
  'in-review': {
    approve,
    return: 'returned',
    hold: 'on-hold',
    edit: 'draft',
    submit: 'screening',
    'screened-blocked': 'changes-needed',
    miss: 'missed',
    cancel: 'cancelled',
  },
  returned: { edit: 'draft', cancel: 'cancelled' },
  approved: {
    schedule,
    move,
    return: 'returned',
    hold: 'on-hold',
    edit: 'draft',
    'void-approval': 'in-review',
    'screened-blocked': 'changes-needed',
    expire: 'expired',
    miss: 'missed',
    cancel: 'cancelled',
  },
  scheduled: {
    publish: whileWindowOpen('publishing'),
    move,
    return: 'returned',
    hold: 'on-hold',
    edit: 'draft',
    'void-approval': 'in-review',
    'screened-blocked': 'changes-needed',
    expire: 'expired',
    miss: 'missed',
    cancel: 'cancelled',
  },
  publishing: {
    'all-confirmed': 'published',
    'some-unconfirmed': 'unconfirmed',
    'all-failed': 'failed',
    hold: 'on-hold',
    miss: 'missed',
    cancel: 'cancelled',
  },
  published: { correct: 'corrected', 'take-down': 'taken-down' },
  corrected: { correct: 'corrected', 'take-down': 'taken-down' },
  'taken-down': {},
  'on-hold': { release, edit: 'draft', miss: 'missed', expire: 'expired', cancel: 'cancelled' },
  expired: { edit: 'draft', submit: 'screening', cancel: 'cancelled' },
  missed: { edit: 'draft', submit: 'screening', cancel: 'cancelled' },
  unconfirmed: {
    'all-confirmed': 'published',
    'all-failed': 'failed',
    'resume-publishing': whileWindowOpen('publishing'),
    miss: 'missed',
    cancel: 'cancelled',
    'take-down': 'taken-down',
  },
  failed: {
    edit: 'draft',
    submit: 'screening',
    'resume-publishing': whileWindowOpen('publishing'),
    cancel: 'cancelled',
  },
  cancelled: { restore },
});
