import { expect } from '@playwright/test';
import { Person } from './pages/person';
import { people } from './support/demo';
import { test } from './support/test';

const mark = Date.now() % 100_000;
const dayAfter = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const rows = (second: string) =>
  `Words,Channels,Date,Time\n` +
  `The lift is mended. ${mark},"Facebook, X",${dayAfter(8)},08:30\n` +
  `New chairs have come. ${mark},Facebook,${dayAfter(9)},${second}\n`;

test('a table becomes drafts once every row is right, and not a second time', async ({
  browser,
}) => {
  const { page } = await Person.signIn(browser, people.manager);
  await page.goto('/calendar');
  await page.getByRole('link', { name: 'Posts from a table' }).click();
  const file = { name: 'posts.csv', mimeType: 'text/csv', buffer: Buffer.from(rows('25:00')) };
  await page.getByLabel('Take it from a file').setInputFiles(file);
  await page.getByRole('link', { name: /^Row 3, Time: “25:00” is not a time of day/ }).click();
  await expect(page.getByRole('row', { name: /New chairs/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Make/ })).toHaveCount(0);

  await page.getByLabel('Or paste the rows').fill(rows('9am'));
  await page.getByRole('button', { name: 'Check it again' }).click();
  await expect(page.getByRole('heading', { name: '2 rows: 2 become drafts' })).toBeFocused();
  await page.getByRole('button', { name: 'Make these 2 drafts' }).click();
  await expect(page.getByRole('heading', { name: '2 drafts are made' })).toBeFocused();

  await page.getByRole('button', { name: 'Send them for approval' }).click();
  await expect(page.getByText('2 were sent for approval.')).toBeFocused();

  await page.getByRole('button', { name: 'Bring in another table' }).click();
  await page.getByLabel('Or paste the rows').fill(rows('9am'));
  await page.getByRole('button', { name: 'Check the table' }).click();
  await expect(page.getByText('Nothing is left to make.')).toBeVisible();
  await page.goto(`/calendar?date=${dayAfter(8)}`);
  await expect(page.getByRole('link', { name: `The lift is mended. ${mark}` })).toHaveCount(1);
});
