export { keepOut, mayRecordAbout, type AboutFacts } from './about';
export {
  approvalStanding,
  mayApprove,
  missingWithout,
  requiredApprovals,
  type Approval,
  type ApprovalStanding,
  type MayApproveInput,
  type People,
  type RequiredApprovals,
  type UncountedApproval,
} from './approvals';
export {
  bankHolidayOn,
  bankHolidays,
  bankHolidayYears,
  nations,
  type BankHoliday,
  type Nation,
} from './bank-holidays';
export { commentMachine, type CommentEvent, type CommentFacts } from './comment-machine';
export { dataRequestDue, daysBetween } from './data-request-due';
export {
  derivePostState,
  type DerivedPostState,
  type PublicationStanding,
} from './derive-post-state';
export {
  addMilliseconds,
  addMinutes,
  compareInstants,
  earlierOf,
  type InstantText,
} from './instants';
export { type Machine, type Next, type Refusal } from './machine';
export { postMachine, type PostEvent, type PostFacts } from './post-machine';
export {
  absenceProved,
  PROOF_OF_ABSENCE_MS,
  publicationMachine,
  type PublicationEvent,
  type PublicationFacts,
} from './publication-machine';
export { roles, roleWords, type Role } from './roles';
export {
  commentOutcomes,
  commentStates,
  postStates,
  publicationStates,
  type CommentOutcome,
  type CommentState,
  type PostState,
  type PublicationState,
} from './states';
export { explainTier, tierOf, tiers, type Tier, type TierFacts } from './tiers';
export { describe, relative } from './wording';
export {
  approvalExpires,
  APPROVAL_DAYS,
  DEFAULT_WINDOW_MINUTES,
  placeInWindow,
  REPLY_APPROVAL_HOURS,
  validityWindow,
  type ValidityWindow,
} from './windows';
export {
  commentDue,
  isWorkingDay,
  LIFE_SAFETY_MINUTES,
  workingDayDue,
  type CommentDue,
  type CommentLane,
  type WorkingTime,
} from './working-days';
export {
  isZone,
  localDate,
  localOf,
  resolveLocal,
  type ResolvedLocal,
  startOfMonth,
} from './zones';
