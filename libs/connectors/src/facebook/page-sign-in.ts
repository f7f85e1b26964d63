import { z } from 'zod';
import { type Account, type AccountProblem } from '../connector';
import { jsonOf } from '../http/answers';
import { successOf } from '../outcomes';
import {
  type AccountOffer,
  cancelled,
  type Renewal,
  type SignIn,
  type SignInAnswer,
  type SignInQuestion,
  unusable,
} from '../sign-in/sign-in';
import { type GraphClient } from './graph-client';

/** What is asked for; without each, something stops working (see the Page verifier). */
export const PAGE_SCOPES = [
  'pages_show_list',
  'pages_manage_posts',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_manage_metadata',
] as const;

const Token = z.object({ access_token: z.string().min(1) });
const Pages = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string().optional(),
      username: z.string().optional(),
      access_token: z.string().min(1).optional(),
      tasks: z.array(z.string()).optional(),
    }),
  ),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional(),
});

/** Pages of the list of Pages that are read: 500 Pages are more than anybody looks through. */
const MAX_PAGES = 5;

/** Facebook Login: dialog, code, long-lived token, and from it the Pages' own tokens. */
export class PageSignIn implements SignIn {
  readonly network = 'facebook';

  constructor(
    private readonly client: GraphClient,
    private readonly version: string,
  ) {}

  begin({ app, addresses, redirectUri, state }: SignInQuestion): Promise<string> {
    const url = new URL(`${addresses.pages}/${this.version}/dialog/oauth`);
    url.search = new URLSearchParams({
      client_id: app.id,
      redirect_uri: redirectUri,
      state,
      response_type: 'code',
      scope: PAGE_SCOPES.join(','),
      // Somebody who said no to a permission before is asked again.
      auth_type: 'rerequest',
    }).toString();
    return Promise.resolve(url.toString());
  }

  async finish(
    question: SignInQuestion,
    returned: Readonly<Record<string, string>>,
  ): Promise<SignInAnswer> {
    if (returned['state'] !== question.state) return unusable('Facebook', 'sign-in.state');
    if (returned['error'] !== undefined) return cancelled('Facebook');
    const { code } = returned;
    if (code === undefined) return unusable('Facebook');
    const short = await this.exchange(question, { redirect_uri: question.redirectUri, code });
    if (short === null) return unusable('Facebook', 'sign-in.code');
    const long = await this.exchange(question, {
      grant_type: 'fb_exchange_token',
      fb_exchange_token: short,
    });
    // A short-lived person's token would make Page tokens that end within the hour.
    if (long === null) return unusable('Facebook', 'sign-in.long-lived');
    return this.offersOf(question, long);
  }

  /** A Page token that was made from a long-lived one has no end, so there is nothing to renew. */
  renew(): Promise<Renewal> {
    return Promise.resolve({ kind: 'dead', code: 'sign-in.nothing-to-renew' });
  }

  private async exchange(
    { app, addresses }: SignInQuestion,
    fields: Record<string, string>,
  ): Promise<string | null> {
    const exchange = await this.client.token(addresses.api, {
      client_id: app.id,
      client_secret: app.secret ?? '',
      ...fields,
    });
    const answer = successOf(exchange);
    const read = Token.safeParse(answer && jsonOf(answer));
    return read.success ? read.data.access_token : null;
  }

  private async offersOf(question: SignInQuestion, token: string): Promise<SignInAnswer> {
    const account: Account = {
      network: 'facebook',
      accountId: '',
      handle: '',
      accessToken: token,
      baseUrl: question.addresses.api,
      ...(question.app.secret !== null && { appSecret: question.app.secret }),
    };
    const offers: AccountOffer[] = [];
    let after: string | undefined;
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const answer = successOf(
        await this.client.get(account, '/me/accounts', {
          fields: 'id,name,username,access_token,tasks',
          limit: '100',
          after,
        }),
      );
      const read = Pages.safeParse(answer && jsonOf(answer));
      if (!read.success) return unusable('Facebook', 'sign-in.pages');
      offers.push(...read.data.data.flatMap(offerOf));
      after = read.data.paging?.cursors?.after;
      if (read.data.paging?.next === undefined || after === undefined) break;
    }
    return offers.length > 0 ? { kind: 'offers', offers } : NO_PAGE;
  }
}

const NO_PAGE: SignInAnswer = {
  kind: 'refused',
  code: 'sign-in.no-page',
  message:
    'Facebook showed no Page. Sign in as somebody with a role on the practice’s Page, choose that Page in the dialog, and leave the permission to list Pages (pages_show_list) on.',
};

/** What somebody must be allowed to do on the Page itself, and what stops working without. */
const TASKS: readonly { task: string; fatal: boolean; stops: string }[] = [
  { task: 'CREATE_CONTENT', fatal: true, stops: 'nothing can be published' },
  { task: 'MODERATE', fatal: false, stops: 'comments cannot be answered, hidden or removed' },
];

function taskProblems(tasks: readonly string[]): AccountProblem[] {
  return TASKS.filter(({ task }) => !tasks.includes(task)).map(({ task, fatal, stops }) => ({
    code: 'facebook.task-missing',
    message: `Whoever signed in lacks the task ${task} on the Page: ${stops}. Have it given on Facebook, or let somebody with full control connect the Page.`,
    fatal,
  }));
}

/** A Page without a token is one that the person may see but not act for. */
function offerOf(page: z.infer<typeof Pages>['data'][number]): AccountOffer[] {
  const { id, name, username, access_token: accessToken, tasks } = page;
  if (accessToken === undefined) return [];
  return [
    {
      accountId: id,
      name: name ?? id,
      handle: username ?? '',
      accessToken,
      refreshToken: null,
      expiresInSeconds: null,
      scopes: null,
      problems: tasks ? taskProblems(tasks) : [],
    },
  ];
}
