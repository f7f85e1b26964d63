import { postStates, publicationStates } from '@canteen/scheduling/states';
import { z } from 'zod';
import {
  ChannelRef,
  Id,
  Instant,
  LocalDateTime,
  PageQuery,
  Permission,
  PersonRef,
  Tier,
  pageOf,
} from './common';
import { ScreeningView } from './findings';

export const PostState = z.enum(postStates);
export type PostState = z.infer<typeof PostState>;

export const PublicationState = z.enum(publicationStates);
export type PublicationState = z.infer<typeof PublicationState>;

/** When it should go out. `choice` answers which of the two when a wall time comes twice. */
export const Schedule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('at'),
    local: LocalDateTime,
    choice: z.enum(['earlier', 'later']).optional(),
  }),
  z.object({ kind: z.literal('when-approved') }),
]);
export type Schedule = z.infer<typeof Schedule>;

export const DraftImage = z.object({
  mediaId: Id,
  alt: z.string().max(1000),
  /** The consents of the people it shows. */
  consentIds: z.array(Id).max(20).default([]),
});
/** A picture that is still to be added: the name its file had in a table, or none, and its alt text. */
export const AwaitedPicture = z.object({
  name: z.string().trim().max(200),
  alt: z.string().max(1000),
});
export type AwaitedPicture = z.infer<typeof AwaitedPicture>;
export const DraftVariant = z.object({
  channelId: Id,
  /** Null: this channel uses the common text. */
  text: z.string().max(70_000).nullable(),
});
export const Declaration = z.object({
  interestId: Id.nullable(),
  statement: z.string().trim().min(1).max(500),
});
export type Declaration = z.infer<typeof Declaration>;

/** What an author edits. The channels it goes to are those with a variant. */
export const DraftContent = z.object({
  text: z.string().max(70_000),
  variants: z.array(DraftVariant).max(10),
  images: z.array(DraftImage).max(4),
  /** While one of these is missing, the draft is not sent for approval. */
  awaitedPictures: z.array(AwaitedPicture).max(4).default([]),
  schedule: Schedule.nullable(),
  validForMinutes: z.number().int().min(5).max(1440).default(60),
  declarations: z.array(Declaration).max(10).default([]),
  signedAs: z.string().trim().max(120).nullable().default(null),
});
export type DraftContent = z.infer<typeof DraftContent>;

export const emptyDraft: DraftContent = {
  text: '',
  variants: [],
  images: [],
  awaitedPictures: [],
  schedule: null,
  validForMinutes: 60,
  declarations: [],
  signedAs: null,
};

export const CreatePostBody = z.object({ draft: DraftContent });
export type CreatePostBody = z.infer<typeof CreatePostBody>;

/** `version` is the one last read; a newer one on the server answers CONFLICT. */
export const SaveDraftBody = z.object({ version: z.number().int(), draft: DraftContent });
export type SaveDraftBody = z.infer<typeof SaveDraftBody>;

export const SubmitPostBody = z.object({ version: z.number().int() });
export type SubmitPostBody = z.infer<typeof SubmitPostBody>;

/** Another wall time for a post, in the practice's zone; `version` as in `SaveDraftBody`. */
export const MovePostBody = z.object({
  version: z.number().int(),
  local: LocalDateTime,
  choice: z.enum(['earlier', 'later']).optional(),
});
export type MovePostBody = z.infer<typeof MovePostBody>;

export const ReasonBody = z.object({ reason: z.string().trim().min(3).max(1000) });
export type ReasonBody = z.infer<typeof ReasonBody>;

export const MediaView = z.object({
  id: Id,
  contentType: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  /** Path of the picture as it will be sent: re-encoded, without metadata. */
  url: z.string(),
  /** What was taken out, e.g. `location`, `camera`, `author`. */
  removedMetadata: z.array(z.string()),
});
export type MediaView = z.infer<typeof MediaView>;

export const RevisionPart = z.object({ channel: ChannelRef, text: z.string() });
export const RevisionImage = z.object({
  mediaId: Id,
  url: z.string(),
  alt: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** References of the consents it was sealed with, e.g. `C-7`. */
  consents: z.array(z.string()).default([]),
});

/** An immutable version, with the texts exactly as they will be sent. */
export const RevisionView = z.object({
  id: Id,
  number: z.number().int(),
  /** SHA-256 of the manifest, hex. An approval is bound to it. */
  seal: z.string(),
  parts: z.array(RevisionPart),
  images: z.array(RevisionImage),
  /** It goes out as soon as it is approved; until then `dueAt` says when it was sent for approval. */
  whenApproved: z.boolean(),
  dueAt: Instant,
  validUntil: Instant,
  declarations: z.array(Declaration),
  signedAs: z.string().nullable(),
  author: PersonRef,
  createdAt: Instant,
  tier: Tier.nullable(),
  screening: ScreeningView,
});
export type RevisionView = z.infer<typeof RevisionView>;

export const ApprovalView = z.object({
  id: Id,
  revisionNumber: z.number().int(),
  member: PersonRef,
  roles: z.array(z.string()),
  registration: z.string().nullable(),
  decision: z.enum(['approve', 'return', 'hold', 'release']),
  note: z.string().nullable(),
  at: Instant,
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
});
export type ApprovalView = z.infer<typeof ApprovalView>;

export const PublicationView = z.object({
  id: Id,
  channel: ChannelRef,
  state: PublicationState,
  dueAt: Instant,
  validUntil: Instant,
  /** One sentence a person understands, e.g. why it was refused or what to look for. */
  sentence: z.string(),
  url: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  attempts: z.number().int(),
  /** Present while a person must say whether it is live. */
  evidence: z
    .object({ armedAt: Instant, probes: z.number().int(), pageUrl: z.string() })
    .nullable(),
});
export type PublicationView = z.infer<typeof PublicationView>;

export const PostSummary = z.object({
  id: Id,
  kind: z.enum(['post', 'reply']),
  state: PostState,
  /** The state in one sentence, e.g. "1 of 2 out, X refused it". */
  sentence: z.string(),
  /** Whom or what it waits for; null when for nobody. */
  waitingFor: z.string().nullable(),
  excerpt: z.string(),
  channels: z.array(ChannelRef),
  hasImage: z.boolean(),
  dueAt: Instant.nullable(),
  validUntil: Instant.nullable(),
  tier: Tier.nullable(),
  author: PersonRef,
  updatedAt: Instant,
  parentCommentId: Id.nullable(),
  /** The post whose public words it changes where they stand. */
  correctsId: Id.nullable(),
});
export type PostSummary = z.infer<typeof PostSummary>;

/** Another post with the same words on the same account. */
export const SameWords = z.object({
  channelId: Id,
  postId: Id,
  /** When it went out, or is due. */
  at: Instant,
  isOut: z.boolean(),
});
export type SameWords = z.infer<typeof SameWords>;

/** A post that is out and whose words something changes. */
export const Corrected = z.object({
  id: Id,
  /** Its words as they are public now, by channel, where they can be changed. */
  parts: z.array(RevisionPart),
});
export type Corrected = z.infer<typeof Corrected>;

export const PostDetail = PostSummary.extend({
  version: z.number().int(),
  draft: DraftContent,
  media: z.array(MediaView),
  revision: RevisionView.nullable(),
  approvals: z.array(ApprovalView),
  publications: z.array(PublicationView),
  /** While it is written: what X would refuse it for, because it has or will have seen it. */
  sameWords: z.array(SameWords),
  holdReason: z.string().nullable(),
  /** For a correction: the post whose words it changes, and what is public now. */
  corrects: Corrected.nullable(),
  /** The newest correction of it that was not given up. */
  correction: z.object({ id: Id, state: PostState }).nullable(),
  may: z.object({
    edit: Permission,
    submit: Permission,
    move: Permission,
    cancel: Permission,
    correct: Permission,
    takeDown: Permission,
  }),
});
export type PostDetail = z.infer<typeof PostDetail>;

export const PostListQuery = PageQuery.extend({
  view: z.enum(['all', 'drafts', 'waiting', 'scheduled', 'out', 'stuck']).default('all'),
  kind: z.enum(['post', 'reply']).optional(),
  /** Only those whose texts or descriptions of pictures hold these words, in any case. */
  words: z.string().trim().max(100).optional(),
});
export type PostListQuery = z.infer<typeof PostListQuery>;
export const PostPage = pageOf(PostSummary);
export type PostPage = z.infer<typeof PostPage>;

/** Days are dates in the practice's zone, both included; at most 62 days. */
export const CalendarQuery = z.object({ from: z.iso.date(), to: z.iso.date() });
export type CalendarQuery = z.infer<typeof CalendarQuery>;
/** A post in the calendar, with what moving it would mean. */
export const CalendarPost = PostSummary.extend({
  version: z.number().int(),
  move: Permission,
  /** How many approvals would become void. */
  approvals: z.number().int(),
});
export type CalendarPost = z.infer<typeof CalendarPost>;
export const CalendarView = z.object({
  timeZone: z.string(),
  posts: z.array(CalendarPost),
  bankHolidays: z.array(z.object({ date: z.iso.date(), name: z.string() })),
});
export type CalendarView = z.infer<typeof CalendarView>;

/** A person's answer about a publication the network did not answer clearly. */
export const ResolvePublicationBody = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('live'), url: z.url().max(500) }),
  z.object({ answer: z.literal('not-live'), sendAgain: z.boolean() }),
]);
export type ResolvePublicationBody = z.infer<typeof ResolvePublicationBody>;

/** Whether something that was held is to go out after all. */
export const ReleasePublicationBody = z.object({ go: z.boolean() });
export type ReleasePublicationBody = z.infer<typeof ReleasePublicationBody>;
