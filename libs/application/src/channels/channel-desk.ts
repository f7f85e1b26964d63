import { formatCost } from '@canteen/channels';
import { type ChannelList, type ChannelView, type ConnectChannelBody } from '@canteen/contracts';
import { type AccountProof, ConnectorRegistry } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, TokenVault } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, actorOf, everyRole, hasRole, requireRole } from '../access/acting';
import { AccountOpener, tokenBinding } from './account-opener';
import { ChannelHealth } from './channel-health';

const DAY_MS = 24 * 3_600_000;

/** Connects, checks and disconnects accounts. */
@Injectable()
export class ChannelDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly health: ChannelHealth,
    private readonly vault: TokenVault,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async list(acting: Acting): Promise<ChannelList> {
    requireRole(acting, ...everyRole);
    const channels = await this.uow.run(acting.practiceId, (tx) =>
      tx.use(ChannelRepository).connected(),
    );
    const allowed = hasRole(acting, 'administrator');
    return {
      channels: channels.map((channel) => this.toView(channel)),
      may: {
        connect: {
          allowed,
          reason: allowed ? null : 'Only an administrator can connect an account.',
        },
      },
      sandboxUrl: this.config.sandboxUrl,
    };
  }

  /**
   * Connects an account with a token entered by hand, after asking the network whose token it is.
   *
   * @throws AppError CHANNEL_TOKEN_REFUSED saying what is wrong with the token
   */
  async connect(acting: Acting, body: ConnectChannelBody): Promise<ChannelView> {
    requireRole(acting, 'administrator');
    const proof = await this.connectors.for(body.network).verify({
      network: body.network,
      accountId: '',
      handle: '',
      accessToken: body.token,
      baseUrl: this.accounts.baseUrl(body.network),
      ...(body.appSecret !== undefined && { appSecret: body.appSecret }),
    });
    const account = requireUsable(proof, body.network);
    return this.uow.run(acting.practiceId, async (tx) => {
      const channels = tx.use(ChannelRepository);
      const id = await channels.connect(account);
      await this.keepTokens(tx, id, account.accountId, body);
      await tx.due.add('import-channel', id, tx.now);
      await tx.due.add('check-channel', id, new Date(Date.parse(tx.now) + DAY_MS).toISOString());
      tx.log.append({
        kind: 'channel.connected',
        actor: actorOf(acting),
        subject: { type: 'channel', id },
        thread: null,
        channelId: id,
        data: {
          network: account.network,
          account: account.accountId,
          name: account.name,
          tokenKind: proof.tokenKind,
        },
      });
      tx.live('channels', id);
      const channel = await channels.byId(id);
      if (!channel) throw new Error('The connected channel is missing.');
      return this.toView(channel);
    });
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
      await channels.setStatus(id, 'disconnected', null);
      await channels.dropRoute(id);
      await tx.due.remove('import-channel', id);
      await tx.due.remove('check-channel', id);
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

  private async keepTokens(
    tx: Transaction,
    channelId: string,
    accountId: string,
    body: ConnectChannelBody,
  ): Promise<void> {
    const channel = { network: body.network, accountId };
    const channels = tx.use(ChannelRepository);
    const access = this.vault.seal(body.token, tokenBinding(tx.practiceId, channel, 'access'));
    await channels.replaceToken({ channelId, purpose: 'access', ...access });
    if (body.appSecret === undefined) return channels.dropToken(channelId, 'app-secret');
    const binding = tokenBinding(tx.practiceId, channel, 'app-secret');
    const secret = this.vault.seal(body.appSecret, binding);
    await channels.replaceToken({ channelId, purpose: 'app-secret', ...secret });
  }

  private toView(channel: Channel): ChannelView {
    return {
      id: channel.id,
      network: channel.network,
      name: channel.name,
      handle: channel.handle,
      accountId: channel.accountId,
      status: channel.status,
      sentence: channel.statusSentence ?? 'Connected and working.',
      sandbox: this.config.sandboxUrl !== null,
      pageUrl: channel.pageUrl,
      connectedAt: channel.connectedAt,
      checkedAt: channel.checkedAt,
      lastImportedAt: channel.lastImportedAt,
      limits: [],
      costSoFar: channel.network === 'x' ? formatCost(channel.costMilli) : null,
    };
  }
}

/** @throws AppError NOT_FOUND */
async function requireChannel(tx: Transaction, id: string): Promise<Channel> {
  const channel = await tx.use(ChannelRepository).byId(id);
  if (channel) return channel;
  throw new AppError('NOT_FOUND', 'There is no such channel. It may have been disconnected.');
}

function requireUsable(proof: AccountProof, network: Channel['network']) {
  const fatal = proof.problems.find((problem) => problem.fatal);
  if (fatal) throw new AppError('CHANNEL_TOKEN_REFUSED', fatal.message);
  if (proof.accountId === null) {
    throw new AppError(
      'CHANNEL_TOKEN_REFUSED',
      'The network did not say which account this token is for. Check that you copied all of it.',
    );
  }
  return {
    network,
    accountId: proof.accountId,
    name: proof.name ?? proof.handle ?? proof.accountId,
    handle: proof.handle ?? '',
    pageUrl: proof.pageUrl ?? '',
  };
}
