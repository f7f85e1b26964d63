import { type Account } from '@canteen/connectors';
import { type Channel, ChannelRepository, type Transaction } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, TokenVault } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';

const realAddresses = { facebook: 'https://graph.facebook.com', x: 'https://api.x.com' } as const;
const sandboxPaths = { facebook: '/graph', x: '/x' } as const;

/** Opens a channel's token for the moment it is used. The account it returns is never stored or logged. */
@Injectable()
export class AccountOpener {
  constructor(
    private readonly vault: TokenVault,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Where the network is reached: the sandbox's address in a demo or test, else the real one. */
  baseUrl(network: Channel['network']): string {
    const { sandboxUrl } = this.config;
    return sandboxUrl === null ? realAddresses[network] : `${sandboxUrl}${sandboxPaths[network]}`;
  }

  /** @throws AppError CHANNEL_REFUSED when the channel has no token, e.g. after disconnecting */
  async open(tx: Transaction, channel: Channel): Promise<Account> {
    const tokens = await tx.use(ChannelRepository).tokens(channel.id);
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
      baseUrl: this.baseUrl(channel.network),
      accessToken: this.vault.open(access, tokenBinding(tx.practiceId, channel, 'access')),
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
  purpose: 'access' | 'app-secret',
) {
  return { practice, account: channel.accountId, network: channel.network, purpose };
}
