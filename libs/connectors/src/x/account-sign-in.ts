import {
  allowInsecureRequests,
  AuthorizationResponseError,
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  customFetch,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  ResponseBodyError,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { type Account, type AccountProblem } from '../connector';
import { apiAddress } from '../http/address';
import { jsonOf } from '../http/answers';
import { type Exchange, type Transport } from '../http/transport';
import { successOf } from '../outcomes';
import {
  type AppKeys,
  cancelled,
  type NetworkAddresses,
  type Renewal,
  type SignIn,
  type SignInAnswer,
  type SignInQuestion,
  unusable,
} from '../sign-in/sign-in';
import { type XClient } from './x-client';
import { Self } from './x-shapes';

/** What is asked for, and what stops working without each. */
const NEEDED: readonly { scope: string; fatal: boolean; stops: string }[] = [
  { scope: 'tweet.read', fatal: true, stops: 'mentions cannot be read' },
  { scope: 'users.read', fatal: true, stops: 'the account cannot be recognised' },
  { scope: 'tweet.write', fatal: true, stops: 'nothing can be published' },
  { scope: 'media.write', fatal: false, stops: 'no picture can be published' },
  { scope: 'tweet.moderate.write', fatal: false, stops: 'replies cannot be hidden' },
  { scope: 'offline.access', fatal: false, stops: 'the access ends after two hours' },
];

/** Everything that is asked for. */
export const X_SCOPES = NEEDED.map(({ scope }) => scope);

function scopeProblems(scopes: readonly string[] | null): AccountProblem[] {
  if (scopes === null) return [];
  return NEEDED.filter(({ scope }) => !scopes.includes(scope)).map(({ scope, fatal, stops }) => ({
    code: 'x.permission-missing',
    message: `The permission ${scope} is missing: ${stops}. Grant it on X and connect again.`,
    fatal,
  }));
}

const HOSTS = ['api.x.com'];

/** Thrown into the library when our own transport got no answer; carries how far it came. */
class NoAnswer extends Error {
  constructor(readonly exchange: Exclude<Exchange, { kind: 'answered' }>) {
    super(exchange.why);
    this.name = 'NoAnswer';
  }
}

/** OAuth 2.0 with PKCE at X (X API v2, "OAuth 2.0 Authorization Code Flow with PKCE"). */
export class AccountSignIn implements SignIn {
  readonly network = 'x';

  constructor(
    private readonly client: XClient,
    private readonly transport: Transport,
  ) {}

  async begin(question: SignInQuestion): Promise<string> {
    const url = new URL(`${question.addresses.pages}/i/oauth2/authorize`);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: question.app.id,
      redirect_uri: question.redirectUri,
      scope: X_SCOPES.join(' '),
      state: question.state,
      code_challenge: await calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
    }).toString();
    return url.toString();
  }

  async finish(
    question: SignInQuestion,
    returned: Readonly<Record<string, string>>,
  ): Promise<SignInAnswer> {
    const { app, addresses, redirectUri, verifier, state } = question;
    const [server, client, proof] = partiesOf(app, addresses);
    try {
      const parameters = validateAuthResponse(server, client, new URLSearchParams(returned), state);
      const response = await authorizationCodeGrantRequest(
        server,
        client,
        proof,
        parameters,
        redirectUri,
        verifier,
        this.how(addresses),
      );
      return await this.offerOf(
        addresses,
        await processAuthorizationCodeResponse(server, client, response),
      );
    } catch (error) {
      // Whatever the library refuses (a foreign state, a used code, half an answer) ends here.
      if (error instanceof AuthorizationResponseError) return cancelled('X');
      return unusable('X');
    }
  }

  async renew(app: AppKeys, addresses: NetworkAddresses, refreshToken: string): Promise<Renewal> {
    const [server, client, proof] = partiesOf(app, addresses);
    try {
      const response = await refreshTokenGrantRequest(
        server,
        client,
        proof,
        refreshToken,
        this.how(addresses),
      );
      if (response.status === 429) return { kind: 'not-now', why: 'X’s limit is reached.' };
      const tokens = await processRefreshTokenResponse(server, client, response);
      return {
        kind: 'renewed',
        accessToken: tokens.access_token,
        refreshToken: tokens.refresh_token ?? null,
        expiresInSeconds: tokens.expires_in ?? null,
      };
    } catch (error) {
      if (error instanceof ResponseBodyError) return { kind: 'dead', code: `x.${error.error}` };
      const cause = error instanceof NoAnswer ? error : causeOf(error);
      if (cause?.exchange.kind === 'not-sent') return { kind: 'not-now', why: cause.message };
      return { kind: 'unknown', why: cause?.message ?? 'X’s answer was unreadable.' };
    }
  }

  private async offerOf(
    addresses: NetworkAddresses,
    tokens: TokenEndpointResponse,
  ): Promise<SignInAnswer> {
    const account: Account = {
      network: 'x',
      accountId: '',
      handle: '',
      accessToken: tokens.access_token,
      baseUrl: addresses.api,
    };
    const answer = successOf(await this.client.get(account, '/2/users/me'));
    const self = Self.safeParse(answer && jsonOf(answer));
    if (!self.success) return unusable('X', 'sign-in.account');
    const { id, name, username } = self.data.data;
    const scopes = tokens.scope?.split(' ') ?? null;
    const offer = {
      accountId: id,
      name,
      handle: username,
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token ?? null,
      expiresInSeconds: tokens.expires_in ?? null,
      scopes,
      problems: scopeProblems(scopes),
    };
    return { kind: 'offers', offers: [offer] };
  }

  /** The library's requests go through our own transport: its limits, its walls, no redirects. */
  private how(addresses: NetworkAddresses) {
    return {
      [customFetch]: async (
        address: string,
        init: { method: string; headers: Record<string, string>; body?: unknown },
      ) => {
        const path = new URL(address).pathname.slice(
          new URL(addresses.api).pathname.replace(/\/$/, '').length,
        );
        const checked = apiAddress(addresses.api, path, HOSTS);
        if (!checked.ok) throw new NoAnswer({ kind: 'not-sent', why: checked.why });
        const exchange = await this.transport.send({
          method: 'POST',
          url: checked.url,
          headers: init.headers,
          body: Buffer.from(init.body instanceof URLSearchParams ? init.body.toString() : ''),
        });
        if (exchange.kind !== 'answered') throw new NoAnswer(exchange);
        return new Response(new Uint8Array(exchange.body), {
          status: exchange.status,
          headers: { 'content-type': String(exchange.headers['content-type'] ?? '') },
        });
      },
      // Only this computer may be spoken to without TLS; `apiAddress` has refused everything else.
      [allowInsecureRequests]: true,
    };
  }
}

function partiesOf(
  app: AppKeys,
  addresses: NetworkAddresses,
): [AuthorizationServer, Client, ClientAuth] {
  return [
    { issuer: 'https://x.com', token_endpoint: `${addresses.api}/2/oauth2/token` },
    { client_id: app.id },
    app.secret === null ? None() : ClientSecretBasic(app.secret),
  ];
}

function causeOf(error: unknown): NoAnswer | null {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof NoAnswer ? cause : null;
}
