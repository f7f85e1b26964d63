import { html, SafeHtml } from './html';
import { styles } from './styles';

export type Look = 'home' | 'facebook' | 'x';

export interface PageParts {
  readonly look: Look;
  readonly title: string;
  /** Sentence of the banner that says what this is not. */
  readonly banner: string;
  /** Name shown in the bar at the top. */
  readonly bar: string;
  readonly main: SafeHtml;
}

/** The whole HTML document around a page's content. Every page begins with the sandbox banner. */
export function layout(parts: PageParts): string {
  const document = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${parts.title} (sandbox)</title>
        <style>
          ${new SafeHtml(styles)}
        </style>
      </head>
      <body class="${parts.look}">
        <a class="skip" href="#main">Skip to main content</a>
        <header>
          <p class="banner"><strong>Sandbox.</strong> ${parts.banner}</p>
          <div class="bar">
            <span class="brand">${parts.bar}</span>
            <nav aria-label="Sandbox"><a href="/">All sandbox pages</a></nav>
          </div>
        </header>
        <main id="main">${parts.main}</main>
      </body>
    </html>`;
  return document.text;
}

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** An instant the way people say it, in UK time. Takes milliseconds since 1970, UTC. */
export function moment(at: number): SafeHtml {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${dateFormat.format(at)}</time>`;
}

/** A round mark with a name's first letters. It says nothing that the name beside it does not. */
export function avatar(name: string): SafeHtml {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return html`<span class="avatar" aria-hidden="true">${letters}</span>`;
}

/** What went wrong with a form, at the top of the page. */
export function problem(message: string | null): SafeHtml | null {
  if (message === null) return null;
  return html`<div class="problem" role="alert">
    <h2>That did not work</h2>
    <p>${message}</p>
  </div>`;
}

/** Text with its web addresses made into links. */
export function linked(text: string): SafeHtml {
  const pieces = text
    .split(/(https?:\/\/[^\s<>"']+)/g)
    .map((piece, index) =>
      index % 2 === 0
        ? html`${piece}`
        : html`<a href="${piece}" rel="nofollow noopener noreferrer">${piece}</a>`,
    );
  return html`${pieces}`;
}
