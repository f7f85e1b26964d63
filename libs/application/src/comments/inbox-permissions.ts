import {
  type CommentDetail,
  type Permission,
  type Role,
  type ScreeningView,
} from '@canteen/contracts';
import { type Channel, type Comment, type Outcome } from '@canteen/data-access';
import { type Acting, hasRole, rolesInWords } from '../access/acting';
import { commentAllows } from './comment-moves';
import { calmingRoles, confirmingRoles, inboxRoles } from './comment-roles';

/** What decides about what one member may do with one comment. */
export interface InboxFacts {
  comment: Comment;
  channel: Channel;
  outcome: Outcome | null;
  /** Members who keep out of the answer: the comment is about them. */
  keptOutIds: readonly string[];
  /** Why this member keeps out, and who can instead; null when they need not. */
  apart: string | null;
  /** How it stands with the screening of its wording. */
  screening: ScreeningView['status'];
  /** Why the network takes no reply; null when it does. */
  notEligible: string | null;
}

const yes: Permission = { allowed: true, reason: null };
const no = (reason: string): Permission => ({ allowed: false, reason });

/** What this member may do with this comment now, and why not. */
export function commentPermissions(acting: Acting, facts: InboxFacts): CommentDetail['may'] {
  const { comment } = facts;
  const role = roleFor(acting, inboxRoles);
  const open = comment.state !== 'closed' ? null : no('It is closed. Reopen it first.');
  return {
    assign: role ?? open ?? yes,
    reply: role ?? replyRefusal(facts) ?? yes,
    outcome: role ?? endRefusal(facts) ?? yes,
    hide: role ?? endRefusal(facts) ?? hideRefusal(facts) ?? yes,
    confirm: confirmRefusal(acting, facts) ?? yes,
    reopen: role ?? reopenRefusal(facts) ?? yes,
    screenAgain: role ?? screenAgainRefusal(facts) ?? yes,
    moveLane: role ?? open ?? laneRefusal(acting, comment) ?? yes,
    about: role ?? yes,
  };
}

/** Why a member may not take a comment out of its lane; null when they may. */
export function laneRefusal(acting: Acting, comment: Comment): Permission | null {
  if (comment.state === 'captured' || comment.state === 'triaged') {
    return no('It is still being checked against the guidance. Wait a moment.');
  }
  return comment.lane === 'life-safety' ? roleFor(acting, calmingRoles) : null;
}

/** Why nobody, or not this member, may agree to the outcome that counts; null when they may. */
export function confirmRefusal(acting: Acting, facts: InboxFacts): Permission | null {
  const { outcome } = facts;
  if (!outcome || !waitsForSecond(outcome)) return no('Nothing waits for a second person here.');
  const role = roleFor(acting, confirmingRoles);
  if (role) return role;
  if (outcome.byId === acting.memberId) {
    return no('You decided this yourself. Somebody else has to agree; you can take it back.');
  }
  return facts.apart === null ? null : no(facts.apart);
}

/** Why a comment cannot get an outcome now; null when it can. */
export function endRefusal({ comment, outcome, apart }: InboxFacts): Permission | null {
  if (comment.state === 'closed') return no('It is closed. Reopen it first.');
  if (!commentAllows(comment, 'close')) {
    return no('It is still being checked against the guidance. Wait a moment.');
  }
  if (waitsForSecond(outcome)) {
    return no('Its outcome waits for a second person. Agree to it or refuse it first.');
  }
  return apart === null ? null : no(apart);
}

/** Why a comment cannot be hidden; null when it can. */
export function hideRefusal({ comment, channel }: InboxFacts): Permission | null {
  if (comment.goneAt !== null) return no('It is no longer on the network.');
  if (channel.status !== 'healthy') {
    return no(`${channel.name} has lost its access. Connect it again under Channels.`);
  }
  return null;
}

/** Why no reply can be written now; null when one can. */
export function replyRefusal(facts: InboxFacts): Permission | null {
  const { comment, outcome } = facts;
  if (facts.notEligible !== null) return no(facts.notEligible);
  if (comment.state === 'closed') return no('It is closed. Reopen it first.');
  if (comment.state === 'captured' || comment.state === 'triaged') {
    return no('It is still being checked against the guidance. Wait a moment.');
  }
  if (waitsForSecond(outcome)) {
    return no('Its outcome waits for a second person. Agree to it or refuse it first.');
  }
  return facts.apart === null ? null : no(facts.apart);
}

/** Why a comment cannot be reopened; null when it can. */
export function reopenRefusal({ comment }: InboxFacts): Permission | null {
  return comment.state === 'closed' ? null : no('It is not closed.');
}

/** Whether the rules may try again to read what they could not, before anybody answers it. */
export function mayBeScreenedAgain(
  comment: Pick<Comment, 'state'>,
  screening: ScreeningView['status'],
): boolean {
  return screening === 'not-screened' && comment.state === 'open';
}

/** Why a comment cannot be screened again; null when it can. */
export function screenAgainRefusal({ comment, screening }: InboxFacts): Permission | null {
  return mayBeScreenedAgain(comment, screening)
    ? null
    : no('The rules have read it, or it is being answered already. Reload to see how it stands.');
}

/** Whether an outcome waits for a second person. */
export function waitsForSecond(outcome: Outcome | null): boolean {
  return outcome?.secondNeeded === true && outcome.secondAt === null;
}

function roleFor(acting: Acting, roles: readonly Role[]): Permission | null {
  return hasRole(acting, ...roles) ? null : no(`Only ${rolesInWords(roles)} can do this.`);
}
