import { type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { Sandbox } from './support/sandbox';
import { ScreenCheck } from './support/screen-check';
import { test } from './support/test';

const number = () => Date.now() % 1_000_000;
const main = (page: Page) => page.getByRole('main');
const card = (page: Page, name: string) =>
  main(page).locator('app-channel-card').filter({ hasText: name });

interface Surface {
  id: string;
  handle: string;
}

/** What is wrong with the screen, less the refusal that the test asks for and the sandbox's own pages. */
async function wrongWith(check: ScreenCheck): Promise<string[]> {
  const found = await check.look();
  return found.filter((one) => !/^console: .*(favicon\.ico|sign-in\/finish)/.test(one));
}

/** Begins connecting on the Channels screen and follows to the network's own page. */
async function goToNetwork(page: Page, network: 'Facebook' | 'X'): Promise<void> {
  await page.goto('/channels');
  await page.getByRole('button', { name: 'Connect a channel' }).click();
  await page.getByLabel(network, { exact: true }).check();
  await page.getByRole('button', { name: `Continue to ${network}` }).click();
}

/** On Facebook's consent page: lets in one Page only, and everything but one permission. */
async function allow(page: Page, name: string, without?: string): Promise<void> {
  await expect(page.getByText('Which Pages may it use?')).toBeVisible();
  for (const box of await page.locator('input[name=page]').all()) await box.uncheck();
  await page.getByRole('checkbox', { name }).check();
  if (without !== undefined) await page.getByRole('checkbox', { name: without }).uncheck();
  await page.getByRole('button', { name: /Continue as/ }).click();
}

test('an administrator connects both networks on their own pages, and reads what a declined permission stops', async ({
  browser,
}) => {
  const sandbox = new Sandbox(sandboxUrl());
  const name = `Harbourside Surgery ${number()}`;
  const facebook = await sandbox.post<Surface>('/_sim/pages', { network: 'facebook', name });
  const x = await sandbox.post<Surface>('/_sim/pages', { network: 'x', name });
  const manager = await Person.signIn(browser, people.manager);
  const { page } = manager;
  const check = new ScreenCheck(page);

  // Without the right to publish nothing is connected, and the screen says which permission it was.
  await goToNetwork(page, 'Facebook');
  await allow(page, name, 'pages_manage_posts');
  await expect(main(page)).toContainText(
    'The permission pages_manage_posts is missing: nothing can be published.',
  );
  await page.getByRole('link', { name: 'Back to your channels' }).click();
  await expect(card(page, name)).toHaveCount(0);

  // Without the right to answer it is connected, and says what does not work.
  await goToNetwork(page, 'Facebook');
  await allow(page, name, 'pages_manage_engagement');
  await expect(page.getByRole('heading', { name: `${name} is connected` })).toBeVisible();
  await expect(main(page)).toContainText('comments cannot be answered, hidden or removed');
  await expect(page).toHaveURL(/\/channels\/connect$/);
  expect(await wrongWith(check)).toEqual([]);
  await page.screenshot({ path: 'test-results/connect-result-desktop.png', fullPage: true });
  await page.getByRole('link', { name: 'See your channels' }).click();
  await expect(card(page, name)).toContainText('comments cannot be answered');
  await expect(card(page, name)).toContainText('Facebook tells at once');

  // Connecting it again with everything puts it right, and it stays the same channel.
  await card(page, name)
    .getByRole('button', { name: /Connect .* again/ })
    .click();
  await page.getByRole('button', { name: 'Continue to Facebook' }).click();
  await allow(page, name);
  await expect(main(page)).toContainText('Canteen may do everything it needs there.');

  await goToNetwork(page, 'X');
  await page.waitForURL(/oauth2\/authorize/);
  await page.goto(`${page.url()}&person=${x.id}`);
  await page.getByRole('button', { name: /Authori[sz]e|Allow|Continue/ }).click();
  await expect(page.getByRole('heading', { name: `${name} is connected` })).toBeVisible();
  await page.getByRole('link', { name: 'See your channels' }).click();
  await expect(card(page, name)).toHaveCount(2);
  for (const one of await card(page, name).all()) await expect(one).toContainText('Working');
  expect(await wrongWith(check)).toEqual([]);
  await page.screenshot({ path: 'test-results/connect-channels-desktop.png', fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await wrongWith(check)).toEqual([]);
  await page.screenshot({ path: 'test-results/connect-channels-phone.png', fullPage: true });

  const desk = new Desk(manager.context.request);
  const { channels } = await desk.get<{ channels: { id: string; name: string }[] }>(
    '/api/channels',
  );
  for (const channel of channels.filter((each) => each.name === name)) {
    await desk.post(`/api/channels/${channel.id}/disconnect`, {});
  }
  expect((await sandbox.journal(facebook.id)).length).toBeGreaterThan(0);
});

test('nobody but the network is heard at the door for its news', async ({ request }) => {
  const body = { object: 'page', entry: [] };
  for (const network of ['facebook', 'x']) {
    const forged = await request.post(`/hooks/${network}`, { data: body });
    expect([network, forged.status()]).toEqual([network, 403]);
    const asked = await request.get(`/hooks/${network}?hub.mode=subscribe&hub.challenge=1`);
    expect([network, asked.status()]).toEqual([network, 403]);
  }
  const huge = await request.post('/hooks/facebook', { data: 'x'.repeat(1_100_000) });
  expect(huge.status()).toBe(413);
  expect((await request.post('/hooks/myspace', { data: body })).status()).toBe(400);
});
