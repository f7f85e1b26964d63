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
  const [same = []] = await seenOnX(tx, [draft], post.id);
  return same;
}

/**
 * As `sameWordsOnX` for several drafts, in the same order, whatever their states.
 *
 * @param exceptPostId a post whose own words do not count
 */
export async function seenOnX(
  tx: Transaction,
  drafts: readonly DraftContent[],
  exceptPostId: string,
): Promise<SameWords[][]> {
  const channels = await tx
    .use(ChannelRepository)
    .byIds(drafts.flatMap(({ variants }) => variants.map(({ channelId }) => channelId)));
  const parts = drafts.map((draft) =>
    draft.variants
      .filter(({ channelId }) => channels.get(channelId)?.network === 'x')
      .map((variant) => ({
        channelId: variant.channelId,
        words: plainWords(textFor(draft, variant)),
      }))
      .filter(({ words }) => words !== ''),
  );
  const accounts = new Set(parts.flat().map(({ channelId }) => channelId));
  const wordings = await tx
    .use(WordingsRepository)
    .onChannels([...accounts], exceptPostId, MOST_COMPARED);
  const texts = await tx.use(SealedTexts).open(wordings.map(({ textId }) => textId));
  const seen = wordings.map((each) => ({
    ...each,
    words: plainWords(texts.get(each.textId) ?? ''),
  }));
  return parts.map((ofDraft) =>
    ofDraft.flatMap(({ channelId, words }) => {
      const same = seen.find((each) => each.channelId === channelId && each.words === words);
      return same ? [{ channelId, postId: same.postId, at: same.at, isOut: same.isOut }] : [];
    }),
  );
}

/** Spaces and line ends do not make other words. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
