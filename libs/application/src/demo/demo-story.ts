import { AdjustableClock, AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DemoConversations } from './demo-conversations';
import { type DemoDays } from './demo-days';
import { DemoMishaps } from './demo-mishaps';
import { demoPicture } from './demo-picture';
import { type DemoScene } from './demo-practice';
import { DemoStage } from './demo-stage';
import { DemoToday } from './demo-today';
import { type Telling } from './telling';

/** The month before today at the demo practice, scene by scene in the order of its days. */
@Injectable()
export class DemoStory {
  constructor(
    private readonly stage: DemoStage,
    private readonly conversations: DemoConversations,
    private readonly mishaps: DemoMishaps,
    private readonly today: DemoToday,
  ) {}

  /**
   * Tells the whole month. A scene that the product refuses, because its rules have changed since
   * the story was written, is left where it was: the demo is there without it.
   *
   * @returns the scenes that were not told to their end, with the reason; none when all is well
   */
  async tell(clock: AdjustableClock, days: DemoDays, scene: DemoScene): Promise<string[]> {
    await this.stage.moveTo(clock, days.at(29, '09:40'));
    const picture = await this.stage.addPicture(scene, 'writer', demoPicture());
    const broken: string[] = [];
    for (const [name, play] of this.scenes()) {
      try {
        await play({ clock, days, scene, picture });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        broken.push(`${name}: ${error.message}`);
      }
    }
    await this.stage.moveTo(clock, days.minutesAgo(5));
    return broken;
  }

  private scenes(): [string, (telling: Telling) => Promise<void>][] {
    const { conversations, mishaps, today } = this;
    return [
      ['open day', (telling) => conversations.openDay(telling)],
      ['thanks', (telling) => conversations.thanks(telling)],
      ['abuse', (telling) => conversations.abuse(telling)],
      ['crisis', (telling) => conversations.crisis(telling)],
      ['missed', (telling) => mishaps.missed(telling)],
      ['kinder words', (telling) => conversations.kinderWords(telling)],
      ['paused', (telling) => mishaps.paused(telling)],
      ['taken down', (telling) => mishaps.takenDown(telling)],
      ['held', (telling) => mishaps.held(telling)],
      ['old notices', (telling) => today.oldNotices(telling)],
      ['calendar', (telling) => today.calendar(telling)],
      ['review', (telling) => today.review(telling)],
      ['inbox', (telling) => today.inbox(telling)],
    ];
  }
}
