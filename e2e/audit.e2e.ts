import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Download, type Page, expect } from '@playwright/test';
import { Person } from './pages/person';
import { lookAtBoth, phone } from './support/both-widths';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { Sandbox, demoPages } from './support/sandbox';
import { type Screen } from './support/screen-check';
import { test } from './support/test';
import { entriesOf, unzipped } from './support/unzipped';

/** What a machine with nothing but Node says about an exported file. */
interface Verified {
  ok: boolean;
  words: string;
}

test('a compliance lead finds, proves, takes away and erases', async ({ browser }) => {
  const number = Date.now() % 100_000;
  const words = `Has anybody found my red umbrella? ${number}`;
  const { page, context } = await Person.signIn(browser, people.compliance);
  const desk = new Desk(context.request);
  const sandbox = new Sandbox(sandboxUrl());
  await sandbox.act('facebook', `Wendy Marlow ${number}`, 'visitor-post', {
    page: demoPages.facebook,
    text: words,
  });
  const { id: comment, threadId } = await desk.untilCommentIsThere(words);

  await test.step('finds the comment that nobody has answered', async () => {
    await page.getByRole('link', { name: 'Reports' }).first().click();
    await page.getByRole('link', { name: 'Which comments have no outcome?' }).click();
    await expect(page.getByRole('status').filter({ hasText: /no outcome/ })).toBeVisible();
    const link = page.locator(`a[href*="${threadId}"]`);
    while ((await link.count()) === 0) {
      await page.getByRole('button', { name: 'Look further back' }).click();
    }
    await link.first().click();
    await expect(page.getByText('was captured, as it was posted')).toBeVisible();
  });

  await test.step('gets an answer to every question, with what is behind it', async () => {
    await page.goto('/reports');
    const questions = page.getByRole('region', { name: 'Questions' }).getByRole('link');
    await expect(questions.first()).toBeVisible();
    const addresses = await questions.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBe(26);
    for (const address of addresses) {
      await page.goto(address);
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: /\.\s*$/ })
          .first(),
      ).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });

  await test.step('takes the report away, which the log remembers', async () => {
    await page.goto('/reports');
    const pdf = await downloaded(page, 'Report as PDF');
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const csv = await downloaded(page, 'Inspection pack as spreadsheet');
    expect(csv.toString('utf8')).toContain('Chosen by chance');
    await page.goto('/log?kind=report.exported');
    await expect(page.getByText('exported a report: inspection, as CSV').first()).toBeVisible();
  });

  await test.step('finds the thread by its words', async () => {
    await page.goto('/log');
    await page.getByLabel('Words').fill(`umbrella? ${number}`);
    await page.getByLabel('Words').press('Enter');
    await expect(page.locator(`a[href*="${threadId}"]`).first()).toBeVisible();
  });

  await test.step('verifies an export with Node alone, and sees a changed byte refused', async () => {
    const files = await exportedLog(page);
    expect(files.get('story.html')).toContain(words);
    expect(files.get('verify.mjs')).toBe(await (await page.request.get('/verify.mjs')).text());
    expect(verified(files)).toMatchObject({ ok: true });
    const story = files.get('story.html') ?? '';
    const retold = verified(new Map(files).set('story.html', story.replace(words, 'Nothing.')));
    expect(retold).toMatchObject({ ok: false });
    expect(retold.words).toContain('story.html is not the page that was signed');
    const name = entriesOf(files);
    const lines = files.get(name) ?? '';
    const changed = verified(
      new Map(files).set(name, lines.replace('red umbrella', 'rad umbrella')),
    );
    expect(changed.ok).toBe(false);
    // The first line is the header, so the number of a line is that of its entry.
    const entry = lines.split('\n').findIndex((line) => line.includes('red umbrella'));
    expect(changed.words).toMatch(new RegExp(`entry ${entry}\\b`, 'i'));
  });

  await test.step('takes the proof of one entry alone, and sees a changed byte of it refused', async () => {
    await page.goto(`/log/threads/${threadId}`);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('link', { name: 'Proof of this entry' }).first().click(),
    ]);
    const name = download.suggestedFilename();
    const proof = (await contentOf(download)).toString('utf8');
    const verifier = await (await page.request.get('/verify.mjs')).text();
    const files = new Map([[name, proof]]).set('verify.mjs', verifier);
    const accepted = verified(files);
    expect(accepted).toMatchObject({ ok: true });
    expect(accepted.words).toContain(words);
    const changed = proof.replace('red umbrella', 'rad umbrella');
    expect(verified(files.set(name, changed))).toMatchObject({ ok: false });
    await page.goto('/log?kind=comment.captured');
    // The link to the thread lies over the whole row, and must not take this click.
    const inTheList = page.getByRole('link', { name: 'Proof of this entry' }).first();
    await inTheList.click({ trial: true });
    await page.goto('/log?kind=log.exported');
    await expect(
      page.getByText(/exported the proof of entry \d+, with its words\./).first(),
    ).toBeVisible();
  });

  await test.step('asks for one comment to be erased, and a second person agrees', async () => {
    await desk.closeByTelephone(comment);
    await page.goto(`/log/threads/${threadId}`);
    await page.getByText('Erase, restrict or hold').click();
    await page.getByRole('button', { name: 'Erase Post on our page 1' }).click();
    await page.getByLabel('Why', { exact: true }).fill('She asked us to.');
    await page.getByRole('button', { name: 'Ask a second person to erase it' }).click();
    await expect(page.getByText('Erasing it waits for a second person.')).toBeVisible();
    const guardian = await Person.signIn(browser, people.guardian);
    await guardian.page.goto('/log/erasures');
    await guardian.page
      .getByRole('button', { name: 'Agree and erase it for ever' })
      .first()
      .click();
    await expect(guardian.page.getByText('· Done').first()).toBeVisible();
    await guardian.context.close();
  });

  await test.step('sees that it is gone and the log still verifies', async () => {
    await page.goto(`/log/threads/${threadId}`);
    await expect(page.getByText('The entries stay and still verify').first()).toBeVisible();
    await expect(page.getByText('red umbrella')).toHaveCount(0);
    const files = await exportedLog(page);
    for (const text of files.values()) {
      expect(text).not.toContain(`red umbrella? ${number}`);
      expect(text).not.toContain(`Wendy Marlow ${number}`);
    }
    expect(verified(files)).toMatchObject({ ok: true });
    await page.goto('/log');
    await page.getByRole('button', { name: 'Verify the whole log' }).click();
    await expect(page.getByText('Nothing was altered.', { exact: true })).toBeVisible();
  });

  await test.step('every screen of this is in order, wide and narrow', async () => {
    const storageState = await context.storageState();
    const narrow = await browser.newContext({ ...phone, storageState });
    await lookAtBoth(context, narrow, screens);
  });
});

const screens: Screen[] = [
  { path: '/reports/questions/no-outcome', heading: /no outcome/, title: 'Question' },
  { path: '/reports/questions/verifications', heading: /verified the log/, title: 'Question' },
  { path: '/log/erasures', heading: 'Erasure and keeping', title: 'Erasure and keeping' },
];

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return contentOf(download);
}

async function exportedLog(page: Page): Promise<Map<string, string>> {
  await page.goto('/log');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByText('Export the whole log').click(),
  ]);
  return unzipped(await contentOf(download));
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** Unpacks the files into an empty folder, and types what the page in it says. */
function verified(files: ReadonlyMap<string, string>): Verified {
  const folder = mkdtempSync(join(tmpdir(), 'canteen-audit-'));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const options = { cwd: folder, env: {}, encoding: 'utf8', stdio: 'pipe' } as const;
    return { ok: true, words: execFileSync(process.execPath, ['verify.mjs'], options) };
  } catch (error) {
    // It ends with code 1 when it refuses a file, and says why.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { ok: false, words: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
