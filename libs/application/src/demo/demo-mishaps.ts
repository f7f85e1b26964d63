import { Injectable } from '@nestjs/common';
import { PolicyDesk } from '../policy/policy-desk';
import { DemoStage } from './demo-stage';
import { type Telling } from './telling';

/** Posts of the month before today that did not simply go out. */
@Injectable()
export class DemoMishaps {
  constructor(
    private readonly stage: DemoStage,
    private readonly policy: PolicyDesk,
  ) {}

  /** A post is missed, not sent late. */
  async missed({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(14, '09:00'));
    const missed = await stage.submit(scene, 'manager', {
      text: 'The lift at our Hillside branch is being repaired tomorrow morning. The ground floor rooms are open as usual.',
      only: 'x',
      due: days.local(13, '07:30'),
    });
    await stage.approve(scene, missed.id);
    // The computer was off that morning: the post is missed, not sent late.
    await stage.moveTo(clock, days.at(13, '10:20'));
  }

  /** Everything is paused for a day; what was due then is not sent afterwards. */
  async paused({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(7, '15:00'));
    const choir = await stage.submit(scene, 'manager', {
      text: 'A community choir sings in our waiting room tomorrow at noon. Do come and listen.',
      due: days.local(6, '10:00'),
    });
    await stage.approve(scene, choir.id);
    await stage.moveTo(clock, days.at(6, '08:10'));
    await this.policy.pause(scene.as('compliance'), {
      reason: 'An accident on the quay: nothing cheerful goes out today.',
    });
    await stage.moveTo(clock, days.at(6, '10:00'));
    await stage.moveTo(clock, days.at(6, '15:30'));
    const { heldItems } = await this.policy.view(scene.as('compliance'));
    await this.policy.resume(scene.as('compliance'), {
      items: heldItems.map(({ publicationId }) => ({ publicationId, go: false })),
    });
  }

  /** A post is taken down, and put right. */
  async takenDown({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(4, '09:00'));
    const wrong = await stage.submit(scene, 'manager', {
      text: 'We close at 4pm on Friday for staff training. Please ring 111 if you need help that cannot wait.',
      due: days.local(4, '12:00'),
    });
    await stage.approve(scene, wrong.id);
    await stage.moveTo(clock, days.at(4, '12:00'));
    await stage.wait(clock, 20);
    await stage.takeDown(
      scene,
      'manager',
      wrong.id,
      'The day is wrong: the training is on Thursday.',
    );
    const right = await stage.submit(scene, 'manager', {
      text: 'We close at 4pm on Thursday for staff training. Please ring 111 if you need help that cannot wait.',
      due: days.local(4, '14:00'),
    });
    await stage.wait(clock, 10);
    await stage.approve(scene, right.id);
    await stage.moveTo(clock, days.at(4, '14:00'));
  }

  /** A post is held until advice comes. */
  async held({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(3, '10:00'));
    const asked = await stage.submit(scene, 'manager', {
      text: 'You may have read about the plans for a new building. Nothing is decided, and we will tell you as soon as it is.',
      due: days.local(-1, '16:00'),
    });
    await stage.wait(clock, 25);
    await stage.decide(
      scene,
      'guardian',
      asked.id,
      'hold',
      'Please wait for the answer of the integrated care board before this goes out.',
    );
  }
}
