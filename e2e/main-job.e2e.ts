import { expect, test } from '@playwright/test';
import { Person } from './pages/person';
import { people, sandboxUrl } from './support/demo';
import { Sandbox, demoPages } from './support/sandbox';
import { photograph } from './support/picture';

test('the main job, from a draft to a verified log', async ({ browser }) => {
  const sandbox = new Sandbox(sandboxUrl());
  const mark = `Bring a mug: number ${Date.now() % 100_000}`;
  const text = `Our open morning is on Saturday. ${mark}. Everybody is welcome.`;

  const manager = await Person.signIn(browser, people.manager);
  await test.step('the manager writes, and the guidance speaks while she types', async () => {
    const { page } = manager;
    await page.getByRole('link', { name: 'New post' }).click();
    await page.getByRole('checkbox', { name: /on Facebook/ }).check();
    await page.getByRole('checkbox', { name: /on X/ }).check();
    await page.getByLabel('Text', { exact: true }).fill('Call Mrs Doe on 07700 900417 about her leg ulcers.');
    await expect(page.getByRole('region', { name: 'What the rules say' })).toContainText('private phone');
    await page.getByLabel('Text', { exact: true }).fill(text);
    await expect(page.getByRole('region', { name: 'What the rules say' })).toContainText('Nothing found');
    await page.getByLabel('Add a picture').setInputFiles(await photograph());
    await page.getByLabel('Alt text').fill('A table with mugs and a plate of biscuits');
    await page.getByRole('radio', { name: 'As soon as it is approved' }).check();
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await expect(page.getByRole('main')).toContainText('It waits for one clinical approver');
  });

  const doctor = await Person.signIn(browser, people.doctor, { width: 390, height: 844 });
  await test.step('the doctor sees exactly what will be public, and approves it', async () => {
    const { page } = doctor;
    await page.getByRole('navigation').getByRole('link', { name: 'Review' }).click();
    await page.getByRole('link', { name: new RegExp(mark) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('May this post go out?');
    await page.screenshot({ path: '/tmp/arch/e2.png', fullPage: true });
    for (const question of await page.getByRole('group', { name: 'Before you approve' }).getByRole('checkbox').all()) {
      await question.check();
    }
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.waitForTimeout(3000);
    await page.screenshot({ path: '/tmp/arch/e3.png', fullPage: true });
  });

  await test.step('it goes out once on each network, with its alt text', async () => {
    await expect(manager.page.getByRole('main')).toContainText('All 2 out');
    for (const page of Object.values(demoPages)) {
      const effects = (await sandbox.journal(page)).filter((effect) => (effect.message ?? effect.sent ?? '').includes(mark));
      console.log(JSON.stringify(effects));
    }
    await manager.page.screenshot({ path: '/tmp/arch/e4.png', fullPage: true });
  });
});
