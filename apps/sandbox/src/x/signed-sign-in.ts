import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { isExpired, issueRequestToken, issueToken } from '../sign-in/desk';
import { tokenSecretOf } from '../state/sign-in-state';
import { type World } from '../state/world';
import { type SignatureChecker, type SignedCall } from './signature-checker';

/** How long a request token waits for somebody's yes and to be exchanged, in seconds. */
const requestLife = 600;

const refusal = (status: number, code: number, message: string) =>
  jsonAnswer(status, { errors: [{ code, message }] });
const notAuthenticated = () => refusal(401, 32, 'Could not authenticate you.');

/**
 * Signing in by OAuth 1.0a: a request token for the app, somebody's yes in the dialog, and a token of the
 * account for both (RFC 5849, 2; X, "3-legged OAuth flow").
 */
export class SignedSignIn {
  constructor(
    private readonly world: World,
    private readonly checker: SignatureChecker,
  ) {}

  /** Answers one request; null when the path is neither of the two. */
  handle(request: SimRequest): SimAnswer | null {
    if (request.method !== 'POST') return null;
    if (request.path === '/oauth/request_token') return this.begin(request);
    return request.path === '/oauth/access_token' ? this.finish(request) : null;
  }

  private begin(request: SimRequest): SimAnswer {
    const signed = this.checker.check(request);
    if (signed?.token !== '') return notAuthenticated();
    const callback = parameterOf(request, signed, 'oauth_callback');
    if (!signed.app.redirectUris.includes(callback)) {
      return refusal(403, 415, 'Callback URL not approved for this client application.');
    }
    const token = issueRequestToken(this.world, signed.app.id, callback, requestLife);
    return formAnswer({
      oauth_token: token,
      oauth_token_secret: tokenSecretOf(token),
      oauth_callback_confirmed: 'true',
    });
  }

  private finish(request: SimRequest): SimAnswer {
    const signed = this.checker.check(request);
    const waiting = this.world.state.signIn.requestTokens.get(signed?.token ?? '');
    if (!signed || waiting?.app !== signed.app.id) return notAuthenticated();
    const verifier = parameterOf(request, signed, 'oauth_verifier');
    const isOver = waiting.used || isExpired(this.world, waiting);
    const account = this.world.state.pages.get(waiting.holder ?? '');
    if (isOver || !account || waiting.verifier !== verifier) return notAuthenticated();
    this.world.commit(() => ({ type: 'request-token-used', token: waiting.token }));
    const token = issueToken(
      this.world,
      {
        network: 'x',
        kind: 'signed',
        app: signed.app.id,
        holder: account.id,
        page: null,
        scopes: [],
        family: waiting.token,
      },
      null,
    );
    return formAnswer({
      oauth_token: token,
      oauth_token_secret: tokenSecretOf(token),
      user_id: account.id,
      screen_name: account.handle,
    });
  }
}

/** Protocol parameters may stand in the header, in an urlencoded body or in the query (RFC 5849, 3.5). */
function parameterOf(request: SimRequest, signed: SignedCall, name: string): string {
  return signed.claims.get(name) ?? request.form.get(name) ?? request.query.get(name) ?? '';
}

function formAnswer(values: Record<string, string>): SimAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-store' },
    body: new URLSearchParams(values).toString(),
  };
}
