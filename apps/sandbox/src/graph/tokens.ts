import { createHmac, timingSafeEqual } from 'node:crypto';
import { type SimRequest } from '../http/messages';
import { allTasks, authorisationOf, findApp, isExpired, tasksOf } from '../sign-in/desk';
import { type TokenProblem } from '../state/effects';
import { administrator, sandboxApp, type App, type Token } from '../state/sign-in-state';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import { GraphError } from './errors';

/** Whose token a call carries, and what that person granted. */
export type TokenHolder =
  | {
      readonly kind: 'page';
      readonly page: Page;
      readonly token: string;
      readonly app: App;
      readonly personId: string;
      readonly scopes: readonly string[];
      readonly tasks: readonly string[];
    }
  | {
      readonly kind: 'user';
      readonly token: string;
      readonly app: App;
      readonly personId: string;
      readonly scopes: readonly string[];
      /** Pages the person chose for the app; null = all there are. */
      readonly pages: readonly string[] | null;
    }
  | { readonly kind: 'app'; readonly token: string; readonly app: App };

/** A token with its owner, its times (ISO instants) and, when it is dead, the reason. */
export interface KnownToken {
  readonly holder: TokenHolder;
  readonly problem: TokenProblem | null;
  readonly issuedAt: string | null;
  /** Null = never. */
  readonly expiresAt: string | null;
}

/** Everything the sandbox app asks of a Page. */
export const allScopes = [
  'pages_show_list',
  'pages_manage_posts',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_manage_metadata',
  'read_insights',
  'pages_messaging',
  'public_profile',
] as const;
export type Scope = (typeof allScopes)[number];

/** What Facebook says for each way a token dies (networks' token error table, codes 102 and 190). */
const sentences = new Map<number | null, string>([
  [458, 'Error validating access token: The user has not authorized the application.'],
  [
    459,
    'Error validating access token: You cannot access the app till you log in and follow the instructions given.',
  ],
  [
    460,
    'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  ],
  [463, 'Error validating access token: Session has expired.'],
  [
    464,
    'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.',
  ],
  [
    467,
    'Error validating access token: This may be because the user logged out or may be due to a system error.',
  ],
  [492, 'Error validating access token: User is no longer an admin of the page.'],
  [
    null,
    'Any of the pages_read_engagement, pages_manage_metadata permission(s) must be granted before impersonating a user’s page.',
  ],
]);

/** The error of a dead token. */
export function tokenError(code: number, subcode: number | null): GraphError {
  if (code === 102) return new GraphError(401, 102, 'Session key invalid or no longer valid');
  const message = sentences.get(subcode) ?? 'Error validating access token.';
  return new GraphError(401, code, message, subcode === null ? {} : { subcode });
}

/** The token of a request: `Authorization: Bearer`, or `access_token` in query or body. */
export function tokenOf(
  request: SimRequest,
  parameters: ReadonlyMap<string, string>,
): string | null {
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  return bearer ?? parameters.get('access_token') ?? null;
}

/** Finds the owner of a token, dead or alive; null when nobody ever had it. */
export function lookUpToken(world: World, token: string): KnownToken | null {
  const signedIn = world.state.signIn.tokens.get(token);
  if (signedIn) return signedIn.network === 'facebook' ? fromSignIn(world, signedIn) : null;
  const lasting = { problem: null, issuedAt: null, expiresAt: null };
  const [appId = '', secret] = token.split('|');
  const named = findApp(world, 'facebook', appId);
  if (named && secret === named.secret) {
    return { holder: { kind: 'app', token, app: named }, ...lasting };
  }
  const app = findApp(world, 'facebook', sandboxApp.id);
  if (!app) return null;
  const personId = administrator.id;
  if (token === sandboxApp.userToken) {
    const holder = { kind: 'user', token, app, personId, scopes: allScopes, pages: null } as const;
    return { holder, ...lasting };
  }
  for (const page of world.state.pages.values()) {
    if (page.network !== 'facebook' || page.token !== token) continue;
    const scopes = withoutDeclined(allScopes, page);
    const holder = { kind: 'page', page, token, app, personId, scopes, tasks: allTasks } as const;
    return { holder, ...lasting, problem: page.problem, issuedAt: page.createdAt };
  }
  return null;
}

const withoutDeclined = (scopes: readonly string[], page: Page) =>
  scopes.filter((scope) => !page.declinedScopes.includes(scope));

/** A token of a sign-in has what the person's authorisation, and their role, say at this moment. */
function fromSignIn(world: World, token: Token): KnownToken | null {
  const app = findApp(world, 'facebook', token.app);
  if (!app) return null;
  const { holder: personId, issuedAt, expiresAt } = token;
  const authorisation = authorisationOf(world, app.id, personId);
  const granted = authorisation?.granted ?? [];
  const chosen = authorisation?.pages ?? [];
  const base = { token: token.token, app, personId };
  const times = { issuedAt, expiresAt };
  const ended = endedBy(world, token);
  if (token.page === null) {
    const holder = { ...base, kind: 'user', scopes: granted, pages: chosen } as const;
    return { holder, problem: ended, ...times };
  }
  const page = world.state.pages.get(token.page);
  if (!page) return null;
  const tasks = tasksOf(world, page.id, personId);
  const scopes = withoutDeclined(granted, page);
  const holder = { ...base, kind: 'page', page, scopes, tasks } as const;
  const lost = tasks.length === 0 ? { code: 190, subcode: 492 } : null;
  const unchosen = chosen.includes(page.id) ? null : { code: 190, subcode: null };
  return { holder, problem: ended ?? page.problem ?? lost ?? unchosen, ...times };
}

function endedBy(world: World, token: Token): TokenProblem | null {
  if (token.problem) return token.problem;
  return isExpired(world, token) ? { code: 190, subcode: 463 } : null;
}

/**
 * Checks the token and, when given or demanded, its `appsecret_proof`.
 * @throws GraphError 104, 190, 102 or 100 as Facebook does.
 */
export function authenticate(
  world: World,
  request: SimRequest,
  parameters: ReadonlyMap<string, string>,
): TokenHolder {
  const token = tokenOf(request, parameters);
  if (token === null) {
    throw new GraphError(401, 104, 'An access token is required to request this resource.');
  }
  const known = lookUpToken(world, token);
  if (!known)
    throw new GraphError(401, 190, 'Invalid OAuth access token - Cannot parse access token');
  if (known.problem) throw tokenError(known.problem.code, known.problem.subcode);
  checkProof(world, known.holder, parameters.get('appsecret_proof'));
  return known.holder;
}

function checkProof(world: World, holder: TokenHolder, proof: string | undefined): void {
  if (proof === undefined || proof === '') {
    if (!world.state.settings.requireAppSecretProof) return;
    throw new GraphError(
      400,
      100,
      'API calls from the server require an appsecret_proof argument',
      { type: 'GraphMethodException' },
    );
  }
  const right = createHmac('sha256', holder.app.secret).update(holder.token).digest('hex');
  const given = Buffer.from(proof);
  if (given.length !== right.length || !timingSafeEqual(given, Buffer.from(right))) {
    throw new GraphError(400, 100, 'Invalid appsecret_proof provided in the API argument', {
      type: 'GraphMethodException',
    });
  }
}
