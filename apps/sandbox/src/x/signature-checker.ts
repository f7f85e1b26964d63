import { type SimRequest } from '../http/messages';
import { consumerKeys, tokenSecretOf, type App } from '../state/sign-in-state';
import { type World } from '../state/world';
import { isSignature, readOAuthHeader, type Signed } from './signature';

/** How far the time of a signed call may be from the network's, in seconds; its nonce counts once in that time. */
const leeway = 300;

/** What a signed call proved. */
export interface SignedCall {
  readonly app: App;
  /** The token it was signed with; empty when only the app signed. */
  readonly token: string;
  /** The parameters of its `Authorization` header. */
  readonly claims: ReadonlyMap<string, string>;
}

/** Checks calls signed as OAuth 1.0a wants it (RFC 5849, 3.2): signature, time, and that a nonce comes once. */
export class SignatureChecker {
  /** When each nonce of the last minutes may be forgotten, in seconds since 1970. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly world: World) {}

  /** What a request's signature proves; null when it is not signed, or not rightly. */
  check(request: SimRequest): SignedCall | null {
    const claims = readOAuthHeader(request.headers['authorization']);
    if (!claims) return null;
    const claim = (name: string) => claims.get(name) ?? '';
    const app = this.appOf(claim('oauth_consumer_key'));
    const known = ['HMAC-SHA1', '1.0'];
    const named = [claim('oauth_signature_method'), claims.get('oauth_version') ?? '1.0'];
    if (!app || named.join() !== known.join()) return null;
    const token = claim('oauth_token');
    const keys = {
      consumerSecret: consumerKeys(app).secret,
      tokenSecret: token === '' ? '' : tokenSecretOf(token),
    };
    const isRight = this.addresses(request).some((address) =>
      isSignature(claim('oauth_signature'), signedOf(request, address, claims), keys),
    );
    if (!isRight || !this.isFresh(claims)) return null;
    return { app, token, claims };
  }

  private appOf(key: string): App | undefined {
    return [...this.world.state.signIn.apps.values()].find(
      (app) => app.network === 'x' && consumerKeys(app).key === key,
    );
  }

  /** The addresses a caller may have meant: the real network's, or the sandbox's own. */
  private addresses({ headers, path }: SimRequest): string[] {
    const host = headers['host'] ?? '';
    const all = [`https://${host}${path}`, `http://${host}/x${path}`];
    return [...all, `${this.world.publicUrl}/x${path}`].filter((address) => URL.canParse(address));
  }

  /** Remembers the nonce; false for a time far off, and for a nonce that came before. */
  private isFresh(claims: ReadonlyMap<string, string>): boolean {
    const now = Math.floor(this.world.clock.now() / 1000);
    const at = Number(claims.get('oauth_timestamp') ?? 'none');
    const nonce = claims.get('oauth_nonce') ?? '';
    if (nonce === '' || !(Math.abs(now - at) <= leeway)) return false;
    for (const [key, until] of this.seen) if (until < now) this.seen.delete(key);
    const key = [claims.get('oauth_consumer_key'), claims.get('oauth_token'), at, nonce].join(' ');
    if (this.seen.has(key)) return false;
    this.seen.set(key, at + 2 * leeway);
    return true;
  }
}

/** JSON and multipart bodies are not signed (RFC 5849, 3.4.1.3.1). */
function signedOf(
  request: SimRequest,
  address: string,
  claims: ReadonlyMap<string, string>,
): Signed {
  const isForm = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  // What the header says already is signed once: a widely used client repeats the token in its form.
  const others = [...request.query, ...(isForm ? request.form : [])].filter(
    ([name]) => !claims.has(name),
  );
  const own = [...claims].filter(([name]) => name !== 'oauth_signature');
  return { method: request.method, address, parameters: [...others, ...own] };
}
