import { findApp, isExpired, issueToken } from '../sign-in/desk';
import { type App } from '../state/sign-in-state';
import { type World } from '../state/world';
import { badParameter, GraphError } from './errors';
import { lookUpToken, tokenError } from './tokens';

/** Lives of a person's tokens, in seconds: fresh from the dialog, and exchanged (about 60 days, as documented). */
const shortLife = 5400;
const longLife = 5_183_944;

/**
 * `GET` or `POST /oauth/access_token`: code → token of a person, token → long-lived token, or an app's own token.
 * Needs no token itself. The numbers of its refusals are not in Meta's documents; they are those that
 * people meet in practice.
 * @throws GraphError 101, 1, 100 or 190.
 */
export function exchange(world: World, parameters: ReadonlyMap<string, string>): unknown {
  const value = (name: string) => parameters.get(name) ?? '';
  const app = findApp(world, 'facebook', value('client_id'));
  if (!app) {
    throw new GraphError(400, 101, 'Error validating application. Cannot get application info.');
  }
  if (value('client_secret') !== app.secret) {
    throw new GraphError(400, 1, 'Error validating client secret.');
  }
  switch (value('grant_type')) {
    case 'client_credentials':
      return { access_token: `${app.id}|${app.secret}`, token_type: 'bearer' };
    case 'fb_exchange_token':
      return lengthen(world, app, value('fb_exchange_token'));
    default:
      return redeem(world, app, value('code'), value('redirect_uri'));
  }
}

function answer(world: World, app: App, holder: string, lifeSeconds: number): unknown {
  const token = issueToken(
    world,
    { network: 'facebook', kind: 'user', app: app.id, holder, page: null, scopes: [], family: '' },
    lifeSeconds,
  );
  return { access_token: token, token_type: 'bearer', expires_in: lifeSeconds };
}

function redeem(world: World, app: App, text: string, redirectUri: string): unknown {
  if (text === '') throw badParameter('Missing authorization code');
  const code = world.state.signIn.codes.get(text);
  if (code?.network !== 'facebook' || code.app !== app.id) {
    throw refused('Invalid verification code format.', undefined);
  }
  if (code.used) throw refused('This authorization code has been used.', 36009);
  if (isExpired(world, code)) throw refused('This authorization code has expired.', 36007);
  if (code.redirectUri !== redirectUri) {
    throw refused(
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
      36008,
    );
  }
  world.commit(() => ({ type: 'code-used', code: text }));
  return answer(world, app, code.holder, shortLife);
}

const refused = (message: string, subcode: number | undefined) =>
  new GraphError(400, 100, message, subcode === undefined ? {} : { subcode });

function lengthen(world: World, app: App, token: string): unknown {
  const known = lookUpToken(world, token);
  const isOurs = known?.holder.kind === 'user' && known.holder.app.id === app.id;
  if (!known || !isOurs || known.issuedAt === null || known.holder.kind !== 'user') {
    throw new GraphError(400, 190, 'Invalid OAuth access token - Cannot parse access token');
  }
  if (known.problem) throw tokenError(known.problem.code, known.problem.subcode);
  return answer(world, app, known.holder.personId, longLife);
}
