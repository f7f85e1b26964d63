import { type SimAnswer, type SimRequest } from '../http/messages';
import { allScopes } from '../graph/tokens';
import { html, type SafeHtml } from '../pages/html';
import { type App } from '../state/sign-in-state';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import {
  authorisationOf,
  findApp,
  issueCode,
  pagesOf,
  signInPeople,
  type SignInPerson,
} from './desk';
import {
  asks,
  backToApp,
  decisionButtons,
  dialogAnswer,
  dialogRefusal,
  hiddenInputs,
  signedInAs,
} from './dialog';

/** How long a code waits to be exchanged, in seconds. */
const codeLife = 600;

const meanings: Readonly<Record<string, string>> = {
  public_profile: 'See your name',
  pages_show_list: 'See which Pages you manage',
  pages_manage_posts: 'Publish, change and delete posts on your Pages',
  pages_read_engagement: 'Read what your Pages posted, and the comments on it',
  pages_read_user_content: 'Read what visitors wrote on your Pages, and their names',
  pages_manage_engagement: 'Comment as your Pages; hide and delete comments',
  pages_manage_metadata: 'Be told when something happens on your Pages',
  read_insights: 'Read the figures of your Pages',
  pages_messaging: 'Answer people in private as your Pages',
};

/** What the app asked for. */
interface Wish {
  readonly app: App;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scopes: readonly string[];
  readonly rerequest: boolean;
  readonly kept: URLSearchParams;
}

const parameters = [
  'client_id',
  'redirect_uri',
  'state',
  'scope',
  'response_type',
  'auth_type',
] as const;

/** `/v25.0/dialog/oauth`: who signs in, which Pages, which permissions. Every permission but one can be declined. */
export class FacebookDialog {
  constructor(private readonly world: World) {}

  /** Shows the dialog, or follows its form. `action` is the dialog's own address. */
  handle(request: SimRequest, action: string): SimAnswer {
    const values = request.method === 'POST' ? request.form : request.query;
    const wish = this.readWish(values);
    if (typeof wish === 'string') return dialogRefusal('facebook', wish);
    const people = signInPeople(this.world, 'facebook');
    const person = people.find(({ id }) => id === values.get('person')) ?? people[0];
    if (!person) return dialogRefusal('facebook', 'There is nobody who could sign in.');
    if (request.method === 'POST') return this.decide(wish, person, request.form);
    return this.show(wish, person, people, action);
  }

  private readWish(values: URLSearchParams): Wish | string {
    const app = findApp(this.world, 'facebook', values.get('client_id') ?? '');
    if (!app) return 'Invalid App ID: the sandbox has no such app.';
    const redirectUri = values.get('redirect_uri') ?? '';
    if (!app.redirectUris.includes(redirectUri) || !URL.canParse(redirectUri)) {
      return 'URL blocked (191): the address to return to is not, letter for letter, on the app’s list of valid OAuth redirect addresses.';
    }
    if ((values.get('response_type') ?? 'code') !== 'code') {
      return 'The sandbox’s dialog gives codes only: response_type must be code.';
    }
    const scopes = (values.get('scope') ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
    const wrong = scopes.filter((scope) => !(allScopes as readonly string[]).includes(scope));
    if (wrong.length > 0) return `Invalid Scopes: ${wrong.join(', ')}.`;
    const kept = new URLSearchParams();
    for (const name of parameters) {
      const value = values.get(name);
      if (value !== null) kept.set(name, value);
    }
    return {
      app,
      redirectUri,
      state: values.get('state'),
      scopes: [...new Set(['public_profile', ...scopes])],
      rerequest: values.get('auth_type') === 'rerequest',
      kept,
    };
  }

  /** What was declined before is asked again only with `auth_type=rerequest`. */
  private asked(wish: Wish, person: SignInPerson): string[] {
    const declined = authorisationOf(this.world, wish.app.id, person.id)?.declined ?? [];
    return wish.scopes.filter((scope) => wish.rerequest || !declined.includes(scope));
  }

  private show(
    wish: Wish,
    person: SignInPerson,
    people: readonly SignInPerson[],
    action: string,
  ): SimAnswer {
    const pages = pagesOf(this.world, person.id);
    const asked = this.asked(wish, person);
    const main = html`${asks(wish.app, 'asks for access')}
      ${signedInAs(action, wish.kept, people, person)}
      <form class="card" method="post" action="${action}">
        ${hiddenInputs(wish.kept)}<input type="hidden" name="person" value="${person.id}" />
        <fieldset>
          <legend>Which Pages may it use?</legend>
          ${pages.length === 0 ? html`<p>You manage no Page.</p>` : pages.map(pageBox)}
        </fieldset>
        <fieldset>
          <legend>What may it do?</legend>
          ${asked.map(permissionBox)}
        </fieldset>
        ${decisionButtons(`Continue as ${person.name}`)}
      </form>`;
    return dialogAnswer('facebook', `${wish.app.name} asks for access`, main, wish.redirectUri);
  }

  private decide(wish: Wish, person: SignInPerson, form: URLSearchParams): SimAnswer {
    const { app, redirectUri, state } = wish;
    if (form.get('decision') !== 'continue') {
      const refusal = {
        error: 'access_denied',
        error_code: '200',
        error_description: 'Permissions error',
        error_reason: 'user_denied',
        state,
      };
      return backToApp(redirectUri, refusal, '_=_');
    }
    const before = authorisationOf(this.world, app.id, person.id);
    const asked = this.asked(wish, person);
    const ticked = new Set(['public_profile', ...form.getAll('permission')]);
    const yes = asked.filter((scope) => ticked.has(scope));
    const no = asked.filter((scope) => !ticked.has(scope));
    const own = pagesOf(this.world, person.id).map((page) => page.id);
    this.world.commit(() => ({
      type: 'authorised',
      app: app.id,
      holder: person.id,
      granted: [...new Set([...(before?.granted ?? []), ...yes])].filter(
        (scope) => !no.includes(scope),
      ),
      declined: [...new Set([...(before?.declined ?? []), ...no])].filter(
        (scope) => !yes.includes(scope),
      ),
      pages: form.getAll('page').filter((page) => own.includes(page)),
    }));
    const code = issueCode(
      this.world,
      {
        network: 'facebook',
        app: app.id,
        holder: person.id,
        redirectUri,
        scopes: yes,
        challenge: null,
      },
      codeLife,
    );
    return backToApp(redirectUri, { code, state }, '_=_');
  }
}

function pageBox(page: Page): SafeHtml {
  return html`<label class="check">
    <input type="checkbox" name="page" value="${page.id}" checked />
    ${page.name}
  </label>`;
}

function permissionBox(scope: string): SafeHtml {
  const isFixed = scope === 'public_profile';
  return html`<label class="check">
    <input
      type="checkbox"
      name="permission"
      value="${scope}"
      checked
      ${isFixed ? 'disabled' : ''}
    />
    <span>${meanings[scope] ?? scope} <code>${scope}</code>${isFixed ? ' (always)' : ''}</span>
  </label>`;
}
