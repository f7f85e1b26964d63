import { commentOutcomes, commentStates } from '@canteen/scheduling/states';
import { z } from 'zod';
import { ChannelRef, Id, Instant, PageQuery, Permission, PersonRef, pageOf } from './common';
import { ScreeningView } from './findings';
import { DraftContent, PostSummary } from './posts';

export const Lane = z.enum(['life-safety', 'privacy', 'abuse', 'hold', 'ordinary']);
export type Lane = z.infer<typeof Lane>;

/** What a comment is between two steps of the machine is never kept. */
export const CommentState = z.enum(commentStates).exclude(['superseded']);
export type CommentState = z.infer<typeof CommentState>;

export const OutcomeKind = z.enum(commentOutcomes);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** Why something was hidden. "Negative" is not a reason. */
export const HideReason = z.enum([
  'personal-data',
  'third-party',
  'abuse',
  'threat',
  'spam',
  'illegal',
  'child',
  'crisis-safety',
]);
export type HideReason = z.infer<typeof HideReason>;

export const NoReplyReason = z.enum([
  'praise-acknowledged',
  'nothing-to-answer',
  'spam',
  'abusive-reported',
  'would-inflame',
  'elsewhere',
  'gone-upstream',
]);
export type NoReplyReason = z.infer<typeof NoReplyReason>;

export const OutcomeView = z.object({
  kind: OutcomeKind,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  by: PersonRef,
  at: Instant,
  /** Where the answer stands, for an answered comment. */
  url: z.url().nullable(),
  secondNeeded: z.boolean(),
  second: z.object({ person: PersonRef, at: Instant, agreed: z.boolean() }).nullable(),
  confirmBy: Instant.nullable(),
});
export type OutcomeView = z.infer<typeof OutcomeView>;

export const CommentContext = z.object({
  id: Id,
  kind: z.enum(['comment', 'mention', 'visitor-post']),
  channel: ChannelRef,
  authorName: z.string(),
  text: z.string(),
  postedAt: Instant,
  permalink: z.string(),
});
export type CommentContext = z.infer<typeof CommentContext>;

export const CommentSummary = z.object({
  id: Id,
  kind: z.enum(['comment', 'mention', 'visitor-post']),
  channel: ChannelRef,
  authorName: z.string(),
  excerpt: z.string(),
  lane: Lane,
  state: CommentState,
  sentence: z.string(),
  dueAt: Instant.nullable(),
  overdue: z.boolean(),
  assignedTo: PersonRef.nullable(),
  postedAt: Instant,
  sentiment: z.enum(['positive', 'neutral', 'negative']).nullable(),
  outcome: OutcomeKind.nullable(),
  hiddenUpstream: z.boolean(),
  goneUpstream: z.boolean(),
});
export type CommentSummary = z.infer<typeof CommentSummary>;

/** Whom among the members of the practice a comment is about: they keep out of the answer. */
export const CommentAbout = z.object({
  /** Whom somebody recorded; empty for nobody of the practice, null while nobody has said. */
  recorded: z.array(PersonRef).nullable(),
  /** Whose name stands in it, while nobody has answered for its wording of now. */
  suggested: z.array(PersonRef),
  /** Who keeps out of the answer now. */
  keptOut: z.array(PersonRef),
  /** What is missing to answer it without them, and what to do; null when the others are enough. */
  missing: z.string().nullable(),
  /** The number of the wording of now. */
  version: z.number().int(),
});
export type CommentAbout = z.infer<typeof CommentAbout>;

export const CommentDetail = CommentSummary.extend({
  text: z.string(),
  permalink: z.string(),
  capturedAt: Instant,
  versions: z.array(z.object({ number: z.number().int(), text: z.string(), capturedAt: Instant })),
  screening: ScreeningView,
  /** What it stands under: our post, or the comment it answers. */
  thread: z.array(
    z.object({
      who: z.enum(['us', 'public']),
      name: z.string(),
      text: z.string(),
      at: Instant,
      commentId: Id.nullable(),
    }),
  ),
  earlierContacts: z.array(CommentSummary),
  replies: z.array(PostSummary),
  outcomeDetail: OutcomeView.nullable(),
  eligibility: z.object({
    eligible: z.boolean(),
    reason: z.string().nullable(),
    handOffUrl: z.string().nullable(),
    cost: z.string().nullable(),
  }),
  /** What to do first in this lane, e.g. the duty clinician's name and telephone. */
  guide: z.array(z.string()),
  threadId: Id,
  about: CommentAbout,
  lookingNow: z.array(PersonRef),
  may: z.object({
    assign: Permission,
    reply: Permission,
    outcome: Permission,
    hide: Permission,
    confirm: Permission,
    reopen: Permission,
    screenAgain: Permission,
    moveLane: Permission,
    about: Permission,
  }),
});
export type CommentDetail = z.infer<typeof CommentDetail>;

export const CommentListQuery = PageQuery.extend({
  lane: Lane.optional(),
  view: z.enum(['open', 'mine', 'to-confirm', 'closed', 'all']).default('open'),
});
export type CommentListQuery = z.infer<typeof CommentListQuery>;
export const CommentPage = pageOf(CommentSummary);
export type CommentPage = z.infer<typeof CommentPage>;

export const LaneCounts = z.object({
  lanes: z.array(z.object({ lane: Lane, open: z.number().int(), overdue: z.number().int() })),
  toConfirm: z.number().int(),
});
export type LaneCounts = z.infer<typeof LaneCounts>;

export const AssignBody = z.object({ memberId: Id.nullable() });
export type AssignBody = z.infer<typeof AssignBody>;

export const MoveLaneBody = z.object({ lane: Lane, reason: z.string().trim().min(3).max(500) });
export type MoveLaneBody = z.infer<typeof MoveLaneBody>;

/** Says whom a comment is about, as somebody saw it. */
export const RecordAboutBody = z.object({
  /** Empty: nobody of the practice. */
  memberIds: z.array(Id).max(100),
  /** The wording that was read. */
  version: z.number().int(),
  /** What was recorded before. */
  before: z.array(Id).nullable(),
});
export type RecordAboutBody = z.infer<typeof RecordAboutBody>;

/** Starts (or returns) the reply draft of a comment. */
export const StartReplyBody = z.object({ text: z.string().max(70_000).default('') });
export type StartReplyBody = z.infer<typeof StartReplyBody>;
export const ReplyStarted = z.object({
  postId: Id,
  draft: DraftContent,
  version: z.number().int(),
});
export type ReplyStarted = z.infer<typeof ReplyStarted>;

export const OutcomeBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moved-private'),
    route: z.enum(['telephone', 'in-person', 'online-form', 'letter', 'complaints-procedure']),
    note: z.string().trim().max(1000).default(''),
  }),
  z.object({
    kind: z.literal('no-reply'),
    reason: NoReplyReason,
    note: z.string().trim().max(1000).default(''),
  }),
  z.object({
    kind: z.literal('hidden'),
    reason: HideReason,
    note: z.string().trim().max(1000).default(''),
  }),
  z.object({
    kind: z.literal('reported'),
    reference: z.string().trim().max(200).default(''),
    note: z.string().trim().max(1000).default(''),
  }),
  z.object({
    kind: z.literal('escalated'),
    to: z.enum([
      'duty-clinician',
      'safeguarding-lead',
      'complaints-manager',
      'data-protection-officer',
      'police',
      'defence-body',
    ]),
    reference: z.string().trim().max(200).default(''),
    note: z.string().trim().max(1000).default(''),
  }),
  z.object({
    /** Answered on the network itself, by the hand-off link. */
    kind: z.literal('answered'),
    url: z.url().max(500),
  }),
]);
export type OutcomeBody = z.infer<typeof OutcomeBody>;

export const ConfirmOutcomeBody = z.object({
  agreed: z.boolean(),
  note: z.string().trim().max(1000).default(''),
});
export type ConfirmOutcomeBody = z.infer<typeof ConfirmOutcomeBody>;
