import { type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A member of the public at the sandbox's Facebook Page. */
export class Visitor {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly name: string,
  ) {}

  /** Opens the Page under a name of their own. */
  static async arrive(browser: Browser, address: string, name: string): Promise<Visitor> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    const chooser = page.getByText('Be somebody else');
    if (await chooser.isVisible()) await chooser.click();
    await page.getByLabel('Or type a new name').fill(name);
    await page.getByRole('button', { name: 'Use this name' }).click();
    return new Visitor(page, context, name);
  }

  /** Comments under the post that holds these words. */
  async commentUnder(words: string, text: string): Promise<void> {
    const post = this.page.getByRole('article').filter({ hasText: words });
    await post.getByLabel(`Comment as ${this.name}`).fill(text);
    await post.getByRole('button', { name: 'Comment', exact: true }).click();
  }
}
