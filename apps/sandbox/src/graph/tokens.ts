import { createHmac, timingSafeEqual } from 'node:crypto';
import { type SimRequest } from '../http/messages';
import { sandboxApp, type Page } from '../state/state';
import { type World } from '../state/world';
import { GraphError } from './errors';

/** Whose token a call carries. */
export type TokenHolder =
  | { readonly kind: 'page'; readonly page: Page; readonly token: string }
  | { readonly kind: 'user'; readonly token: string }
  | { readonly kind: 'app'; readonly token: string };

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
export function lookUpToken(world: World, token: string): TokenHolder | null {
  if (token === `${sandboxApp.id}|${sandboxApp.secret}`) return { kind: 'app', token };
  if (token === sandboxApp.userToken) return { kind: 'user', token };
  for (const page of world.state.pages.values()) {
    if (page.network === 'facebook' && page.token === token) return { kind: 'page', page, token };
  }
  return null;
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
  const holder = lookUpToken(world, token);
  if (!holder)
    throw new GraphError(401, 190, 'Invalid OAuth access token - Cannot parse access token');
  if (holder.kind === 'page' && holder.page.problem) {
    throw tokenError(holder.page.problem.code, holder.page.problem.subcode);
  }
  checkProof(world, token, parameters.get('appsecret_proof'));
  return holder;
}

function checkProof(world: World, token: string, proof: string | undefined): void {
  if (proof === undefined || proof === '') {
    if (!world.state.settings.requireAppSecretProof) return;
    throw new GraphError(
      400,
      100,
      'API calls from the server require an appsecret_proof argument',
      { type: 'GraphMethodException' },
    );
  }
  const right = createHmac('sha256', sandboxApp.secret).update(token).digest('hex');
  const given = Buffer.from(proof);
  if (given.length !== right.length || !timingSafeEqual(given, Buffer.from(right))) {
    throw new GraphError(400, 100, 'Invalid appsecret_proof provided in the API argument', {
      type: 'GraphMethodException',
    });
  }
}

/** The scopes a Page's token really has. */
export function grantedScopes(page: Page): Scope[] {
  return allScopes.filter((scope) => !page.declinedScopes.includes(scope));
}
