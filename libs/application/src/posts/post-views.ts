import {
  type ChannelRef,
  type DraftContent,
  type MediaView,
  type PostSummary,
  type PublicationView,
  emptyDraft,
  routes,
  Tier,
} from '@canteen/contracts';
import {
  type Channel,
  ChannelRepository,
  type Media,
  MemberRepository,
  type Post,
  type Publication,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { approvalFacts } from './approval-facts';
import { excerptOf, openDrafts } from './drafts';
import { publicationSentences, sentenceOf, waitingFor } from './post-words';

/** Posts as lists show them, in the same order; a handful of queries however many there are. */
export async function postSummaries(
  tx: Transaction,
  posts: readonly Post[],
): Promise<PostSummary[]> {
  const drafts = await openDrafts(tx, posts);
  const publications = await tx.use(PublicationRepository).ofPosts(posts.map((post) => post.id));
  const channels = await tx
    .use(ChannelRepository)
    .byIds([
      ...[...drafts.values()].flatMap((draft) => draft.variants.map((each) => each.channelId)),
      ...[...publications.values()].flat().map((each) => each.channelId),
    ]);
  const names = await tx.use(MemberRepository).namesOf(posts.map((post) => post.authorId));
  const facts = await approvalFacts(
    tx,
    posts.filter((post) => post.state === 'in-review'),
  );
  return posts.map((post) => {
    const draft = drafts.get(post.id) ?? emptyDraft;
    return {
      id: post.id,
      kind: post.kind,
      state: post.state,
      sentence: sentenceOf(post, publications.get(post.id) ?? [], channels),
      waitingFor: waitingFor(post, facts.get(post.id)?.standing.needs),
      excerpt: excerptOf(draft),
      channels: channelsOf(draft, channels),
      hasImage: draft.images.length > 0,
      dueAt: post.dueAt,
      validUntil: post.validUntil,
      tier: post.tier === null ? null : Tier.parse(post.tier),
      author: { memberId: post.authorId, name: names.get(post.authorId) ?? 'Somebody' },
      updatedAt: post.updatedAt,
      parentCommentId: post.parentCommentId,
      correctsId: post.correctsId,
    };
  });
}

/** A channel as screens refer to it. */
export function channelRef({ id, network, name, handle }: Channel): ChannelRef {
  return { id, network, name, handle };
}

function channelsOf(draft: DraftContent, channels: ReadonlyMap<string, Channel>): ChannelRef[] {
  return draft.variants.flatMap((variant) => {
    const channel = channels.get(variant.channelId);
    return channel ? [channelRef(channel)] : [];
  });
}

/** A picture as screens show it. */
export function mediaView(media: Media): MediaView {
  return {
    id: media.id,
    contentType: media.contentType,
    width: media.width,
    height: media.height,
    bytes: media.bytes,
    url: routes.mediaFile(media.id),
    removedMetadata: media.removedMetadata,
  };
}

/** Publications as screens show them, with the evidence while a person has to decide. */
export async function publicationViews(
  tx: Transaction,
  publications: readonly Publication[],
): Promise<PublicationView[]> {
  const channels = await tx
    .use(ChannelRepository)
    .byIds(publications.map((publication) => publication.channelId));
  const attempts = await tx
    .use(PublicationRepository)
    .attemptsOf(publications.map((publication) => publication.id));
  return publications.flatMap((publication) => {
    const channel = channels.get(publication.channelId);
    if (!channel) return [];
    const tried = attempts.get(publication.id);
    return [
      {
        id: publication.id,
        channel: channelRef(channel),
        state: publication.state,
        dueAt: publication.dueAt,
        validUntil: publication.validUntil,
        sentence: publication.sentence ?? publicationSentences[publication.state],
        url: publication.url,
        confirmedAt: publication.confirmedAt,
        attempts: tried?.attempts ?? 0,
        evidence:
          publication.state === 'ask-a-person' && tried
            ? {
                armedAt: tried.lastArmedAt,
                probes: publication.probes,
                pageUrl: channel.pageUrl,
              }
            : null,
      },
    ];
  });
}
