export { createDataSource } from './data-source';
export * from './entities';
export { BoundRepository, type BoundScope, UnboundPracticeError } from './unit-of-work/bound-scope';
export { DueWorkTable } from './unit-of-work/due-work-table';
export { LogBook, type LogFact } from './unit-of-work/log-book';
export {
  type OpenedText,
  type SealedRef,
  SealedTexts,
  type TextReader,
} from './unit-of-work/sealed-texts';
export { type Reading, type Transaction, UnitOfWork } from './unit-of-work/unit-of-work';
export { DataAccessModule } from './data-access.module';
export {
  IdentityGate,
  IdentityRepository,
  type IdentityScope,
  type IdentityTransaction,
} from './identity/identity-gate';
export { type ClaimedWork, WorkClaims } from './due-work/work-claims';
export {
  type CheckpointMailRecord,
  CheckpointMailRepository,
} from './log/checkpoint-mail-repository';
export { type MailState, type NoticeRecord, NoticeRepository } from './notices/notice-repository';
export { type Page, decodeCursor, encodeCursor, pageFrom } from './paging';
export { Doorkeeper } from './people/doorkeeper';
export { type MemberRecord, MemberRepository } from './people/member-repository';
export {
  type PasskeyPurpose,
  type PasskeyRecord,
  PasskeyRepository,
} from './people/passkey-repository';
export { type SecondFactorRecord, SecondFactorRepository } from './people/second-factor-repository';
export { SessionRepository, type SessionStrength } from './people/session-repository';
export { type SetUpRecord, SetUpRepository } from './people/set-up-repository';
export {
  type InterestRecord,
  type PracticeRecord,
  PracticeRepository,
} from './policy/practice-repository';
export { SignInRepository } from './channels/sign-in-repository';
export { ChannelRepository, type SealedTokens } from './channels/channel-repository';
export { ChannelRouteRepository, type RoutedChannel } from './channels/channel-route-repository';
export { type ParentComment, ParentCommentRepository } from './comments/parent-comment-repository';
export { ConsentRepository } from './consents/consent-repository';
export { DataRequestRepository, type ItemCounts } from './data-requests/data-request-repository';
export { type AuthoredComment, PersonTraces, type Trace } from './data-requests/person-traces';
export { MediaRepository } from './media/media-repository';
export { type PostChanges, type PostFilter, PostRepository } from './posts/post-repository';
export { type AttemptSummary, PublicationRepository } from './posts/publication-repository';
export { type ChannelWording, WordingsRepository } from './posts/wordings-repository';
export { type PublishedWording, RevisionRepository } from './posts/revision-repository';
export { ApprovalRepository } from './review/approval-repository';
export { ClearanceRepository } from './review/clearance-repository';
export {
  type FoundFragments,
  FragmentRepository,
  type FragmentSearch,
  type KeptFragment,
} from './screening/fragment-repository';
export { ScreeningRepository } from './screening/screening-repository';
export {
  type MigrationReport,
  checkSchema,
  migrateDatabase,
  revertMigration,
} from './migrate-database';
export {
  type HeldPublication,
  type OverduePublication,
  type PublicationChanges,
  SendingRepository,
} from './publishing/sending-repository';
export { type DatabaseIdentity, DispatchFacts } from './operations/dispatch-facts';
export {
  type CommentChanges,
  CommentRepository,
  type CommentWithVersion,
} from './comments/comment-repository';
export {
  type CommentFilter,
  CommentLists,
  type LaneCount,
  openCommentStates,
} from './comments/comment-lists';
export { OutcomeRepository } from './comments/outcome-repository';
export { PresenceRepository } from './comments/presence-repository';
export { ReplyRepository } from './comments/reply-repository';
export { type OwnWording, type ThreadPlace, ThreadRepository } from './comments/thread-repository';
export {
  CheckpointRepository,
  type LogHeadRecord,
  type StoredCheckpoint,
} from './log/checkpoint-repository';
export { type DatabaseFacts, inspectDatabase } from './operations/inspect-database';
export { PracticeListRepository } from './operations/practice-list-repository';
export { type Destructible, ErasureRepository, type KeptItem } from './erasure/erasure-repository';
export { type DueItem, type DueKind, RetentionRepository } from './erasure/retention-repository';
export { ClosedKeyRepository } from './keys/closed-key-repository';
export { type EntryProof, EntryProofs } from './log/entry-proofs';
export { LogTreeRepository } from './log/log-tree-repository';
export { type EntryFilter, LogRepository, type StoredEntry } from './log/log-repository';
export {
  type StoredCosignature,
  WitnessRepository,
  type WitnessState,
} from './log/witness-repository';
export { type LookBackProgress, LookBackRepository } from './standing/look-back-repository';
export {
  type PublishedConcern,
  StandingRepository,
  type WaitingComment,
} from './standing/standing-repository';
export { type TableQuestion } from './audit/audit-lists';
export { AuditRepository, type FoundRow, type Span } from './audit/audit-repository';
export { type Counted, FiguresRepository, type LaneTimes } from './audit/figures-repository';
