import { type PublishIntent } from '@canteen/connectors';
import {
  type Channel,
  ParentCommentRepository,
  type Post,
  PublicationRepository,
  type Revision,
  type Transaction,
} from '@canteen/data-access';
import { commit } from '@canteen/ledger';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sealOf } from '../posts/manifest';
import { SealedContents } from './sealed-contents';

const Manifest = z.object({
  v: z.literal(1),
  parts: z.array(z.object({ channel: z.string(), account: z.string(), text: z.string() })),
  images: z.array(z.object({ digest: z.string(), alt: z.string() })),
});

/** Thrown when what would be sent is not, byte for byte, what was sealed. */
export class SealBrokenError extends Error {
  constructor(what: string) {
    super(`The ${what} is not what was approved.`);
    this.name = 'SealBrokenError';
  }
}

/**
 * Builds what is sent to one channel from the sealed revision, checking every text, alt text and
 * picture against the manifest and the manifest against its seal.
 *
 * @param contents opened in this transaction
 * @throws SealBrokenError when anything differs, was erased or is missing
 */
export async function buildIntent(
  tx: Transaction,
  item: { post: Post; revision: Revision; channel: Channel },
  contents = new SealedContents(tx),
): Promise<PublishIntent> {
  const { revision, channel, post } = item;
  if (!sealOf(revision.manifest).equals(revision.seal)) throw new SealBrokenError('manifest');
  const manifest = Manifest.parse(JSON.parse(revision.manifest.toString('utf8')));
  const sealedPart = manifest.parts.find((part) => part.channel === channel.id);
  const storedPart = revision.parts.find((part) => part.channelId === channel.id);
  if (!sealedPart || !storedPart) throw new SealBrokenError('list of channels');
  if (sealedPart.account !== channel.accountId) throw new SealBrokenError('account');
  const edits = await editTarget(tx, post, channel);
  const replyTo = await replyTarget(tx, post);
  return {
    network: channel.network,
    accountId: channel.accountId,
    text: await openSealed(contents, storedPart.textId, sealedPart.text, 'text'),
    images: await openImages(contents, revision, manifest.images),
    ...(edits && { edits }),
    ...(replyTo && { replyTo }),
  };
}

/** The sealed texts of a revision, for all of its channels. */
export function textsIn({ parts, images }: Revision): string[] {
  return [...parts.map(({ textId }) => textId), ...images.map(({ altId }) => altId)];
}

async function openSealed(
  contents: SealedContents,
  id: string,
  commitment: string,
  what: string,
): Promise<string> {
  const opened = await contents.text(id);
  if (!opened || commit(opened.text, opened.salt) !== commitment) throw new SealBrokenError(what);
  return opened.text;
}

async function openImages(
  contents: SealedContents,
  revision: Revision,
  sealed: readonly { digest: string; alt: string }[],
): Promise<PublishIntent['images']> {
  if (sealed.length !== revision.images.length) throw new SealBrokenError('list of pictures');
  const images: PublishIntent['images'][number][] = [];
  for (const [index, stored] of revision.images.entries()) {
    const picture = await contents.picture(stored.mediaId);
    const expected = sealed[index];
    if (!picture || !expected) throw new SealBrokenError('picture');
    const digest = createHash('sha256').update(picture.bytes).digest('hex');
    if (digest !== expected.digest) throw new SealBrokenError('picture');
    const alt = await openSealed(contents, stored.altId, expected.alt, 'alt text');
    images.push({ ...picture, alt });
  }
  return images;
}

async function editTarget(
  tx: Transaction,
  { correctsId }: Post,
  channel: Channel,
): Promise<PublishIntent['edits'] | null> {
  if (correctsId === null) return null;
  const all = (await tx.use(PublicationRepository).ofPosts([correctsId])).get(correctsId) ?? [];
  const remoteId = all.find(
    ({ channelId, state }) => channelId === channel.id && state === 'confirmed',
  )?.remoteId;
  if (!remoteId) throw new SealBrokenError('post that is corrected');
  return { remoteId };
}

async function replyTarget(tx: Transaction, post: Post): Promise<PublishIntent['replyTo'] | null> {
  if (post.parentCommentId === null) return null;
  const parent = await tx.use(ParentCommentRepository).byId(post.parentCommentId);
  if (!parent) throw new SealBrokenError('comment that is answered');
  const { remoteId, rootRemoteId, parentRemoteId } = parent.comment;
  return { remoteId, rootRemoteId: rootRemoteId ?? remoteId, parentRemoteId };
}
