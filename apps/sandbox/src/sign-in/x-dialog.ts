import { type SimAnswer, type SimRequest } from '../http/messages';
import { html } from '../pages/html';
import { type App, type Code } from '../state/sign-in-state';
import { type World } from '../state/world';
import { xScopes } from '../x/tokens';
import { findApp, issueCode, signInPeople, type SignInPerson } from './desk';
import {
  asks,
  backToApp,
  decisionButtons,
  dialogAnswer,
  dialogRefusal,
  hiddenInputs,
  signedInAs,
} from './dialog';

/** How long a code waits to be exchanged, in seconds: X gives little time. */
const codeLife = 30;
const longestState = 500;

const meanings: Readonly<Record<string, string>> = {
  'tweet.read': 'Read the posts you can see',
  'tweet.write': 'Post and delete posts for you',
  'tweet.moderate.write': 'Hide and show replies to your posts',
  'users.read': 'See the accounts you can see, yours included',
  'media.write': 'Upload pictures for you',
  'offline.access': 'Stay connected until you take the access back',
};

/** X takes the names in any capitals; a widely used client writes `s256`. */
const challengeMethods: Readonly<Record<string, 'S256' | 'plain'>> = {
  s256: 'S256',
  plain: 'plain',
};

interface Wish {
  readonly app: App;
  readonly redirectUri: string;
  readonly state: string;
  readonly scopes: readonly string[];
  readonly challenge: NonNullable<Code['challenge']>;
  readonly kept: URLSearchParams;
}

const parameters = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const;

/** `/i/oauth2/authorize`: which account, and yes or no to everything (X lets nobody decline single scopes). */
export class XDialog {
  constructor(private readonly world: World) {}

  /** Shows the dialog, or follows its form. `action` is the dialog's own address. */
  handle(request: SimRequest, action: string): SimAnswer {
    const values = request.method === 'POST' ? request.form : request.query;
    const wish = this.readWish(values);
    if (typeof wish === 'string') return dialogRefusal('x', wish);
    const people = signInPeople(this.world, 'x');
    const person = people.find(({ id }) => id === values.get('person')) ?? people[0];
    if (!person) return dialogRefusal('x', 'There is no account that could sign in.');
    if (request.method === 'POST') return this.decide(wish, person, request.form);
    return this.show(wish, person, people, action);
  }

  private readWish(values: URLSearchParams): Wish | string {
    const value = (name: string) => values.get(name) ?? '';
    const app = findApp(this.world, 'x', value('client_id'));
    if (!app) return 'The client_id belongs to no app of the sandbox.';
    const redirectUri = value('redirect_uri');
    if (!app.redirectUris.includes(redirectUri) || !URL.canParse(redirectUri)) {
      return 'The redirect_uri is not, letter for letter, on the app’s list of callback addresses.';
    }
    if (value('response_type') !== 'code') return 'The response_type must be code.';
    const state = value('state');
    if (state === '' || state.length > longestState) {
      return `The state must have 1 to ${longestState} characters.`;
    }
    const scopes = value('scope')
      .split(' ')
      .filter((scope) => scope !== '');
    const wrong = scopes.filter((scope) => !(xScopes as readonly string[]).includes(scope));
    if (scopes.length === 0 || wrong.length > 0) {
      return `The scope is empty or has something X does not know: ${wrong.join(', ')}.`;
    }
    const method = challengeMethods[(values.get('code_challenge_method') ?? 'plain').toLowerCase()];
    const challenge = value('code_challenge');
    if (challenge === '' || method === undefined) {
      return 'The code_challenge is missing, or its method is neither S256 nor plain.';
    }
    const kept = new URLSearchParams();
    for (const name of parameters) if (values.has(name)) kept.set(name, value(name));
    return { app, redirectUri, state, scopes, challenge: { method, value: challenge }, kept };
  }

  private show(
    wish: Wish,
    person: SignInPerson,
    people: readonly SignInPerson[],
    action: string,
  ): SimAnswer {
    const main = html`${asks(wish.app, 'wants to access your X account')}
      ${signedInAs(action, wish.kept, people, person)}
      <form class="card" method="post" action="${action}">
        <h2>This app will be able to</h2>
        <ul>
          ${wish.scopes.map((scope) => html`<li>${meanings[scope] ?? scope} <code>${scope}</code></li>`)}
        </ul>
        ${hiddenInputs(wish.kept)}<input type="hidden" name="person" value="${person.id}" />
        ${decisionButtons('Authorise app')}
      </form>`;
    return dialogAnswer('x', `${wish.app.name} wants access`, main, wish.redirectUri);
  }

  private decide(wish: Wish, person: SignInPerson, form: URLSearchParams): SimAnswer {
    const { app, redirectUri, state, scopes, challenge } = wish;
    if (form.get('decision') !== 'continue') {
      return backToApp(redirectUri, { error: 'access_denied', state });
    }
    const facts = {
      network: 'x',
      app: app.id,
      holder: person.id,
      redirectUri,
      scopes,
      challenge,
    } as const;
    return backToApp(redirectUri, { state, code: issueCode(this.world, facts, codeLife) });
  }
}
