import { type PostState } from '@canteen/contracts';
import { In, Not } from 'typeorm';
import { Post } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** States of a reply that leads nowhere any more, or is out. */
const ENDED: readonly PostState[] = ['published', 'corrected', 'taken-down', 'cancelled'];

/** The replies to comments. */
export class ReplyRepository extends BoundRepository {
  /** Replies in the making, in a fixed order so that they can be held one after the other. */
  async openIdsOf(commentId: string): Promise<string[]> {
    return (await this.openOf(commentId)).map((post) => post.id);
  }

  async openOf(commentId: string): Promise<Post[]> {
    return this.manager.find(Post, {
      where: {
        parentCommentId: commentId,
        practiceId: this.practiceId,
        state: Not(In([...ENDED])),
      },
      order: { id: 'ASC' },
    });
  }

  /** Every reply to a comment, the last one first. */
  async allOf(commentId: string): Promise<Post[]> {
    return this.manager.find(Post, {
      where: { parentCommentId: commentId, practiceId: this.practiceId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }
}
