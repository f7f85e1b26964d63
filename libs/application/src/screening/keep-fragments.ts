import {
  FragmentRepository,
  type KeptFragment,
  type Post,
  type Publication,
  RevisionRepository,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { RULESET, fragmentsOf } from '@canteen/guidance';

/** Something that went out on one channel; its post is held. */
export interface Published {
  post: Post;
  publication: Publication;
}

/**
 * Remembers what went out, so that later texts are compared with it. A text that is erased or restricted
 * leaves nothing.
 */
export async function keepFragments(tx: Transaction, all: readonly Published[]): Promise<void> {
  const revisions = await tx
    .use(RevisionRepository)
    .byIds(all.map(({ publication }) => publication.revisionId));
  const said = all.flatMap(({ post, publication }) => {
    const parts = revisions.get(publication.revisionId)?.parts ?? [];
    const part = parts.find(({ channelId }) => channelId === publication.channelId);
    return part && publication.confirmedAt !== null
      ? [{ post, textId: part.textId, publishedAt: publication.confirmedAt }]
      : [];
  });
  const texts = await tx.use(SealedTexts).open([...new Set(said.map(({ textId }) => textId))]);
  const read = fragmentReader();
  const fragments = said.flatMap(({ post, textId, publishedAt }): KeptFragment[] => {
    const text = texts.get(textId);
    if (text === undefined) return [];
    return read(post.kind, text).map((one) => ({ postId: post.id, publishedAt, ...one }));
  });
  const ids = all.map(({ publication }) => publication.id);
  await tx.use(FragmentRepository).keep(fragments, ids, RULESET.id);
}

/** Reads each text once: most posts say the same on every channel. */
function fragmentReader(): typeof fragmentsOf {
  const known = new Map<string, ReturnType<typeof fragmentsOf>>();
  return (kind, text) => {
    const key = `${kind} ${text}`;
    const fragments = known.get(key) ?? fragmentsOf(kind, text);
    known.set(key, fragments);
    return fragments;
  };
}
