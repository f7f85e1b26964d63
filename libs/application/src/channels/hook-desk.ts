import { createHash } from 'node:crypto';
import {
  type HookGate,
  type HookHeaders,
  AccountHookGate,
  PageHookGate,
} from '@canteen/connectors';
import { importWork, type Network } from '@canteen/contracts';
import {
  ChannelRepository,
  ChannelRouteRepository,
  IdentityGate,
  type RoutedChannel,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { hintedAt } from './reading-pace';

/**
 * Where the networks knock. A genuine delivery makes the reading of its account come sooner and does
 * nothing else: what is kept is only ever what a reading brought.
 */
@Injectable()
export class HookDesk {
  private readonly gates: ReadonlyMap<Network, HookGate>;

  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {
    this.gates = gatesOf(config);
  }

  /**
   * The answer to a network that asks whether this address is ours.
   *
   * @throws AppError NOT_FOUND when no app is set up for it, FORBIDDEN when it asks wrongly
   */
  handshake(network: Network, query: Readonly<Record<string, unknown>>): string {
    const answer = this.gate(network).handshake(query);
    if (answer === null) throw new AppError('FORBIDDEN', 'This is not how the network asks.');
    return answer;
  }

  /**
   * Takes a delivery. One that came before changes nothing, so it may be repeated.
   *
   * @throws AppError NOT_FOUND when no app is set up for it, FORBIDDEN unless the network signed it
   */
  async receive(network: Network, rawBody: Uint8Array, headers: HookHeaders): Promise<void> {
    const gate = this.gate(network);
    if (!gate.isGenuine(rawBody, headers)) {
      throw new AppError('FORBIDDEN', 'The signature of this delivery is not the network’s.');
    }
    const digest = createHash('sha256').update(`${network}\n`).update(rawBody).digest();
    const channels = await this.identity.run(async (tx) => {
      const routes = tx.use(ChannelRouteRepository);
      if (!(await routes.isFirst(digest))) return [];
      return routes.channelsOf(network, gate.accountsIn(rawBody, tx.now));
    });
    for (const channel of channels) await this.hint(channel);
  }

  /** Makes the reading of a channel come sooner, but not more often than a flood of hints allows. */
  private async hint({ practiceId, channelId }: RoutedChannel): Promise<void> {
    await this.uow.run(practiceId, async (tx) => {
      const channels = tx.use(ChannelRepository);
      await channels.hint(channelId);
      const channel = await channels.byId(channelId);
      if (!channel) return;
      const soon = hintedAt(channel, tx.now, this.config.waits);
      await tx.due.hasten(importWork[channel.network], channelId, soon);
    });
  }

  private gate(network: Network): HookGate {
    const gate = this.gates.get(network);
    if (gate) return gate;
    throw new AppError('NOT_FOUND', 'There is nothing at this address.');
  }
}

function gatesOf({ facebookApp, xApp }: AppConfig): ReadonlyMap<Network, HookGate> {
  const gates: HookGate[] = [];
  if (facebookApp) gates.push(new PageHookGate(facebookApp.secret));
  if (typeof xApp?.consumerSecret === 'string') {
    gates.push(new AccountHookGate(xApp.consumerSecret, xApp.clientSecret));
  }
  return new Map(gates.map((gate) => [gate.network, gate]));
}
