import { networkRules } from '@canteen/channels';
import { type Corrected } from '@canteen/contracts';
import {
  ChannelRepository,
  type Post,
  PostRepository,
  type Publication,
  PublicationRepository,
  type Revision,
  RevisionRepository,
  type Transaction,
} from '@canteen/data-access';
import { allows } from './post-moves';
import { revisionViews } from './revision-views';

export const TAKE_DOWN_THE_POST =
  'It is a correction: on the network it is the post it belongs to. Take that one down.';

/** States of a correction in which nothing more becomes of it. */
const OVER: readonly string[] = ['published', 'taken-down', 'cancelled'];

/** The newest correction of a post that was not given up; null when there is none. */
export async function correctionOf(tx: Transaction, post: Post): Promise<Post | null> {
  if (post.state !== 'published' && post.state !== 'corrected') return null;
  const all = await tx.use(PostRepository).correctionsOf(post.id);
  return all.find(({ state }) => state !== 'cancelled') ?? null;
}

/** Where the words of a post can be changed: its publications that are out on networks which take that. */
export async function correctableOf(tx: Transaction, post: Post): Promise<Publication[]> {
  const all = (await tx.use(PublicationRepository).ofPosts([post.id])).get(post.id) ?? [];
  const out = all.filter(({ state, remoteId }) => state === 'confirmed' && remoteId !== null);
  const channels = await tx.use(ChannelRepository).byIds(out.map(({ channelId }) => channelId));
  return out.filter(({ channelId }) => {
    const channel = channels.get(channelId);
    return channel !== undefined && networkRules[channel.network].canEdit;
  });
}

/** The revision of a post whose words are public now: its own, or that of its last correction that went out. */
export async function publicRevision(tx: Transaction, post: Post): Promise<Revision | null> {
  const all = await tx.use(PostRepository).correctionsOf(post.id);
  const { revisionId } = all.find(({ state }) => state === 'published') ?? post;
  return revisionId === null ? null : tx.use(RevisionRepository).byId(revisionId);
}

/** What a correction changes, as screens show it; null for anything else, and where it is not there any more. */
export async function correctedBy(
  tx: Transaction,
  { correctsId }: Post,
): Promise<Corrected | null> {
  const post = correctsId === null ? null : await tx.use(PostRepository).byId(correctsId);
  const revision = post && (await publicRevision(tx, post));
  if (!post || !revision) return null;
  const view = (await revisionViews(tx, [revision])).get(revision.id);
  const parts = view?.parts ?? [];
  return {
    id: post.id,
    parts: parts.filter(({ channel }) => networkRules[channel.network].canEdit),
  };
}

/** Why the public words of a post cannot be changed, in a sentence; null when they can. */
export async function whyNotCorrectable(tx: Transaction, post: Post): Promise<string | null> {
  if (post.correctsId !== null) return 'It is a correction itself. Correct the post it belongs to.';
  if (post.kind === 'reply') return 'A reply is not corrected. Take it down and write another.';
  if (!allows(post, 'correct')) return 'It is not out.';
  const correction = await correctionOf(tx, post);
  if (correction && !OVER.includes(correction.state)) return 'A correction of it is under way.';
  return (await correctableOf(tx, post)).length > 0
    ? null
    : 'The words of a post can be changed on Facebook only, and it is not out there. Take it down and write it anew.';
}
