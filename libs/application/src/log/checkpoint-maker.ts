import {
  CheckpointRepository,
  type ClaimedWork,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { TreeFrontier } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { LogSigner } from './log-signer';

/**
 * Signs the head of a practice's log when it grew. The first entry after a quiet time is signed at
 * once; while the log keeps growing, one checkpoint covers all that came since the last.
 */
@Injectable()
export class CheckpointMaker implements WorkHandler {
  readonly kind = 'make-checkpoint';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
    @Inject(APP_CONFIG)
    private readonly config: Pick<AppConfig, 'waits'> & Partial<Pick<AppConfig, 'witnesses'>>,
  ) {}

  handle(work: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(work.practiceId, async (tx) => {
      const last = await tx.use(CheckpointRepository).last();
      const next = last === null ? 0 : Date.parse(last.at) + this.config.waits.checkpointEvery;
      if (Date.parse(tx.now) < next) return { againAt: new Date(next).toISOString() };
      await this.sign(tx);
      return { done: true };
    });
  }

  /**
   * Signs the head as it stands, unless its newest checkpoint covers it already.
   *
   * @returns the size that is signed now
   */
  async sign(tx: Transaction): Promise<number> {
    const checkpoints = tx.use(CheckpointRepository);
    const head = await checkpoints.head();
    const last = await checkpoints.last();
    if (head === null || head.size === 0) return 0;
    if (last !== null && last.size >= head.size) return last.size;
    const frontier = TreeFrontier.parse(head.frontier);
    const root = frontier.root();
    const note = this.signer.sign(tx.practiceId, frontier.size, root);
    await checkpoints.add({ size: frontier.size, root, note });
    if (this.config.witnesses?.length) {
      await tx.due.addUnlessWaiting('witness-log', tx.practiceId, tx.now);
    }
    tx.live('log');
    return frontier.size;
  }
}
