import { type Account, type AccountProblem, type AccountProof } from '../connector';
import { headerOf, jsonOf } from '../http/answers';
import { type Answered } from '../http/transport';
import { readFailure, successOf } from '../outcomes';
import { instantOf } from '../times';
import { type GraphClient } from './graph-client';
import { classifyGraph } from './graph-errors';
import { DebugToken, PageSelf } from './graph-shapes';

/** The permissions we need, and what stops working without each. */
const NEEDED: readonly { scope: string; fatal: boolean; stops: string }[] = [
  { scope: 'pages_manage_posts', fatal: true, stops: 'nothing can be published' },
  { scope: 'pages_read_engagement', fatal: true, stops: 'the Page cannot be read' },
  {
    scope: 'pages_read_user_content',
    fatal: false,
    stops: 'visitors’ posts and the names of people who comment cannot be read',
  },
  {
    scope: 'pages_manage_engagement',
    fatal: false,
    stops: 'comments cannot be answered, hidden or removed',
  },
  {
    scope: 'pages_manage_metadata',
    fatal: false,
    stops: 'Facebook cannot tell at once that somebody wrote, so comments come within minutes',
  },
];

type TokenFacts = Pick<AccountProof, 'tokenKind' | 'scopes' | 'expiresAt'> & {
  pageId: string | null;
  problems: AccountProblem[];
};

const problem = (code: string, message: string, fatal: boolean): AccountProblem => ({
  code,
  message,
  fatal,
});

const KINDS: ReadonlyMap<string, AccountProof['tokenKind']> = new Map([
  ['PAGE', 'page'],
  ['USER', 'user'],
  ['APP', 'app'],
]);

/** Proves at connect time, and daily, that a token is the Page's own and may do what we need. */
export class PageVerifier {
  constructor(private readonly client: GraphClient) {}

  /** Asks Facebook what the token is and whose. Never throws. */
  async verify(account: Account): Promise<AccountProof> {
    const token = await this.inspectToken(account);
    const exchange = await this.client.get(account, '/me', { fields: 'id,name,username,link' });
    // A person's token has neither username nor link: asking for them fails the whole call.
    const fallback = successOf(exchange)
      ? exchange
      : await this.client.get(account, '/me', { fields: 'id,name' });
    const answer = successOf(fallback);
    const self = PageSelf.safeParse(answer && jsonOf(answer));
    const problems = [...token.problems];
    if (!self.success && !problems.some((each) => each.fatal)) {
      const failure = readFailure(fallback, classifyGraph());
      problems.push(problem(failure.code, failure.message, true));
    }
    const page = self.success ? self.data : null;
    if (page) problems.push(...identityProblems(account, token, page.id));
    if (answer) problems.push(...versionProblems(answer));
    return {
      tokenKind: token.tokenKind,
      accountId: page?.id ?? null,
      name: page?.name ?? null,
      handle: page?.username ?? null,
      pageUrl: page ? (page.link ?? `https://www.facebook.com/${page.id}`) : null,
      scopes: token.scopes,
      expiresAt: token.expiresAt,
      problems,
    };
  }

  /** `debug_token`: kind, permissions and end of a token; without an answer nothing is assumed. */
  private async inspectToken(account: Account): Promise<TokenFacts> {
    const exchange = await this.client.get(account, '/debug_token', {
      input_token: account.accessToken,
    });
    const answer = successOf(exchange);
    const read = DebugToken.safeParse(answer && jsonOf(answer));
    if (!read.success) {
      return { tokenKind: 'unknown', scopes: null, expiresAt: null, pageId: null, problems: [] };
    }
    const { type, is_valid, expires_at, scopes, profile_id } = read.data.data;
    const tokenKind = KINDS.get(type ?? '') ?? 'unknown';
    const problems: AccountProblem[] = [];
    if (is_valid === false) {
      problems.push(
        problem(
          'facebook.token-invalid',
          'Facebook no longer accepts this token. Make a new one for the Page.',
          true,
        ),
      );
    } else if (scopes) {
      problems.push(...scopeProblems(scopes));
    }
    return {
      tokenKind,
      scopes: scopes ?? null,
      expiresAt: expires_at ? instantOf(expires_at * 1_000) : null,
      pageId: profile_id ?? null,
      problems,
    };
  }
}

function scopeProblems(scopes: readonly string[]): AccountProblem[] {
  return NEEDED.filter((needed) => !scopes.includes(needed.scope)).map(({ scope, fatal, stops }) =>
    problem(
      'facebook.permission-missing',
      `The permission ${scope} is missing: ${stops}. Grant it on Facebook and connect again.`,
      fatal,
    ),
  );
}

/** Facebook says in a header that the version of its interface will end (Graph API, "Versioning"). */
function versionProblems(answer: Answered): AccountProblem[] {
  if (headerOf(answer, 'x-ad-api-version-warning') === null) return [];
  const message =
    'Facebook will soon end the version of its interface that this Canteen speaks. Ask whoever looks after Canteen to update it.';
  return [problem('facebook.version-ending', message, false)];
}

function identityProblems(account: Account, token: TokenFacts, id: string): AccountProblem[] {
  if (token.tokenKind === 'user' || token.tokenKind === 'app') {
    const whose = token.tokenKind === 'user' ? 'a person’s' : 'an app’s';
    const message = `This token is ${whose}, not the Page’s. Take the token of the Page itself.`;
    return [problem('facebook.not-a-page-token', message, true)];
  }
  const other = [account.accountId, token.pageId ?? ''].some((each) => each !== '' && each !== id);
  if (!other) return [];
  const message = 'This token belongs to another Page. Choose the right Page and connect again.';
  return [problem('facebook.other-page', message, true)];
}
