import { Comment, CommentVersion } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** A comment that is being answered, with the wording that stands now. */
export interface ParentComment {
  comment: Comment;
  /** The current version; `bodyId` is the sealed text. */
  version: CommentVersion;
}

/** Comments as the replies to them need to know them. */
export class ParentCommentRepository extends BoundRepository {
  async byId(id: string): Promise<ParentComment | null> {
    const comment = await this.manager.findOneBy(Comment, { id, practiceId: this.practiceId });
    return comment && this.withVersion(comment);
  }

  /** The comment that a reply answers; null for a post. */
  async ofReply(postId: string): Promise<ParentComment | null> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT parent_comment_id AS id FROM posts
        WHERE practice_id = $1 AND id = $2 AND parent_comment_id IS NOT NULL`,
      [this.practiceId, postId],
    );
    return rows[0] ? this.byId(rows[0].id) : null;
  }

  /** As `byId`, holding the row so that an edit upstream waits for us. */
  async lock(id: string): Promise<ParentComment | null> {
    const comment = await this.manager.findOne(Comment, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
    return comment && this.withVersion(comment);
  }

  async setState(id: string, state: Comment['state']): Promise<void> {
    await this.manager.update(Comment, { id, practiceId: this.practiceId }, { state });
  }

  private async withVersion(comment: Comment): Promise<ParentComment> {
    const version = await this.manager.findOneByOrFail(CommentVersion, {
      commentId: comment.id,
      number: comment.currentVersion,
    });
    return { comment, version };
  }
}
