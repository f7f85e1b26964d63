import { Injectable } from '@nestjs/common';
import { DemoStage } from './demo-stage';
import { SandboxPublic } from './sandbox-public';
import { type Telling } from './telling';

/** What people wrote to the practice in the month before today, and how each was answered. */
@Injectable()
export class DemoConversations {
  constructor(
    private readonly stage: DemoStage,
    private readonly sandbox: SandboxPublic,
  ) {}

  /** A post with a picture goes out everywhere; praise and a question are answered. */
  async openDay({ clock, days, scene, picture }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(29, '10:00'));
    const openDay = await stage.submit(scene, 'writer', {
      text: 'Our autumn open day is this Saturday, 10am to 1pm. Come and meet the team, see the new garden room and have a cup of tea on us. Everybody is welcome.',
      forX: 'Open day this Saturday, 10am to 1pm. Come and meet the team and see the new garden room. Everybody is welcome.',
      due: days.local(28, '08:30'),
      picture: { mediaId: picture, alt: 'A drawing of our white surgery building on the quay.' },
    });
    await stage.wait(clock, 12);
    await stage.approve(scene, openDay.id);
    await stage.moveTo(clock, days.at(28, '08:30'));
    await stage.wait(clock, 45);
    const facebook = await stage.remoteId(scene, openDay.id, 'facebook');
    await this.sandbox.comments('margaret', facebook, 'What a lovely idea, see you on Saturday!');
    await this.sandbox.mentions(
      'gwen',
      (await stage.account(scene, 'x')).handle,
      'is there parking at the open day?',
    );
    await stage.wait(clock, 3);
    await stage.wait(clock, 30);
    await stage.reply(
      scene,
      'writer',
      await stage.comment(scene, 'lovely idea'),
      'Thank you, Margaret. The kettle will be on from ten and the garden room is open to all.',
    );
    await stage.wait(clock, 20);
    await stage.reply(
      scene,
      'manager',
      await stage.comment(scene, 'parking'),
      'Yes, the car park on Quay Street is free all Saturday and a minute’s walk away.',
    );
  }

  /** A block is put right; a complaint goes a private route; a neighbour’s details are hidden. */
  async thanks({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(24, '14:00'));
    const thanks = await stage.submit(scene, 'writer', {
      text: 'Thank you to Mrs Jean Holloway of 14 Mill Lane, who came in with her diabetes last week and left us a cake. NHS number 943 476 5919 made our day!',
      due: days.local(23, '12:00'),
    });
    await stage.wait(clock, 9);
    await stage.rewrite(scene, 'writer', thanks.id, {
      text: 'Thank you to everybody who baked for our open day. The team is very well fed, and the garden fund has grown by £212.',
      due: days.local(23, '12:00'),
    });
    await stage.wait(clock, 30);
    await stage.approve(scene, thanks.id);
    await stage.moveTo(clock, days.at(23, '12:00'));
    await stage.wait(clock, 90);
    const facebook = await stage.remoteId(scene, thanks.id, 'facebook');
    await this.sandbox.comments(
      'tom',
      facebook,
      'Nice for some. I have waited three weeks for a call back and nobody answers. I want to make a formal complaint.',
    );
    await this.sandbox.comments(
      'aisha',
      facebook,
      'My neighbour Jean Holloway, 14 Mill Lane, 07700 900123, told me she baked it on the day she got her cancer results.',
    );
    await stage.wait(clock, 3);
    const privateDetails = await stage.comment(scene, 'My neighbour');
    await stage.wait(clock, 15);
    await stage.end(scene, 'writer', privateDetails, {
      kind: 'hidden',
      reason: 'third-party',
      note: 'Names a neighbour with address, telephone number and a diagnosis.',
    });
    await stage.wait(clock, 50);
    await stage.agree(scene, 'guardian', privateDetails);
    await stage.end(scene, 'manager', await stage.comment(scene, 'formal complaint'), {
      kind: 'moved-private',
      route: 'complaints-procedure',
      note: 'Rang back the same afternoon; the complaints procedure was explained and a letter sent.',
    });
  }

  /** A doctor’s post, signed; abuse under it is reported. */
  async abuse({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(20, '13:10'));
    const clinical = await stage.submit(scene, 'secondDoctor', {
      text: 'Coughs are about. Most clear up within three weeks with rest and plenty to drink. Ring us if you are short of breath or cough up blood. Dr Owen Bright, GP',
      due: days.local(19, '18:00'),
      signedAs: 'Dr Owen Bright',
    });
    await stage.wait(clock, 60);
    await stage.approve(scene, clinical.id);
    await stage.moveTo(clock, days.at(19, '18:00'));
    await stage.wait(clock, 25);
    const x = await stage.account(scene, 'x');
    await this.sandbox.mentions(
      'danny',
      x.handle,
      'your receptionist is a stupid bitch and you are all useless scum',
    );
    await stage.wait(clock, 3);
    await stage.end(scene, 'manager', await stage.comment(scene, 'stupid'), {
      kind: 'reported',
      reference: 'X report 1',
      note: 'Reported as abuse. No answer given.',
    });
  }

  /** Somebody in danger is reached within minutes. */
  async crisis({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(16, '20:10'));
    await this.sandbox.posts(
      'tom',
      (await stage.account(scene, 'facebook')).id,
      'I cannot go on any more. I am going to end my life tonight.',
    );
    await stage.wait(clock, 2);
    const crisis = await stage.comment(scene, 'I cannot go on');
    await stage.open(scene, 'doctor', crisis);
    await stage.wait(clock, 4);
    await stage.end(scene, 'doctor', crisis, {
      kind: 'escalated',
      to: 'duty-clinician',
      reference: '',
      note: 'Reached by telephone through the emergency services at 20:15. With the crisis team.',
    });
  }

  /** A post is sent back and improved; praise is acknowledged without a reply, by two people. */
  async kinderWords({ clock, days, scene }: Telling): Promise<void> {
    const { stage } = this;
    await stage.moveTo(clock, days.at(10, '11:00'));
    const returned = await stage.submit(scene, 'writer', {
      text: 'Missed appointments cost us 46 hours last month. Please let us know if you cannot come.',
      due: days.local(9, '17:00'),
    });
    await stage.wait(clock, 35);
    await stage.decide(
      scene,
      'doctor',
      returned.id,
      'return',
      'It reads as a telling-off. Can we thank those who did let us know?',
    );
    await stage.wait(clock, 40);
    await stage.rewrite(scene, 'writer', returned.id, {
      text: 'Thank you to everybody who let us know they could not come last month. Every freed appointment went to somebody who was waiting.',
      due: days.local(9, '17:00'),
    });
    await stage.wait(clock, 15);
    await stage.approve(scene, returned.id);
    await stage.moveTo(clock, days.at(9, '17:00'));
    await stage.wait(clock, 70);
    const facebook = await stage.remoteId(scene, returned.id, 'facebook');
    await this.sandbox.comments('aisha', facebook, 'Well said, thank you all.');
    await stage.wait(clock, 3);
    const praise = await stage.comment(scene, 'Well said');
    await stage.end(scene, 'writer', praise, {
      kind: 'no-reply',
      reason: 'praise-acknowledged',
      note: '',
    });
    await stage.wait(clock, 60);
    await stage.agree(scene, 'compliance', praise);
  }
}
