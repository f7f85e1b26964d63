import { type Renewal, type SignIns } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  type ClaimedWork,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, TokenVault } from '@canteen/platform';
import { addMilliseconds, compareInstants } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { AccountOpener, tokenBinding } from './account-opener';
import { SIGN_INS } from './channel-connector';
import { ChannelHealth } from './channel-health';
import { halfLife } from './channel-registrar';

/** A renewal that was written down before the network is asked. */
interface Begun {
  channel: Channel;
  refreshToken: string;
  startedAt: string;
  /** When an earlier renewal began that never ended well. */
  cutOffAt: string | null;
}

/**
 * Renews tokens that end. A refresh token is good for one use, so only one renewal of an account is
 * ever under way: it is written down under the channel's row lock before the network is asked, and
 * the new tokens are kept before anything uses them. One that is cut off in between is never silent.
 */
@Injectable()
export class TokenRenewer implements WorkHandler {
  readonly kind = 'renew-token';

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SIGN_INS) private readonly signIns: SignIns,
    private readonly accounts: AccountOpener,
    private readonly health: ChannelHealth,
    private readonly vault: TokenVault,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  handle(work: ClaimedWork): Promise<WorkResult> {
    return this.renew(work.practiceId, work.subjectId);
  }

  /** Renews a channel's token unless somebody does already, and says when to come again. */
  async renew(practiceId: string, channelId: string): Promise<WorkResult> {
    const begun = await this.uow.run(practiceId, (tx) => this.begin(tx, channelId));
    if (!('refreshToken' in begun)) return begun;
    const { network } = begun.channel;
    const { xApp } = this.config;
    const renewal: Renewal =
      xApp && network === 'x'
        ? await this.signIns.x.renew(
            { id: xApp.clientId, secret: xApp.clientSecret },
            this.accounts.addresses(network),
            begun.refreshToken,
          )
        : { kind: 'dead', code: 'x.no-app' };
    return this.uow.run(practiceId, (tx) => this.end(tx, begun, renewal));
  }

  /** Writes down that a renewal begins; when another is under way, or none is wanted, says so. */
  private async begin(tx: Transaction, channelId: string): Promise<Begun | WorkResult> {
    const channels = tx.use(ChannelRepository);
    const channel = await channels.lock(channelId);
    if (channel?.status !== 'healthy') return { done: true };
    const sealed = (await channels.tokens(channelId)).get('refresh');
    if (!sealed) return { done: true };
    const lease = channel.refreshLeaseUntil;
    if (lease !== null && compareInstants(lease, tx.now) > 0) return { againAt: lease };
    const plan = planOf(channel, tx.now);
    if (plan !== null) return { againAt: plan };
    const startedAt = tx.now;
    const refreshLeaseUntil = addMilliseconds(startedAt, this.config.waits.renewLease);
    await channels.setRenewal(channelId, { refreshStartedAt: startedAt, refreshLeaseUntil });
    const binding = tokenBinding(tx.practiceId, channel, 'refresh');
    const cutOffAt = channel.refreshStartedAt;
    return { channel, refreshToken: this.vault.open(sealed, binding), startedAt, cutOffAt };
  }

  private async end(tx: Transaction, begun: Begun, renewal: Renewal): Promise<WorkResult> {
    const channels = tx.use(ChannelRepository);
    const channel = await channels.lock(begun.channel.id);
    // Disconnected or connected again meanwhile: these tokens are nobody's any more.
    if (channel?.refreshStartedAt !== begun.startedAt) return { done: true };
    switch (renewal.kind) {
      case 'renewed':
        return this.keep(tx, channel, renewal);
      case 'not-now':
        await channels.setRenewal(channel.id, {
          refreshStartedAt: begun.cutOffAt,
          refreshLeaseUntil: null,
        });
        return { againAt: addMilliseconds(tx.now, this.config.waits.retryAfter) };
      case 'unknown':
        // What began stays written down: when the old token is refused next time, this is why.
        await channels.setRenewal(channel.id, { refreshLeaseUntil: null });
        return { againAt: addMilliseconds(tx.now, this.config.waits.retryAfter) };
      case 'dead':
        await channels.setRenewal(channel.id, { refreshStartedAt: null, refreshLeaseUntil: null });
        await this.health.lapse(tx, channel, lossOf(begun.cutOffAt, renewal.code));
        return { done: true };
    }
  }

  private async keep(
    tx: Transaction,
    channel: Channel,
    renewal: Extract<Renewal, { kind: 'renewed' }>,
  ): Promise<WorkResult> {
    const channels = tx.use(ChannelRepository);
    for (const [purpose, token] of [
      ['access', renewal.accessToken],
      ['refresh', renewal.refreshToken],
    ] as const) {
      if (token === null) continue;
      const sealed = this.vault.seal(token, tokenBinding(tx.practiceId, channel, purpose));
      await channels.replaceToken({ channelId: channel.id, purpose, ...sealed });
    }
    const seconds = renewal.expiresInSeconds;
    await channels.setRenewal(channel.id, {
      refreshStartedAt: null,
      refreshLeaseUntil: null,
      tokenExpiresAt: seconds === null ? null : addMilliseconds(tx.now, seconds * 1_000),
    });
    return { againAt: halfLife(tx.now, seconds) };
  }
}

/** When a token that is still fresh is to be renewed; null when it is time. */
function planOf(channel: Channel, now: string): string | null {
  const { tokenExpiresAt, refreshStartedAt } = channel;
  if (tokenExpiresAt === null || refreshStartedAt !== null) return null;
  const HOUR_MS = 3_600_000;
  const from = addMilliseconds(tokenExpiresAt, -HOUR_MS);
  return compareInstants(from, now) > 0 ? from : null;
}

function lossOf(cutOffAt: string | null, code: string): { code: string; message: string } {
  if (cutOffAt === null) {
    return {
      code,
      message:
        'X no longer renews the access to the account. Posts wait until it is connected again under Channels.',
    };
  }
  return {
    code: 'x.renewal-cut-off',
    message:
      'X had handed out a new access when the connection to it, or Canteen itself, was cut off, and takes the old one no more. Posts wait until the account is connected again under Channels.',
  };
}
