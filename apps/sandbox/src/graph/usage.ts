import { type World } from '../state/world';
import { GraphError } from './errors';
import { type TokenHolder } from './tokens';

/** Calls a Page token may make in 24 hours, and an app in one hour, at `limitFactor` 1. */
const pageBudget = 20_000;
const appBudget = 20_000;
const hour = 3_600_000;
const day = 24 * hour;

interface Window {
  startedAt: number;
  calls: number;
}

/** Counts calls in memory and shows them the way Facebook does: percent of a budget, in two headers. */
export class GraphUsage {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly world: World) {}

  /** Counts one call. @throws GraphError 80001 or 4 when the budget is used up. */
  count(holder: TokenHolder): void {
    const app = this.window('app', hour);
    app.calls += 1;
    if (holder.kind !== 'page') {
      if (this.percent(app, appBudget) > 100) {
        throw new GraphError(400, 4, '(#4) Application request limit reached', { transient: true });
      }
      return;
    }
    const page = this.window(holder.page.id, day);
    page.calls += 1;
    if (this.percent(page, pageBudget) > 100) {
      throw new GraphError(
        400,
        80001,
        '(#80001) There have been too many calls to this Page account. Wait a bit and try again.',
      );
    }
  }

  /** The usage headers of an answer. */
  headers(holder: TokenHolder | null): Record<string, string> {
    const app = this.percent(this.window('app', hour), appBudget);
    const headers: Record<string, string> = {
      'x-app-usage': JSON.stringify({ call_count: app, total_cputime: 0, total_time: app }),
    };
    if (holder?.kind === 'page') {
      const window = this.window(holder.page.id, day);
      const used = this.percent(window, pageBudget);
      const wait =
        used > 100 ? Math.ceil((window.startedAt + day - this.world.clock.now()) / 60_000) : 0;
      headers['x-business-use-case-usage'] = businessUsage(holder.page.id, used, wait);
    }
    return headers;
  }

  private window(key: string, length: number): Window {
    const now = this.world.clock.now();
    const known = this.windows.get(key);
    if (known && now >= known.startedAt && now - known.startedAt < length) return known;
    const window = { startedAt: now, calls: 0 };
    this.windows.set(key, window);
    return window;
  }

  private percent(window: Window, budget: number): number {
    return Math.ceil((window.calls * 100) / (budget * this.world.state.settings.limitFactor));
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
