import {
  type ChannelList,
  type ChannelView,
  type ConnectChannelBody,
  importWork,
} from '@canteen/contracts';
import { ConnectorRegistry } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  PracticeRepository,
  StandingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, actorOf, everyRole, hasRole, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { monthSpending } from '../publishing/month-spending';
import { AccountOpener } from './account-opener';
import { ChannelHealth } from './channel-health';
import { ChannelRegistrar } from './channel-registrar';
import { channelView } from './channel-view';

/** Connects, checks and disconnects accounts. */
@Injectable()
export class ChannelDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly health: ChannelHealth,
    private readonly registrar: ChannelRegistrar,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async list(acting: Acting): Promise<ChannelList> {
    requireRole(acting, ...everyRole);
    const { channels, xMonth, confirmations } = await this.uow.run(
      acting.practiceId,
      async (tx) => ({
        channels: await tx.use(ChannelRepository).connected(),
        xMonth: await monthSpending(tx, await tx.use(PracticeRepository).get()),
        confirmations: await tx.use(StandingRepository).confirmations(),
      }),
    );
    const allowed = hasRole(acting, 'administrator');
    return {
      channels: channels.map((channel) => this.toView(channel)),
      xMonth,
      privacyReviewedAt: Object.fromEntries(
        channels.flatMap(({ id }) =>
          confirmations
            .filter(({ subjectId }) => subjectId === id)
            .map(({ confirmedAt }) => [id, confirmedAt]),
        ),
      ),
      may: {
        connect: {
          allowed,
          reason: allowed ? null : 'Only an administrator can connect an account.',
        },
      },
      signIn: {
        facebook: this.config.facebookApp !== null,
        x: this.config.xApp !== null,
      },
      sandboxUrl: this.config.sandboxUrl,
    };
  }

  /**
   * Connects an account with a token entered by hand, after asking the network whose token it is.
   *
   * @throws AppError PROOF_NEEDED; CHANNEL_TOKEN_REFUSED saying what is wrong with the token
   */
  async connect(acting: Acting, body: ConnectChannelBody): Promise<ChannelView> {
    requireRole(acting, 'administrator');
    await this.uow.run(acting.practiceId, (tx) => {
      requireProof(acting, tx.now);
      return Promise.resolve();
    });
    const proof = await this.connectors.for(body.network).verify({
      network: body.network,
      accountId: '',
      handle: '',
      accessToken: body.token,
      baseUrl: this.accounts.addresses(body.network).api,
      ...(body.appSecret !== undefined && { appSecret: body.appSecret }),
    });
    const channel = await this.uow.run(acting.practiceId, (tx) => {
      const access = {
        token: body.token,
        appSecret: body.appSecret ?? null,
        refreshToken: null,
        expiresInSeconds: null,
      };
      const proved = { proof, hooked: false };
      return this.registrar.register(tx, acting, body.network, proved, access, 'token');
    });
    return this.toView(channel);
  }

  /** Asks the network now whether all is well, and says what it found. */
  async check(acting: Acting, id: string): Promise<ChannelView> {
    requireRole(acting, 'administrator', 'author');
    await this.health.check(acting.practiceId, id);
    return this.uow.run(acting.practiceId, async (tx) => this.toView(await requireChannel(tx, id)));
  }

  /** Ends a connection and destroys its token. What was published stays; nothing more goes out. */
  async disconnect(acting: Acting, id: string): Promise<void> {
    requireRole(acting, 'administrator');
    await this.uow.run(acting.practiceId, async (tx) => {
      const channel = await requireChannel(tx, id);
      const channels = tx.use(ChannelRepository);
      await channels.dropToken(id, 'access');
      await channels.dropToken(id, 'app-secret');
      await channels.dropToken(id, 'refresh');
      await channels.setStatus(id, 'disconnected', null);
      await channels.dropRoute(id);
      await tx.due.remove(importWork[channel.network], id);
      await tx.due.remove('check-channel', id);
      await tx.due.remove('renew-token', id);
      tx.log.append({
        kind: 'channel.disconnected',
        actor: actorOf(acting),
        subject: { type: 'channel', id },
        thread: null,
        channelId: id,
        data: { network: channel.network, account: channel.accountId, name: channel.name },
      });
      tx.live('channels', id);
    });
  }

  private toView(channel: Channel): ChannelView {
    return channelView(channel, this.config.sandboxUrl !== null);
  }
}

/** @throws AppError NOT_FOUND */
async function requireChannel(tx: Transaction, id: string): Promise<Channel> {
  const channel = await tx.use(ChannelRepository).byId(id);
  if (channel) return channel;
  throw new AppError(
    'NOT_FOUND',
    'There is no such channel. It may have been disconnected. Go back to Channels.',
  );
}
