import { type PostState } from '@canteen/contracts';
import { type Post } from '@canteen/data-access';

/** Still being written: a new time is one more change of the draft. */
const unsent: ReadonlySet<PostState> = new Set(['draft', 'changes-needed', 'returned']);

/** Already submitted: a new time is a new revision, which is screened and approved again. */
const submitted: ReadonlySet<PostState> = new Set([
  'screening',
  'in-review',
  'approved',
  'scheduled',
  'expired',
  'missed',
]);

/** Why a post cannot be moved to another time now; null when it can. */
export function whyNotMovable(post: Pick<Post, 'kind' | 'state'>): string | null {
  if (post.kind === 'reply') return 'A reply goes out as soon as it is approved.';
  if (post.state === 'on-hold') return 'It is on hold. Release it first.';
  return unsent.has(post.state) || submitted.has(post.state)
    ? null
    : 'It cannot be moved any more.';
}

/** Whether it was sent for approval and waits, for others or for its time. */
export function isSubmitted(post: Pick<Post, 'state'>): boolean {
  return submitted.has(post.state);
}
