import { Injectable } from '@nestjs/common';
import { NoticeBoard } from '../notices/notice-board';
import { type DemoRole, demoCast } from './demo-cast';
import { DemoStage } from './demo-stage';
import { SandboxPublic } from './sandbox-public';
import { type Telling } from './telling';

/** What waits for somebody when the demo is opened. */
@Injectable()
export class DemoToday {
  constructor(
    private readonly stage: DemoStage,
    private readonly sandbox: SandboxPublic,
    private readonly notices: NoticeBoard,
  ) {}

  /** Everybody has read what the month brought. */
  async oldNotices({ clock, days, scene }: Telling): Promise<void> {
    await this.stage.moveTo(clock, days.at(2, '15:30'));
    for (const role of Object.keys(demoCast) as DemoRole[]) {
      await this.notices.markRead(scene.as(role));
    }
  }

  /** One post went out yesterday, two are scheduled. */
  async calendar({ clock, days, scene, picture }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(2, '16:00'));
    const walk = await stage.submit(scene, 'writer', {
      text: 'Our Wednesday walking group meets at 10am at the fountain. Any pace, dogs welcome.',
      due: days.local(1, '09:00'),
    });
    await stage.approve(scene, walk.id);
    await stage.moveTo(clock, days.at(1, '09:00'));
    const scheduled = await stage.submit(scene, 'manager', {
      text: 'The phone lines open at 8am. After ten the wait is usually shorter.',
      due: days.local(-1, '08:30'),
    });
    await stage.approve(scene, scheduled.id);
    const later = await stage.submit(scene, 'writer', {
      text: 'Volunteers wanted: the surgery garden needs weeding on the first Sunday of the month. Gloves and biscuits provided.',
      due: days.local(-4, '12:15'),
      picture: { mediaId: picture, alt: 'A drawing of our white surgery building on the quay.' },
    });
    await stage.approve(scene, later.id);
  }

  /** Posts that wait: for a first approval, for a second, for better words, for an end. */
  async review({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.minutesAgo(190));
    await stage.submit(scene, 'writer', {
      text: 'New on our shelves: large-print books to borrow while you wait. Bring your favourites to swap.',
      due: days.local(-2, '12:00'),
    });
    const half = await stage.submit(scene, 'writer', {
      text: 'Most people have a sore arm for a day or two after the flu vaccination, and feel well again soon. If you have been invited, ring us or book online.',
      due: days.local(-3, '17:30'),
    });
    await stage.moveTo(clock, days.minutesAgo(120));
    await stage.approve(scene, half.id, 1);
    const back = await stage.submit(scene, 'manager', {
      text: 'Parking on Quay Street is closed next week while the council mends the road.',
      due: days.local(-2, '08:00'),
    });
    await stage.decide(
      scene,
      'doctor',
      back.id,
      'return',
      'Please say where people can park instead.',
    );
    await stage.draft(scene, 'manager', {
      text: 'Christmas opening times: ',
      due: days.local(-9, '12:00'),
    });
  }

  /** Comments of this morning: a reply in review, a complaint, one outcome that needs a second person. */
  async inbox({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.minutesAgo(110));
    const { id: page } = await stage.account(scene, 'facebook');
    await this.sandbox.posts(
      'margaret',
      page,
      'Do I need to book for the walking group on Wednesday or just turn up?',
    );
    await this.sandbox.posts(
      'tom',
      page,
      'Still no letter. I want to make a complaint about how this was handled.',
    );
    await this.sandbox.mentions(
      'gwen',
      (await stage.account(scene, 'x')).handle,
      'thanks for the walk this morning, it made my week',
    );
    await stage.wait(clock, 3);
    await stage.startReply(
      scene,
      'writer',
      await stage.comment(scene, 'need to book'),
      'Just turn up, Margaret. Everybody meets at the fountain at ten.',
    );
    await stage.moveTo(clock, days.minutesAgo(30));
    await stage.end(scene, 'writer', await stage.comment(scene, 'made my week'), {
      kind: 'no-reply',
      reason: 'praise-acknowledged',
      note: '',
    });
  }
}
