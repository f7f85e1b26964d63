// One sitting for pictures: browsers of the demo people at both widths, and where the files go.
import path from 'node:path';
import { expect } from '@playwright/test';
import { PlainError } from '../lib/say.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ address: string, sandbox: string, password: string }} Demo */
/** @typedef {'desktop' | 'phone'} Width */

/** The widths that every screen is made for. */
const VIEWS = {
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
};

export class Sitting {
  /** @type {string[]} the names of the pictures so far */
  taken = [];

  /** @param {import('@playwright/test').Browser} browser @param {Demo} demo @param {string} folder */
  constructor(browser, demo, folder) {
    this.browser = browser;
    this.demo = demo;
    this.folder = folder;
  }

  /** A browser at a width, not signed in. @param {Width} width @returns {Promise<Page>} */
  async open(width) {
    const context = await this.browser.newContext({
      ...VIEWS[width],
      baseURL: this.demo.address,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto('/');
    return page;
  }

  /** Somebody of the demo at their own browser. @param {string} email @param {Width} width @returns {Promise<Page>} */
  async signIn(email, width) {
    const page = await this.open(width);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(this.demo.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'What needs you now' }).waitFor();
    return page;
  }

  /** Keeps what the page shows now, from its top, as `<name>-<width>.png`. @param {Page} page @param {string} name */
  async take(page, name) {
    const width = page.viewportSize()?.width === VIEWS.phone.viewport.width ? 'phone' : 'desktop';
    const file = `${name}-${width}.png`;
    await this.settle(page);
    await page.evaluate('window.scrollTo(0, 0); document.activeElement?.blur?.()');
    await page.screenshot({ path: path.join(this.folder, file), animations: 'disabled' });
    this.taken.push(file);
  }

  /** Waits until everything the page is to show is there. @param {Page} page */
  async settle(page) {
    await expect(page.locator('ui-skeleton')).toHaveCount(0, { timeout: 30_000 });
    await page.evaluate(
      'Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))',
    );
  }

  /**
   * Somebody of the public does one thing on the sandbox networks.
   * @param {'facebook' | 'x'} network @param {string} name @param {'visitor-post' | 'mention'} act
   * @param {Record<string, string>} body
   */
  async act(network, name, act, body) {
    const { id } = await this.tell('/people', { network, name });
    await this.tell(`/people/${id}/${act}`, body);
  }

  /** @param {string} route @param {unknown} body @returns {Promise<{ id: string }>} */
  async tell(route, body) {
    const answer = await fetch(`${this.demo.sandbox}/_sim${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new PlainError(`The sandbox refused ${route} (${answer.status}).`);
    return /** @type {{ id: string }} */ (await answer.json());
  }
}
