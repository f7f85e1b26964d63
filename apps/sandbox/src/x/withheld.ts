import { type XPost } from '../state/state';
import { type XCall } from './call';
import { isBlockedBy, visiblePost } from './lookups';
import { notAuthorizedEntry, notFoundEntry } from './problems';

/** A post as the caller may see it: not when its author blocked them. */
export function postFor(call: XCall, id: string): XPost | undefined {
  const post = visiblePost(call.world, id);
  return post && isBlockedBy(call.world, post, call.holder.account) ? undefined : post;
}

/** The entry of `errors` for a post that is gone, or that its author keeps from the caller. */
export function missingPost(call: XCall, parameter: string, id: string): Record<string, unknown> {
  if (visiblePost(call.world, id)) return notAuthorizedEntry(parameter, id);
  return notFoundEntry('tweet', parameter, id);
}
