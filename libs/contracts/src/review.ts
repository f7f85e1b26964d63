import { z } from 'zod';
import { Id, Instant, Permission, Tier } from './common';
import { ApprovalView, PostSummary, RevisionView } from './posts';
import { CommentContext } from './comments';

export const ChecklistQuestion = z.object({ id: z.string(), question: z.string() });
export type ChecklistQuestion = z.infer<typeof ChecklistQuestion>;

export const ReviewItem = z.object({
  post: PostSummary,
  revisionId: Id,
  revisionNumber: z.number().int(),
  tier: Tier,
  submittedAt: Instant,
  /** It goes out as soon as it is approved. */
  whenApproved: z.boolean(),
  blocks: z.number().int(),
  reviews: z.number().int(),
  advice: z.number().int(),
  notScreened: z.boolean(),
  /** What is still needed, e.g. "one clinical approver and one more". */
  needs: z.string(),
  mayDecide: Permission,
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewQueue = z.object({
  items: z.array(ReviewItem),
  next: z.string().nullable(),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

export const ReviewDetail = z.object({
  item: ReviewItem,
  revision: RevisionView,
  /** The last approved or returned revision, or what a correction changes, to compare with. */
  previous: RevisionView.nullable(),
  approvals: z.array(ApprovalView),
  parentComment: CommentContext.nullable(),
  checklist: z.array(ChecklistQuestion),
  tierReasons: z.array(z.string()),
  may: z.object({
    approve: Permission,
    return: Permission,
    hold: Permission,
    release: Permission,
    clear: Permission,
  }),
});
export type ReviewDetail = z.infer<typeof ReviewDetail>;

export const DecisionBody = z.object({
  /** The seal of the revision on the screen; anything else answers SEAL_MISMATCH. */
  seal: z.string().length(64),
  decision: z.enum(['approve', 'return', 'hold']),
  /** Every question of the checklist answered, needed to approve. */
  checklist: z.record(z.string(), z.boolean()).default({}),
  /** Needed to send back or hold. */
  note: z.string().trim().max(2000).default(''),
});
export type DecisionBody = z.infer<typeof DecisionBody>;

/** Ends a hold once advice was obtained; the advice itself is not stored here. */
export const ReleaseBody = z.object({
  organisation: z.string().trim().min(2).max(120),
  reference: z.string().trim().min(1).max(120),
  result: z.enum(['go-on', 'do-not-publish']),
});
export type ReleaseBody = z.infer<typeof ReleaseBody>;
