import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { Visitor } from './pages/visitor';
import { people, sandboxUrl } from './support/demo';
import { type Effect, Sandbox, demoPages } from './support/sandbox';
import { photograph } from './support/picture';
import { test } from './support/test';
import { entriesOf, unzipped } from './support/unzipped';

test('the main job, from a draft to a verified log', async ({ browser }) => {
  const sandbox = new Sandbox(sandboxUrl());
  const mark = `Number ${Date.now() % 1_000_000}`;
  const alt = 'A table with mugs and a plate of biscuits';
  const question = `${mark}. The phone queue was hopeless again this morning.`;
  const answer = `Thank you for telling us about the telephone queue (${mark}). We cannot talk about individual experiences here. Helen Marsh would like to hear more: ring 01632 960117 or come in.`;
  const text = `Our open morning is on Saturday, bring a mug. ${mark}. Everybody is welcome.`;

  const manager = await Person.signIn(browser, people.manager);
  await test.step('the manager writes, and the guidance speaks while she types', async () => {
    const { page } = manager;
    await page.getByRole('link', { name: 'New post' }).click();
    await page.getByRole('checkbox', { name: /on Facebook/ }).check();
    await page.getByRole('checkbox', { name: /on X/ }).check();
    await page
      .getByLabel('Text', { exact: true })
      .fill('Call Mrs Doe on 07700 900417 about her leg ulcers.');
    await expect(page.getByRole('region', { name: 'What the rules say' })).toContainText(
      'private phone',
    );
    await page.getByLabel('Text', { exact: true }).fill(text);
    await expect(page.getByRole('region', { name: 'What the rules say' })).toContainText(
      'Nothing found',
    );
    await expect(page.getByRole('main')).toContainText('costs about');
    await page.getByLabel('Add a picture').setInputFiles(await photograph());
    await page.getByLabel('Alt text').fill(alt);
    await page.getByRole('radio', { name: 'As soon as it is approved' }).check();
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await expect(page.getByRole('main')).toContainText('It waits for one clinical approver');
  });

  const doctor = await Person.signIn(browser, people.doctor, { width: 390, height: 844 });
  await test.step('the doctor sees exactly what will be public, and approves it', async () => {
    await approve(doctor.page, new RegExp(mark), 'May this post go out?');
  });

  let postAddress = '';
  await test.step('it goes out once on each network, with the alt text of its picture', async () => {
    await expect(manager.page.getByRole('main')).toContainText('Out on both');
    postAddress = manager.page.url();
    for (const page of Object.values(demoPages)) {
      const journal = await sandbox.journal(page);
      const made = journal.filter((effect) => wordsOf(effect).includes(mark));
      expect(made).toHaveLength(1);
      expect(journal.some((effect) => effect.alt === alt)).toBe(true);
    }
  });

  await test.step('what X charged and what is left of its limits is said under Channels', async () => {
    const { page } = manager;
    await page.getByRole('navigation').getByRole('link', { name: 'Channels' }).click();
    const card = page.locator('app-channel-card').filter({ hasText: 'Cost so far' });
    await expect(card).toContainText(/Cost so far\s*\$\d/);
    await expect(card).toContainText(/Posts, this quarter of an hour\s*\d+ % left/);
  });

  const visitor = await Visitor.arrive(
    browser,
    `${sandboxUrl()}/pages/facebook/WaterfrontSurgeryDemo`,
    'Robin Vale',
  );
  await test.step('somebody comments on the public page', async () => {
    await visitor.commentUnder(mark, question);
    await expect(visitor.page.getByRole('main')).toContainText(question);
  });

  await test.step('the comment is imported, put in a lane, and answered through the same gate', async () => {
    const { page } = manager;
    await page.getByRole('navigation').getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('link', { name: question.slice(0, 40) }).click({ timeout: 90_000 });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Robin Vale');
    const about = page.getByRole('region', { name: 'Who it is about' });
    await about.getByRole('button', { name: 'Say who it is about' }).click();
    await page.getByRole('checkbox', { name: 'Dr Samuel Reed' }).check();
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(about).toContainText('Dr Samuel Reed does not write or approve the answer');
    await page.getByRole('button', { name: 'Write a reply' }).click();
    await page
      .getByLabel('Text', { exact: true })
      .fill('Thank you for coming in last week, your blood results are back.');
    await expect(
      page.getByRole('region', { name: 'What the rules say about the reply' }),
    ).toContainText('Your reply tells');
    await page.getByLabel('Text', { exact: true }).fill(answer);
    await expect(
      page.getByRole('region', { name: 'What the rules say about the reply' }),
    ).toContainText('Nothing found');
    await page.getByRole('button', { name: 'Send for approval' }).click();
  });

  const compliance = await Person.signIn(browser, people.compliance);
  await test.step('an answer to a complaint about us needs a clinician and one more', async () => {
    await approveReply(doctor.page, mark);
    await expect(doctor.page.getByRole('main')).toContainText('Needs');
    await approveReply(compliance.page, mark);
    await expect(async () => {
      await visitor.page.reload();
      await expect(visitor.page.getByRole('main')).toContainText(answer, { timeout: 1_000 });
    }).toPass();
  });

  await test.step('the comment has its one outcome', async () => {
    await expect(manager.page.getByRole('main')).toContainText('Answered');
  });

  await test.step('a slip in it is put right where it stands, once somebody else has seen it', async () => {
    const corrected = text.replace('a mug', 'a mug and a friend');
    const { page } = manager;
    await page.goto(postAddress);
    await page.getByRole('button', { name: 'Correct it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correct a post');
    await page.getByLabel('Text', { exact: true }).fill(corrected);
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await approve(doctor.page, /and a friend/, 'May this correction go out?');
    await expect(page.getByRole('main')).toContainText('Published');
    await visitor.page.reload();
    await expect(visitor.page.getByRole('main')).toContainText(corrected);
    await expect(visitor.page.getByRole('main')).toContainText(question);
    await page.goto(postAddress);
    await expect(page.getByRole('main')).toContainText('its words were corrected since');
    const journal = await sandbox.journal(demoPages.facebook);
    const made = journal.filter(
      (effect) => effect.type === 'post-made' && wordsOf(effect).includes(mark),
    );
    expect(made).toHaveLength(1);
  });

  await test.step('the compliance lead reads the story and verifies the log', async () => {
    const { page } = compliance;
    await page.getByRole('navigation').getByRole('link', { name: 'Inbox' }).click();
    await page.getByLabel('Show').selectOption({ label: 'Closed' });
    await page.getByRole('link', { name: question.slice(0, 40) }).click();
    await page.getByRole('link', { name: 'Its story in the log' }).click();
    const story = page.getByRole('main');
    for (const part of [
      'Helen Marsh',
      'recorded that it is about Dr Samuel Reed',
      'Dr Priya Shah',
      'GMC 0000001',
      'Ruth Adeyemi',
      'Facebook',
    ]) {
      await expect(story).toContainText(part);
    }
    await page.getByRole('navigation').getByRole('link', { name: 'Log' }).click();
    await page.getByRole('button', { name: 'Verify the whole log' }).click();
    await expect(page.getByRole('main')).toContainText('Nothing was altered');
  });

  await test.step('the exported log proves itself, and one changed byte is refused', async () => {
    const { page } = compliance;
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export the whole log' }).click();
    const zip = test.info().outputPath('waterfront.canteen-log.zip');
    await (await download).saveAs(zip);
    expect(verify('canteen', zip).status).toBe(0);
    const files = await unzipped(readFileSync(zip));
    const lines = files.get(entriesOf(files)) ?? '';
    const file = test.info().outputPath('waterfront.canteen-log.jsonl');
    writeFileSync(file, lines);
    expect(verify('canteen', file).status).toBe(0);
    expect(verify('file', file).status).toBe(0);
    const altered = test.info().outputPath('altered.canteen-log.jsonl');
    writeFileSync(altered, changeOneByte(lines));
    const refused = verify('canteen', altered);
    expect(refused.status).toBe(1);
    expect(refused.output).toMatch(/entry \d+/i);
    expect(verify('file', altered).status).toBe(1);
  });
});

function wordsOf(effect: Effect): string {
  return effect.message ?? effect.sent ?? '';
}

/** Opens something in Review, answers the checklist and approves it. */
async function approve(page: Page, link: RegExp | string, question: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Review' }).click();
  await page.getByRole('link', { name: link }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
  const checklist = page.getByRole('group', { name: 'Before you approve' });
  for (const each of await checklist.getByRole('checkbox').all()) await each.check();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
}

function approveReply(page: Page, mark: string): Promise<void> {
  return approve(page, `telephone queue (${mark})`, 'May this reply go out?');
}

/** Both verifiers: the product's command, and the one file that needs nothing but Node. */
function verify(
  which: 'canteen' | 'file',
  file: string,
): { status: number | null; output: string } {
  const words =
    which === 'canteen'
      ? ['dist/apps/cli/main.mjs', 'verify', file]
      : ['tools/verify/verify.mjs', file];
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

/** Flips a letter in the leaf of an entry in the middle of the file. */
function changeOneByte(file: string): string {
  const lines = file.split('\n');
  const middle = Math.floor(lines.length / 2);
  lines[middle] = (lines[middle] ?? '').replace(
    /"leaf":"(.{200})(.)/,
    (_, before: string, one: string) => `"leaf":"${before}${one === 'A' ? 'B' : 'A'}`,
  );
  return lines.join('\n');
}
