import { type BrowserContext, type BrowserContextOptions, expect } from '@playwright/test';
import { type Screen, ScreenCheck } from './screen-check';
import { test } from './test';

/** A telephone held upright. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Opens each screen on a computer and on a telephone at the same time, and says what is wrong with it. */
export async function lookAtBoth(
  wide: BrowserContext,
  narrow: BrowserContext,
  screens: readonly Screen[],
): Promise<void> {
  const large = new ScreenCheck(await wide.newPage());
  const small = new ScreenCheck(await narrow.newPage(), false);
  for (const screen of screens) {
    await test.step(screen.path, async () => {
      const [wideFaults, narrowFaults] = await Promise.all([
        large.open(screen),
        small.open(screen),
      ]);
      expect.soft(wideFaults, `${screen.path} at 1280 px`).toEqual([]);
      expect.soft(narrowFaults, `${screen.path} at 390 px`).toEqual([]);
    });
  }
}
