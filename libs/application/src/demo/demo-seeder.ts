import { type AdjustableClock, APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DemoPractice } from './demo-practice';

/** Makes the demo: the practice, and what happened there in the month before today. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly practice: DemoPractice,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Makes what is missing of the demo; nothing when it is all there.
   *
   * @param clock the clock the application runs on; it runs as the computer's again afterwards
   * @throws AppError UNAVAILABLE in production or without the sandbox
   */
  async seed(clock: AdjustableClock): Promise<void> {
    if (this.config.environment === 'production' || this.config.sandboxUrl === null) {
      throw new AppError(
        'UNAVAILABLE',
        'The demo practice needs the sandbox networks and is never made in production.',
      );
    }
    try {
      await this.practice.make();
    } finally {
      clock.real();
    }
  }
}
