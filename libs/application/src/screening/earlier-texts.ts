import {
  FragmentRepository,
  type Post,
  RevisionRepository,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import {
  type EarlierText,
  type ScreeningContext,
  mosaicFrom,
  questionsAbout,
} from '@canteen/guidance';
import { addMilliseconds } from '@canteen/scheduling';

const DAY_MS = 24 * 60 * 60_000;

/** The last instant that is more than so many whole days before `now` (both ISO). */
export function noLongerCompared(now: string, days: number): string {
  return addMilliseconds(now, -(days + 1) * DAY_MS);
}

/**
 * What the engine has to know of what this practice published before, to screen a text of a post or
 * reply: what its fragments meet, and the few replies that have words of it. The rest stays closed.
 */
export async function earlierTo(
  tx: Transaction,
  post: Post,
  text: string,
): Promise<Pick<ScreeningContext, 'mosaic' | 'recentReplies'>> {
  const searches = questionsAbout(post.kind, text).map(({ withinDays, ...asked }) => ({
    ...asked,
    after: noLongerCompared(tx.now, withinDays),
  }));
  const answers = await tx.use(FragmentRepository).matching(searches, post.id);
  const replies = answers.filter(({ kind }) => kind === 'own-wording' || kind === 'safe-wording');
  return {
    mosaic: mosaicFrom(answers),
    recentReplies: await textsOf(
      tx,
      replies.flatMap(({ sources }) => sources),
    ),
  };
}

/** What was published of some replies; an erased or restricted one is absent. */
async function textsOf(tx: Transaction, postIds: readonly string[]): Promise<EarlierText[]> {
  const wordings = await tx.use(RevisionRepository).publishedOf(postIds);
  const texts = await tx
    .use(SealedTexts)
    .open(wordings.flatMap(({ parts }) => parts[0]?.textId ?? []));
  return wordings.flatMap(({ parts, at }) => {
    const text = parts[0] && texts.get(parts[0].textId);
    const daysAgo = Math.floor((Date.parse(tx.now) - Date.parse(at)) / DAY_MS);
    return text === undefined ? [] : [{ text, daysAgo }];
  });
}
