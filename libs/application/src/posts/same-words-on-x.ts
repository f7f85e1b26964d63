import { type DraftContent, type SameWords } from '@canteen/contracts';
import {
  ChannelRepository,
  type Post,
  SealedTexts,
  type Transaction,
  WordingsRepository,
} from '@canteen/data-access';
import { textFor } from './drafts';

/** How many wordings of each kind are opened to compare, each time a draft is read: about what a practice sends in a month. */
const MOST_COMPARED = 60;
/** States in which somebody can still change the words. */
const written: ReadonlySet<string> = new Set(['draft', 'changes-needed', 'returned']);

/**
 * What went out on the same X account in the same words, or is due there: X refuses a post that it has
 * seen before. Nothing for what is not being written any more.
 *
 * @returns for each account one, what is out before what is due
 */
export async function sameWordsOnX(
  tx: Transaction,
  post: Post,
  draft: DraftContent,
): Promise<SameWords[]> {
  if (!written.has(post.state)) return [];
  const channels = await tx
    .use(ChannelRepository)
    .byIds(draft.variants.map(({ channelId }) => channelId));
  const parts = draft.variants
    .filter(({ channelId }) => channels.get(channelId)?.network === 'x')
    .map((variant) => ({ channelId: variant.channelId, words: plain(textFor(draft, variant)) }))
    .filter(({ words }) => words !== '');
  const wordings = await tx.use(WordingsRepository).onChannels(
    parts.map(({ channelId }) => channelId),
    post.id,
    MOST_COMPARED,
  );
  const texts = await tx.use(SealedTexts).open(wordings.map(({ textId }) => textId));
  return parts.flatMap(({ channelId, words }) => {
    const same = wordings.find(
      (each) => each.channelId === channelId && plain(texts.get(each.textId) ?? '') === words,
    );
    return same ? [{ channelId, postId: same.postId, at: same.at, isOut: same.isOut }] : [];
  });
}

/** Spaces and line ends do not make other words. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
