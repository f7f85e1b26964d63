import { test as base } from '@playwright/test';

/**
 * A test at whose end every window that it opened is closed: a window that stays goes on listening to the
 * live updates, and draws them, while the tests after it run.
 */
export const test = base.extend<{ windowsClosed: void }>({
  windowsClosed: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
