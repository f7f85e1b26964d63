import { type AdjustableClock, APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { LogRepository, UnitOfWork } from '@canteen/data-access';
import { Inject, Injectable } from '@nestjs/common';
import { DispatchGuard } from '../publishing/dispatch-guard';
import { DemoDays } from './demo-days';
import { DEMO_TIME_ZONE, DemoPractice } from './demo-practice';
import { DemoStory } from './demo-story';
import { SandboxPublic } from './sandbox-public';

const BEGINS_DAYS_AGO = 31;

/** Makes the demo: the practice, and what happened there in the month before today. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly practice: DemoPractice,
    private readonly story: DemoStory,
    private readonly sandbox: SandboxPublic,
    private readonly uow: UnitOfWork,
    private readonly dispatch: DispatchGuard,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Makes what is missing of the demo; nothing when it is all there.
   *
   * @param clock the clock the application runs on; it runs as the computer's again afterwards
   * @returns the scenes of the month that could not be told, with the reason: none when all is well
   * @throws AppError UNAVAILABLE in production or without the sandbox
   */
  async seed(clock: AdjustableClock): Promise<string[]> {
    if (this.config.environment === 'production' || this.config.sandboxUrl === null) {
      throw new AppError(
        'UNAVAILABLE',
        'The demo practice needs the sandbox networks and is never made in production.',
      );
    }
    await this.dispatch.look();
    const days = new DemoDays(clock.now(), DEMO_TIME_ZONE);
    try {
      // An interrupted making goes on where it was; a finished one is left alone.
      if (await this.practice.find()) clock.real();
      else clock.set(days.at(BEGINS_DAYS_AGO, '09:00'));
      await this.sandbox.standAt(clock.now());
      const scene = await this.practice.make();
      if (await this.hasHistory(scene.practiceId)) return [];
      return await this.story.tell(clock, days, scene);
    } finally {
      clock.real();
      await this.sandbox.realTime();
    }
  }

  private async hasHistory(practiceId: string): Promise<boolean> {
    const first = await this.uow.run(practiceId, (tx) =>
      tx.use(LogRepository).page({ kind: 'post.started' }, null, 1),
    );
    return first.length > 0;
  }
}
