import { type DraftContent } from '@canteen/contracts';
import {
  ConsentRepository,
  type Media,
  type ParentComment,
  type Post,
  type Revision,
  RevisionRepository,
  type SealedRef,
  SealedTexts,
  type StoredImage,
  type StoredPart,
  type Transaction,
} from '@canteen/data-access';
import { sealManifest } from './manifest';
import { type PreparedPart } from './part-check';
import { type SendWindow } from './send-window';

/** What a revision is frozen from: a draft that was checked. */
export interface CheckedDraft {
  draft: DraftContent;
  parts: readonly PreparedPart[];
  media: ReadonlyMap<string, Media>;
  window: SendWindow;
  /** IANA zone of the practice. */
  zone: string;
  parent: ParentComment | null;
}

/** A frozen revision with its sealed texts by field name, as the log entry commits to them. */
export interface FrozenRevision {
  revision: Revision;
  texts: Record<string, SealedRef>;
}

/** Freezes a checked draft: seals every text, writes the manifest and its seal. */
export async function freezeRevision(
  tx: Transaction,
  post: Post,
  checked: CheckedDraft,
): Promise<FrozenRevision> {
  const { draft, window, parent } = checked;
  const number = await tx.use(RevisionRepository).nextNumber(post.id);
  const texts: Record<string, SealedRef> = {};
  const parts = await sealParts(tx, post, checked.parts, texts);
  const images = await sealImages(tx, post, checked, texts);
  const manifest = sealManifest({
    practiceId: tx.practiceId,
    postId: post.id,
    revision: number,
    kind: post.kind,
    parts: parts.map(({ stored, commitment }) => ({ ...stored, text: commitment })),
    images: images.map(({ stored, digest, commitment }) => ({
      digest,
      alt: commitment,
      consentIds: stored.consentIds ?? [],
    })),
    window,
    zone: checked.zone,
    declarations: draft.declarations,
    signedAs: draft.signedAs,
    authorId: post.authorId,
    editorIds: post.editorIds,
    correctsId: post.correctsId,
    parent: parent && (await parentFacts(tx, parent)),
  });
  const revision: Revision = {
    id: tx.ids.next(),
    practiceId: tx.practiceId,
    postId: post.id,
    number,
    manifest: manifest.bytes,
    seal: manifest.seal,
    authorId: post.authorId,
    editorIds: post.editorIds,
    parts: parts.map(({ stored }) => stored),
    images: images.map(({ stored }) => stored),
    declarations: draft.declarations,
    signedAs: draft.signedAs,
    dueAt: window.dueAt,
    dueLocal: window.dueLocal,
    zone: checked.zone,
    validUntil: window.validUntil,
    whenApproved: window.whenApproved,
    parentVersion: parent?.version.number ?? null,
    tier: null,
    tierReasons: [],
    createdAt: tx.now,
  };
  await tx.use(RevisionRepository).add(revision);
  await noteConsents(tx, revision);
  return { revision, texts };
}

async function sealParts(
  tx: Transaction,
  post: Post,
  parts: readonly PreparedPart[],
  texts: Record<string, SealedRef>,
): Promise<{ stored: StoredPart; commitment: string }[]> {
  const sealed: { stored: StoredPart; commitment: string }[] = [];
  for (const { channel, text } of parts) {
    const field = `text:${channel.id}`;
    const ref = await tx.use(SealedTexts).seal(post.id, field, text);
    texts[field] = ref;
    const { id: channelId, network, accountId } = channel;
    sealed.push({
      stored: { channelId, network, accountId, textId: ref.id },
      commitment: ref.commitment,
    });
  }
  return sealed;
}

async function sealImages(
  tx: Transaction,
  post: Post,
  { draft, media }: CheckedDraft,
  texts: Record<string, SealedRef>,
): Promise<{ stored: StoredImage; commitment: string; digest: string }[]> {
  const sealed: { stored: StoredImage; commitment: string; digest: string }[] = [];
  const consents = await tx
    .use(ConsentRepository)
    .byIds(draft.images.flatMap(({ consentIds }) => consentIds));
  for (const [index, { mediaId, alt, consentIds }] of draft.images.entries()) {
    const field = `alt:${index}`;
    const ref = await tx.use(SealedTexts).seal(post.id, field, alt.trim());
    texts[field] = ref;
    sealed.push({
      stored: {
        mediaId,
        altId: ref.id,
        consentIds: [...new Set(consentIds)].filter((id) => consents.has(id)),
      },
      commitment: ref.commitment,
      digest: media.get(mediaId)?.digest.toString('hex') ?? '',
    });
  }
  return sealed;
}

/** So that a withdrawal finds what rests on the consent. */
async function noteConsents(tx: Transaction, revision: Revision): Promise<void> {
  const ids = new Set(revision.images.flatMap(({ consentIds = [] }) => consentIds));
  await tx.use(ConsentRepository).addUses(
    [...ids].map((consentId) => ({
      revisionId: revision.id,
      consentId,
      practiceId: revision.practiceId,
      postId: revision.postId,
    })),
  );
}

async function parentFacts(tx: Transaction, { comment, version }: ParentComment) {
  const commitments = await tx.use(SealedTexts).commitments([version.bodyId]);
  return {
    commentId: comment.id,
    remoteId: comment.remoteId,
    version: version.number,
    body: commitments.get(version.bodyId) ?? '',
  };
}
