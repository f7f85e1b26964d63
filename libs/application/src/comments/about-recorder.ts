import { type CommentDetail, type RecordAboutBody } from '@canteen/contracts';
import {
  CommentRepository,
  MemberRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { mayRecordAbout } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { aboutFacts } from '../posts/recusal';
import { type HeldComment, lockComment, showComment } from './comment-moves';
import { inboxRoles } from './comment-roles';
import { Inbox } from './inbox';
import { ReplyRecaller } from './reply-recaller';

/** Records whom among the members a comment is about: from then on they keep out of the answer. */
@Injectable()
export class AboutRecorder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly recaller: ReplyRecaller,
  ) {}

  /**
   * Says whom a comment is about, also once it is closed. What one of them wrote or approved of an
   * answer that is not out yet is taken back in the same moment.
   *
   * @throws AppError NOT_FOUND; CONFLICT when it was edited or somebody else said so meanwhile;
   *   ABOUT_YOU for somebody who is named and would leave a name out
   */
  async record(acting: Acting, id: string, body: RecordAboutBody): Promise<CommentDetail> {
    requireRole(acting, ...inboxRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const held = await lockComment(tx, id);
      requireAsSeen(held, body);
      const to = [...new Set(body.memberIds)].toSorted();
      const facts = await aboutFacts(tx, held, await tx.use(MemberRepository).all());
      const answer = mayRecordAbout(acting.memberId, facts, to);
      if (!answer.ok) throw new AppError('ABOUT_YOU', answer.message);
      await this.keep(tx, acting, held, to);
    });
    return this.inbox.detail(acting, id);
  }

  private async keep(
    tx: Transaction,
    acting: Acting,
    held: HeldComment,
    to: string[],
  ): Promise<void> {
    const { comment, version } = held;
    const before = comment.aboutIds;
    if (before !== null && comment.aboutVersion === version.number && isSame(before, to)) return;
    const added = to.filter((id) => before?.includes(id) !== true);
    await requireActive(tx, added);
    await tx.use(CommentRepository).change(comment, { aboutIds: to, aboutVersion: version.number });
    tx.log.append({
      kind: 'comment.about',
      actor: actorOf(acting),
      subject: { type: 'comment', id: comment.id },
      thread: comment.threadId,
      channelId: comment.channelId,
      data: {
        members: to,
        added,
        removed: before?.filter((id) => !to.includes(id)) ?? [],
        version: version.number,
      },
    });
    await this.recaller.recall(tx, acting, held, to);
    showComment(tx, comment);
  }
}

/** Nobody answers for words they have not read, or takes out a name they have not seen. */
function requireAsSeen({ comment, version }: HeldComment, body: RecordAboutBody): void {
  const { aboutIds } = comment;
  const asSeen =
    aboutIds === null || body.before === null
      ? aboutIds === body.before
      : isSame(aboutIds, body.before);
  if (asSeen && version.number === body.version) return;
  throw new AppError(
    'CONFLICT',
    'The comment, or whom it is said to be about, was changed meanwhile. Look again, then say whom it is about.',
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

async function requireActive(tx: Transaction, memberIds: readonly string[]): Promise<void> {
  const members = await tx.use(MemberRepository).byIds(memberIds);
  if (memberIds.every((id) => members.get(id)?.endedAt === null)) return;
  throw new AppError(
    'NOT_FOUND',
    'There is no such member in this practice, or they have left. Choose somebody else.',
  );
}
