import { type ReplyEligibility, replyEligibility } from '@canteen/channels';
import { type Permission } from '@canteen/contracts';
import {
  type Channel,
  ChannelRepository,
  type Comment,
  type CommentVersion,
  OutcomeRepository,
  ScreeningRepository,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { type Acting } from '../access/acting';
import { aboutYou, keptOutOf, whoElse } from '../posts/recusal';
import { inboxRoles } from './comment-roles';
import { type InboxFacts } from './inbox-permissions';

/** Reads what decides about what a member may do with a comment. */
export async function inboxFacts(
  tx: Transaction,
  acting: Acting,
  { comment, version }: { comment: Comment; version: CommentVersion },
): Promise<InboxFacts> {
  const channel = await channelOf(tx, comment);
  const eligibility = eligibilityOf(comment, channel);
  const keptOutIds = (await keptOutOf(tx, [{ comment, version }])).get(comment.id) ?? [];
  const screenings = await tx.use(ScreeningRepository).latestOf([version.id]);
  return {
    comment,
    channel,
    outcome: await tx.use(OutcomeRepository).current(comment.id),
    screening: screenings.get(version.id)?.status ?? 'waiting',
    keptOutIds,
    apart: keptOutIds.includes(acting.memberId)
      ? aboutYou(await whoElse(tx, inboxRoles, keptOutIds))
      : null,
    notEligible: eligibility.eligible ? null : eligibility.reason,
  };
}

/** @throws AppError CHANNEL_REFUSED */
export async function channelOf(tx: Transaction, comment: Comment): Promise<Channel> {
  const channel = await tx.use(ChannelRepository).byId(comment.channelId);
  if (channel) return channel;
  throw new AppError(
    'CHANNEL_REFUSED',
    'The channel of this comment is not there any more. Nothing can be sent there; record an outcome.',
  );
}

/** Whether the network takes a reply to the comment through its API. */
export function eligibilityOf(comment: Comment, channel: Channel, draft = ''): ReplyEligibility {
  return replyEligibility(channel.network, {
    remoteId: comment.remoteId,
    mentionsUs: comment.mentionsUs,
    removed: comment.goneAt !== null,
    permalink: comment.permalink,
    draft,
  });
}

/**
 * Keeps whom the comment is about from answering it and deciding about it.
 *
 * @throws AppError ABOUT_YOU saying who can instead
 */
export function requireNotAboutYou({ apart }: InboxFacts): void {
  if (apart !== null) throw new AppError('ABOUT_YOU', apart);
}

/**
 * Turns a refusal into the error the API answers.
 *
 * @throws AppError when there is a refusal
 */
export function requireAllowed(
  refusal: Permission | null,
  code: 'STATE_REFUSED' | 'OUTCOME_REFUSED' | 'FORBIDDEN',
): void {
  if (refusal === null || refusal.allowed) return;
  throw new AppError(code, refusal.reason ?? 'This cannot be done now. Reload the page.');
}
