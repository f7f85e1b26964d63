import { type CommentDetail } from '@canteen/contracts';
import {
  type Channel,
  type Comment,
  CommentLists,
  CommentRepository,
  SealedTexts,
  ThreadRepository,
  type Transaction,
} from '@canteen/data-access';
import { nameOfAuthor } from '../posts/sealed-author';

/** As much of a long thread as a screen shows. */
const LONGEST_THREAD = 100;

type Entry = CommentDetail['thread'][number];

/** What stands around a comment: our post, what the public wrote and our replies, the oldest first. */
export async function threadOf(
  tx: Transaction,
  comment: Comment,
  channel: Channel,
): Promise<Entry[]> {
  const ours = await ourEntries(tx, comment, channel);
  const theirs = await theirEntries(tx, comment);
  return [...ours, ...theirs].toSorted((a, b) => a.at.localeCompare(b.at));
}

async function ourEntries(tx: Transaction, comment: Comment, channel: Channel): Promise<Entry[]> {
  const wordings = await tx.use(ThreadRepository).ownWordings(comment.threadId, channel.id);
  const parts = wordings.flatMap(({ parts: all, at }) => {
    const part = all.find((each) => each.channelId === channel.id);
    return part ? [{ textId: part.textId, at }] : [];
  });
  const texts = await tx.use(SealedTexts).open(parts.map((part) => part.textId));
  return parts.map(({ textId, at }) => {
    return { who: 'us', name: channel.name, text: texts.get(textId) ?? '', at, commentId: null };
  });
}

async function theirEntries(tx: Transaction, comment: Comment): Promise<Entry[]> {
  const comments = await tx.use(CommentLists).ofThread(comment.threadId, LONGEST_THREAD);
  const all = comments.some(({ id }) => id === comment.id) ? comments : [...comments, comment];
  const versions = await tx.use(CommentRepository).currentVersionsOf(all);
  const texts = await tx
    .use(SealedTexts)
    .open([
      ...[...versions.values()].map((version) => version.bodyId),
      ...all.map((each) => each.authorId),
    ]);
  return all.map((each) => {
    const version = versions.get(each.id);
    return {
      who: 'public',
      name: nameOfAuthor(texts.get(each.authorId)) ?? 'Somebody',
      text: (version && texts.get(version.bodyId)) ?? '',
      at: each.postedAt,
      commentId: each.id,
    };
  });
}
