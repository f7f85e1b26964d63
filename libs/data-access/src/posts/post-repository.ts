import { type PostState } from '@canteen/contracts';
import { And, In, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { Post } from '../entities';
import { type Page, decodeCursor, pageFrom } from '../paging';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** What a list of posts shows. */
export interface PostFilter {
  /** Null: every state. */
  states: readonly PostState[] | null;
  kind?: 'post' | 'reply';
  after?: string;
  limit: number;
}

/** What may change about a post; `updatedAt` follows by itself. */
export type PostChanges = Partial<
  Pick<
    Post,
    | 'state'
    | 'holdReason'
    | 'editorIds'
    | 'draftId'
    | 'version'
    | 'revisionId'
    | 'tier'
    | 'dueAt'
    | 'validUntil'
  >
>;

/** Posts and replies of the bound practice. */
export class PostRepository extends BoundRepository {
  async addAll(posts: readonly Post[]): Promise<void> {
    await this.manager.insert(Post, [...posts]);
  }

  /** Makes everybody else who brings in a table of posts wait until this transaction ends. */
  async holdTable(): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `post-table|${this.practiceId}`,
    ]);
  }

  /** The posts due at one of these instants (ISO), cancelled ones left out. */
  async dueAtOneOf(instants: readonly string[]): Promise<Post[]> {
    return this.manager.find(Post, {
      where: {
        practiceId: this.practiceId,
        kind: 'post',
        dueAt: In([...new Set(instants)]),
        state: Not(In(['cancelled'])),
      },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }

  async byId(id: string): Promise<Post | null> {
    return this.manager.findOneBy(Post, { id, practiceId: this.practiceId });
  }

  /** As `byId`, holding the row: two people can act on a post at once. */
  async lock(id: string): Promise<Post | null> {
    return this.manager.findOne(Post, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The corrections of a post, the newest first. */
  async correctionsOf(id: string): Promise<Post[]> {
    return this.manager.find(Post, {
      where: { correctsId: id, practiceId: this.practiceId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** As `lock` for several, in an order in which nobody waits in a ring. */
  async lockAll(ids: readonly string[]): Promise<Map<string, Post>> {
    const posts = await this.manager.find(Post, {
      where: { id: In([...new Set(ids)]), practiceId: this.practiceId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(posts.map((post) => [post.id, post]));
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Post>> {
    if (ids.length === 0) return new Map();
    const posts = await this.manager.findBy(Post, {
      id: In([...new Set(ids)]),
      practiceId: this.practiceId,
    });
    return new Map(posts.map((post) => [post.id, post]));
  }

  /** Writes the changes and makes them stand in the post that was read. */
  async change(post: Post, changes: PostChanges): Promise<void> {
    const all = { ...changes, updatedAt: this.scope.now };
    await this.manager.update(Post, { id: post.id, practiceId: this.practiceId }, all);
    Object.assign(post, all);
  }

  /** One page, the last changed first. */
  async page(filter: PostFilter): Promise<Page<Post>> {
    const query = this.manager
      .createQueryBuilder(Post, 'post')
      .where('post.practiceId = :practice', { practice: this.practiceId })
      .orderBy('post.updatedAt', 'DESC')
      .addOrderBy('post.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.states) query.andWhere('post.state IN (:...states)', { states: filter.states });
    if (filter.kind) query.andWhere('post.kind = :kind', { kind: filter.kind });
    const after = decodeCursor(filter.after, 2);
    if (after) query.andWhere('(post.updatedAt, post.id) < (:key, :id)', place(after));
    return pageFrom(await query.getMany(), filter.limit, ({ updatedAt, id }) => [updatedAt, id]);
  }

  /** One page of posts in these states that have a time, what is due first leading. */
  async dueFirst(
    states: readonly PostState[],
    after: string | undefined,
    limit: number,
  ): Promise<Page<Post>> {
    const query = this.manager
      .createQueryBuilder(Post, 'post')
      .where('post.practiceId = :practice', { practice: this.practiceId })
      .andWhere('post.state IN (:...states)', { states })
      .andWhere('post.dueAt IS NOT NULL')
      .orderBy('post.dueAt', 'ASC')
      .addOrderBy('post.id', 'ASC')
      .limit(limit + 1);
    const cursor = decodeCursor(after, 2);
    if (cursor) query.andWhere('(post.dueAt, post.id) > (:key, :id)', place(cursor));
    return pageFrom(await query.getMany(), limit, ({ dueAt, id }) => [dueAt ?? '', id]);
  }

  /** The posts due in [from, to) (ISO), cancelled ones left out; a reply has no time of its own. */
  async dueBetween(from: string, to: string): Promise<Post[]> {
    return this.manager.find(Post, {
      where: {
        practiceId: this.practiceId,
        kind: 'post',
        dueAt: And(MoreThanOrEqual(from), LessThan(to)),
        state: Not(In(['cancelled'])),
      },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }
}

function place([key = '', id = '']: readonly string[]): { key: string; id: string } {
  return { key, id };
}
