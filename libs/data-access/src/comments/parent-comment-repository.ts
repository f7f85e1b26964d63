import { CommentRepository, type CommentWithVersion } from './comment-repository';

/** A comment that is being answered, with the wording that stands now. */
export type ParentComment = CommentWithVersion;

/** Comments as the replies to them need to know them. */
export class ParentCommentRepository extends CommentRepository {
  /** The comment that a reply answers; null for a post. */
  async ofReply(postId: string): Promise<ParentComment | null> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT parent_comment_id AS id FROM posts
        WHERE practice_id = $1 AND id = $2 AND parent_comment_id IS NOT NULL`,
      [this.practiceId, postId],
    );
    return rows[0] ? this.byId(rows[0].id) : null;
  }
}
