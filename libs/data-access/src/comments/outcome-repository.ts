import { In, IsNull } from 'typeorm';
import { Outcome } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** The recorded ends of comments. One counts at a time, which an index holds. */
export class OutcomeRepository extends BoundRepository {
  async add(outcome: Outcome): Promise<void> {
    await this.manager.insert(Outcome, outcome);
  }

  /** The outcome that counts, or null. */
  async current(commentId: string): Promise<Outcome | null> {
    return (await this.currentOf([commentId])).get(commentId) ?? null;
  }

  /** The outcomes that count, by comment id. */
  async currentOf(commentIds: readonly string[]): Promise<Map<string, Outcome>> {
    if (commentIds.length === 0) return new Map();
    const outcomes = await this.manager.findBy(Outcome, {
      practiceId: this.practiceId,
      commentId: In([...new Set(commentIds)]),
      supersededAt: IsNull(),
    });
    return new Map(outcomes.map((outcome) => [outcome.commentId, outcome]));
  }

  /** Whether two people ever agreed that a comment stays hidden. */
  async hideAgreed(commentId: string): Promise<boolean> {
    return this.manager.existsBy(Outcome, {
      practiceId: this.practiceId,
      commentId,
      kind: 'hidden',
      secondAgreed: true,
    });
  }

  /** Records what the second person said. */
  async second(outcome: Outcome, memberId: string, agreed: boolean): Promise<void> {
    await this.change(outcome, {
      secondId: memberId,
      secondAt: this.scope.now,
      secondAgreed: agreed,
    });
  }

  /** The outcome counts no longer; it stays as what was once recorded. */
  async supersede(outcome: Outcome): Promise<void> {
    await this.change(outcome, { supersededAt: this.scope.now });
  }

  private async change(outcome: Outcome, changes: Partial<Outcome>): Promise<void> {
    const { id } = outcome;
    await this.manager.update(Outcome, { id, practiceId: this.practiceId }, changes);
    Object.assign(outcome, changes);
  }
}
