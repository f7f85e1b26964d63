import { In, IsNull } from 'typeorm';
import { Approval } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Decisions of members on sealed revisions. */
export class ApprovalRepository extends BoundRepository {
  async add(approval: Approval): Promise<void> {
    await this.manager.insert(Approval, approval);
  }

  /** Decisions by revision, the oldest first. */
  async ofRevisions(revisionIds: readonly string[]): Promise<Map<string, Approval[]>> {
    const byRevision = new Map<string, Approval[]>(revisionIds.map((id) => [id, []]));
    if (revisionIds.length === 0) return byRevision;
    const approvals = await this.manager.find(Approval, {
      where: { revisionId: In([...revisionIds]), practiceId: this.practiceId },
      order: { at: 'ASC', id: 'ASC' },
    });
    for (const approval of approvals) byRevision.get(approval.revisionId)?.push(approval);
    return byRevision;
  }

  /** Every decision on a post, the oldest first. */
  async ofPost(postId: string): Promise<Approval[]> {
    return this.manager.find(Approval, {
      where: { postId, practiceId: this.practiceId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** How many approvals stand on each of these posts; posts without one are left out. */
  async standingOfPosts(postIds: readonly string[]): Promise<Map<string, number>> {
    if (postIds.length === 0) return new Map();
    const standing = await this.manager.find(Approval, {
      select: { id: true, postId: true },
      where: {
        postId: In([...postIds]),
        practiceId: this.practiceId,
        decision: 'approve',
        voidedAt: IsNull(),
      },
    });
    const counts = new Map<string, number>();
    for (const { postId } of standing) counts.set(postId, (counts.get(postId) ?? 0) + 1);
    return counts;
  }

  /**
   * Makes the decisions of these kinds that still stand on a post void.
   *
   * @returns the ids of those that stood
   */
  async voidStanding(
    postId: string,
    decisions: readonly Approval['decision'][],
    reason: string,
  ): Promise<string[]> {
    const standing = await this.manager.findBy(Approval, {
      postId,
      practiceId: this.practiceId,
      decision: In([...decisions]),
      voidedAt: IsNull(),
    });
    const ids = standing.map((approval) => approval.id);
    if (ids.length > 0) {
      await this.manager.update(
        Approval,
        { id: In(ids) },
        { voidedAt: this.scope.now, voidReason: reason },
      );
    }
    return ids;
  }
}
