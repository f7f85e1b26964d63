import { type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { Sandbox, demoPages } from './support/sandbox';
import { test } from './support/test';

const main = (page: Page) => page.getByRole('main');
/** What the page of a post says about one network. */
const part = (page: Page, network: string) =>
  main(page).locator('ui-card').filter({ hasText: network }).first();

test('a send without an answer is looked for, a lost access is said and mended, and nothing goes out twice', async ({
  browser,
}) => {
  const mark = `The cycle rack moves ${Date.now() % 1_000_000}`;
  const { page, context } = await Person.signIn(browser, people.manager);
  const doctor = await Person.signIn(browser, people.doctor);
  const manager = new Desk(context.request);
  const sandbox = new Sandbox(sandboxUrl());
  const approved = async (words: string, ...networks: ('facebook' | 'x')[]) => {
    const id = await manager.sendForApproval(`${mark} ${words}`, { networks });
    await new Desk(doctor.context.request).approve(id);
    return id;
  };
  const standing = async (network: 'facebook' | 'x') =>
    (await sandbox.journal(demoPages[network]))
      .map(({ message, sent }) => message ?? sent ?? '')
      .filter((words) => words.startsWith(mark));

  // Facebook hears the words, does nothing and never answers. X does it and answers with an error.
  await sandbox.spoilNextPost('facebook', 'A3');
  await sandbox.spoilNextPost('x', 'D1:json500+applied');
  const unclear = await approved('to the north door.', 'facebook', 'x');
  await page.goto(`/posts/${unclear}`);
  await expect(part(page, 'Facebook')).toContainText('Do not post it again until you have looked.');
  await expect(part(page, 'X')).toContainText('It is out.');

  await test.step('Facebook takes the access away: the banner, the channel and the post say so', async () => {
    await sandbox.spoilNextPost('facebook', 'C1');
    const held = await approved('on Monday.', 'facebook');
    await page.goto(`/posts/${held}`);
    await expect(main(page)).toContainText(
      'It waits for somebody to say whether it still goes out.',
    );
    await page.getByRole('link', { name: 'Go to channels' }).click();
    const card = main(page).locator('app-channel-card').filter({ hasText: 'Connect it again' });
    await expect(card).toContainText('Posts wait until the Page is connected again');
    await page.getByRole('button', { name: /^Check .* on Facebook now$/ }).click();
    await expect(card).toHaveCount(0);
    await page.goto(`/posts/${held}`);
    await page.getByRole('button', { name: 'Send it', exact: true }).click();
    await expect(part(page, 'Facebook')).toContainText('It is out.');
  });

  await test.step('what nobody found is put to a person', async () => {
    await page.goto(`/posts/${unclear}`);
    const leave = page.getByRole('button', { name: 'It is not there, leave it' });
    await expect(leave).toBeVisible({ timeout: 90_000 });
    await leave.click();
    await expect(part(page, 'Facebook')).toContainText('Not sent: somebody looked');
  });

  expect(await standing('facebook')).toEqual([`${mark} on Monday.`]);
  expect(await standing('x')).toEqual([`${mark} to the north door.`]);
});
