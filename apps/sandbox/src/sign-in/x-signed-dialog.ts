import { type SimAnswer, type SimRequest } from '../http/messages';
import { html } from '../pages/html';
import { type App, type RequestToken } from '../state/sign-in-state';
import { type World } from '../state/world';
import { findApp, isExpired, secretValue, signInPeople, type SignInPerson } from './desk';
import {
  asks,
  backToApp,
  decisionButtons,
  dialogAnswer,
  dialogRefusal,
  hiddenInputs,
  signedInAs,
} from './dialog';

interface Wish {
  readonly app: App;
  readonly token: RequestToken;
  readonly kept: URLSearchParams;
}

/** `/oauth/authorize` and `/oauth/authenticate`: which account, and yes or no to an app that signs its calls. */
export class XSignedDialog {
  constructor(private readonly world: World) {}

  /** Shows the dialog, or follows its form. `action` is the dialog's own address. */
  handle(request: SimRequest, action: string): SimAnswer {
    const values = request.method === 'POST' ? request.form : request.query;
    const wish = this.readWish(values.get('oauth_token') ?? '');
    if (!wish) return dialogRefusal('x', 'The request token is unknown, used or too old.');
    const people = signInPeople(this.world, 'x');
    const person = people.find(({ id }) => id === values.get('person')) ?? people[0];
    if (!person) return dialogRefusal('x', 'There is no account that could sign in.');
    if (request.method === 'POST') return this.decide(wish.token, person, request.form);
    return this.show(wish, person, people, action);
  }

  private readWish(value: string): Wish | null {
    const token = this.world.state.signIn.requestTokens.get(value);
    const app = token && findApp(this.world, 'x', token.app);
    if (!app || token.verifier !== null || isExpired(this.world, token)) return null;
    return { app, token, kept: new URLSearchParams({ oauth_token: value }) };
  }

  private show(
    { app, token, kept }: Wish,
    person: SignInPerson,
    people: readonly SignInPerson[],
    action: string,
  ): SimAnswer {
    const main = html`${asks(app, 'wants to access your X account')}
      ${signedInAs(action, kept, people, person)}
      <form class="card" method="post" action="${action}">
        <h2>This app will be able to</h2>
        <ul>
          <li>Read, write and delete posts for you, and hide replies to them</li>
          <li>Upload pictures for you</li>
        </ul>
        ${hiddenInputs(kept)}<input type="hidden" name="person" value="${person.id}" />
        ${decisionButtons('Authorise app')}
      </form>`;
    return dialogAnswer('x', `${app.name} wants access`, main, token.callback);
  }

  private decide(token: RequestToken, person: SignInPerson, form: URLSearchParams): SimAnswer {
    if (form.get('decision') !== 'continue') {
      return backToApp(token.callback, { denied: token.token });
    }
    const verifier = secretValue(this.world, 'verifier');
    this.world.commit(() => ({
      type: 'request-token-allowed',
      token: token.token,
      holder: person.id,
      verifier,
    }));
    return backToApp(token.callback, { oauth_token: token.token, oauth_verifier: verifier });
  }
}
