import { type Network } from '@canteen/channels';
import { type AccountProblem } from '../connector';

/** The app through which people sign in. Never logged. */
export interface AppKeys {
  id: string;
  /** Null for an app that can keep no secret (X calls it public). */
  secret: string | null;
}

/** Where a network is reached: its API, and the pages that people see. */
export interface NetworkAddresses {
  /** For example `https://graph.facebook.com`. */
  api: string;
  /** For example `https://www.facebook.com`. */
  pages: string;
}

/** One sign-in, from the question to the answer. */
export interface SignInQuestion {
  app: AppKeys;
  addresses: NetworkAddresses;
  /** The one address that is registered with the network. */
  redirectUri: string;
  /** Comes back unchanged; binds the answer to the session that asked. */
  state: string;
  /** PKCE (RFC 7636). */
  verifier: string;
}

/** An account that the person may connect, with what is needed to act for it. Never logged. */
export interface AccountOffer {
  accountId: string;
  name: string;
  handle: string;
  accessToken: string;
  /** Renews the access token once; null when the access token is not renewed. */
  refreshToken: string | null;
  /** How long the access token lasts, in seconds; null when it has no end or nobody said. */
  expiresInSeconds: number | null;
  /** What the person granted, or null when the network does not say here. */
  scopes: string[] | null;
  /** What does not work with what was granted; the fatal ones rule the account out. */
  problems: AccountProblem[];
}

/** How a sign-in ended. */
export type SignInAnswer =
  | { kind: 'offers'; offers: AccountOffer[] }
  /** Nothing can be connected: what happened and what to do, in plain English. */
  | { kind: 'refused'; code: string; message: string };

/** A renewed token, or why there is none. */
export type Renewal =
  | {
      kind: 'renewed';
      accessToken: string;
      /** The next one; null when the old one stays good. */
      refreshToken: string | null;
      expiresInSeconds: number | null;
    }
  /** The network says that the refresh token is no longer good. */
  | { kind: 'dead'; code: string }
  /** Nothing was sent, or the network said that it did nothing: the old token is still good. */
  | { kind: 'not-now'; why: string }
  /** It was sent and nobody knows: the old token may have been used up. */
  | { kind: 'unknown'; why: string };

/** How people sign in at one network. */
export interface SignIn {
  readonly network: Network;
  /** The address of the page where the person says yes or no. */
  begin(question: SignInQuestion): Promise<string>;
  /** Turns what came back with the browser into accounts. Never throws. */
  finish(
    question: SignInQuestion,
    returned: Readonly<Record<string, string>>,
  ): Promise<SignInAnswer>;
  /** Renews a token, once. Never throws. */
  renew(app: AppKeys, addresses: NetworkAddresses, refreshToken: string): Promise<Renewal>;
}

/** The person went back, in whatever words the network uses. */
export function cancelled(network: string): SignInAnswer {
  return {
    kind: 'refused',
    code: 'sign-in.cancelled',
    message: `Nothing was connected: access was not granted on ${network}. Start again when you are ready.`,
  };
}

/** The network's answer cannot be used. */
export function unusable(network: string, code = 'sign-in.unusable'): SignInAnswer {
  return {
    kind: 'refused',
    code,
    message: `${network} did not complete the sign-in. Nothing was connected. Start again.`,
  };
}
