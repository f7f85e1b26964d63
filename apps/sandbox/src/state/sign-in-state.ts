import { type Network, type TokenProblem } from './effects';

/** A developer's app on one of the networks. On X its `id` is the OAuth 2.0 client id. */
export interface App {
  readonly network: Network;
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  /** Addresses the sign-in dialog may come back to; compared letter for letter. */
  redirectUris: readonly string[];
  /** X: whether the app can keep a secret and therefore has to show it. */
  readonly confidential: boolean;
  /** X: the account it belongs to; missing for one that counts as every account's own. */
  readonly owner?: string | undefined;
}

/** What a person said yes and no to when they let an app in. Facebook only: X takes all or nothing. */
export interface Authorisation {
  readonly granted: readonly string[];
  readonly declined: readonly string[];
  /** Pages the person chose in the dialog. */
  readonly pages: readonly string[];
  readonly at: string;
}

/** What the dialog sends back to the app, good for one exchange. */
export interface Code {
  readonly network: Network;
  readonly code: string;
  readonly app: string;
  /** Person on Facebook, account on X. */
  readonly holder: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string;
  readonly challenge: { readonly method: 'S256' | 'plain'; readonly value: string } | null;
  used: boolean;
}

/** What an app that signs its calls holds until somebody said yes and it was exchanged (OAuth 1.0a). */
export interface RequestToken {
  readonly token: string;
  readonly app: string;
  /** Where the dialog comes back to. */
  readonly callback: string;
  readonly expiresAt: string;
  /** The account that said yes, and what proves it; null before. */
  holder: string | null;
  verifier: string | null;
  used: boolean;
}

export type TokenKind = 'user' | 'page' | 'access' | 'refresh' | 'signed';

/** A token that came out of a sign-in. */
export interface Token {
  readonly network: Network;
  readonly token: string;
  /** `user` and `page` are Facebook's; `access`, `refresh` and, for OAuth 1.0a, `signed` are X's. */
  readonly kind: TokenKind;
  readonly app: string;
  /** Person on Facebook, account on X. */
  readonly holder: string;
  /** Page of a Page token. */
  readonly page: string | null;
  /** Scopes of an X token. A Facebook token has what the person's authorisation says now. */
  readonly scopes: readonly string[];
  readonly issuedAt: string;
  /** ISO instant, or null when it has no end. */
  readonly expiresAt: string | null;
  /** The sign-in it descends from: the code on X, the person's token on Facebook. */
  readonly family: string;
  /** Why it no longer works; null while it does. */
  problem: TokenProblem | null;
}

/** Everything that signing in leaves behind. */
export interface SignInState {
  readonly apps: Map<string, App>;
  readonly codes: Map<string, Code>;
  readonly requestTokens: Map<string, RequestToken>;
  readonly tokens: Map<string, Token>;
  /** By `authorisationKey`. */
  readonly authorisations: Map<string, Authorisation>;
  /** Tasks that a person has on a Page, by `roleKey`. The administrator has all of them on every Page. */
  readonly roles: Map<string, readonly string[]>;
}

export const authorisationKey = (app: string, holder: string) => `${app} ${holder}`;
export const roleKey = (page: string, person: string) => `${page} ${person}`;

/** The person who administers every Page of the sandbox. */
export const administrator = {
  id: '24900000000000017',
  name: 'Sandbox Administrator',
} as const;

/** The Facebook app that is there from the start, and that the Pages' own tokens belong to. */
export const sandboxApp = {
  id: '10155000000000042',
  name: 'Canteen (sandbox app)',
  secret: 'sandbox-app-secret-waterfront',
  userToken: 'sandbox-user-token-waterfront',
} as const;

/** The X app that is there from the start, and that the accounts' own tokens belong to. */
export const sandboxXApp = {
  id: 'sandbox-x-client-waterfront',
  name: 'Canteen (sandbox app)',
  secret: 'sandbox-x-client-secret-waterfront',
} as const;

/** An X app's second pair of keys: for its own token, OAuth 1.0a, and the signatures of webhooks. */
export function consumerKeys(app: { readonly id: string; readonly secret: string }): {
  readonly key: string;
  readonly secret: string;
} {
  return { key: `${app.id}-consumer-key`, secret: `${app.secret}-consumer` };
}

/** The secret that belongs to a token of OAuth 1.0a: calls are signed with it, and it is never sent. */
export const tokenSecretOf = (token: string) => `${token}-secret`;

/** The token of an X app itself, which acts for no account. */
export const appOnlyToken = (app: { readonly id: string }) => `${app.id}-app-only-token`;

/** Sign-in as it is before anybody signed in: the two apps, with no address to come back to. */
export function emptySignIn(): SignInState {
  const app = (network: Network, { id, name, secret }: typeof sandboxApp | typeof sandboxXApp) =>
    [id, { network, id, name, secret, redirectUris: [], confidential: true }] as const;
  return {
    apps: new Map<string, App>([app('facebook', sandboxApp), app('x', sandboxXApp)]),
    codes: new Map(),
    requestTokens: new Map(),
    tokens: new Map(),
    authorisations: new Map(),
    roles: new Map(),
  };
}
