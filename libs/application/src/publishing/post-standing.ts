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
  return (await updateStandings(tx, [post])).get(post) ?? '';
}

/** As `updateStanding` for several posts, which are held. */
export async function updateStandings(
  tx: Transaction,
  posts: readonly Post[],
): Promise<Map<Post, string>> {
  const all = await tx.use(PublicationRepository).ofPosts(posts.map(({ id }) => id));
  const channels = await tx
    .use(ChannelRepository)
    .byIds([...all.values()].flat().map(({ channelId }) => channelId));
  const sentences = new Map<Post, string>();
  for (const post of posts) {
    const current = (all.get(post.id) ?? []).filter(
      (publication) => publication.revisionId === post.revisionId,
    );
    const { state, sentence } = derivePostState(
      current.map((publication) => ({
        channel: networkWord(channels.get(publication.channelId)),
        state: publication.state,
      })),
    );
    if (post.state !== state) await tx.use(PostRepository).change(post, { state });
    showPost(tx, post);
    sentences.set(post, sentence);
  }
  return sentences;
}
