import {
  type Post,
  type Publication,
  RevisionRepository,
  type Transaction,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { ReplyConfirmed } from '../publishing/reply-confirmed';
import { commentAllows, lockComment } from './comment-moves';
import { recordOutcome } from './outcome-book';

/** Closes a comment as answered once the reply to it stands on the network. */
@Injectable()
export class ReplyCloser extends ReplyConfirmed {
  /**
   * A comment that ended otherwise keeps its outcome, and one that was edited while the reply was on
   * its way stays open: the reply answers words that are no longer there.
   */
  async confirmed(tx: Transaction, reply: Post, publication: Publication): Promise<void> {
    if (reply.parentCommentId === null) return;
    const { comment } = await lockComment(tx, reply.parentCommentId);
    const revision = await tx.use(RevisionRepository).byId(publication.revisionId);
    if (revision?.parentVersion !== comment.currentVersion) return;
    if (!commentAllows(comment, 'close')) return;
    await recordOutcome(tx, comment, {
      kind: 'answered',
      reason: null,
      reference: publication.url,
      note: '',
      byId: reply.authorId,
      actor: systemActor('publisher'),
      replyConfirmed: true,
      data: { reply: reply.id, publication: publication.id },
    });
  }
}
