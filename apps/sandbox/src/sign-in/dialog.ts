import { htmlAnswer, type SimAnswer } from '../http/messages';
import { html, type SafeHtml } from '../pages/html';
import { layout, problem } from '../pages/layout';
import { type Network } from '../state/effects';
import { type App } from '../state/sign-in-state';
import { type SignInPerson } from './desk';

const bars: Readonly<Record<Network, { bar: string; banner: string }>> = {
  facebook: {
    bar: 'Facebook sign-in (sandbox)',
    banner: 'This is not Facebook. Nobody here is real, and no password is ever asked for.',
  },
  x: {
    bar: 'X sign-in (sandbox)',
    banner: 'This is not X. Nobody here is real, and no password is ever asked for.',
  },
};

/** One consent page as a whole document; the form on it may end at `redirectUri`. */
export function dialogAnswer(
  network: Network,
  title: string,
  main: SafeHtml,
  redirectUri: string,
): SimAnswer {
  const page = layout({ look: network, title, ...bars[network], main });
  const answer = htmlAnswer(200, page);
  const policy = answer.headers['content-security-policy'] ?? '';
  // A browser applies form-action to where a form's answer redirects, too.
  const target = new URL(redirectUri).origin;
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'content-security-policy': policy.replace(
        "form-action 'self'",
        `form-action 'self' ${target}`,
      ),
    },
  };
}

/** A page that says why the dialog cannot be shown; nothing is sent to the app. */
export function dialogRefusal(network: Network, reason: string): SimAnswer {
  const title = 'This sign-in cannot go on';
  return htmlAnswer(
    400,
    layout({
      look: network,
      title,
      ...bars[network],
      main: html`<h1>${title}</h1>
        ${problem(reason)}
        <p>Nobody was told anything. Go back to where you came from.</p>`,
    }),
  );
}

/** Sends the browser back to the app with the answer in the address. */
export function backToApp(
  redirectUri: string,
  values: Readonly<Record<string, string | null>>,
  fragment = '',
): SimAnswer {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) address.searchParams.set(name, value);
  }
  address.hash = fragment;
  const headers = { location: address.toString(), 'cache-control': 'no-store' };
  return { status: 303, headers, body: '' };
}

/** Lets the visitor choose as whom to sign in: a form that shows the same dialog again. */
export function signedInAs(
  action: string,
  kept: URLSearchParams,
  people: readonly SignInPerson[],
  person: SignInPerson,
): SafeHtml {
  return html`<section class="card" aria-labelledby="who">
    <h2 id="who">Signed in as ${person.name}</h2>
    <form method="get" action="${action}">
      ${hiddenInputs(kept)}
      <label for="person">Sign in as somebody else</label>
      <select id="person" name="person">
        ${people.map(({ id, name }) => html`<option value="${id}" ${id === person.id ? 'selected' : ''}>${name}</option>`)}
      </select>
      <button class="quiet" type="submit">Switch</button>
    </form>
  </section>`;
}

/** What the dialog was called with, carried along by its forms. */
export function hiddenInputs(kept: URLSearchParams): SafeHtml[] {
  return [...kept].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}

/** The two ways to end the dialog. */
export function decisionButtons(yes: string): SafeHtml {
  return html`<p class="choices">
    <button type="submit" name="decision" value="continue">${yes}</button>
    <button class="quiet" type="submit" name="decision" value="cancel">Cancel</button>
  </p>`;
}

/** The heading of every dialog. */
export function asks(app: App, what: string): SafeHtml {
  return html`<h1>${app.name} ${what}</h1>`;
}
