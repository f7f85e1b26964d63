import { type DraftContent } from '@canteen/contracts';
import {
  encodeCursor,
  type Page,
  type Post,
  type PostFilter,
  PostRepository,
  type Transaction,
} from '@canteen/data-access';
import { folded } from '../log/folded';
import { openDrafts } from './drafts';

/** How many posts one request opens: bounded work, some tenths of a second. */
const MOST_OPENED = 500;

/**
 * Posts whose words hold what is looked for, in any case, the last changed first. Texts are sealed, so
 * each has to be opened: a request looks at a stretch of them, and its page leads on to the next. What
 * is erased is not found.
 */
export async function searchPosts(
  tx: Transaction,
  filter: PostFilter,
  words: string,
): Promise<Page<Post>> {
  const looked = await tx.use(PostRepository).page({ ...filter, limit: MOST_OPENED });
  const drafts = await openDrafts(tx, looked.items);
  const wanted = folded(words);
  const items: Post[] = [];
  for (const post of looked.items) {
    const draft = drafts.get(post.id);
    if (!draft || !wordsIn(draft).some((text) => folded(text).includes(wanted))) continue;
    items.push(post);
    if (items.length === filter.limit) {
      return { items, next: encodeCursor([post.updatedAt, post.id]) };
    }
  }
  return { items, next: looked.next };
}

function wordsIn({ text, variants, images }: DraftContent): string[] {
  return [text, ...variants.map((each) => each.text ?? ''), ...images.map(({ alt }) => alt)];
}
