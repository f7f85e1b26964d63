import { type Browser, expect } from '@playwright/test';
import { Keyboard } from './pages/keyboard';
import { Person } from './pages/person';
import { Desk } from './support/desk';
import { people } from './support/demo';
import { test } from './support/test';

async function atKeyboard(browser: Browser): Promise<Keyboard> {
  return new Keyboard(await (await browser.newContext()).newPage());
}

test('a post is written, sent, read and approved without a mouse', async ({ browser }) => {
  const mark = `Minute of silence ${Date.now() % 100_000}`;
  const author = await atKeyboard(browser);
  await test.step('the author signs in, writes and sends', async () => {
    const { page } = author;
    await author.signIn(people.manager);
    await author.tabToAndPress(page.getByRole('main').getByRole('link', { name: 'Write a post' }));
    await author.isAtTitle('New post');
    await author.tabToAndPress(page.getByRole('checkbox', { name: /on Facebook/ }), 'Space');
    await expect(page.getByRole('checkbox', { name: /on Facebook/ })).toBeChecked();
    await author.tabTo(page.getByRole('textbox', { name: 'Text', exact: true }));
    await page.keyboard.type(`${mark}: we close for two minutes at eleven.`);
    await author.tabTo(page.getByRole('radio', { name: 'At a time' }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'As soon as it is approved' })).toBeChecked();
    await author.tabToAndPress(page.getByRole('button', { name: 'Send for approval' }));
    await expect(page.getByRole('main')).toContainText('It waits for one clinical approver');
    await author.isAtTitle('Post');
  });

  const doctor = await atKeyboard(browser);
  await test.step('the doctor opens it, answers the checklist and approves', async () => {
    const { page } = doctor;
    await doctor.signIn(people.doctor);
    await page.goto('/');
    await doctor.tabToAndPress(
      page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', {
        name: /Review/,
      }),
    );
    await doctor.isAtTitle('Review');
    await doctor.tabToAndPress(page.getByRole('link', { name: new RegExp(mark) }));
    await doctor.isAtTitle('May this post go out?');
    const checklist = page.getByRole('group', { name: 'Before you approve' });
    for (const question of await checklist.getByRole('checkbox').all()) {
      await doctor.tabToAndPress(question, 'Space');
      await expect(question).toBeChecked();
    }
    await doctor.tabToAndPress(page.getByRole('button', { name: 'Approve', exact: true }));
    await doctor.isAtTitle('Review');
    await expect(page.getByRole('link', { name: new RegExp(mark) })).toHaveCount(0);
  });

  await expect(author.page.getByRole('main')).toContainText('It is out.');
});

test('dialogs and menus give the focus back', async ({ browser }) => {
  const { context: writing } = await Person.signIn(browser, people.manager);
  const post = await new Desk(writing.request).sendForApproval(
    `The bicycle stand moved to the side door. ${Date.now() % 100_000}`,
  );
  const doctor = await atKeyboard(browser);
  const { page } = doctor;
  await doctor.signIn(people.doctor);
  await page.goto(`/review/${post}`);
  const sendBack = page.getByRole('button', { name: 'Send back' });
  const dialog = page.getByRole('dialog', { name: 'Send it back' });

  await test.step('by Escape', async () => {
    await doctor.tabToAndPress(sendBack);
    await expect(dialog.getByRole('textbox', { name: 'What must change' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(sendBack).toBeFocused();
  });

  await test.step('by going back, after being told what is missing', async () => {
    await page.keyboard.press('Enter');
    await doctor.tabToAndPress(dialog.getByRole('button', { name: 'Send it back' }));
    await expect(dialog).toContainText('Say what must change');
    await doctor.tabToAndPress(dialog.getByRole('button', { name: 'Go back' }));
    await expect(dialog).toBeHidden();
    await expect(sendBack).toBeFocused();
  });

  await test.step('the menu of the person', async () => {
    await page.goto('/');
    const account = page.getByRole('button', { name: /your account/ });
    await doctor.tabToAndPress(account);
    await expect(page.getByRole('menuitem', { name: 'Your account' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(account).toBeFocused();
  });
});

test('the way past the navigation', async ({ browser }) => {
  const manager = await atKeyboard(browser);
  const { page } = manager;
  await manager.signIn(people.manager);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const skip = page.getByRole('link', { name: 'Skip to the main content' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link', { name: 'Write a post' })).toBeFocused();
});

test('somebody who forgot things is led to the first of them and can mend it in peace', async ({
  browser,
}) => {
  const manager = await atKeyboard(browser);
  const { page } = manager;
  await manager.signIn(people.manager);
  await page.goto('/posts/new');
  const send = page.getByRole('button', { name: 'Send for approval' });
  const summary = page.getByRole('alert').filter({ hasText: 'It was not sent for approval' });
  await manager.tabToAndPress(send);
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Where it goes' })).toBeFocused();
  await manager.tabToAndPress(page.getByRole('checkbox', { name: /on Facebook/ }), 'Space');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await manager.tabTo(text);
  await page.keyboard.type('The lift works again.');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('The lift works again.');
  await manager.tabToAndPress(send);
  await expect(summary).toBeFocused();
});
