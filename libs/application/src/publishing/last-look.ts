import { PracticeRepository, UnitOfWork } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Clock } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Batches } from '../due-work/batches';
import { type Flight } from './flight';

/** Half of what a pause allows: nothing may start later than a second after it. */
const LOOK_AGAIN_AFTER_MS = 500;
/** Those of one practice look together. */
const TOGETHER = { atOnce: 3, size: 50 };

type Answer = 'paused' | 'goes on';

/**
 * The last thing before the first byte: too long since the gate, its time passed, or a pause made
 * meanwhile, and nothing is sent. The gate holds off every pause until its commit, so in the moment after
 * it there can be none that is older than that moment.
 */
@Injectable()
export class LastLook {
  private readonly pauses = new Batches<null, Answer>(async (practiceId, asked) => {
    const answer = await this.pauseOf(practiceId);
    return asked.map(() => answer);
  }, TOGETHER);

  constructor(
    @Inject(UnitOfWork) private readonly uow: Pick<UnitOfWork, 'run'>,
    @Inject(Clock) private readonly clock: Pick<Clock, 'monotonicMs'>,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  /** @throws Error to stop the send */
  async at(flight: Flight): Promise<void> {
    let sureSince = flight.armedAtMonotonicMs;
    while (this.since(sureSince) > LOOK_AGAIN_AFTER_MS) {
      this.inTime(flight);
      sureSince = this.clock.monotonicMs();
      if ((await this.pauses.add(flight.practiceId, null)) === 'paused') {
        throw new Error('Everything was paused meanwhile.');
      }
    }
    this.inTime(flight);
  }

  private inTime({ armedAtMonotonicMs, windowEndsMonotonicMs }: Flight): void {
    if (this.since(armedAtMonotonicMs) > this.config.waits.gateToWrite) {
      throw new Error('Too long passed between the gate and the send.');
    }
    if (this.clock.monotonicMs() > windowEndsMonotonicMs) {
      throw new Error('Its time passed between the gate and the send.');
    }
  }

  private async pauseOf(practiceId: string): Promise<Answer> {
    const { pausedAt } = await this.uow.run(practiceId, (tx) => tx.use(PracticeRepository).get());
    return pausedAt === null ? 'goes on' : 'paused';
  }

  /** Milliseconds on the forward-moving clock. */
  private since(ms: number): number {
    return this.clock.monotonicMs() - ms;
  }
}
