import { type CommentState, type Lane } from '@canteen/contracts';
import { type SelectQueryBuilder } from 'typeorm';
import { Comment, Outcome } from '../entities';
import { type Page, decodeCursor, pageFrom } from '../paging';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** States in which a comment has no recorded end yet. */
export const openCommentStates: readonly CommentState[] = [
  'captured',
  'triaged',
  'open',
  'answering',
  'awaiting-approval',
];

/** What a list of comments shows. */
export interface CommentFilter {
  view: 'open' | 'mine' | 'to-confirm' | 'closed' | 'all';
  lane?: Lane;
  /** Who looks, for `mine`. */
  memberId: string;
  after?: string;
  limit: number;
}

export interface LaneCount {
  lane: Lane;
  open: number;
  overdue: number;
}

const WAITS_FOR_SECOND = `EXISTS (
  SELECT FROM outcomes o WHERE o.comment_id = comment.id AND o.superseded_at IS NULL
     AND o.second_needed AND o.second_at IS NULL)`;

/** Lists of comments. */
export class CommentLists extends BoundRepository {
  /** One page: what is due first leads where something is to be done, else the newest. */
  async page(filter: CommentFilter): Promise<Page<Comment>> {
    const query = this.select();
    if (filter.lane) query.andWhere('comment.lane = :lane', { lane: filter.lane });
    narrow(query, filter);
    return filter.view === 'closed' || filter.view === 'all'
      ? this.newestFirst(query, filter)
      : this.dueFirst(query, filter);
  }

  /** Open comments by lane, and those past their due time. Lanes without any are absent. */
  async laneCounts(): Promise<LaneCount[]> {
    return this.manager.query(
      `SELECT lane, count(*)::int AS open, (count(*) FILTER (WHERE due_at < $2))::int AS overdue
         FROM comments WHERE practice_id = $1 AND state = ANY($3::text[]) GROUP BY lane`,
      [this.practiceId, this.scope.now, openCommentStates],
    );
  }

  /** How many outcomes wait for a second person. */
  async waitingForSecond(): Promise<number> {
    return this.manager
      .createQueryBuilder(Outcome, 'outcome')
      .where('outcome.practiceId = :practice', { practice: this.practiceId })
      .andWhere('outcome.supersededAt IS NULL AND outcome.secondNeeded')
      .andWhere('outcome.secondAt IS NULL')
      .getCount();
  }

  /** Other comments of the same person on the same network, the newest first. */
  async earlierOf(comment: Comment, limit: number): Promise<Comment[]> {
    return this.select()
      .andWhere('comment.authorPseudonym = :author', { author: comment.authorPseudonym })
      .andWhere('comment.id <> :id', { id: comment.id })
      .orderBy('comment.postedAt', 'DESC')
      .addOrderBy('comment.id', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** What the public wrote in a thread, the oldest first; of a long thread the newest part. */
  async ofThread(threadId: string, limit: number): Promise<Comment[]> {
    const newest = await this.select()
      .andWhere('comment.threadId = :threadId', { threadId })
      .orderBy('comment.postedAt', 'DESC')
      .addOrderBy('comment.id', 'DESC')
      .limit(limit)
      .getMany();
    return newest.reverse();
  }

  private select(): SelectQueryBuilder<Comment> {
    return this.manager
      .createQueryBuilder(Comment, 'comment')
      .where('comment.practiceId = :practice', { practice: this.practiceId });
  }

  private async dueFirst(
    query: SelectQueryBuilder<Comment>,
    { after, limit }: CommentFilter,
  ): Promise<Page<Comment>> {
    query.orderBy('comment.dueAt', 'ASC').addOrderBy('comment.id', 'ASC');
    const cursor = decodeCursor(after, 2);
    if (cursor) query.andWhere('(comment.dueAt, comment.id) > (:key, :after)', place(cursor));
    const rows = await query.limit(limit + 1).getMany();
    return pageFrom(rows, limit, ({ dueAt, id }) => [dueAt ?? '', id]);
  }

  private async newestFirst(
    query: SelectQueryBuilder<Comment>,
    { after, limit }: CommentFilter,
  ): Promise<Page<Comment>> {
    query.orderBy('comment.postedAt', 'DESC').addOrderBy('comment.id', 'DESC');
    const cursor = decodeCursor(after, 2);
    if (cursor) query.andWhere('(comment.postedAt, comment.id) < (:key, :after)', place(cursor));
    const rows = await query.limit(limit + 1).getMany();
    return pageFrom(rows, limit, ({ postedAt, id }) => [postedAt, id]);
  }
}

function narrow(query: SelectQueryBuilder<Comment>, filter: CommentFilter): void {
  const open = () =>
    query
      .andWhere('comment.state IN (:...states)', { states: openCommentStates })
      .andWhere('comment.dueAt IS NOT NULL');
  switch (filter.view) {
    case 'open':
      open();
      return;
    case 'mine':
      open().andWhere('comment.assignedTo = :member', { member: filter.memberId });
      return;
    case 'to-confirm':
      query.andWhere(WAITS_FOR_SECOND).andWhere('comment.dueAt IS NOT NULL');
      return;
    case 'closed':
      query.andWhere(`comment.state = 'closed'`);
      return;
    case 'all':
      return;
  }
}

function place([key = '', id = '']: readonly string[]): { key: string; after: string } {
  return { key, after: id };
}
