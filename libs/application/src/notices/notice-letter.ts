import {
  type NoticeRecord,
  type Post,
  PostRepository,
  PracticeRepository,
  type Transaction,
} from '@canteen/data-access';
import { describe } from '@canteen/scheduling';

/** An e-mail: to whom, and what it says. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** What an e-mail is called that is about something else than work that waits. */
const subjects: Readonly<Partial<Record<string, string>>> = {
  'way-in-changed': 'Canteen: how your account is signed in to has changed',
};

/**
 * What somebody is told by e-mail: what waits, when its time is, and where to look. It never holds
 * patient text.
 * @param told.notices at least one; each is a paragraph of its own with its address
 * @param told.at the address of the dashboard, without a slash at its end
 */
export async function letterOf(
  tx: Transaction,
  told: { to: string; notices: readonly NoticeRecord[]; at: string },
): Promise<Letter> {
  const { name, timeZone } = await tx.use(PracticeRepository).get();
  const about = told.notices.filter(({ subjectType }) => subjectType === 'post');
  const posts = await tx.use(PostRepository).byIds(about.map(({ subjectId }) => subjectId));
  const due = (post: Post | undefined): string[] =>
    post?.dueAt ? [`Its time: ${describe(post.dueAt, timeZone, tx.now)}.`] : [];
  const paragraphs = told.notices.flatMap((notice) => [
    notice.sentence,
    ...due(posts.get(notice.subjectId)),
    `${told.at}${notice.link}`,
  ]);
  return {
    to: told.to,
    subject: subjectOf(told.notices),
    text: `${[`${name}:`, ...paragraphs].join('\n\n')}\n`,
  };
}

function subjectOf(notices: readonly NoticeRecord[]): string {
  if (notices.length > 1) return `Canteen: ${notices.length} things need you`;
  return subjects[notices[0]?.kind ?? ''] ?? 'Canteen: something needs you';
}
