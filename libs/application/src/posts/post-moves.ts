import {
  ApprovalRepository,
  type Post,
  PostRepository,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { type PostState } from '@canteen/contracts';
import { type Actor } from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import {
  type PostEvent,
  type PostFacts,
  postMachine,
  publicationMachine,
} from '@canteen/scheduling';

/**
 * A post, held until the commit. Whoever also holds its publications holds the post first.
 *
 * @throws AppError NOT_FOUND
 */
export async function lockPost(tx: Transaction, id: string): Promise<Post> {
  return found(await tx.use(PostRepository).lock(id));
}

/** @throws AppError NOT_FOUND */
export async function readPost(tx: Transaction, id: string): Promise<Post> {
  return found(await tx.use(PostRepository).byId(id));
}

function found(post: Post | null): Post {
  if (post) return post;
  throw new AppError(
    'NOT_FOUND',
    'There is no such post here. It may belong to another practice. Look in the list under Calendar.',
  );
}

/**
 * Refuses to act on a post somebody else changed since it was read.
 *
 * @throws AppError CONFLICT
 */
export function requireVersion(post: Post, version: number): void {
  if (post.version === version) return;
  throw new AppError(
    'CONFLICT',
    'Somebody else changed this meanwhile. Reload to see their version, then make your change again.',
  );
}

/**
 * The state an event leads to.
 *
 * @throws AppError STATE_REFUSED with the machine's own words
 */
export function stateAfter(post: Post, event: PostEvent, facts: PostFacts = {}): PostState {
  const next = postMachine.next(post.state, event, facts);
  if (next.ok) return next.state;
  throw new AppError('STATE_REFUSED', next.message);
}

/** Whether an event may happen now, as far as the state alone decides. */
export function allows(post: Post, event: PostEvent): boolean {
  return postMachine.eventsFrom(post.state).includes(event);
}

/** Why approvals stopped to count; stable codes for the log, sentences for people. */
export const voidReasons = {
  edited: 'It was opened for editing.',
  moved: 'It was moved to another time.',
  resubmitted: 'A new revision was submitted.',
  'consent-withdrawn': 'A consent for one of its pictures was withdrawn.',
  returned: 'It was sent back.',
  held: 'It was put on hold.',
  blocked: 'A later screening blocked it.',
  about: 'It was approved by somebody the comment is about.',
  'parent-changed': 'The comment it answers was edited or deleted on the network.',
} as const;
export type VoidReason = keyof typeof voidReasons;

/** Makes the approvals that stand on a post void, with an entry when there were any. */
export async function voidApprovals(
  tx: Transaction,
  post: Post,
  actor: Actor,
  reason: VoidReason,
): Promise<void> {
  const ids = await tx
    .use(ApprovalRepository)
    .voidStanding(post.id, ['approve'], voidReasons[reason]);
  if (ids.length === 0) return;
  tx.log.append({
    kind: 'post.approval-voided',
    actor,
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: { revision: post.revisionId, approvals: ids, reason },
  });
}

/**
 * Moves the publications of a post that have not been sent to `cancelled` or `held`.
 *
 * @throws AppError STATE_REFUSED while one is being sent
 */
export async function stopPublications(
  tx: Transaction,
  post: Post,
  event: 'cancel' | 'hold',
): Promise<void> {
  const repository = tx.use(PublicationRepository);
  const publications = await repository.lockOfPost(post.id);
  if (publications.some((publication) => publication.state === 'sending')) {
    throw new AppError(
      'STATE_REFUSED',
      'It is being sent at this moment. Wait until the network has answered, then look again.',
    );
  }
  for (const publication of publications) {
    const next = publicationMachine.next(publication.state, event, {});
    if (!next.ok) continue;
    await repository.setState([publication.id], next.state);
    await tx.due.remove('publish', publication.id);
  }
}

/** Tells the open screens that a post changed. */
export function showPost(tx: Transaction, post: Post): void {
  tx.live('posts', post.id);
  tx.live('review', post.id);
}
