import { type Network } from '@canteen/channels';
import { type Connector } from './connector';
import { FacebookConnector } from './facebook/facebook-connector';
import { GraphClient } from './facebook/graph-client';
import { PageSignIn } from './facebook/page-sign-in';
import { PageSubscriber } from './facebook/page-subscriber';
import { type Dialer, openDialer } from './http/dialer';
import { defaultLimits, Transport, type TransportLimits } from './http/transport';
import { AccountSignIn } from './x/account-sign-in';
import { XClient } from './x/x-client';
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

/** How people sign in at every network, and how a Page is subscribed to. */
export interface SignIns {
  readonly facebook: PageSignIn;
  readonly x: AccountSignIn;
  readonly pages: PageSubscriber;
}

/** How connectors reach their networks. */
export interface ConnectorOptions {
  /** Default: anywhere. Tests and the demo give one that refuses everything but this computer. */
  dialer?: Dialer;
  limits?: Partial<TransportLimits>;
  /** The version of Facebook's Graph API; default v25.0. */
  graphVersion?: string;
  /** Whether posts on Facebook are made unseen first and shown by a second call; default not. */
  facebookTwoPhase?: boolean;
}

/** The version of the Graph API that this was written for; Meta keeps it until 29 July 2028. */
const GRAPH_VERSION = 'v25.0';

function transportOf({ dialer, limits }: ConnectorOptions): Transport {
  return new Transport(dialer ?? openDialer, { ...defaultLimits, ...limits });
}

/** Builds the connectors of every network. */
export function createConnectors(options: ConnectorOptions = {}): ConnectorRegistry {
  const transport = transportOf(options);
  return new ConnectorRegistry([
    new FacebookConnector(
      transport,
      options.graphVersion ?? GRAPH_VERSION,
      options.facebookTwoPhase ?? false,
    ),
    new XConnector(transport),
  ]);
}

/** Builds what signing in takes, on every network. */
export function createSignIns(options: ConnectorOptions = {}): SignIns {
  const transport = transportOf(options);
  const version = options.graphVersion ?? GRAPH_VERSION;
  const graph = new GraphClient(transport, version);
  return {
    facebook: new PageSignIn(graph, version),
    x: new AccountSignIn(new XClient(transport), transport),
    pages: new PageSubscriber(graph),
  };
}
