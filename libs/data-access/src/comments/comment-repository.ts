import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { Comment, CommentVersion } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** A comment with the wording that stands now. */
export interface CommentWithVersion {
  comment: Comment;
  version: CommentVersion;
}

/** What may change about a comment. */
export type CommentChanges = Partial<
  Pick<
    Comment,
    | 'state'
    | 'lane'
    | 'dueAt'
    | 'assignedTo'
    | 'sentiment'
    | 'currentVersion'
    | 'firstOpenedAt'
    | 'closedAt'
    | 'hiddenAt'
    | 'goneAt'
    | 'aboutIds'
    | 'aboutVersion'
  >
>;

/** Comments of the bound practice, one at a time, and their wordings. */
export class CommentRepository extends BoundRepository {
  /**
   * Makes everybody else who captures the same remote item wait until this transaction ends, also
   * while no row of it exists.
   */
  async holdRemote(channelId: string, remoteId: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `comment|${channelId}|${remoteId}`,
    ]);
  }

  async idOfRemote(channelId: string, remoteId: string): Promise<string | null> {
    const found = await this.manager.findOne(Comment, {
      select: { id: true },
      where: { practiceId: this.practiceId, channelId, remoteId },
    });
    return found?.id ?? null;
  }

  /** What was written on a channel since then (instant) and is not known to be gone, the newest first. */
  async standing(
    channelId: string,
    since: string,
    limit: number,
  ): Promise<{ id: string; at: string }[]> {
    const found = await this.manager.find(Comment, {
      select: { remoteId: true, postedAt: true },
      where: {
        practiceId: this.practiceId,
        channelId,
        postedAt: MoreThanOrEqual(since),
        goneAt: IsNull(),
        erasedAt: IsNull(),
      },
      order: { postedAt: 'DESC', id: 'DESC' },
      take: limit,
    });
    return found.map(({ remoteId, postedAt }) => ({ id: remoteId, at: postedAt }));
  }

  /** Comments of a channel with their wordings, by remote id; unknown ones are absent. */
  async byRemoteIds(
    channelId: string,
    remoteIds: readonly string[],
  ): Promise<Map<string, CommentWithVersion>> {
    if (remoteIds.length === 0) return new Map();
    const comments = await this.manager.findBy(Comment, {
      practiceId: this.practiceId,
      channelId,
      remoteId: In([...new Set(remoteIds)]),
    });
    const versions = await this.currentVersionsOf(comments);
    return new Map(
      comments.flatMap((comment) => {
        const version = versions.get(comment.id);
        return version ? [[comment.remoteId, { comment, version }]] : [];
      }),
    );
  }

  async byId(id: string): Promise<CommentWithVersion | null> {
    const comment = await this.manager.findOneBy(Comment, { id, practiceId: this.practiceId });
    return comment && this.withVersion(comment);
  }

  /** As `byId`, holding the row until the commit. Hold the replies to it first. */
  async lock(id: string): Promise<CommentWithVersion | null> {
    const comment = await this.manager.findOne(Comment, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
    return comment && this.withVersion(comment);
  }

  async versionById(id: string): Promise<CommentVersion | null> {
    return this.manager.findOneBy(CommentVersion, { id, practiceId: this.practiceId });
  }

  /** Every wording of a comment, the oldest first. */
  async versionsOf(commentId: string): Promise<CommentVersion[]> {
    return this.manager.find(CommentVersion, {
      where: { commentId, practiceId: this.practiceId },
      order: { number: 'ASC' },
    });
  }

  /** The wording that stands now, by comment id. */
  async currentVersionsOf(comments: readonly Comment[]): Promise<Map<string, CommentVersion>> {
    if (comments.length === 0) return new Map();
    const versions = await this.manager
      .createQueryBuilder(CommentVersion, 'version')
      .innerJoin(
        Comment,
        'comment',
        'comment.id = version.commentId AND comment.currentVersion = version.number',
      )
      .where('version.practiceId = :practice', { practice: this.practiceId })
      .andWhere('version.commentId IN (:...ids)', { ids: comments.map(({ id }) => id) })
      .getMany();
    return new Map(versions.map((version) => [version.commentId, version]));
  }

  async add(comment: Comment, version: CommentVersion): Promise<void> {
    await this.manager.insert(Comment, comment);
    await this.manager.insert(CommentVersion, version);
  }

  async addVersion(version: CommentVersion): Promise<void> {
    await this.manager.insert(CommentVersion, version);
  }

  /** Writes the changes and makes them stand in the comment that was read. */
  async change(comment: Comment, changes: CommentChanges): Promise<void> {
    const { id } = comment;
    await this.manager.update(Comment, { id, practiceId: this.practiceId }, changes);
    Object.assign(comment, changes);
  }

  private async withVersion(comment: Comment): Promise<CommentWithVersion> {
    const version = await this.manager.findOneByOrFail(CommentVersion, {
      commentId: comment.id,
      number: comment.currentVersion,
    });
    return { comment, version };
  }
}
