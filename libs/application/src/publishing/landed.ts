import {
  type Channel,
  ChannelRepository,
  type Post,
  PostRepository,
  type Publication,
  SendingRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Tried } from './flight';

/** A publication that something became of, with its post and channel. */
export interface Landed {
  publication: Publication;
  post: Post;
  channel: Channel;
}

/** What a publication is confirmed by: an attempt of ours, or (without one) a person's word. */
export interface Confirmation {
  landed: Landed;
  attempt: Tried | null;
  remoteId: string | null;
  url: string;
}

/**
 * Holds posts and their publications, in the order everybody does.
 *
 * @returns by the publication's id; one that is unknown is absent
 */
export async function holdLanded(
  tx: Transaction,
  publicationIds: readonly string[],
): Promise<Map<string, Landed>> {
  const sending = tx.use(SendingRepository);
  const seen = await sending.byIds(publicationIds);
  const posts = await tx.use(PostRepository).lockAll(seen.map(({ postId }) => postId));
  const publications = await sending.lockAll(publicationIds);
  const channels = await tx
    .use(ChannelRepository)
    .byIds(publications.map(({ channelId }) => channelId));
  const landed = new Map<string, Landed>();
  for (const publication of publications) {
    const post = posts.get(publication.postId);
    const channel = channels.get(publication.channelId);
    if (post && channel) landed.set(publication.id, { publication, post, channel });
  }
  return landed;
}

/** The attempts that publications were confirmed by. */
export function attemptsOf(all: readonly Confirmation[]): string[] {
  return all.flatMap(({ attempt }) => (attempt === null ? [] : [attempt.id]));
}
