import { DraftContent, emptyDraft } from '@canteen/contracts';
import { type Post, type SealedRef, SealedTexts, type Transaction } from '@canteen/data-access';

/** A draft and the post it belongs to. */
export interface DraftOfPost {
  postId: string;
  draft: DraftContent;
}

/** Seals drafts, each as one text of its post, in the same order. */
export async function sealDrafts(
  tx: Transaction,
  drafts: readonly DraftOfPost[],
): Promise<SealedRef[]> {
  const texts = drafts.map(({ postId, draft }) => ({
    itemId: postId,
    field: 'draft',
    text: JSON.stringify(draft),
  }));
  return tx.use(SealedTexts).sealAll(texts);
}

/** The drafts of posts, opened in one batch; an erased one reads as empty. */
export async function openDrafts(
  tx: Transaction,
  posts: readonly Post[],
): Promise<Map<string, DraftContent>> {
  const ids = posts.flatMap((post) => post.draftId ?? []);
  const texts = await tx.use(SealedTexts).open(ids);
  return new Map(
    posts.map((post) => [post.id, readDraft(post.draftId && texts.get(post.draftId))]),
  );
}

export async function openDraft(tx: Transaction, post: Post): Promise<DraftContent> {
  const drafts = await openDrafts(tx, [post]);
  return drafts.get(post.id) ?? emptyDraft;
}

function readDraft(text: string | null | undefined): DraftContent {
  return text ? DraftContent.parse(JSON.parse(text)) : emptyDraft;
}

/** Whether two drafts say the same to the public: everything but when they go out. */
export function sameWords(a: DraftContent, b: DraftContent): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

function wordsOf({ text, variants, images, declarations, signedAs }: DraftContent) {
  return { text, variants, images, declarations, signedAs };
}

/** The text a channel gets: its own or the common one, with plain line ends and no outer blanks. */
export function textFor(draft: DraftContent, variant: DraftContent['variants'][number]): string {
  return (variant.text ?? draft.text).replace(/\r\n?/g, '\n').trim();
}

const EXCERPT_LENGTH = 140;

/** The beginning of a draft on one line, for lists. */
export function excerptOf(draft: DraftContent): string {
  const own = draft.variants.find((variant) => variant.text !== null && variant.text.trim() !== '');
  const text = draft.text.trim() === '' ? (own?.text ?? '') : draft.text;
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= EXCERPT_LENGTH
    ? line
    : `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}
