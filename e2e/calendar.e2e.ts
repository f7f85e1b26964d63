import { type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { Desk } from './support/desk';
import { people } from './support/demo';
import { test } from './support/test';

const mark = Date.now() % 100_000;
const dayAfter = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A day of the month that is shown. */
const day = (page: Page, date: string) => page.locator(`[role=gridcell][data-date="${date}"]`);

async function drag(page: Page, words: string, date: string): Promise<void> {
  await page.getByRole('link', { name: words }).hover();
  await page.mouse.down();
  await day(page, date).hover();
  // The first movement takes it up, the second carries it.
  await day(page, date).hover({ position: { x: 20, y: 20 } });
  await page.mouse.up();
}

test('a draft is dragged to another day, and back by Undo; not into the past', async ({
  browser,
}) => {
  const { page, context } = await Person.signIn(browser, people.manager);
  const words = `The stairs are painted at night. ${mark}`;
  await new Desk(context.request).draft(words, { at: `${dayAfter(8)}T08:30` });
  await page.goto(`/calendar?date=${dayAfter(8)}`);
  await expect(day(page, dayAfter(8)).getByRole('link', { name: words })).toBeVisible();

  await drag(page, words, dayAfter(9));
  await expect(page.getByText(/Moved to .*08:30/)).toBeVisible();
  await expect(day(page, dayAfter(9)).getByRole('link', { name: words })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Moved back.')).toBeVisible();
  await expect(day(page, dayAfter(8)).getByRole('link', { name: words })).toBeVisible();

  await page.goto(`/calendar?view=week&date=${dayAfter(8)}`);
  await expect(page.getByRole('link', { name: words })).toBeVisible();
});

test('moving what is approved asks first, and can be done from the keyboard', async ({
  browser,
}) => {
  const { page, context } = await Person.signIn(browser, people.manager);
  const { context: doctors } = await Person.signIn(browser, people.doctor);
  const words = `The garden gate stays open until six. ${mark}`;
  const post = await new Desk(context.request).sendForApproval(words, {
    at: `${dayAfter(8)}T10:30`,
  });
  await new Desk(doctors.request).approve(post);
  await page.goto(`/calendar?date=${dayAfter(8)}`);
  const link = page.getByRole('link', { name: words });
  const dialog = page.getByRole('dialog', { name: 'Move it to another time' });

  await drag(page, words, dayAfter(9));
  await expect(dialog).toContainText('Moving it makes that approval void');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(day(page, dayAfter(8)).getByRole('link', { name: words })).toBeVisible();

  await link.focus();
  await page.keyboard.press('m');
  await expect(dialog.getByLabel('Date and time')).toHaveValue(`${dayAfter(8)}T10:30`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('m');
  await dialog.getByLabel('Date and time').fill(`${dayAfter(10)}T10:30`);
  await dialog.getByRole('button', { name: 'Move it and ask for approval again' }).click();
  await expect(day(page, dayAfter(10)).getByRole('link', { name: words })).toBeVisible();
  await new Desk(context.request).untilPostIs(post, 'in-review');
});

test('nothing is moved into the past', async ({ browser }) => {
  const { page, context } = await Person.signIn(browser, people.manager);
  const words = `The bicycle pump is back. ${mark}`;
  await new Desk(context.request).draft(words, { at: `${dayAfter(1)}T08:30` });
  await page.goto(`/calendar?date=${dayAfter(-1)}`);
  await drag(page, words, dayAfter(-1));
  await expect(page.getByRole('alert')).toContainText('It was not moved. That time has passed.');
  await expect(day(page, dayAfter(1)).getByRole('link', { name: words })).toBeVisible();
});

test('a click on a day begins a post there; what was published is begun anew; New post is empty', async ({
  browser,
}) => {
  const { page } = await Person.signIn(browser, people.manager);
  const words = `The lift is repaired. ${mark}`;
  const text = page.getByLabel('Text', { exact: true });
  await page.goto(`/calendar?date=${dayAfter(20)}`);
  await day(page, dayAfter(20)).click({ position: { x: 60, y: 70 } });
  await expect(page.locator('#schedule-time')).toHaveValue(`${dayAfter(20)}T09:00`);
  await text.fill(words);
  await expect(page).toHaveURL(/\/posts\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'New post' }).click();
  await expect(page).toHaveURL(/\/posts\/new$/);
  await expect(text).toHaveValue('');

  await page.goto(`/calendar?view=list&show=drafts&words=${mark}`);
  await page.getByRole('link', { name: words }).click();
  await expect(text).toHaveValue(words);
  await page.goBack();
  await expect(page.getByLabel('Words in it')).toHaveValue(String(mark));

  await page.goto('/calendar?view=list&show=out');
  await page.locator('app-post-row a').first().click();
  await page.getByRole('link', { name: 'Write one like it' }).click();
  await expect(page.getByText('This begins with the words of')).toBeVisible();
  await expect(text).not.toHaveValue('');
});
