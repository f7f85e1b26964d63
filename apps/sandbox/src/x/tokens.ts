import { findApp, isExpired } from '../sign-in/desk';
import { type SimRequest } from '../http/messages';
import { appOnlyToken, sandboxXApp, type App } from '../state/sign-in-state';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import { forbidden, unauthorized, wrongKindOfToken } from './problems';
import { type SignatureChecker, type SignedCall } from './signature-checker';

/** Whose token a call carries. */
export interface XHolder {
  /** Null for the token of an app itself. */
  readonly account: Page | null;
  readonly app: App;
  /** What the account granted; null = everything (an account's own fixed token). */
  readonly scopes: readonly string[] | null;
}

/** Scopes the sandbox knows; another one is refused in the dialog, as on the real network. */
export const xScopes = [
  'tweet.read',
  'tweet.write',
  'tweet.moderate.write',
  'users.read',
  'media.write',
  'offline.access',
  'users.email',
  'follows.read',
  'follows.write',
  'space.read',
  'mute.read',
  'mute.write',
  'like.read',
  'like.write',
  'list.read',
  'list.write',
  'block.read',
  'block.write',
  'bookmark.read',
  'bookmark.write',
  'dm.read',
  'dm.write',
] as const;

/** Who may call a route: an account that granted these scopes, the app itself, or either. */
interface Needs {
  readonly scopes: readonly string[];
  readonly appOnly: 'refused' | 'allowed' | 'required';
}

const reading = ['tweet.read', 'users.read'];
const account = (...scopes: string[]): Needs => ({ scopes, appOnly: 'refused' });
const appOnly: Needs = { scopes: [], appOnly: 'required' };
const media = account('media.write');

/** What a route that is not listed needs: reading public things, by an account or an app. */
const publicReading: Needs = { scopes: reading, appOnly: 'allowed' };

/** By route (X's OpenAPI 2.167, `security` of each operation). */
const needed: Readonly<Record<string, Needs>> = {
  'GET /2/users/me': account(...reading),
  'POST /2/tweets': account(...reading, 'tweet.write'),
  'DELETE /2/tweets/{id}': account(...reading, 'tweet.write'),
  'PUT /2/tweets/{id}/hidden': account(...reading, 'tweet.moderate.write'),
  'POST /2/media/upload': media,
  'GET /2/media/upload': media,
  'POST /2/media/metadata': media,
  'POST /2/media/upload/initialize': media,
  'POST /2/media/upload/{id}/append': media,
  'POST /2/media/upload/{id}/finalize': media,
  'GET /2/webhooks': appOnly,
  'POST /2/webhooks': appOnly,
  'PUT /2/webhooks/{id}': appOnly,
  'DELETE /2/webhooks/{id}': appOnly,
  'POST /2/webhooks/replay': appOnly,
  'PUT /2/activity/subscriptions/{id}': appOnly,
  'DELETE /2/activity/subscriptions/{id}': appOnly,
  'POST /2/activity/subscriptions': { scopes: [], appOnly: 'allowed' },
  'GET /2/activity/subscriptions': { scopes: ['tweet.read'], appOnly: 'allowed' },
  'GET /2/usage/tweets': appOnly,
};

/** The token of a request, from its `Authorization: Bearer`. */
function bearerOf(request: SimRequest): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? null;
}

/** Finds the living owner of a token that came with a call or signed it; null when it is dead or nobody's. */
function lookUpHolder(
  world: World,
  value: string,
  kind: 'access' | 'signed' = 'access',
): XHolder | null {
  const token = world.state.signIn.tokens.get(value);
  if (token) {
    const isAlive = token.kind === kind && token.problem === null && !isExpired(world, token);
    const account = world.state.pages.get(token.holder);
    const app = findApp(world, 'x', token.app);
    if (!isAlive || !account || account.problem || !app) return null;
    // What OAuth 1.0a lets an app do does not go by scopes.
    return { account, app, scopes: kind === 'signed' ? null : token.scopes };
  }
  for (const app of world.state.signIn.apps.values()) {
    const owns = app.network === 'x' && appOnlyToken(app) === value;
    if (owns) return { account: null, app, scopes: null };
  }
  const app = findApp(world, 'x', sandboxXApp.id);
  for (const account of world.state.pages.values()) {
    const owns = account.network === 'x' && account.token === value;
    if (owns && !account.problem && app) return { account, app, scopes: null };
  }
  return null;
}

/** Whose signature it is; null for an app's alone, and for the token of another app. */
function signerOf(world: World, signed: SignedCall | null): XHolder | null {
  if (!signed) return null;
  const holder = lookUpHolder(world, signed.token, 'signed');
  return holder?.account && holder.app.id === signed.app.id ? holder : null;
}

/**
 * Checks the token or the signature of a request for a route.
 * @throws XProblem 401 for a token that is missing, dead or nobody's, 403 for one that lacks a scope or is
 *   of the wrong kind.
 */
export function authenticate(
  world: World,
  checker: SignatureChecker,
  request: SimRequest,
  route: string,
): XHolder {
  const value = bearerOf(request);
  const holder =
    value === null ? signerOf(world, checker.check(request)) : lookUpHolder(world, value);
  if (!holder) throw unauthorized();
  const needs = needed[route] ?? publicReading;
  if (needs.appOnly === (holder.account ? 'required' : 'refused')) throw wrongKindOfToken();
  const { scopes } = holder;
  if (scopes && needs.scopes.some((scope) => !scopes.includes(scope))) throw forbidden('Forbidden');
  return holder;
}
