import { type AccountProblem, ConnectorRegistry } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  type ClaimedWork,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../work/work-handler';
import { AccountOpener } from './account-opener';

/** Asks each network daily whether our access still stands, and says so when it does not. */
@Injectable()
export class ChannelHealth implements WorkHandler {
  readonly kind = 'check-channel';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly notices: Notices,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    const checkedAt = await this.check(work.practiceId, work.subjectId);
    if (checkedAt === null) return { done: true };
    const next = Date.parse(checkedAt) + this.config.waits.checkChannelEvery;
    return { againAt: new Date(next).toISOString() };
  }

  /**
   * Checks one channel now.
   *
   * @returns when it was checked, or null when it is gone or disconnected
   */
  async check(practiceId: string, channelId: string): Promise<string | null> {
    const opened = await this.uow.run(practiceId, async (tx) => {
      const channel = await tx.use(ChannelRepository).byId(channelId);
      if (!channel || channel.status === 'disconnected') return null;
      return { channel, account: await this.accounts.open(tx, channel) };
    });
    if (!opened) return null;
    const proof = await this.connectors.for(opened.channel.network).verify(opened.account);
    const fatal = proof.problems.find((problem) => problem.fatal) ?? null;
    return this.uow.run(practiceId, async (tx) => {
      if (fatal) await this.lapse(tx, opened.channel, fatal);
      else await tx.use(ChannelRepository).setStatus(channelId, 'healthy', null);
      tx.live('channels', channelId);
      return tx.now;
    });
  }

  /**
   * Records that a channel's access lapsed, once, and tells the administrators what stops working.
   * The queue of what is due is kept; it waits until somebody reconnects.
   */
  async lapse(
    tx: Transaction,
    channel: Channel,
    trouble: Pick<AccountProblem, 'code' | 'message'>,
  ): Promise<void> {
    await tx
      .use(ChannelRepository)
      .setStatus(channel.id, 'needs-reconnect', { code: trouble.code, sentence: trouble.message });
    if (channel.status === 'needs-reconnect') return;
    tx.log.append({
      kind: 'channel.lapsed',
      actor: systemActor('channel check'),
      subject: { type: 'channel', id: channel.id },
      thread: null,
      channelId: channel.id,
      data: { network: channel.network, code: trouble.code },
    });
    await this.notices.tell(tx, {
      kind: 'channel-lapsed',
      toRoles: ['administrator'],
      subject: { type: 'channel', id: channel.id },
      sentence: `${channel.name} lost its access. ${trouble.message}`,
      link: '/channels',
    });
    tx.live('channels', channel.id);
  }
}
