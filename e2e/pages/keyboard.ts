import { type Locator, type Page, expect } from '@playwright/test';
import { demoPassword } from '../support/demo';

/** Somebody who has no mouse, and must always see where they are. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** From the address alone to the home page. */
  async signIn(email: string): Promise<void> {
    await this.page.goto('/');
    await this.tabTo(this.page.getByLabel('E-mail address'));
    await this.page.keyboard.type(email);
    await this.tabTo(this.page.getByLabel('Password', { exact: true }));
    await this.page.keyboard.type(demoPassword());
    await this.page.keyboard.press('Enter');
    await this.isAtTitle('What needs you now');
  }

  /** Presses Tab until the target has the focus; at every stop the focus must be seen. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    for (let presses = 0; presses < 100; presses += 1) {
      await this.page.keyboard.press('Tab');
      // A tip of the stop before may still be fading.
      await expect.poll(() => this.page.evaluate(focusProblem)).toBeNull();
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab never came to ${target.toString()}`);
  }

  async tabToAndPress(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** After a navigation the reader stands at the title of the new page. */
  async isAtTitle(title: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: title });
    await expect(heading).toBeVisible();
    await expect(heading).toBeFocused();
  }
}

/** Runs in the page: what is wrong with where the focus is; null when it is seen well. */
function focusProblem(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'The focus is nowhere.';
  const name = `${focused.tagName} "${focused.textContent.trim().slice(0, 40)}" #${focused.id}`;
  const box = focused.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = Math.min(box.top + box.height / 2, window.innerHeight - 1);
  const there = document.elementFromPoint(x, y);
  if (!there || !(focused.contains(there) || there.contains(focused))) {
    return `${name} has the focus and is covered by ${there?.tagName ?? 'the edge'} ${there?.className ?? ''}.`;
  }
  const isOutlined = (element: Element, part?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  // A link that spreads over its row is marked around the row.
  const hasOutline = (element: Element) => isOutlined(element) || isOutlined(element, '::after');
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
  return around.some((element) => element && hasOutline(element))
    ? null
    : `${name} has the focus and does not show it.`;
}
