import { headerOf } from '../http/answers';
import { type Answered, type Exchange } from '../http/transport';
import { type LimitReading } from '../limits';
import { epochOf } from '../times';

/** The headers of one limit: `-limit`, `-remaining` and `-reset` (unix seconds) are put behind. */
function readingOf(answer: Answered, headers: string, name: string): LimitReading[] {
  const number = (part: string) => {
    const text = headerOf(answer, `${headers}-${part}`);
    return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
  };
  const [limit, left, reset] = [number('limit'), number('remaining'), number('reset')];
  if (limit === null || limit === 0 || left === null) return [];
  const theirNow = epochOf(headerOf(answer, 'date') ?? undefined);
  const seconds = reset === null || theirNow === null ? null : reset - theirNow / 1_000;
  return [
    {
      name,
      usedPercent: Math.round(((limit - left) * 100) / limit),
      left,
      resetsInSeconds: seconds !== null && seconds > 0 ? Math.ceil(seconds) : null,
    },
  ];
}

/** The calls whose limits matter: what publishes, and what reads comments. */
function nameOf(method: string, path: string): string | null {
  if (method === 'POST' && path === '/2/tweets') return 'posts';
  if (method === 'GET' && path.endsWith('/mentions')) return 'mentions';
  return null;
}

/** What an answer of X says about its limits (X API v2, "Rate limits"). */
export function xLimits(exchange: Exchange, method: string, path: string): LimitReading[] {
  if (exchange.kind !== 'answered') return [];
  const name = nameOf(method, path);
  if (name === null) return [];
  return [
    ...readingOf(exchange, 'x-rate-limit', name),
    ...(name === 'posts' ? readingOf(exchange, 'x-user-limit-24hour', 'posts-day') : []),
    ...(name === 'posts' ? readingOf(exchange, 'x-app-limit-24hour', 'app-posts-day') : []),
  ];
}
