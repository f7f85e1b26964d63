// What the states are called, apart from the machines that know what leads where: screens and the API
// need the names alone, and the machines bring a calendar with them.

/** The states of a post or reply. */
export const postStates = [
  'draft',
  'screening',
  'changes-needed',
  'in-review',
  'returned',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'corrected',
  'taken-down',
  'on-hold',
  'expired',
  'missed',
  'unconfirmed',
  'failed',
  'cancelled',
] as const;
export type PostState = (typeof postStates)[number];

/** The states of a publication: one sealed revision on one channel at one time. */
export const publicationStates = [
  'queued',
  'sending',
  'confirmed',
  'rejected',
  'waiting',
  'unconfirmed',
  'ask-a-person',
  'missed',
  'cancelled',
  'held',
] as const;
export type PublicationState = (typeof publicationStates)[number];

/** The states of a comment. A comment that was reopened is simply `open` again. */
export const commentStates = [
  'captured',
  'triaged',
  'open',
  'answering',
  'awaiting-approval',
  'closed',
  'superseded',
] as const;
export type CommentState = (typeof commentStates)[number];

/** The one recorded end of a comment. */
export const commentOutcomes = [
  'answered',
  'moved-private',
  'no-reply',
  'hidden',
  'reported',
  'escalated',
] as const;
export type CommentOutcome = (typeof commentOutcomes)[number];
