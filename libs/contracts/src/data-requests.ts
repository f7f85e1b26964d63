import { z } from 'zod';
import { Id, Instant, PageQuery, Permission, PersonRef, pageOf } from './common';
import { Cover } from './covers';

/** Where a request for somebody's own data stands. */
export const DataRequestState = z.enum(['open', 'answered', 'refused', 'withdrawn']);
export type DataRequestState = z.infer<typeof DataRequestState>;

/** How it was made sure that somebody is who they say; `asked` while proof is awaited (UK GDPR Article 12(6)). */
export const IdentityCheck = z.enum(['asked', 'known', 'document', 'account', 'representative']);
export type IdentityCheck = z.infer<typeof IdentityCheck>;

export const identityWords: Record<IdentityCheck, string> = {
  asked: 'Proof was asked for and is not here yet',
  known: 'Somebody of the practice knows them',
  document: 'They showed a document',
  account: 'They wrote to us from the account itself',
  representative: 'Somebody acts for them, and showed that they may',
};

/** UK GDPR Article 12(5), and requests whose proof of identity never came. */
export const RefusalGround = z.enum(['manifestly-unfounded', 'excessive', 'identity-not-shown']);
export type RefusalGround = z.infer<typeof RefusalGround>;

const Line = z.string().trim().min(2).max(200);

/** What somebody asks for and how to find it. */
export const OpenDataRequestBody = z.object({
  /** As they gave it. */
  name: Line,
  /** Handles, or links to profiles, that they say are theirs. */
  accounts: z.array(Line).max(20).default([]),
  /** What else may name them: a telephone number, an e-mail address, an NHS number, another name. */
  words: z.array(Line).max(20).default([]),
  /** The day on which it came, in the practice's time. */
  receivedOn: z.iso.date(),
  identity: IdentityCheck,
});
export type OpenDataRequestBody = z.infer<typeof OpenDataRequestBody>;

/** Proof of who they are has come. */
export const ConfirmIdentityBody = z.object({
  identity: IdentityCheck.exclude(['asked']),
  on: z.iso.date(),
});
export type ConfirmIdentityBody = z.infer<typeof ConfirmIdentityBody>;

const Reason = z.string().trim().min(3).max(1000);

/** Two months more, because it is complex (UK GDPR Article 12(3)). */
export const ExtendDataRequestBody = z.object({ reason: Reason });
export type ExtendDataRequestBody = z.infer<typeof ExtendDataRequestBody>;

export const CloseDataRequestBody = z.discriminatedUnion('state', [
  z.object({ state: z.literal('answered'), reason: Reason }),
  z.object({ state: z.literal('withdrawn'), reason: Reason }),
  z.object({ state: z.literal('refused'), ground: RefusalGround, reason: Reason }),
]);
export type CloseDataRequestBody = z.infer<typeof CloseDataRequestBody>;

/** Why something was found. */
export const FoundBecause = z.enum([
  'their-account',
  'same-name',
  'about-their-comment',
  'names-them',
]);
export type FoundBecause = z.infer<typeof FoundBecause>;

export const foundWords: Record<FoundBecause, string> = {
  'their-account': 'Written by an account they named',
  'same-name': 'Written by an account of the same name',
  'about-their-comment': 'Written about their comment',
  'names-them': 'The words name them',
};

export const ItemVerdict = z.enum(['open', 'included', 'left-out']);
export type ItemVerdict = z.infer<typeof ItemVerdict>;

/**
 * Why something that was found is not handed over: it is not about them, or an exemption of the Data Protection Act
 * 2018, schedules 2 (paragraphs 2, 16 and 19) and 3.
 */
export const LeftOutReason = z.enum(['not-theirs', 'third-party', 'privilege', 'crime', 'harm']);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

export const leftOutWords: Record<LeftOutReason, string> = {
  'not-theirs': 'It is not about them',
  'third-party': 'It cannot be shown without showing somebody else (schedule 2, paragraph 16)',
  privilege: 'Legal professional privilege (schedule 2, paragraph 19)',
  crime: 'It would get in the way of preventing crime (schedule 2, paragraph 2)',
  harm: 'It would seriously harm somebody’s health (schedule 3, paragraph 5)',
};

/** A decision about one found item. Texts whose field is not named have nothing covered. */
export const ReviewItemBody = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('included'),
    covers: z.array(Cover.extend({ field: z.string().max(100) })).max(500),
  }),
  z.object({ verdict: z.literal('left-out'), reason: LeftOutReason }),
  z.object({ verdict: z.literal('open') }),
]);
export type ReviewItemBody = z.infer<typeof ReviewItemBody>;

export const DataItemView = z.object({
  id: Id,
  at: Instant,
  /** What it is: "Comment: captured". */
  what: z.string(),
  /** The channel, in words; null where there is none. */
  where: z.string().nullable(),
  thread: Id.nullable(),
  found: z.array(FoundBecause),
  verdict: ItemVerdict,
  reason: LeftOutReason.nullable(),
  reviewedBy: PersonRef.nullable(),
  texts: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      /** Null when it was erased, or cannot be opened. */
      text: z.string().nullable(),
      /** What is covered; what Canteen proposes to cover while the item is open. */
      covers: z.array(Cover),
    }),
  ),
});
export type DataItemView = z.infer<typeof DataItemView>;
export const DataItemPage = pageOf(DataItemView);
export type DataItemPage = z.infer<typeof DataItemPage>;
export const DataItemQuery = PageQuery.extend({ verdict: ItemVerdict.optional() });
export type DataItemQuery = z.infer<typeof DataItemQuery>;

export const DataRequestSummary = z.object({
  id: Id,
  /** Null when its time was over and the words are gone. */
  name: z.string().nullable(),
  state: DataRequestState,
  receivedOn: z.iso.date(),
  dueOn: z.iso.date(),
  /** Days until it is due; negative when it is late. Null when it is closed. */
  daysLeft: z.number().int().nullable(),
  extended: z.boolean(),
  openedBy: PersonRef,
});
export type DataRequestSummary = z.infer<typeof DataRequestSummary>;
export const DataRequestPage = pageOf(DataRequestSummary);
export type DataRequestPage = z.infer<typeof DataRequestPage>;
export const DataRequestQuery = PageQuery.extend({ state: z.enum(['open', 'closed']) });
export type DataRequestQuery = z.infer<typeof DataRequestQuery>;

export const DataRequestView = DataRequestSummary.extend({
  accounts: z.array(z.string()),
  words: z.array(z.string()),
  identity: IdentityCheck,
  identityOn: z.iso.date().nullable(),
  search: z.object({
    state: z.enum(['not-begun', 'running', 'done']),
    /** How many of the texts' entries were looked at, of how many entries the log had then. */
    looked: z.number().int(),
    of: z.number().int(),
    /** Entries written since, which were not looked at. */
    since: z.number().int(),
  }),
  items: z.object({
    open: z.number().int(),
    included: z.number().int(),
    leftOut: z.number().int(),
  }),
  answeredAt: Instant.nullable(),
  closedBy: PersonRef.nullable(),
  closedAt: Instant.nullable(),
  may: z.object({ work: Permission, answer: Permission }),
});
export type DataRequestView = z.infer<typeof DataRequestView>;

export const AnswerFormat = z.enum(['pdf', 'json']);
export type AnswerFormat = z.infer<typeof AnswerFormat>;
export const MakeAnswerBody = z.object({ format: AnswerFormat });
export type MakeAnswerBody = z.infer<typeof MakeAnswerBody>;
