import { OverdueWatch } from '@canteen/application';
import { APP_CONFIG, type AppConfig, Log } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The dead man's switch: looks for what is due and has not ended, without any queue. */
@Injectable()
export class OverdueLoop {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly watch: OverdueWatch,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().then(() => {
        if (!this.stopped) this.start();
      });
    }, this.config.waits.deadManEvery);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      await this.watch.look();
    } catch (error) {
      // The database is away: the next look tries again.
      this.log.error('The look for overdue posts failed; the next one tries again.', {
        err: error,
      });
    }
  }
}
