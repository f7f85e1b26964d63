import { type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { Sandbox, demoPages } from './support/sandbox';
import { test } from './support/test';

const number = () => Date.now() % 1_000_000;
const main = (page: Page) => page.getByRole('main');
const approve = (page: Page) => page.getByRole('button', { name: 'Approve', exact: true });

async function answerChecklist(page: Page): Promise<void> {
  const checklist = page.getByRole('group', { name: 'Before you approve' });
  await expect(checklist).toBeVisible();
  for (const question of await checklist.getByRole('checkbox').all()) await question.check();
}

test('a wrong password opens nothing and does not tell what was wrong', async ({ page }) => {
  const refusals: string[] = [];
  for (const email of [people.auditor, `nobody.${number()}@waterfront.example`]) {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'SIGN_IN_REFUSED' });
    await expect(refusal).toBeFocused();
    refusals.push(await refusal.innerText());
    await page.goto('/review');
    await expect(page).toHaveURL(/\/sign-in\?to=%2Freview$/);
  }
  expect(refusals[0]).toBe(refusals[1]);
});

test('nobody approves their own words', async ({ browser }) => {
  const doctor = await Person.signIn(browser, people.writingDoctor);
  const post = await new Desk(doctor.context.request).sendForApproval(
    `Our clinic for travellers has a new door. ${number()}`,
  );
  const { page } = doctor;
  await page.goto('/review');
  const waiting = main(page).getByRole('link', { name: /clinic for travellers/ });
  await expect(waiting.first()).toBeVisible();
  await page.goto(`/review/${post}`);
  await expect(main(page)).toContainText(/You wrote this/);
  await expect(approve(page)).toHaveCount(0);

  const manager = await Person.signIn(browser, people.manager);
  await manager.page.goto(`/review/${post}`);
  await expect(main(manager.page)).toContainText('Exactly what will be public');
  await expect(approve(manager.page)).toHaveCount(0);
});

test('where the early look cannot be had the editor says so, and goes on when it can', async ({
  browser,
}) => {
  const { page } = await Person.signIn(browser, people.author);
  const engine = /\/worker-[^/]+\.js$/;
  await page.route(engine, (route) => route.abort());
  await page.goto('/posts/new');
  const rules = page.getByRole('region', { name: 'What the rules say' });
  await expect(rules.getByText('The early look is not available').last()).toBeVisible();
  await page.unroute(engine);
  await page.getByLabel('Text', { exact: true }).fill('Ring Mrs Doe on 07700 900417 about it.');
  await expect(rules).toContainText('private phone');
  await expect(rules).toContainText('This is an early look.');
});

test('a changed post needs a new approval', async ({ browser }) => {
  const { page, context } = await Person.signIn(browser, people.manager);
  const desk = new Desk(context.request);
  const post = await desk.sendForApproval(`The walking group meets at nine. ${number()}`, {
    at: inThreeDays(),
  });
  const doctor = await Person.signIn(browser, people.doctor);
  await new Desk(doctor.context.request).approve(post);
  await desk.untilPostIs(post, 'scheduled');

  await page.goto(`/posts/${post}`);
  await expect(main(page)).toContainText('Dr Priya Shah approved revision 1, GMC 0000001');
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('It meets at ten instead.');
  await page.getByRole('button', { name: 'Send for approval' }).click();
  await expect(main(page)).toContainText('It waits for one clinical approver');
  await expect(main(page)).toContainText('No longer counts');
  await doctor.page.goto(`/review/${post}`);
  await expect(main(doctor.page)).toContainText('revision 2');
  await expect(approve(doctor.page)).toBeVisible();
});

test('what changed while somebody read it cannot be approved', async ({ browser }) => {
  const { context } = await Person.signIn(browser, people.manager);
  const desk = new Desk(context.request);
  const post = await desk.sendForApproval(`The choir sings on Friday. ${number()}`);
  const reader = await Person.signIn(browser, people.doctor);
  const deaf = await Person.signIn(browser, people.guardian);
  // This browser hears of no change: what it shows is simply old.
  await deaf.page.route('**/api/live', (route) => route.abort());
  for (const { page } of [reader, deaf]) {
    await page.goto(`/review/${post}`);
    await answerChecklist(page);
  }

  await desk.rewrite(post, 'The choir sings on Saturday.');

  await expect(reader.page.getByRole('alert')).toContainText(
    'Revision 2 came in while you were reading',
  );
  await expect(approve(reader.page)).toHaveCount(0);
  await reader.page.getByRole('button', { name: 'Show the new revision' }).click();
  await expect(main(reader.page)).toContainText('The choir sings on Saturday.');
  await expect(approve(reader.page)).toBeVisible();

  await approve(deaf.page).click();
  await expect(deaf.page.getByRole('alert').filter({ hasText: 'SEAL_MISMATCH' })).toBeVisible();
  await expect(approve(deaf.page)).toHaveCount(0);
});

test('a pause stops what is due, everybody sees it, and its end asks about each', async ({
  browser,
}) => {
  const mark = `The lift rests ${number()}`;
  const { page, context } = await Person.signIn(browser, people.manager);
  const doctor = await Person.signIn(browser, people.doctor);
  const banner = doctor.page.getByText('Publishing is paused.');
  const sandbox = new Sandbox(sandboxUrl());
  const sent = async () =>
    (await sandbox.journal(demoPages.facebook)).filter(
      (effect) => effect.message?.includes(mark) === true,
    ).length;

  await page.goto('/policy');
  await page.getByRole('button', { name: 'Pause publishing' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pause everything that goes out' });
  await dialog.getByLabel('Why').fill('The page was broken into');
  await dialog.getByRole('button', { name: 'Pause publishing now' }).click();
  await expect(banner).toBeVisible();

  const post = await new Desk(context.request).sendForApproval(`${mark} today.`);
  await new Desk(doctor.context.request).approve(post);
  const held = main(page).getByRole('listitem').filter({ hasText: mark });
  await expect(held).toBeVisible();
  expect(await sent()).toBe(0);

  await held.getByRole('radio', { name: 'Send it', exact: true }).check();
  await page.getByRole('button', { name: 'Resume publishing now' }).click();
  await expect(banner).toBeHidden();
  await expect.poll(sent).toBe(1);
});

test('an ended membership ends what is on the screen', async ({ browser }) => {
  const name = `Ellis Newcomer ${number()}`;
  const manager = await Person.signIn(browser, people.manager);
  const email = `ellis.${number()}@waterfront.example`;
  const link = await new Desk(manager.context.request).invite(email, name);
  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto(link);
  const password = newcomer.getByLabel('Password', { exact: true });
  await password.fill('three words that fit');
  await newcomer.getByRole('button', { name: 'Save the password' }).click();
  await expect(newcomer.getByRole('status')).toContainText('Your password is set');
  await newcomer.getByLabel('E-mail address').fill(email);
  await password.fill('three words that fit');
  await newcomer.getByRole('button', { name: 'Sign in', exact: true }).click();
  await newcomer.getByRole('button', { name: 'Not now' }).click();
  await newcomer.getByRole('link', { name: 'Calendar' }).first().click();
  await expect(newcomer.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible();

  await manager.page.goto('/people');
  await manager.page.getByRole('button', { name: `End membership of ${name}` }).click();
  await manager.page.getByRole('button', { name: 'End it for good' }).click();

  await expect(newcomer.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible({
    timeout: 5_000,
  });
  await expect(newcomer.getByRole('status')).toContainText('You were signed out');
});

function inThreeDays(): string {
  return `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T08:30`;
}
