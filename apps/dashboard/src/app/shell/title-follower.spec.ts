/** @jest-environment jsdom */
import { TitleFollower } from './title-follower';

/** What a mutation observer saw is told in the next microtask. */
const settled = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

describe('where the reader stands', () => {
  let frame: HTMLElement;
  let follower: TitleFollower;

  beforeEach(() => {
    document.body.innerHTML = '<nav><a href="#">Elsewhere</a></nav><main></main>';
    frame = document.body;
    follower = new TitleFollower(frame);
  });
  afterEach(() => follower.stop());

  const show = (page: string) => {
    const main = frame.querySelector('main');
    if (main) main.innerHTML = page;
  };
  const page = (title: string) =>
    `<h1 tabindex="-1" data-page-title>${title}</h1><button>Do it</button>`;
  const focusOn = (selector: string) => frame.querySelector<HTMLElement>(selector)?.focus();
  const focused = () => document.activeElement?.textContent;

  it('is the top of the first page', async () => {
    show(page('One'));
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  it('is the title after a navigation, not the link left behind', async () => {
    show(page('One'));
    focusOn('a');
    follower.goToNext();
    show(page('Two'));
    await settled();
    expect(focused()).toBe('Two');
  });

  it('is the title even when that comes late', async () => {
    focusOn('a');
    follower.goToNext();
    show('<p>Loading</p>');
    await settled();
    expect(focused()).toBe('Elsewhere');
    show(page('Two'));
    await settled();
    expect(focused()).toBe('Two');
  });

  it('is the title of what replaced the page that had the focus', async () => {
    show(page('One'));
    await settled();
    focusOn('button');
    show(page('Two'));
    await settled();
    expect(focused()).toBe('Two');
  });

  it('is where the reader went meanwhile', async () => {
    follower.goToNext();
    show('<p>Loading</p><input>');
    await settled();
    focusOn('a');
    show(page('Two'));
    await settled();
    expect(focused()).toBe('Elsewhere');
  });
});
