import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Person } from './pages/person';
import { lookAtBoth, phone } from './support/both-widths';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { Sandbox, demoPages } from './support/sandbox';
import { ScreenCheck } from './support/screen-check';
import { test } from './support/test';

test('a compliance lead answers somebody who asks for their own data', async ({ browser }) => {
  const number = Date.now() % 100_000;
  const name = `Wilma Marlow ${number}`;
  const words = `Olive Cadwallader said my form was lost. Is it? ${number}`;
  const { page, context } = await Person.signIn(browser, people.compliance);
  const sandbox = new Sandbox(sandboxUrl());
  await sandbox.act('facebook', name, 'visitor-post', { page: demoPages.facebook, text: words });
  await new Desk(context.request).untilCommentIsThere(words);

  await test.step('opens the request', async () => {
    await page.goto('/log');
    await page.getByRole('link', { name: 'Data requests' }).click();
    await page.getByRole('button', { name: 'Open a request' }).click();
    await page.getByLabel('Who asks').fill(name);
    await page.getByLabel('Day on which it came').fill('2026-11-02');
    await page.getByLabel('Somebody of the practice knows them').check();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data request');
    await expect(page.getByText('Nobody waits for an answer')).toHaveCount(0);
  });

  const items = page.locator('app-data-item');
  await test.step('finds what is kept, and sees what would be covered', async () => {
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(items).toHaveCount(2);
    await expect(page.getByText('The search has not come to its end.')).toHaveCount(0);
    await expect(items.first().locator('mark')).toContainText('Olive Cadwallader');
    await expect(page.getByText('2 items are still to be looked at.')).toBeVisible();
  });

  await test.step('covers more by keyboard, and includes everything', async () => {
    const first = items.filter({ hasText: 'What was written' });
    await first.getByText('Cover something else in What was written').click();
    const box = first.getByLabel('Select the words to cover: What was written');
    await box.focus();
    await page.keyboard.press('Control+End');
    for (let digit = 0; digit < String(number).length; digit += 1) {
      await page.keyboard.press('Shift+ArrowLeft');
    }
    await first.getByRole('button', { name: 'Cover what is selected' }).click();
    await expect(first.locator('mark')).toHaveCount(2);
    await first.getByRole('button', { name: 'Include it, 2 parts covered' }).click();
    await expect(first.getByText('2 parts covered')).toBeVisible();
    await items.nth(1).getByRole('button', { name: 'Include it' }).click();
    await expect(page.getByText('0 to look at, 2 included, 0 left out.')).toBeVisible();
  });

  await test.step('makes the answer, which the log remembers without a word of it', async () => {
    const take = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        page.getByRole('button', { name: `Make the answer as ${format}` }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await take('PDF')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const json = (await take('JSON')).toString('utf8');
    expect(json).toContain(' said my form was lost. Is it? ');
    expect(json).not.toMatch(new RegExp(`Olive|Cadwallader|Is it\\? ${number}`));
  });

  await test.step('the screens are in order, wide and narrow, light and dark', async () => {
    const { pathname } = new URL(page.url());
    expect(await new ScreenCheck(page).lookInTheDark()).toEqual([]);
    const narrow = await browser.newContext({
      ...phone,
      storageState: await context.storageState(),
    });
    await lookAtBoth(context, narrow, [
      { path: '/log/data-requests', heading: 'Data requests', title: 'Data requests' },
      { path: pathname, heading: 'Data request', title: 'Data request' },
    ]);
  });

  await test.step('closes it, and the log says what was done', async () => {
    await page.getByRole('button', { name: 'Close it as answered' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Handed over at the desk.');
    await dialog.getByRole('button', { name: 'Close it as answered' }).click();
    await expect(page.getByText('This request is closed.')).toBeVisible();
    await page.goto('/log?kind=data-request.answer-made');
    await expect(page.getByText('made the answer to a data request as PDF').first()).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
  });
});
