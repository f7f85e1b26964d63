import { type Browser, type Page, expect } from '@playwright/test';
import { Keyboard } from './pages/keyboard';
import { Person } from './pages/person';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { Sandbox, demoPages } from './support/sandbox';
import { ScreenCheck } from './support/screen-check';
import { test } from './support/test';

const phone = { width: 390, height: 844 };
/** What a page of 1280 px is at four times its size (WCAG 2.2, 1.4.10 Reflow). */
const enlarged = { width: 320, height: 640 };

/** Somebody writes on the Page of the practice; gives the comment's id once it was read. */
async function writtenByVisitor(desk: Desk, text: string): Promise<string> {
  await new Sandbox(sandboxUrl()).act('facebook', 'Ifor Blake', 'visitor-post', {
    page: demoPages.facebook,
    text,
  });
  return (await desk.untilCommentIsThere(text)).id;
}

/** Tells the words of one run from those of another on the same system. */
const mark = () => String(Date.now() % 100_000);

test('open dialogs and menus, in the light, in the dark, and without motion', async ({
  browser,
}) => {
  const { page } = await Person.signIn(browser, people.manager, phone);
  const desk = new Desk(page.context().request);
  const waiting = await desk.sendForApproval(`The clock in the hall is right again. ${mark()}`);
  const comment = await writtenByVisitor(desk, `Where is the notice board now? ${mark()}`);
  const check = new ScreenCheck(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  const dialogs: [path: string, opener: string, dialog: string][] = [
    [`/inbox/${comment}`, 'Record outcome', 'Record outcome'],
    [`/inbox/${comment}`, 'Hide it', 'Hide'],
    [`/posts/${waiting}`, 'Cancel it', 'Cancel this post'],
    ['/people', 'End membership of Joanna Pike', 'End'],
  ];
  for (const [path, opener, name] of dialogs) {
    await test.step(`${opener} on ${path}`, async () => {
      await page.goto(path);
      await page.getByRole('button', { name: opener, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toHaveAccessibleName(new RegExp(name));
      expect.soft(await check.look(), opener).toEqual([]);
      expect.soft(await check.lookInTheDark(), opener).toEqual([]);
      expect.soft(await longestMotion(page), opener).toBeLessThan(0.05);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }
});

test('words that cannot be saved are not left without a question', async ({ browser }) => {
  const { page } = await Person.signIn(browser, people.author, phone);
  const words = 'The garden gate opens again.';
  await page.goto('/posts/new');
  await page.route('**/api/posts', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(words);
  const bar = page.getByRole('navigation', { name: 'Main, short' });
  const dialog = page.getByRole('dialog', { name: 'Not everything is saved' });
  await bar.getByRole('link', { name: 'Home' }).click();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(words);
  await bar.getByRole('link', { name: 'Home' }).click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page).toHaveTitle('Home · Canteen');
});

test('danger to life is seen on every screen, also in the dark', async ({ browser }) => {
  const { page } = await Person.signIn(browser, people.doctor, phone);
  const { context } = await Person.signIn(browser, people.manager);
  const desk = new Desk(context.request);
  const id = await writtenByVisitor(desk, `I am going to kill myself tonight. ${mark()}`);
  const banner = page.getByRole('alert').filter({ hasText: 'danger to life' });
  await expect(banner).toBeVisible();
  const check = new ScreenCheck(page);
  expect.soft(await check.look()).toEqual([]);
  expect.soft(await check.lookInTheDark()).toEqual([]);
  await banner.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/inbox/${id}$`));
  expect.soft(await check.look()).toEqual([]);
  expect.soft(await check.lookInTheDark()).toEqual([]);
  await desk.closeByTelephone(id);
  await expect(banner).toHaveCount(0);
});

test('nothing scrolls sideways when a page is enlarged four times', async ({ browser }) => {
  const { page } = await Person.signIn(browser, people.manager, enlarged);
  const paths = [
    ...['/', '/calendar', '/calendar?view=week', '/calendar?view=list', '/posts/new', '/review'],
    ...['/inbox', '/log', '/log/erasures', '/reports', '/channels', '/people', '/policy'],
    ...['/policy/rules', '/consents', '/notices', '/account', '/more'],
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
    expect.soft(await sideways(page), path).toEqual([]);
  }
});

test('a comment is answered on a telephone by keyboard alone', async ({ browser }) => {
  const { context } = await Person.signIn(browser, people.manager);
  const desk = new Desk(context.request);
  const comment = await writtenByVisitor(desk, `Where is the notice board now? ${mark()}`);
  const answer = `It hangs beside the front door. ${mark()}`;
  const [author, doctor] = [await atPhone(browser), await atPhone(browser)];
  const short = (page: Page) => page.getByRole('navigation', { name: 'Main, short' });

  await author.signIn(people.manager);
  await author.tabToAndPress(short(author.page).getByRole('link', { name: /Inbox/ }));
  await author.isAtTitle('Inbox');
  const row = author.page.locator(`a[href^="/inbox/${comment}"]`);
  await author.tabToAndPress(row);
  await author.isAtTitle(/by Ifor Blake$/);
  await author.tabToAndPress(author.page.getByRole('button', { name: 'Write a reply' }));
  await expect(author.page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
  await author.page.keyboard.type(answer);
  await author.tabToAndPress(author.page.getByRole('button', { name: 'Send for approval' }));
  await expect(author.page.getByText('Sent for approval.')).toBeVisible();
  await author.isAtTitle(/by Ifor Blake$/);

  await doctor.signIn(people.doctor);
  await doctor.tabToAndPress(short(doctor.page).getByRole('link', { name: /Review/ }));
  await doctor.isAtTitle('Review');
  await doctor.tabToAndPress(doctor.page.getByRole('link', { name: new RegExp(answer) }));
  await doctor.isAtTitle('May this reply go out?');
  const questions = doctor.page.getByRole('group', { name: 'Before you approve' });
  for (const question of await questions.getByRole('checkbox').all()) {
    await doctor.tabToAndPress(question, 'Space');
  }
  await doctor.tabToAndPress(doctor.page.getByRole('button', { name: 'Approve', exact: true }));
  await doctor.isAtTitle('Review');
});

async function atPhone(browser: Browser): Promise<Keyboard> {
  return new Keyboard(await (await browser.newContext({ viewport: phone })).newPage());
}

/** The longest animation or transition of anything on the page, in seconds. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map((one) => parseFloat(one)));
    return Math.max(
      ...[...document.querySelectorAll('*')].map((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return Math.max(seconds(transitionDuration), seconds(animationDuration));
      }),
    );
  });
}

/** What reaches over the right edge of a page that scrolls sideways; nothing when it does not. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('main *, header *, nav *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) =>
        `${element.tagName}.${element.className} ${element.textContent}`.slice(0, 80),
      )
      .slice(0, 5);
  });
}
