import { type ReadFailure } from '@canteen/connectors';
import { importWork } from '@canteen/contracts';
import {
  type Channel,
  ChannelRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ChannelHealth } from '../channels/channel-health';
import { LimitBook } from '../channels/limit-book';
import { Notices } from '../notices/notices';
import { type WorkResult } from '../due-work/work-handler';
import { later } from './comment-moves';

/** How many ordinary pauses a network gets that refuses for a reason a person has to look at. */
const LONG_PAUSES = 15;

/** Says what becomes of a channel whose comments cannot be read. */
@Injectable()
export class ImportTroubles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly health: ChannelHealth,
    private readonly notices: Notices,
    private readonly limits: LimitBook,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * @param isOurApp whether the channel goes through the app of this installation
   * @returns when the channel is read again
   */
  async handle(
    practiceId: string,
    { id: channelId, network }: Pick<Channel, 'id' | 'network'>,
    failure: ReadFailure,
    isOurApp: boolean,
  ): Promise<WorkResult> {
    return this.uow.run(practiceId, async (tx) => {
      const soon = this.after(tx.now, 1);
      await this.limits.keep(tx, channelId);
      if (failure.ofApp && isOurApp) {
        const until = failure.retryAt ?? this.after(tx.now, LONG_PAUSES);
        await tx.due.rest(importWork[network], until);
        return { againAt: until };
      }
      if (failure.reason === 'rate-limited' || failure.reason === 'unavailable') {
        const { retryAt } = failure;
        return { againAt: retryAt !== null && retryAt > soon ? retryAt : soon };
      }
      const channel = await tx.use(ChannelRepository).byId(channelId);
      if (!channel) return { done: true };
      if (failure.reason === 'needs-reconnect') {
        await this.health.lapse(tx, channel, failure);
        return { againAt: soon };
      }
      await this.noteOnce(tx, channel, failure);
      return { againAt: this.after(tx.now, LONG_PAUSES) };
    });
  }

  /** Reading works again: what was said about it is taken back. */
  async over(tx: Transaction, channelId: string): Promise<void> {
    const channels = tx.use(ChannelRepository);
    const channel = await channels.byId(channelId);
    if (channel?.status !== 'healthy' || channel.statusCode === null) return;
    await channels.setStatus(channelId, 'healthy', null);
    tx.live('channels', channelId);
  }

  /** Sending may still work, so the channel stays in use; an administrator is told once. */
  private async noteOnce(tx: Transaction, channel: Channel, failure: ReadFailure): Promise<void> {
    if (channel.statusCode === failure.code) return;
    const sentence = `Comments cannot be read. ${failure.message}`;
    await tx
      .use(ChannelRepository)
      .setStatus(channel.id, channel.status, { code: failure.code, sentence });
    await this.notices.tell(tx, {
      kind: 'import-stopped',
      toRoles: ['administrator'],
      subject: { type: 'channel', id: channel.id },
      sentence: `Comments on ${channel.name} cannot be read. ${failure.message}`,
      link: '/channels',
    });
    tx.live('channels', channel.id);
  }

  private after(now: string, pauses: number): string {
    return later(now, this.config.waits.importEvery * pauses);
  }
}
