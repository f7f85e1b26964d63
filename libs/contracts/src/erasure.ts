import { z } from 'zod';
import { Id, Instant, PageQuery, Permission, PersonRef, pageOf } from './common';

/** What is asked for: to destroy what is kept about somebody, or to keep it and use it no more. */
export const ErasureMeasure = z.enum(['erase', 'restrict']);
export type ErasureMeasure = z.infer<typeof ErasureMeasure>;

export const ErasureSubjectType = z.enum(['comment', 'post', 'media']);
export type ErasureSubjectType = z.infer<typeof ErasureSubjectType>;

export const ErasureState = z.enum(['asked', 'done', 'refused', 'lifted']);
export type ErasureState = z.infer<typeof ErasureState>;

/** UK GDPR Article 17(1)(a)–(e), and what a person captured that never belonged here. */
export const EraseGround = z.enum([
  'no-longer-needed',
  'consent-withdrawn',
  'objection-upheld',
  'unlawful',
  'legal-obligation',
  'kept-by-mistake',
]);
export type EraseGround = z.infer<typeof EraseGround>;

/** UK GDPR Article 18(1)(a)–(d). */
export const RestrictGround = z.enum([
  'accuracy-contested',
  'unlawful-but-wanted',
  'needed-by-the-person',
  'objection-pending',
]);
export type RestrictGround = z.infer<typeof RestrictGround>;

/** Why something must be kept whatever a schedule or a request says: UK GDPR Article 17(3). */
export const HoldGround = z.enum([
  'legal-claim',
  'complaint',
  'safeguarding',
  'regulator',
  'coroner-or-police',
]);
export type HoldGround = z.infer<typeof HoldGround>;

const Reason = z.string().trim().min(3).max(1000);

export const AskErasureBody = z.discriminatedUnion('measure', [
  z.object({
    measure: z.literal('erase'),
    subject: z.object({ type: ErasureSubjectType, id: Id }),
    ground: EraseGround,
    /** Of a comment: the words of our replies to it too, because they may name the person. */
    withReplies: z.boolean().default(false),
    reason: Reason,
  }),
  z.object({
    measure: z.literal('restrict'),
    subject: z.object({ type: ErasureSubjectType, id: Id }),
    ground: RestrictGround,
    withReplies: z.boolean().default(false),
    reason: Reason,
  }),
]);
export type AskErasureBody = z.infer<typeof AskErasureBody>;

/** The second person's answer. */
export const DecideErasureBody = z.object({ agreed: z.boolean() });
export type DecideErasureBody = z.infer<typeof DecideErasureBody>;

export const PlaceHoldBody = z.object({ threadId: Id, ground: HoldGround, reason: Reason });
export type PlaceHoldBody = z.infer<typeof PlaceHoldBody>;

export const ErasureView = z.object({
  id: Id,
  measure: ErasureMeasure,
  subject: z.object({ type: ErasureSubjectType, id: Id }),
  threadId: Id.nullable(),
  ground: z.string(),
  groundWords: z.string(),
  withReplies: z.boolean(),
  reason: z.string(),
  state: ErasureState,
  askedBy: PersonRef,
  askedAt: Instant,
  decidedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
  may: z.object({ decide: Permission, lift: Permission }),
});
export type ErasureView = z.infer<typeof ErasureView>;
export const ErasurePage = pageOf(ErasureView);
export type ErasurePage = z.infer<typeof ErasurePage>;
export const ErasureQuery = PageQuery;
export type ErasureQuery = z.infer<typeof ErasureQuery>;

export const HoldView = z.object({
  id: Id,
  threadId: Id,
  ground: HoldGround,
  groundWords: z.string(),
  reason: z.string(),
  placedBy: PersonRef,
  placedAt: Instant,
  releasedBy: PersonRef.nullable(),
  releasedAt: Instant.nullable(),
});
export type HoldView = z.infer<typeof HoldView>;

/** What is kept about one thread, and what may be done about it. */
export const ThreadKeeping = z.object({
  hold: HoldView.nullable(),
  items: z.array(
    z.object({
      subject: z.object({ type: ErasureSubjectType, id: Id }),
      label: z.string(),
      state: z.enum(['kept', 'restricted', 'erased']),
      request: ErasureView.nullable(),
      may: z.object({ erase: Permission, restrict: Permission }),
    }),
  ),
  may: z.object({ hold: Permission, release: Permission }),
  /** What an erasure does not reach. */
  limits: z.array(z.string()),
});
export type ThreadKeeping = z.infer<typeof ThreadKeeping>;

/** Classes of records that go when their time is over; the others are kept as long as the practice. */
export const RetentionClass = z.enum([
  'published',
  'comments',
  'complaints',
  'safeguarding',
  'blocked-drafts',
  'other-drafts',
  'sign-ins',
  'data-rights',
]);
export type RetentionClass = z.infer<typeof RetentionClass>;

/** The classes as people read them. */
export const retentionLabels: Record<RetentionClass, string> = {
  published: 'Published posts and replies',
  comments: 'Closed comments',
  complaints: 'Comments that became complaints',
  safeguarding: 'Comments about somebody’s safety',
  'blocked-drafts': 'Drafts that were blocked',
  'other-drafts': 'Drafts that never went out',
  'sign-ins': 'Records of sign-ins',
  'data-rights': 'Data requests, and reasons of erasures',
};

/** Days after which the words and pictures of a class go. The log keeps that they were there. */
export const RetentionSchedule = z.object({
  published: z.number().int().min(365).max(36_500).default(2_192),
  comments: z.number().int().min(30).max(36_500).default(731),
  complaints: z.number().int().min(365).max(36_500).default(3_653),
  safeguarding: z.number().int().min(365).max(36_500).default(3_653),
  'blocked-drafts': z.number().int().min(1).max(365).default(30),
  'other-drafts': z.number().int().min(30).max(36_500).default(731),
  'sign-ins': z.number().int().min(180).max(2_192).default(731),
  'data-rights': z.number().int().min(365).max(36_500).default(1_096),
});
export type RetentionSchedule = z.infer<typeof RetentionSchedule>;

export const RetentionPreview = z.object({
  /** When the worker next looks. */
  nextRun: Instant.nullable(),
  classes: z.array(
    z.object({
      class: RetentionClass,
      label: z.string(),
      basis: z.string(),
      days: z.number().int(),
      /** Older than this goes. */
      before: Instant,
      /** What would go now, counted up to 1,000. */
      due: z.number().int(),
      /** What would go but for a legal hold or a restriction, counted up to 1,000. */
      held: z.number().int(),
      examples: z.array(z.object({ id: Id, threadId: Id.nullable(), at: Instant })),
    }),
  ),
});
export type RetentionPreview = z.infer<typeof RetentionPreview>;
