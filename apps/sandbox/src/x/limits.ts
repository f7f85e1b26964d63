import { type World } from '../state/world';
import { tooManyRequests } from './problems';

const quarterHour = 15 * 60_000;
const day = 24 * 60 * 60_000;

/** Calls a user may make in 15 minutes, by route name. */
const quarterHourLimits: Readonly<Record<string, number>> = {
  'POST /2/tweets': 100,
  'GET /2/tweets': 900,
  'GET /2/tweets/{id}': 900,
  'DELETE /2/tweets/{id}': 50,
  'PUT /2/tweets/{id}/hidden': 50,
  'GET /2/users/{id}/mentions': 300,
  'GET /2/users/{id}/tweets': 900,
  'GET /2/tweets/search/recent': 300,
  'GET /2/users/me': 75,
  'GET /2/users/by/username/{username}': 900,
  'POST /2/media/upload': 500,
  'GET /2/media/upload': 1000,
  'POST /2/media/metadata': 500,
  'POST /2/media/upload/initialize': 1875,
  'POST /2/media/upload/{id}/append': 1875,
  'POST /2/media/upload/{id}/finalize': 1875,
};
const dailyPosts = 10_000;

/** How long an uploaded picture waits to be posted, in seconds. */
export const mediaLifeSeconds = 86_400;

interface Window {
  readonly endsAt: number;
  used: number;
}

/** Counts calls per account and route in memory, and says so in X's headers. */
export class XLimits {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly world: World) {}

  /**
   * Counts one call and returns the headers of its answer.
   * @throws XProblem 429 when nothing is left until the reset.
   */
  count(accountId: string, appId: string, route: string): Record<string, string> {
    const factor = this.world.state.settings.limitFactor;
    const limit = Math.ceil((quarterHourLimits[route] ?? 300) * factor);
    const window = this.window(`${accountId} ${route}`, quarterHour);
    const headers: Record<string, string> = {
      'x-rate-limit-limit': String(limit),
      'x-rate-limit-remaining': String(Math.max(0, limit - window.used - 1)),
      'x-rate-limit-reset': String(Math.ceil(window.endsAt / 1000)),
    };
    let refused = window.used >= limit;
    if (route === 'POST /2/tweets') {
      const dailyLimit = Math.ceil(dailyPosts * factor);
      const days = { user: `${accountId} day`, app: `${appId} app-day` };
      const windows = Object.entries(days).map(
        ([owner, key]) => [owner, this.window(key, day)] as const,
      );
      for (const [owner, daily] of windows) {
        headers[`x-${owner}-limit-24hour-limit`] = String(dailyLimit);
        const left = Math.max(0, dailyLimit - daily.used - 1);
        headers[`x-${owner}-limit-24hour-remaining`] = String(left);
        headers[`x-${owner}-limit-24hour-reset`] = String(Math.ceil(daily.endsAt / 1000));
        refused ||= daily.used >= dailyLimit;
      }
      if (!refused) for (const [, daily] of windows) daily.used += 1;
    }
    if (refused) throw tooManyRequests(headers);
    window.used += 1;
    return headers;
  }

  private window(key: string, length: number): Window {
    const now = this.world.clock.now();
    const known = this.windows.get(key);
    if (known && now < known.endsAt && known.endsAt - now <= length) return known;
    const window = { endsAt: now + length, used: 0 };
    this.windows.set(key, window);
    return window;
  }
}
