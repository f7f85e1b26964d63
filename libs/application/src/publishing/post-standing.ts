import {
  ChannelRepository,
  type Post,
  PostRepository,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { derivePostState } from '@canteen/scheduling';
import { networkWord } from '../posts/network-word';
import { showPost } from '../posts/post-moves';

/**
 * Brings a post's state in line with its publications, as it is derived once it is scheduled.
 *
 * @returns the state in one sentence, e.g. "1 of 2 out, X refused it"
 */
export async function updateStanding(tx: Transaction, post: Post): Promise<string> {
  const all = (await tx.use(PublicationRepository).ofPosts([post.id])).get(post.id) ?? [];
  const current = all.filter((publication) => publication.revisionId === post.revisionId);
  const channels = await tx
    .use(ChannelRepository)
    .byIds(current.map((publication) => publication.channelId));
  const { state, sentence } = derivePostState(
    current.map((publication) => ({
      channel: networkWord(channels.get(publication.channelId)),
      state: publication.state,
    })),
  );
  if (post.state !== state) await tx.use(PostRepository).change(post, { state });
  showPost(tx, post);
  return sentence;
}
