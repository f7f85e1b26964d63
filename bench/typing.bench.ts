import { type Person, type System } from '@canteen/prove';
import { type Browser, type Page, chromium } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Bench, type Measured } from './src/bench';
import { type Pair } from './src/pairs';
import { mainThreadTasks } from './src/task-trace';
import { type EngineTimes, engineTimes, timeTheEngine } from './src/worker-watch';

const PAIRS = 5;
const DASHBOARD = path.resolve('dist/apps/dashboard/browser');
/** A task that takes longer than this holds up a key that is pressed meanwhile. */
const HELD_MS = 10;
/** The editor has a text read when nothing was typed for 300 ms; people stop for a moment after a word. */
const AFTER_WORD_MS = 350;
const AFTER_KEY_MS = 40;
const LENGTH = 280;
const TEXT = `Our flu clinics begin on Saturday 3 October at 9am, and you can book in the app. Mrs Dorothy Lark came in last week with her chest and was home by noon. The best surgery in town, guaranteed! Ring 07700 900417 or write to Dr Owen Bright. Thank you, Sam, for a lovely week at the desk.`;

interface Typed {
  /** How long each task of the page's main thread took, in ms. */
  tasks: readonly number[];
  engine: EngineTimes;
}

/** Somebody types a post of 280 characters in a browser, with the guidance engine and with its script refused. */
export const bench: Bench = {
  what: `${LENGTH} characters typed into the editor (of the dashboard that was built last)`,
  async run({ system, pairs = PAIRS, folder, say }): Promise<Measured[]> {
    if (!existsSync(path.join(DASHBOARD, 'index.html'))) {
      throw new Error('The dashboard is not built. Run: npm run build');
    }
    const running = await system();
    await running.moveTo({ DASHBOARD_FOLDER: DASHBOARD }, running.stage.adminUrl);
    const practice = await running.newPractice();
    await practice.connect(running.networks, ['facebook', 'x']);
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    try {
      const rounds: { ours: Typed; bare: Typed }[] = [];
      for (let at = 0; at < pairs; at += 1) {
        say(`  round ${at + 1} of ${pairs}`);
        const typed = { ours: NOTHING, bare: NOTHING };
        for (const which of at % 2 === 0
          ? (['ours', 'bare'] as const)
          : (['bare', 'ours'] as const)) {
          typed[which] = await type(browser, running, practice.author, which === 'ours');
        }
        rounds.push(typed);
      }
      const figures = figuresOf(rounds);
      say(`  ${JSON.stringify(figures)}`);
      if (folder !== undefined) {
        writeFileSync(path.join(folder, 'typing.json'), `${JSON.stringify(figures, null, 2)}\n`);
      }
      const pairsOf = (value: (typed: Typed) => number): Pair[] =>
        rounds.map(({ ours, bare }) => ({ ours: value(ours), bare: value(bare) }));
      const bare = 'the engine refused';
      return [
        {
          what: 'longest task',
          bare,
          unit: 'ms',
          pairs: pairsOf(({ tasks }) => Math.max(...tasks)),
        },
        {
          what: 'main thread busy in all',
          bare,
          unit: 'ms',
          pairs: pairsOf(({ tasks }) => sum(tasks)),
        },
      ];
    } finally {
      await browser.close();
    }
  },
};

const NOTHING: Typed = {
  tasks: [],
  engine: { starting: [], asking: [], hearing: [], answers: [] },
};

/** One new post, from opening the editor to the last character. */
async function type(
  browser: Browser,
  { address }: System,
  author: Person,
  withEngine: boolean,
): Promise<Typed> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const cookies = author.cookie.split('; ').map((one) => {
    const [name = '', ...value] = one.split('=');
    // A cookie named `__Host-…` is set for an address with TLS; browsers send it to localhost all the same.
    return { name, value: value.join('='), url: address.replace('http:', 'https:'), secure: true };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(timeTheEngine);
  if (!withEngine) await page.route('**/worker-*.js', (route) => route.abort());
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await page.goto(`${address}/posts/new`);
  for (const network of [/on Facebook/, /on X/]) {
    await page.getByRole('checkbox', { name: network }).check();
  }
  const field = page.getByLabel('Text', { exact: true });
  await field.click();
  await inWords(page);
  const trace = await browser.stopTracing();
  const engine = await page.evaluate(engineTimes);
  await context.close();
  return { tasks: mainThreadTasks(trace), engine };
}

async function inWords(page: Page): Promise<void> {
  for (const word of TEXT.slice(0, LENGTH).split(/(?<= )/)) {
    await page.keyboard.type(word, { delay: AFTER_KEY_MS });
    await page.waitForTimeout(AFTER_WORD_MS);
  }
}

/** What `docs/guidance` says; times in ms. */
function figuresOf(rounds: readonly { ours: Typed; bare: Typed }[]) {
  const engine = (kind: keyof EngineTimes) => rounds.flatMap(({ ours }) => ours.engine[kind]);
  const held = engine('starting').concat(engine('asking'), engine('hearing'));
  const overIn = (which: 'ours' | 'bare') =>
    rounds.flatMap((round) => round[which].tasks).filter((ms) => ms > HELD_MS).length /
    rounds.length;
  return {
    characters: LENGTH,
    rounds: rounds.length,
    readings: engine('answers').length,
    longestHeldMs: rounded(Math.max(...held)),
    heldMedianMs: rounded(shareOf(held, 0.5)),
    answerMedianMs: rounded(shareOf(engine('answers'), 0.5)),
    answerP95Ms: rounded(shareOf(engine('answers'), 0.95)),
    tasksOver10MsWith: rounded(overIn('ours')),
    tasksOver10MsWithout: rounded(overIn('bare')),
  };
}

/** The value below which a share of them lies. */
function shareOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
