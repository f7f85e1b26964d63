import { sandboxApp } from '../state/state';
import { type GraphCall } from './call';
import { badParameter } from './errors';
import { pick } from './fields';
import { requestedFields } from './nodes';
import { requirePage } from './objects';
import { renderPage } from './page-node';
import { allScopes, grantedScopes, lookUpToken, tokenError } from './tokens';

/** `GET /{page}`, and `GET /me` with a Page's own token. */
export function readPage(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  return renderPage({ world: call.world, page }, page, requestedFields(call.parameters));
}

/** `GET /me`: the Page of a Page token, or the person of a user token. */
export function readMe(call: GraphCall): unknown {
  if (call.holder.kind === 'page') return readPage({ ...call, path: { id: 'me' } });
  if (call.holder.kind === 'app')
    throw badParameter(
      'An active access token must be used to query information about the current user.',
    );
  return pick(
    { name: sandboxApp.userName, id: sandboxApp.userId },
    requestedFields(call.parameters),
  );
}

/** `GET /me/accounts`: the Pages a person may manage, each with its own token. */
export function listAccounts(call: GraphCall): unknown {
  if (call.holder.kind !== 'user') {
    throw badParameter('Tried accessing nonexisting field (accounts) on node type (Page)');
  }
  const fields =
    requestedFields(call.parameters) ??
    new Map(
      ['name', 'category', 'category_list', 'access_token', 'tasks'].map((name) => [name, null]),
    );
  const pages = [...call.world.state.pages.values()].filter((page) => page.network === 'facebook');
  return { data: pages.map((page) => renderPage({ world: call.world, page }, page, fields)) };
}

/** `GET /me/permissions`. */
export function listPermissions(): unknown {
  return { data: allScopes.map((permission) => ({ permission, status: 'granted' })) };
}

/** `GET /debug_token?input_token=`: what a token is, whose, and whether it lives. Times in unix seconds, 0 = never. */
export function debugToken(call: GraphCall): unknown {
  const token = call.parameters.get('input_token');
  if (token === undefined || token === '') {
    throw badParameter('The parameter input_token is required.');
  }
  const holder = lookUpToken(call.world, token);
  if (!holder) {
    return {
      data: {
        error: { code: 190, message: 'Invalid OAuth access token.' },
        is_valid: false,
        scopes: [],
      },
    };
  }
  if (holder.kind === 'app') {
    return {
      data: {
        app_id: sandboxApp.id,
        type: 'APP',
        application: sandboxApp.name,
        is_valid: true,
        scopes: [],
      },
    };
  }
  const page = holder.kind === 'page' ? holder.page : null;
  const problem = page?.problem ?? null;
  const scopes: readonly string[] = page ? grantedScopes(page) : allScopes;
  const error = problem && tokenError(problem.code, problem.subcode);
  const issued = page ? Math.floor(Date.parse(page.createdAt) / 1000) : 0;
  return {
    data: {
      app_id: sandboxApp.id,
      type: page ? 'PAGE' : 'USER',
      application: sandboxApp.name,
      data_access_expires_at: Math.floor(call.world.clock.now() / 1000) + 90 * 24 * 3600,
      expires_at: 0,
      is_valid: problem === null,
      issued_at: issued,
      scopes,
      granular_scopes: scopes
        .filter((scope) => scope.startsWith('pages_'))
        .map((scope) => (page ? { scope, target_ids: [page.id] } : { scope })),
      user_id: sandboxApp.userId,
      ...(page ? { profile_id: page.id } : {}),
      ...(error && problem
        ? {
            error: {
              code: problem.code,
              message: error.message,
              subcode: problem.subcode ?? undefined,
            },
          }
        : {}),
    },
  };
}
