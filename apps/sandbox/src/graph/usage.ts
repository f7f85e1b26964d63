import { type World } from '../state/world';
import { GraphError } from './errors';
import { type TokenHolder } from './tokens';

const minute = 60_000;
const hour = 60 * minute;

/** One of Facebook's budgets: calls in a window of time, at `limitFactor` 1, and what is said when it is used up. */
interface Budget {
  readonly calls: number;
  readonly length: number;
  readonly code: number;
  readonly words: string;
}
const appBudget: Budget = {
  calls: 20_000,
  length: hour,
  code: 4,
  words: '(#4) Application request limit reached',
};
const userBudget: Budget = {
  calls: 20_000,
  length: hour,
  code: 32,
  words: '(#32) Page request limit reached',
};
const pageBudget: Budget = {
  calls: 20_000,
  length: 24 * hour,
  code: 80001,
  words: '(#80001) There have been too many calls to this Page account. Wait a bit and try again.',
};

interface Window {
  endsAt: number;
  calls: number;
}

/** Counts calls in memory and shows them the way Facebook does: percent of a budget, in two headers. */
export class GraphUsage {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly world: World) {}

  /** Counts one call; a refused one makes the wait a minute longer. @throws GraphError 80001, 32 or 4. */
  count(holder: TokenHolder): void {
    this.spend(`app ${holder.app.id}`, appBudget, holder.kind === 'app');
    if (holder.kind === 'user') this.spend(`user ${holder.personId}`, userBudget, true);
    if (holder.kind === 'page') this.spend(holder.page.id, pageBudget, true);
  }

  /** The usage headers of an answer. */
  headers(holder: TokenHolder | null): Record<string, string> {
    if (holder === null) return {};
    const app = this.percent(this.window(`app ${holder.app.id}`, appBudget), appBudget);
    const headers: Record<string, string> = {
      'x-app-usage': JSON.stringify({ call_count: app, total_cputime: 0, total_time: app }),
    };
    if (holder.kind === 'page') {
      const window = this.window(holder.page.id, pageBudget);
      const used = this.percent(window, pageBudget);
      const wait = used > 100 ? Math.ceil((window.endsAt - this.world.clock.now()) / minute) : 0;
      headers['x-business-use-case-usage'] = businessUsage(holder.page.id, used, wait);
    }
    return headers;
  }

  private spend(key: string, budget: Budget, isRefused: boolean): void {
    const window = this.window(key, budget);
    window.calls += 1;
    if (this.percent(window, budget) <= 100 || !isRefused) return;
    window.endsAt += minute;
    throw new GraphError(400, budget.code, budget.words, { transient: budget === appBudget });
  }

  private window(key: string, { length }: Budget): Window {
    const now = this.world.clock.now();
    const known = this.windows.get(key);
    // A clock that was set back begins a new window, too.
    if (known && now < known.endsAt && known.endsAt - now <= 2 * length) return known;
    const window = { endsAt: now + length, calls: 0 };
    this.windows.set(key, window);
    return window;
  }

  private percent(window: Window, budget: Budget): number {
    return Math.ceil((window.calls * 100) / (budget.calls * this.world.state.settings.limitFactor));
  }
}

/** The value of `X-Business-Use-Case-Usage`; `minutes` is how long until calls are taken again. */
export function businessUsage(pageId: string, percent: number, minutes: number): string {
  return JSON.stringify({
    [pageId]: [
      {
        type: 'pages',
        call_count: percent,
        total_cputime: 0,
        total_time: percent,
        estimated_time_to_regain_access: minutes,
      },
    ],
  });
}
