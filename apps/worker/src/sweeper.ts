import { WorkRunner } from '@canteen/application';
import { queueNames, workKinds } from '@canteen/contracts';
import { APP_CONFIG, type AppConfig, Log, queueOf, queueSettings } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Lane } from './lane';

/**
 * Looks for due work every second or so, whatever the queues say: with Redis gone everything still
 * happens, only a little later.
 */
@Injectable()
export class Sweeper {
  private stopped = false;
  private sweeping: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  /** When the last sweep ended, on the process's own forward-moving clock. */
  private lastEnded = performance.now();
  private readonly lanes: readonly Lane[];

  constructor(
    private readonly runner: WorkRunner,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {
    this.lanes = queueNames.map((name) => {
      const kinds = workKinds.filter((kind) => queueOf[kind] === name);
      return new Lane(kinds, queueSettings[name].concurrency, runner, log);
    });
  }

  start(): void {
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep().then(() => {
        if (!this.stopped) this.start();
      });
    }, this.config.waits.sweepEvery);
  }

  /** Starts no new sweep and waits for the work in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  /** Milliseconds since a sweep last ended; grows without end when sweeps hang or fail. */
  quietFor(): number {
    return performance.now() - this.lastEnded;
  }

  private async sweep(): Promise<void> {
    try {
      // Mostly nothing is due: one question instead of a claim for each lane.
      const due = await this.runner.dueKinds();
      const wanted = this.lanes.filter((lane) => lane.does(due));
      await Promise.all(wanted.map((lane) => lane.fill()));
      this.lastEnded = performance.now();
    } catch (error) {
      // The database is away: the next sweep tries again.
      this.log.error('A sweep failed; the next one tries again.', { err: error });
    }
  }
}
