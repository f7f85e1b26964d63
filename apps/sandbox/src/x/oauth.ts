import { createHash } from 'node:crypto';
import { endTokens, findApp, isExpired, issueToken } from '../sign-in/desk';
import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import {
  appOnlyToken,
  consumerKeys,
  type App,
  type Code,
  type Token,
} from '../state/sign-in-state';
import { type World } from '../state/world';

/** Life of an access token in seconds, as X documents it. */
const accessLife = 7200;
const ended = { code: 401, subcode: null };

/** A refusal of the token endpoint, in the shape of RFC 6749. */
class OAuthError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    description: string,
  ) {
    super(description);
  }
}

const invalid = (what: string) =>
  new OAuthError(400, 'invalid_request', `Value passed for the ${what} was invalid.`);

/** `POST /2/oauth2/token` and `POST /2/oauth2/revoke`, urlencoded or JSON. */
export class XTokenDesk {
  constructor(private readonly world: World) {}

  /** Answers one request; null when the path is not one of the two. */
  handle(request: SimRequest): SimAnswer | null {
    const work = this.workOf(request);
    if (!work) return null;
    try {
      return jsonAnswer(200, work(this.client(request), parametersOf(request)));
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return jsonAnswer(error.status, { error: error.error, error_description: error.message });
    }
  }

  private workOf(request: SimRequest) {
    if (request.method !== 'POST') return null;
    const path = request.path.replace(/^\/2\//, '/');
    if (path === '/oauth2/token') return this.token.bind(this);
    return path === '/oauth2/revoke' ? this.revoke.bind(this) : null;
  }

  /** A confidential app shows its secret (Basic), a public one only names itself (`client_id`). */
  private client(request: SimRequest): App {
    const basic = /^Basic\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    const [id = '', secret] =
      basic === undefined
        ? [parametersOf(request).get('client_id')]
        : Buffer.from(basic, 'base64').toString().split(':').map(decoded);
    const owner = this.byConsumerKey(id, secret);
    if (owner) return owner;
    const app = findApp(this.world, 'x', id);
    if (app?.confidential === true && basic === undefined) {
      throw new OAuthError(401, 'unauthorized_client', 'Missing valid authorization header');
    }
    const isRight = app?.confidential === true ? secret === app.secret : basic === undefined;
    if (!app || !isRight) throw new OAuthError(401, 'invalid_client', 'Invalid client.');
    return app;
  }

  private byConsumerKey(key: string, secret: string | undefined): App | undefined {
    return [...this.world.state.signIn.apps.values()].find((app) => {
      const keys = consumerKeys(app);
      return app.network === 'x' && keys.key === key && keys.secret === secret;
    });
  }

  private token(app: App, parameters: ReadonlyMap<string, string>): unknown {
    switch (parameters.get('grant_type') ?? '') {
      case 'authorization_code':
        return this.redeem(app, parameters);
      case 'client_credentials':
        return { token_type: 'bearer', access_token: appOnlyToken(app) };
      case 'refresh_token':
        return this.refresh(app, parameters.get('refresh_token') ?? '');
      default:
        throw new OAuthError(
          400,
          'unsupported_grant_type',
          'Only authorization_code and refresh_token are accepted.',
        );
    }
  }

  private redeem(app: App, parameters: ReadonlyMap<string, string>): unknown {
    const code = this.world.state.signIn.codes.get(parameters.get('code') ?? '');
    if (code?.network !== 'x' || code.app !== app.id || code.used || isExpired(this.world, code)) {
      throw invalid('authorization code');
    }
    if (code.redirectUri !== parameters.get('redirect_uri')) throw invalid('redirect uri');
    if (!verifies(code, parameters.get('code_verifier') ?? '')) {
      throw new OAuthError(
        400,
        'invalid_request',
        'Value passed for the code verifier did not match the code challenge.',
      );
    }
    this.world.commit(() => ({ type: 'code-used', code: code.code }));
    return this.answer(app, code.holder, code.scopes, code.code);
  }

  /** Each refresh token works once. With `xRefreshReuse: revoke-family`, showing an old one ends the whole sign-in. */
  private refresh(app: App, value: string): unknown {
    const token = this.world.state.signIn.tokens.get(value);
    if (token?.kind !== 'refresh' || token.app !== app.id) throw invalid('token');
    if (token.problem !== null) {
      if (this.world.state.settings.xRefreshReuse === 'revoke-family') this.endFamily(token);
      throw invalid('token');
    }
    this.end((other) => other.token === value);
    return this.answer(app, token.holder, token.scopes, token.family);
  }

  /** Of a refresh token: ends the whole sign-in; of an access token: that one. An unknown token is no error (RFC 7009). */
  private revoke(app: App, parameters: ReadonlyMap<string, string>): unknown {
    const token = this.world.state.signIn.tokens.get(parameters.get('token') ?? '');
    if (token?.app === app.id) {
      if (token.kind === 'refresh') this.endFamily(token);
      else this.end((other) => other.token === token.token);
    }
    return { revoked: true };
  }

  private endFamily({ family }: Token): void {
    this.end((other) => other.family === family);
  }

  private end(fits: (token: Token) => boolean): void {
    endTokens(this.world, (token) => token.network === 'x' && fits(token), ended);
  }

  private answer(app: App, holder: string, scopes: readonly string[], family: string): unknown {
    const facts = { network: 'x', app: app.id, holder, page: null, scopes, family } as const;
    const access = issueToken(this.world, { ...facts, kind: 'access' }, accessLife);
    const refresh = scopes.includes('offline.access')
      ? { refresh_token: issueToken(this.world, { ...facts, kind: 'refresh' }, null) }
      : {};
    return {
      token_type: 'bearer',
      expires_in: accessLife,
      access_token: access,
      scope: scopes.join(' '),
      ...refresh,
    };
  }
}

/** Credentials are form-encoded inside Basic (RFC 6749, 2.3.1); clients that leave that out mean what they wrote. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 7636: the challenge is the verifier itself, or its SHA-256 in base64url. */
function verifies(code: Code, verifier: string): boolean {
  if (code.challenge === null || verifier === '') return false;
  if (code.challenge.method === 'plain') return verifier === code.challenge.value;
  return createHash('sha256').update(verifier).digest('base64url') === code.challenge.value;
}

function parametersOf(request: SimRequest): Map<string, string> {
  const merged = new Map<string, string>(request.form);
  if (request.json !== null && typeof request.json === 'object') {
    for (const [name, value] of Object.entries(request.json)) {
      if (typeof value === 'string') merged.set(name, value);
    }
  }
  return merged;
}
