import { type Page } from '../state/state';
import { sandboxApp } from '../state/sign-in-state';
import { type World } from '../state/world';
import { html, type SafeHtml } from './html';
import { layout, moment, problem } from './layout';

const networkName = (page: { network: string }) => (page.network === 'x' ? 'X' : 'Facebook');

/** Where a page of the sandbox stands. */
export const pageAddress = (page: Page) => `/pages/${page.network}/${page.handle}`;

/** The sandbox's own front page: what is here, and what to type into Canteen's Channels screen. */
export function renderHome(world: World): string {
  const pages = [...world.state.pages.values()];
  const people = [...world.state.people.values()];
  return layout({
    look: 'home',
    title: 'Sandbox networks',
    banner: 'These are not Facebook and X. Nothing here is public, and nobody here is real.',
    bar: 'Sandbox networks',
    main: html`<h1>Sandbox networks</h1>
      <p>
        A Facebook and an X of your own, to try Canteen on without a real account. It is
        ${moment(world.clock.now())} here.
      </p>
      ${pages.map(renderPage)}
      <section class="card" aria-labelledby="people">
        <h2 id="people">People</h2>
        <ul>
          ${people.map((person) => html`<li>${person.name}, on ${networkName(person)}</li>`)}
        </ul>
      </section>
      <section class="card" aria-labelledby="records">
        <h2 id="records">Records</h2>
        <ul>
          <li><a href="/_sim/journal">Journal: everything that happened</a></li>
          <li><a href="/_sim/log">Log: every request to the networks</a></li>
          <li><a href="/_sim/state">State: all content, as data</a></li>
        </ul>
      </section>`,
  });
}

function renderPage(page: Page): SafeHtml {
  const app = page.network === 'facebook';
  return html`<section class="card" aria-labelledby="n-${page.id}">
    <h2 id="n-${page.id}">
      <a href="${pageAddress(page)}">${page.name} on ${networkName(page)}</a>
    </h2>
    <p>Copy these into the Channels screen:</p>
    <dl>
      <dt>${app ? 'Page id' : 'Account id'}</dt>
      <dd><code>${page.id}</code></dd>
      <dt>${app ? 'Page name' : 'Handle'}</dt>
      <dd><code>${app ? page.handle : `@${page.handle}`}</code></dd>
      <dt>Access token</dt>
      <dd><code>${page.token}</code></dd>
      ${
        app
          ? html`<dt>App id</dt>
              <dd><code>${sandboxApp.id}</code></dd>
              <dt>App secret</dt>
              <dd><code>${sandboxApp.secret}</code></dd>`
          : null
      }
    </dl>
  </section>`;
}

/** A page for addresses that lead nowhere, or for forms that cannot be followed. */
export function renderMessage(title: string, message: string): string {
  return layout({
    look: 'home',
    title,
    banner: 'These are not Facebook and X. Nothing here is public, and nobody here is real.',
    bar: 'Sandbox networks',
    main: html`<h1>${title}</h1>
      ${problem(message)}
      <p><a href="/">Go to all sandbox pages</a></p>`,
  });
}
