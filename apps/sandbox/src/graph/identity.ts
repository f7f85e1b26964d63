import { authorisationOf, endTokens, pagesOf, signInPeople } from '../sign-in/desk';
import { administrator } from '../state/sign-in-state';
import { type GraphCall } from './call';
import { badParameter } from './errors';
import { pick } from './fields';
import { requestedFields } from './nodes';
import { requirePage } from './objects';
import { renderPage } from './page-node';
import { lookUpToken, tokenError, type KnownToken, type TokenHolder } from './tokens';
import { viewerOf } from './viewer';

/** How long an app may see a person's data after they last said yes, in seconds. */
const dataAccessSeconds = 90 * 24 * 3600;

/** `GET /{page}`, and `GET /me` with a Page's own token. */
export function readPage(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  return renderPage(viewerOf(call), page, requestedFields(call.parameters));
}

/** `GET /me`: the Page of a Page token, or the person of a user token. */
export function readMe(call: GraphCall): unknown {
  if (call.holder.kind === 'page') return readPage({ ...call, path: { id: 'me' } });
  const { personId } = requirePerson(call);
  const person = signInPeople(call.world, 'facebook').find(({ id }) => id === personId);
  return pick(
    { name: person?.name ?? administrator.name, id: personId },
    requestedFields(call.parameters),
  );
}

/** The person of a user token. @throws GraphError 100 for an app's or a Page's. */
function requirePerson(call: GraphCall): Extract<TokenHolder, { kind: 'user' }> {
  if (call.holder.kind === 'user') return call.holder;
  throw badParameter(
    'An active access token must be used to query information about the current user.',
  );
}

/** `GET /me/accounts`: the Pages a person manages and chose for the app, each with its own token. */
export function listAccounts(call: GraphCall): unknown {
  if (call.holder.kind !== 'user') {
    throw badParameter('Tried accessing nonexisting field (accounts) on node type (Page)');
  }
  const { personId, pages: chosen, scopes } = call.holder;
  const fields =
    requestedFields(call.parameters) ??
    new Map(
      ['name', 'category', 'category_list', 'access_token', 'tasks'].map((name) => [name, null]),
    );
  const pages = scopes.includes('pages_show_list')
    ? pagesOf(call.world, personId).filter((page) => chosen === null || chosen.includes(page.id))
    : [];
  return { data: pages.map((page) => renderPage(viewerOf(call), page, fields)) };
}

/** `GET /me/permissions`: what the person said yes and no to. */
export function listPermissions(call: GraphCall): unknown {
  const { app, personId, scopes } = requirePerson(call);
  const declined = authorisationOf(call.world, app.id, personId)?.declined ?? [];
  const entry = (status: string) => (permission: string) => ({ permission, status });
  return { data: [...scopes.map(entry('granted')), ...declined.map(entry('declined'))] };
}

/** `DELETE /me/permissions[/{permission}]`: takes one permission back, or removes the app with all its tokens. */
export function removePermissions(call: GraphCall): unknown {
  const { app, personId: holder } = requirePerson(call);
  const known = authorisationOf(call.world, app.id, holder);
  if (!known) throw badParameter('The sandbox’s fixed token cannot be taken back');
  const permission = call.path['permission'];
  if (permission === undefined) {
    call.world.commit(() => ({ type: 'authorisation-removed', app: app.id, holder }));
    const problem = { code: 190, subcode: 458 };
    endTokens(call.world, (token) => token.app === app.id && token.holder === holder, problem);
  } else {
    call.world.commit(() => ({
      type: 'authorised',
      app: app.id,
      holder,
      granted: known.granted.filter((scope) => scope !== permission),
      declined: [...new Set([...known.declined, permission])],
      pages: known.pages,
    }));
  }
  return { success: true };
}

const seconds = (iso: string | null) => (iso === null ? 0 : Math.floor(Date.parse(iso) / 1000));

/** `GET /debug_token?input_token=`: what a token is, whose, and whether it lives. Times in unix seconds, 0 = never. */
export function debugToken(call: GraphCall): unknown {
  const token = call.parameters.get('input_token');
  if (token === undefined || token === '') {
    throw badParameter('The parameter input_token is required.');
  }
  const known = lookUpToken(call.world, token);
  if (!known) {
    return {
      data: {
        error: { code: 190, message: 'Invalid OAuth access token.' },
        is_valid: false,
        scopes: [],
      },
    };
  }
  const { app, kind } = known.holder;
  if (app.id !== call.holder.app.id) {
    throw badParameter('The App_id in the input_token did not match the Viewing App');
  }
  const about = { app_id: app.id, type: kind.toUpperCase(), application: app.name };
  if (known.holder.kind === 'app') return { data: { ...about, is_valid: true, scopes: [] } };
  return { data: { ...about, ...personal(call, known, known.holder) } };
}

function personal(
  call: GraphCall,
  known: KnownToken,
  holder: Exclude<TokenHolder, { kind: 'app' }>,
): Record<string, unknown> {
  const { problem, issuedAt, expiresAt } = known;
  const authorised = authorisationOf(call.world, holder.app.id, holder.personId);
  const since = authorised ? seconds(authorised.at) : Math.floor(call.world.clock.now() / 1000);
  const targets = holder.kind === 'page' ? [holder.page.id] : holder.pages;
  const error = problem && tokenError(problem.code, problem.subcode);
  return {
    data_access_expires_at: since + dataAccessSeconds,
    expires_at: seconds(expiresAt),
    is_valid: problem === null,
    issued_at: seconds(issuedAt),
    scopes: holder.scopes,
    granular_scopes: holder.scopes
      .filter((scope) => scope.startsWith('pages_'))
      .map((scope) => (targets === null ? { scope } : { scope, target_ids: targets })),
    user_id: holder.personId,
    ...(holder.kind === 'page' ? { profile_id: holder.page.id } : {}),
    ...(error && problem
      ? {
          error: {
            code: problem.code,
            message: error.message,
            subcode: problem.subcode ?? undefined,
          },
        }
      : {}),
  };
}
