import { type XCall, type XResult } from './call';
import { allowParameters } from './fields';

/** `GET /2/usage/tweets`: how many posts the app made since the sandbox began, by day. */
export function readUsage(call: XCall): XResult {
  allowParameters(call.request.query, ['days', 'usage.fields']);
  const days = new Map<string, number>();
  for (const post of call.world.state.x.values()) {
    if (post.by.kind !== 'app') continue;
    const day = `${post.createdAt.slice(0, 10)}T00:00:00.000Z`;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const usage = [...days].map(([date, count]) => ({ date, usage: String(count) }));
  const total = [...days.values()].reduce((sum, count) => sum + count, 0);
  return {
    body: {
      data: {
        cap_reset_day: 1,
        project_cap: '2000000',
        project_id: '42',
        project_usage: String(total),
        daily_project_usage: { project_id: '42', usage },
      },
    },
  };
}
