import { type Role } from '@canteen/contracts';
import { type Post, type Transaction } from '@canteen/data-access';
import { type NoticeKind } from '../notices/notice-kinds';
import { type Notices } from '../notices/notices';

/** What became of a post on its way out. */
interface PostNews {
  kind: Extract<NoticeKind, `post-${string}`>;
  sentence: string;
  /** Who is told beside its author; all who write, unless somebody else has to act. */
  toRoles?: readonly Role[];
}

/** Tells the author of a post, and whoever can act for them, what became of it on its way out. */
export async function tellOfPost(
  notices: Notices,
  tx: Transaction,
  post: Post,
  { kind, sentence, toRoles = ['author'] }: PostNews,
): Promise<void> {
  await notices.tell(tx, {
    kind,
    toMembers: [post.authorId],
    toRoles,
    subject: { type: 'post', id: post.id },
    sentence,
    link: `/posts/${post.id}`,
  });
}
