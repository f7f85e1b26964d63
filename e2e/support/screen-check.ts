import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** A page of the dashboard as a test asks for it. */
export interface Screen {
  path: string;
  /** Its one heading of the first level. */
  heading: string | RegExp;
  /** What the browser's tab says before "· Canteen". */
  title: string;
}

const everyRule = {
  runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
};
/** Colours are the same on a phone, and comparing them costs more than all else together. */
const everyRuleButColours = { ...everyRule, rules: { 'color-contrast': { enabled: false } } };
const colourRule = { runOnly: { type: 'rule' as const, values: ['color-contrast'] } };

/** Watches one browser page, and says what is wrong with the screens it is led to. */
export class ScreenCheck {
  private complaints: string[] = [];

  /** @param colours whether contrast is looked at: for each screen once is enough, wide or narrow */
  constructor(
    private readonly page: Page,
    private readonly colours = true,
  ) {
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      const { url } = message.location();
      // Asking who is signed in is how the page learns that nobody is.
      const isFirstQuestion = url.endsWith('/api/session') && message.text().includes('401');
      // The calendar measures itself; browsers report that it took two rounds, which harms nobody.
      const isMeasuring = message.text().includes('ResizeObserver loop completed');
      if (message.type() === 'error' && !isFirstQuestion && !isMeasuring) {
        this.complaints.push(`console: ${message.text()} (${url})`);
      }
    });
  }

  /** Opens a screen by its address and gives what is wrong with it; nothing when all is well. */
  async open(screen: Screen): Promise<string[]> {
    await this.page.goto(screen.path);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(screen.heading);
    await expect(this.page).toHaveTitle(`${screen.title} · Canteen`);
    return this.look();
  }

  /** What is wrong with what is on the screen now. */
  async look(): Promise<string[]> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const sideways = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const found = [
      ...this.complaints,
      ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
      ...(await this.violations(this.colours ? everyRule : everyRuleButColours)),
    ];
    this.complaints = [];
    return found;
  }

  /** The same for those who like it dark: only colours differ. */
  async lookInTheDark(): Promise<string[]> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    const found = await this.violations(colourRule);
    await this.page.emulateMedia({ colorScheme: 'light' });
    return found.map((one) => `in the dark, ${one}`);
  }

  private async violations(options: RunOptions): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      .options({ ...options, resultTypes: ['violations'] })
      .analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
    );
  }
}
