import { type Network } from '@canteen/channels';
import { type Connector } from './connector';
import { FacebookConnector } from './facebook/facebook-connector';
import { type Dialer, openDialer } from './http/dialer';
import { defaultLimits, Transport, type TransportLimits } from './http/transport';
import { XConnector } from './x/x-connector';

/** The connectors of an installation, one a network. */
export class ConnectorRegistry {
  private readonly byNetwork: ReadonlyMap<Network, Connector>;

  constructor(connectors: readonly Connector[]) {
    this.byNetwork = new Map(connectors.map((connector) => [connector.network, connector]));
  }

  /** The connector of a network. Throws when there is none: that is a mistake in the wiring. */
  for(network: Network): Connector {
    const connector = this.byNetwork.get(network);
    if (!connector) throw new Error(`No connector for ${network}.`);
    return connector;
  }
}

/** How connectors reach their networks. */
export interface ConnectorOptions {
  /** Default: anywhere. Tests and the demo give one that refuses everything but this computer. */
  dialer?: Dialer;
  limits?: Partial<TransportLimits>;
  /** The version of Facebook's Graph API; default v25.0. */
  graphVersion?: string;
}

/** Builds the connectors of every network. */
export function createConnectors(options: ConnectorOptions = {}): ConnectorRegistry {
  const limits = { ...defaultLimits, ...options.limits };
  const transport = new Transport(options.dialer ?? openDialer, limits);
  return new ConnectorRegistry([
    new FacebookConnector(transport, options.graphVersion ?? 'v25.0'),
    new XConnector(transport),
  ]);
}
