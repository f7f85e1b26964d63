import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import { demoPassword } from '../support/demo';

/** Somebody at their own browser: signs in through the front door. */
export class Person {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  static async signIn(
    browser: Browser,
    email: string,
    options: { width?: number; height?: number } = {},
  ): Promise<Person> {
    const { width = 1280, height = 900 } = options;
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(demoPassword());
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What needs you now');
    return new Person(page, context);
  }
}
