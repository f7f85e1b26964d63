import { type Account, type NetworkAddresses } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  type SealedTokens,
  type TokenPurpose,
  type Transaction,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, TokenVault } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LimitBook } from './limit-book';

const realAddresses: Record<Channel['network'], NetworkAddresses> = {
  facebook: { api: 'https://graph.facebook.com', pages: 'https://www.facebook.com' },
  x: { api: 'https://api.x.com', pages: 'https://x.com' },
};
const sandboxPaths: Record<Channel['network'], NetworkAddresses> = {
  facebook: { api: '/graph', pages: '/facebook' },
  x: { api: '/x', pages: '/x' },
};

/** Opens a channel's token for the moment it is used. The account it returns is never stored or logged. */
@Injectable()
export class AccountOpener {
  constructor(
    private readonly vault: TokenVault,
    private readonly limits: LimitBook,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Where the network is reached: the sandbox's addresses in a demo or test, else the real ones. */
  addresses(network: Channel['network']): NetworkAddresses {
    const { sandboxUrl } = this.config;
    if (sandboxUrl === null) return realAddresses[network];
    const { api, pages } = sandboxPaths[network];
    return { api: sandboxUrl + api, pages: sandboxUrl + pages };
  }

  /** @throws AppError CHANNEL_REFUSED when the channel has no token, e.g. after disconnecting */
  async open(tx: Transaction, channel: Channel): Promise<Account> {
    return this.openWith(tx, channel, await tx.use(ChannelRepository).tokens(channel.id));
  }

  /** As `open`, with tokens of the channel that were read in this transaction. */
  openWith(tx: Transaction, channel: Channel, tokens: SealedTokens = new Map()): Account {
    const access = tokens.get('access');
    if (!access) {
      throw new AppError(
        'CHANNEL_REFUSED',
        `${channel.name} is not connected. Connect it again under Channels.`,
      );
    }
    const secret = tokens.get('app-secret');
    return {
      network: channel.network,
      accountId: channel.accountId,
      handle: channel.handle,
      baseUrl: this.addresses(channel.network).api,
      accessToken: this.vault.open(access, tokenBinding(tx.practiceId, channel, 'access')),
      onLimits: (readings) => this.limits.hear(channel.id, readings),
      ...(secret && {
        appSecret: this.vault.open(secret, tokenBinding(tx.practiceId, channel, 'app-secret')),
      }),
    };
  }
}

/** What a token is bound to; it opens for nothing else. */
export function tokenBinding(
  practice: string,
  channel: { network: string; accountId: string },
  purpose: TokenPurpose,
) {
  return { practice, account: channel.accountId, network: channel.network, purpose };
}
