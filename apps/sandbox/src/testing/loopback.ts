import { Agent } from 'node:http';
import { connect } from 'node:net';

/**
 * An agent for clients that only speak to `https://api.x.com`: every connection ends at the sandbox, in plain text.
 * The sandbox then knows the network by the `Host` header.
 */
export class LoopbackAgent extends Agent {
  /** Node refuses an agent whose protocol is not the request's. */
  readonly protocol = 'https:';

  constructor(base: string) {
    const { hostname, port } = new URL(base);
    super({ keepAlive: false });
    this.createConnection = () => connect(Number(port), hostname);
  }
}

/** Sends what goes to `from` to `to` instead, for clients that use the global `fetch`; gives the way back. */
export function redirectFetch(from: string, to: string): () => void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : input.toString();
    if (!address.startsWith(from)) return original(input, init);
    return original(to + address.slice(from.length), init);
  };
  return () => {
    globalThis.fetch = original;
  };
}
