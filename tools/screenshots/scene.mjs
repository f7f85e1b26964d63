// What is played for the pictures. People, places and telephone numbers are invented.
import path from 'node:path';
import { REPOSITORY } from '../lib/files.mjs';

/** @typedef {import('./sitting.mjs').Sitting} Sitting */
/** @typedef {import('@playwright/test').Page} Page */

const MANAGER = 'helen.marsh@waterfront.example';
const DOCTOR = 'priya.shah@waterfront.example';
const COMPLIANCE = 'ruth.adeyemi@waterfront.example';

const FACEBOOK_PAGE = '61550000000000017';
const X_HANDLE = 'WaterfrontDemo';

const NEWS = 'Our open morning is this Saturday, 9am to noon.';
const INVITATION = 'Meet the team, see the new rooms, and bring your questions. #waterfrontsurgery';
const SLIP = 'Mrs Doe from Mill Lane had her leg ulcers dressed here and is delighted!';
const PARKING = 'Is there parking on Saturday, or shall we take the bus?';
const NUMBER = 'Still no answer about my results. My number is 07700 900417, please ring me.';

const DAY_MS = 86_400_000;
const THURSDAY = 4;

/** @param {Sitting} sitting */
export async function playScene(sitting) {
  const manager = await sitting.signIn(MANAGER, 'desktop');
  await publicWrites(sitting, manager);
  await writePost(sitting, manager);
  await reviewPost(sitting);
  await readInbox(sitting, manager);
  await runPractice(sitting, manager);
  await readLog(sitting);
}

/** The manager writes, is warned, and sends it for approval; an earlier run's post is left as it is. */
async function writePost(/** @type {Sitting} */ sitting, /** @type {Page} */ page) {
  await page.goto('/posts/new');
  await page.getByRole('checkbox', { name: /on Facebook/ }).check();
  await page.getByRole('checkbox', { name: /on X/ }).check();
  const text = page.getByLabel('Text', { exact: true });
  const rules = page.getByRole('region', { name: 'What the rules say' });
  await text.fill(`${NEWS} ${SLIP}`);
  await rules.getByRole('listitem').first().waitFor();
  await page
    .getByLabel('Add a picture')
    .setInputFiles(path.join(REPOSITORY, 'e2e/support/open-morning.jpg'));
  await page.getByLabel('Alt text').fill('The waiting room with mugs and biscuits on a table');
  await sitting.take(page, 'composer');

  if (await isInReview(sitting)) {
    await page.getByRole('button', { name: 'Cancel this post' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Written for a picture.');
    await dialog.getByRole('button', { name: 'Cancel this post' }).click();
    return;
  }
  await text.fill(`${NEWS} ${INVITATION}`);
  await rules.getByText('You have named someone').waitFor({ state: 'detached' });
  await page.getByLabel('Date and time').fill(thursdayMorning());
  await page.getByLabel('Date and time').blur();
  await page.getByRole('button', { name: 'Send for approval' }).click();
  await page.getByText(/It waits for one/).waitFor();
}

async function isInReview(/** @type {Sitting} */ sitting) {
  const page = await sitting.signIn(DOCTOR, 'desktop');
  await page.goto('/review');
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  await sitting.settle(page);
  const found = await page.getByRole('link', { name: NEWS }).count();
  await page.context().close();
  return found > 0;
}

/** The next Thursday at 08:30 that is at least a day away, as the field for date and time takes it. */
function thursdayMorning() {
  const day = new Date(Date.now() + 2 * DAY_MS);
  while (day.getUTCDay() !== THURSDAY) day.setTime(day.getTime() + DAY_MS);
  return `${day.toISOString().slice(0, 10)}T08:30`;
}

/** The doctor at a desk and on a telephone. */
async function reviewPost(/** @type {Sitting} */ sitting) {
  for (const width of /** @type {const} */ (['desktop', 'phone'])) {
    const page = await sitting.signIn(DOCTOR, width);
    await sitting.take(page, 'home');
    await page.goto('/review');
    await page.getByRole('link', { name: NEWS }).first().click();
    await page.getByRole('heading', { level: 1, name: 'May this post go out?' }).waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await sitting.take(page, 'review');
    await page.context().close();
  }
}

/** Two people write: one asks on Facebook, one gives a telephone number away on X. */
async function publicWrites(/** @type {Sitting} */ sitting, /** @type {Page} */ page) {
  await page.goto('/inbox?view=all');
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await sitting.settle(page);
  if ((await page.getByRole('link', { name: PARKING }).count()) > 0) return;
  await sitting.act('facebook', 'Robin Vale', 'visitor-post', {
    page: FACEBOOK_PAGE,
    text: PARKING,
  });
  await sitting.act('x', 'Alex Quill', 'mention', { text: `@${X_HANDLE} ${NUMBER}` });
}

/** Comments are fetched once a minute. */
const IMPORT_WITHIN_MS = 150_000;

async function readInbox(/** @type {Sitting} */ sitting, /** @type {Page} */ page) {
  await page.goto('/inbox?view=all');
  const comments = [PARKING, NUMBER].map((words) =>
    page.getByRole('link', { name: words }).first(),
  );
  for (const comment of comments) await comment.waitFor({ timeout: IMPORT_WITHIN_MS });
  // A comment says that it is new until the rules have sorted it.
  await page
    .getByText(/^New\. /)
    .first()
    .waitFor({ state: 'detached' });
  await page.getByRole('link', { name: NUMBER }).first().click();
  await page.getByRole('heading', { level: 1, name: /Alex Quill/ }).waitFor();
  await sitting.take(page, 'inbox');
}

/** What the administrator sees. */
async function runPractice(/** @type {Sitting} */ sitting, /** @type {Page} */ page) {
  for (const name of ['calendar', 'channels', 'policy']) {
    await page.goto(`/${name}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(name, 'i') }).waitFor();
    await sitting.take(page, name);
  }
}

async function readLog(/** @type {Sitting} */ sitting) {
  const page = await sitting.signIn(COMPLIANCE, 'desktop');
  await page.goto('/log');
  await page.getByRole('button', { name: /Verify/ }).click();
  await page.getByText(/checked\. None was changed/).waitFor();
  await sitting.take(page, 'log');
  await page.context().close();
}
