import { lookup as systemLookup } from 'node:dns';
import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Where a connection goes. */
export interface DialTarget {
  host: string;
  port: number;
  /** Whether to speak TLS. */
  secure: boolean;
}

/** Opens a socket that is still connecting; throws when it may not go there. */
export type Dialer = (target: DialTarget) => Socket;

/** Whether a host name or address is this computer itself. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost' || bare === '::1') return true;
  return isIP(bare) === 4 && bare.startsWith('127.');
}

function open(target: DialTarget, lookup?: LookupFunction): Socket {
  const host = target.host.replace(/^\[|\]$/g, '');
  const base = { host, port: target.port, ...(lookup ? { lookup } : {}) };
  if (!target.secure) return connect({ ...base, noDelay: true });
  const servername = isIP(host) === 0 ? { servername: host } : {};
  return connectTls({ ...base, ...servername, ALPNProtocols: ['http/1.1'] });
}

/** Connects to wherever it is told. */
export const openDialer: Dialer = (target) => open(target);

/** A look-up that fails when a name leads away from this computer. */
const loopbackLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, options, (error, address, family) => {
    const found = typeof address === 'string' ? [address] : address.map((each) => each.address);
    const away = found.some((each) => !isLoopback(each));
    if (!error && away) callback(new Error('Refused: not this computer.'), '', 0);
    else callback(error, address, family);
  });
};

/** Refuses every address but this computer: for tests, the demo, and trying things out. */
export const loopbackDialer: Dialer = (target) => {
  if (!isLoopback(target.host)) throw new Error('Refused: not this computer.');
  return open(target, loopbackLookup);
};
