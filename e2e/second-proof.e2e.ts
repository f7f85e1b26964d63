import { type Page, expect } from '@playwright/test';
import { generate } from 'otplib';
import { Person } from './pages/person';
import { canteen, people } from './support/demo';
import { ScreenCheck } from './support/screen-check';
import { test } from './support/test';

const PASSWORD = 'walnut ladder harbour nine';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** From the question for the password to the recovery codes. */
async function addApp(page: Page, check: ScreenCheck) {
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  expect(await check.look()).toEqual([]);
  const key = await page.getByLabel('Or type this key into the app').inputValue();
  const code = await generate({ secret: key.replaceAll(' ', '') });
  await page.getByLabel('Code from the app').fill(code);
  await page.getByRole('button', { name: 'Add the app' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  expect(await check.look()).toEqual([]);
  const recoveryCode = await codes.first().innerText();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return { code, recoveryCode };
}

const home = (page: Page) => page.getByRole('heading', { level: 1, name: /What needs you now/ });

test('with an authenticator app a password alone opens nothing', async ({ browser }) => {
  const email = `reception.${Date.now()}@waterfront.example`;
  const manager = await Person.signIn(browser, people.manager);
  await manager.page.goto('/people');
  await manager.page.getByRole('button', { name: 'Invite somebody' }).click();
  await manager.page.getByLabel('Name', { exact: true }).fill('Robin Ashdown');
  await manager.page.getByLabel('E-mail address').fill(email);
  await manager.page.getByLabel('What they do').fill('Receptionist');
  await manager.page.getByRole('checkbox', { name: /^Author/ }).check();
  await manager.page.getByRole('button', { name: 'Invite them' }).click();
  const link = await manager.page.getByLabel('Link to set a password').inputValue();

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const check = new ScreenCheck(page);
  await page.goto(new URL(link).pathname);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await signIn(page, email);
  await expect(home(page)).toBeVisible();

  await page.goto('/account');
  await page.getByRole('button', { name: 'Add an authenticator app' }).click();
  const { code, recoveryCode } = await addApp(page, check);
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();

  await page.getByRole('button', { name: /your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await signIn(page, email);
  const codeBox = page.getByLabel('Code from your authenticator app');
  await expect(codeBox).toBeFocused();
  // The code of this half minute confirmed the app: it works once.
  await codeBox.fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('SECOND_FACTOR_REFUSED');
  await page.goto('/review');
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, email);
  await codeBox.fill(recoveryCode);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(home(page)).toBeVisible();
});

test('a new practice lets nobody in with a password alone, and leads through its first steps', async ({
  page,
}) => {
  const email = `sam.${Date.now()}@moorlane.example`;
  const founded = canteen(
    'practice',
    'create',
    ...['--name', 'Moor Lane Surgery', '--admin-name', 'Sam Archer', '--admin-email', email],
  );
  const link = new URL(/http\S+/.exec(founded)?.[0] ?? '');
  await page.goto(link.pathname);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await signIn(page, email);
  await expect(page).toHaveURL(/\/one-more-step$/);
  await page.goto('/inbox');
  await expect(page).toHaveURL(/\/one-more-step$/);
  const refused = await page.request.get('/api/people');
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });

  const check = new ScreenCheck(page);
  await page.getByRole('button', { name: 'Use an authenticator app instead' }).click();
  await addApp(page, check);
  await expect(page.getByRole('heading', { name: '5 steps before you can work' })).toBeVisible();
  expect(await check.look()).toEqual([]);
  await page.getByRole('link', { name: 'Invite a clinical approver' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});
