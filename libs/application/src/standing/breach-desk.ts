import { type Role } from '@canteen/contracts';
import { SealedTexts, StandingRepository, UnitOfWork } from '@canteen/data-access';
import { RULESET } from '@canteen/guidance';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { later } from '../comments/comment-moves';
import { A_YEAR_MS } from './standing-facts';

/** The rule that finds personal data that got out. */
export const BREACH_RULE = 'legal.data-breach';

/** Who answers for what was done about it. */
export const breachRoles: readonly Role[] = ['compliance', 'caldicott-guardian'];

/** Records what was done about personal data that got out. */
@Injectable()
export class BreachDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Keeps in the log that a breach was dealt with, and how; the daily check speaks of it again only
   * when something else is found in the same post (UK GDPR, Article 33(5): every breach is recorded
   * with its effects and what was done).
   *
   * @param findingId of what the daily check found
   * @param note what was done: reported or why not, who was told; sealed
   * @throws AppError FORBIDDEN; NOT_FOUND when it does not stand any more
   */
  async settle(acting: Acting, findingId: string, note: string): Promise<void> {
    requireRole(acting, ...breachRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const standing = tx.use(StandingRepository);
      const found = await standing.lockOpen(findingId);
      if (found?.rule !== BREACH_RULE) {
        throw new AppError(
          'NOT_FOUND',
          'This does not stand any more: it was dealt with, or is no longer found. Reload to see how it ended.',
        );
      }
      const concerns = await standing.publishedConcerns(RULESET.id, later(tx.now, -A_YEAR_MS));
      const concern = concerns.find(({ postId }) => postId === found.subjectId);
      const rules = [...(concern?.settledRules ?? []), ...(concern?.rules ?? []).map(idOf)];
      const sealed = await tx.use(SealedTexts).seal(found.subjectId, 'breach-note', note);
      await standing.gone([found.id]);
      tx.log.append({
        kind: 'post.breach-dealt-with',
        actor: actorOf(acting),
        subject: { type: 'post', id: found.subjectId },
        thread: found.threadId,
        data: { rules: [...new Set(rules)], since: found.openedAt },
        texts: { note: sealed },
      });
      tx.live('people');
    });
  }
}

const idOf = ({ rule }: { rule: string }) => rule;
