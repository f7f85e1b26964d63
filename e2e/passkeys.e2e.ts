import { type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { people } from './support/demo';
import { Desk } from './support/desk';
import { ScreenCheck } from './support/screen-check';
import { test } from './support/test';

const PASSWORD = 'walnut ladder harbour nine';

/** A telephone that verifies its owner and keeps passkeys, as Chromium's developer tools make one. */
async function giveTelephone(page: Page): Promise<{ verify(willing: boolean): Promise<void> }> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('WebAuthn.enable');
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: async (isUserVerified) => {
      await tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

test('a passkey lets somebody in, and goes on with what matters', async ({ browser }) => {
  const manager = await Person.signIn(browser, people.manager);
  const email = `passkey.${Date.now()}@waterfront.example`;
  const link = await new Desk(manager.context.request).invite(email, 'Robin Ashdown');

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const check = new ScreenCheck(page);
  const telephone = await giveTelephone(page);
  const home = page.getByRole('heading', { level: 1, name: /What needs you now/ });

  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible();
  await page.getByLabel('Name of the passkey').fill('My telephone');
  expect(await check.look()).toEqual([]);
  await page.getByRole('button', { name: 'Add the passkey' }).click();
  await expect(home).toBeVisible();

  await page.goto('/account');
  const passkeys = page.getByRole('list', { name: 'Your passkeys' });
  await expect(passkeys).toContainText('My telephone · added');
  await expect(passkeys).toContainText('not used yet');
  expect(await check.look()).toEqual([]);
  expect(await check.lookInTheDark()).toEqual([]);

  // A finger that is not the owner's opens nothing.
  await telephone.verify(false);
  await page.getByRole('button', { name: /your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(page.getByRole('alert')).toContainText('PASSKEY_REFUSED');
  await telephone.verify(true);
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(home).toBeVisible();

  await page.goto('/account');
  await expect(passkeys).toContainText('last used');
  // As if the last proof were old: the server asks once, and the same request is sent again.
  let asked = 0;
  await page.route('**/api/passkeys/*/remove', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const body = { code: 'PROOF_NEEDED', message: 'Show once more.', reference: 'r-1' };
    return route.fulfill({ status: 403, json: body });
  });
  await page.getByRole('button', { name: 'Remove the passkey My telephone' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  const question = page.getByRole('dialog', { name: 'Show that it is you' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(passkeys).toHaveCount(0);
  expect(asked).toBe(2);
});
