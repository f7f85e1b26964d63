import {
  type ClaimedWork,
  type LookBack,
  LookBackRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { RULESET } from '@canteen/guidance';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { later } from '../comments/comment-moves';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { PastScreener } from '../screening/past-screener';
import { A_YEAR_MS } from './standing-facts';

/** Screened in one go: a few seconds, so that other work of the worker is not kept waiting. */
const AT_ONCE = 50;

/**
 * Screens what was published in the last year with the rules in force, a little at a time and each
 * wording once for a ruleset, and keeps the answer. What was decided under earlier rules stays as it is.
 */
@Injectable()
export class LookBackKeeper implements WorkHandler {
  readonly kind = 'look-back';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly screener: PastScreener,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(work.practiceId, async (tx) => {
      const left = await this.lookAtSome(tx);
      if (left) return { againAt: tx.now };
      // What was found may be a breach: the check need not wait for tomorrow.
      await tx.due.hasten('check-standing', tx.practiceId, tx.now);
      return { againAt: later(tx.now, this.config.waits.standingEvery) };
    });
  }

  /** @returns whether there may be more to look at */
  private async lookAtSome(tx: Transaction): Promise<boolean> {
    const looks = tx.use(LookBackRepository);
    const since = later(tx.now, -A_YEAR_MS);
    const wordings = await looks.notSeenBy(RULESET.id, since, AT_ONCE);
    const found = await this.screener.lookAt(tx, wordings);
    await looks.keep(
      found.map(({ revisionId, postId, publishedAt, rules }): LookBack => ({
        revisionId,
        practiceId: tx.practiceId,
        postId,
        ruleset: RULESET.id,
        screened: rules !== null,
        rules: rules ?? [],
        publishedAt,
        lookedAt: tx.now,
      })),
    );
    return wordings.length === AT_ONCE;
  }
}
