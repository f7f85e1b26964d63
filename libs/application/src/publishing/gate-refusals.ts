import {
  type Channel,
  type Post,
  PostRepository,
  type Publication,
  type Revision,
  SendingRepository,
  type Transaction,
} from '@canteen/data-access';
import { type PublicationEvent, publicationMachine } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { allows, showPost, stateAfter, stopPublications, voidApprovals } from '../posts/post-moves';
import { moveParent } from '../posts/reply-progress';
import { networkWord } from '../posts/network-word';
import { updateStanding } from './post-standing';
import { tellOfPost } from './tell-of-post';

/** Why the gate stopped a publication; stable, in the log. */
export type RefusalCode =
  | 'window-passed'
  | 'paused'
  | 'superseded'
  | 'approval'
  | 'parent-changed'
  | 'original-gone'
  | 'not-screened'
  | 'blocked'
  | 'seal';

interface Refused {
  publication: Publication;
  post: Post;
  revision: Revision;
  channel: Channel;
}

const publisher = systemActor('publisher');

/** What a publication waited for when its time passed, by the reason it carries. */
const waitedFor: Readonly<Record<string, string>> = {
  channel: ' while the channel had no access',
  budget: ' while the monthly limit was used up',
  limit: ' while the network’s limit was used up',
  'out-of-credit': ' while there was no credit',
};

/** What becomes of the post when its approval no longer carries it, by reason. */
const postEvents = {
  approval: { event: 'void-approval', sentence: 'An approval it needs no longer counts.' },
  'parent-changed': {
    event: 'return',
    sentence: 'The comment it answers was changed or removed after the approval.',
  },
  'original-gone': {
    event: 'return',
    sentence: 'What it corrects is not out any more.',
  },
  'not-screened': {
    event: 'void-approval',
    sentence: 'It could not be checked against the guidance just before sending.',
  },
  blocked: {
    event: 'screened-blocked',
    sentence: 'The check just before sending found something that blocks it.',
  },
  seal: {
    event: 'void-approval',
    sentence: 'What would have been sent is not what was approved.',
  },
} as const;

/** Carries out what the gate refuses: the right state, an entry, and somebody told. */
@Injectable()
export class GateRefusals {
  constructor(private readonly notices: Notices) {}

  async stop(tx: Transaction, refused: Refused, code: RefusalCode): Promise<void> {
    switch (code) {
      case 'window-passed':
        return this.miss(tx, refused);
      case 'paused':
        return this.hold(tx, refused);
      case 'superseded':
        return this.end(tx, refused, 'cancel', 'It was changed after this was scheduled.');
      case 'approval':
      case 'parent-changed':
      case 'original-gone':
      case 'not-screened':
      case 'blocked':
      case 'seal':
        return this.sendBack(tx, refused, code);
    }
  }

  /** Says once that an item waits for its channel to be connected again. */
  async waitForChannel(tx: Transaction, refused: Refused): Promise<void> {
    const { publication, post, channel } = refused;
    if (publication.reasonCode === 'channel') return;
    await tx.use(SendingRepository).change(publication, {
      reasonCode: 'channel',
      sentence: `${channel.name} has lost its access. It goes out if the channel is connected again in time.`,
    });
    this.log(tx, refused, 'publication.waiting', { code: 'channel' });
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-waiting',
      sentence: `A post waits: ${channel.name} has lost its access.`,
    });
    showPost(tx, post);
  }

  /** Says once that an item waits because the practice's limit for the month would be passed. */
  async waitForBudget(tx: Transaction, refused: Refused): Promise<void> {
    const { publication, post, channel } = refused;
    if (publication.reasonCode === 'budget') return;
    const limit = `the practice’s monthly limit for ${networkWord(channel)} would be passed`;
    await tx.use(SendingRepository).change(publication, {
      reasonCode: 'budget',
      sentence: `Not sent yet: ${limit}. It goes out if an administrator raises the limit under Policy in time.`,
    });
    this.log(tx, refused, 'publication.waiting', { code: 'budget' });
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-waiting',
      sentence: `A post waits: ${limit}. Raise the limit under Policy, or cancel the post.`,
      toRoles: ['administrator'],
    });
    showPost(tx, post);
  }

  /** Says once that an item waits because the network takes nothing more for now. */
  async waitForRoom(tx: Transaction, refused: Refused): Promise<void> {
    const { publication, post, channel } = refused;
    if (publication.reasonCode === 'limit') return;
    const network = networkWord(channel);
    await tx.use(SendingRepository).change(publication, {
      reasonCode: 'limit',
      sentence: `Not sent yet: ${network} takes no more posts for now. It goes out when ${network}’s limit begins afresh, if its time lasts.`,
    });
    this.log(tx, refused, 'publication.waiting', { code: 'limit' });
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-waiting',
      sentence: `A post waits: ${network} takes no more for now.`,
    });
    showPost(tx, post);
  }

  /** Brings the post's state in line with its publications. */
  async showStanding(tx: Transaction, post: Post): Promise<void> {
    await updateStanding(tx, post);
  }

  private async miss(tx: Transaction, refused: Refused): Promise<void> {
    const { publication, post, channel } = refused;
    const because = waitedFor[publication.reasonCode ?? ''] ?? '';
    const sentence = `Not sent: its time passed${because}. Nothing was published on ${networkWord(channel)}.`;
    await this.end(tx, refused, 'miss', sentence);
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-missed',
      sentence: 'A post was not sent: its time passed. Nothing was published.',
    });
  }

  private async hold(tx: Transaction, refused: Refused): Promise<void> {
    await this.end(tx, refused, 'hold', 'Held: everything was paused when it was due.');
  }

  private async end(
    tx: Transaction,
    refused: Refused,
    event: Extract<PublicationEvent, 'miss' | 'hold' | 'cancel'>,
    sentence: string,
  ): Promise<void> {
    const { publication, post } = refused;
    const next = publicationMachine.next(publication.state, event, {});
    if (!next.ok) return;
    await tx
      .use(SendingRepository)
      .change(publication, { state: next.state, reasonCode: event, sentence });
    const kinds = {
      miss: 'publication.missed',
      hold: 'publication.held',
      cancel: 'publication.refused-at-gate',
    } as const;
    this.log(tx, refused, kinds[event], { code: event });
    if (event === 'cancel') showPost(tx, post);
    else await updateStanding(tx, post);
  }

  /** The approval no longer carries the post: nothing of it goes out until people look again. */
  private async sendBack(
    tx: Transaction,
    refused: Refused,
    code: keyof typeof postEvents,
  ): Promise<void> {
    const { post } = refused;
    const { event, sentence } = postEvents[code];
    this.log(tx, refused, 'publication.refused-at-gate', { code });
    await stopPublications(tx, post, 'cancel');
    await voidApprovals(tx, post, publisher, code === 'blocked' ? 'blocked' : 'returned');
    const state = allows(post, event)
      ? stateAfter(post, event)
      : // One channel is out already: what is left of the post needs its author.
        'failed';
    await tx.use(PostRepository).change(post, { state, version: post.version + 1 });
    await moveParent(tx, post, 'answer-returned');
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-stopped',
      sentence: `A post was stopped just before sending. ${sentence}`,
    });
    showPost(tx, post);
  }

  private log(
    tx: Transaction,
    { publication, post, channel, revision }: Refused,
    kind:
      | 'publication.missed'
      | 'publication.held'
      | 'publication.waiting'
      | 'publication.refused-at-gate',
    data: { code: string },
  ): void {
    tx.log.append({
      kind,
      actor: publisher,
      subject: { type: 'publication', id: publication.id },
      thread: post.threadId,
      channelId: channel.id,
      data: { post: post.id, revision: revision.number, network: channel.network, ...data },
    });
  }
}
