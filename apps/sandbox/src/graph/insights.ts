import { facebookTime } from '../state/clock';
import { type FacebookPost, type Page } from '../state/state';
import { type World } from '../state/world';
import { moment, type GraphCall } from './call';
import { badParameter, GraphError } from './errors';
import { isByPage, postsOf, requireObject, requirePage, requireScope } from './objects';

const dayMs = 24 * 3_600_000;
/** Longest stretch of days in one question. */
const mostDays = 90;
/** Below this many followers Facebook gives no figures. */
const fewestFollowers = 100;
const followers = 431;

type Count = (world: World, page: Page) => number;
const reactions: Count = (world, page) =>
  postsOf(world, page.id)
    .filter(isByPage)
    .reduce((sum, post) => sum + post.likedBy.size, 0);

/** The figures of a Page that are left after those withdrawn in November 2025 and June 2026. */
const pageMetrics: Readonly<Record<string, Count>> = {
  page_media_view: (world, page) => postsOf(world, page.id).length * 12,
  page_total_media_view_unique: (world, page) => postsOf(world, page.id).length * 7,
  page_post_engagements: reactions,
  page_follows: () => followers,
  page_daily_follows_unique: () => 1,
};
const postMetrics: Readonly<Record<string, (post: FacebookPost) => unknown>> = {
  post_media_view: () => 12,
  post_total_media_view_unique: () => 7,
  post_clicks: () => 3,
  post_reactions_by_type_total: (post) =>
    post.likedBy.size > 0 ? { like: post.likedBy.size } : {},
};

/** `GET /{page|post}/insights?metric=`. One figure that does not exist fails the whole call. */
export function readInsights(call: GraphCall): unknown {
  const id = call.path['id'] ?? '';
  const isPage = id === 'me' || call.world.state.pages.has(id);
  const page = isPage ? requirePage(call, id) : null;
  const object = page ? null : requireObject(call, id);
  requireScope(call, 'read_insights');
  const table: Readonly<Record<string, unknown>> = page ? pageMetrics : postMetrics;
  const names = (call.parameters.get('metric') ?? '').split(',').filter((name) => name !== '');
  const wrong = names.find((name) => !Object.hasOwn(table, name));
  if (names.length === 0 || wrong !== undefined) {
    throw badParameter('The value must be a valid insights metric');
  }
  if (page && followers < fewestFollowers) throw new GraphError(400, 2874008, 'Too few followers');
  checkRange(call);
  const end_time = facebookTime(call.world.clock.now());
  return {
    data: names.map((name) => ({
      name,
      period: page ? 'day' : 'lifetime',
      values: [
        { value: page ? pageMetrics[name]?.(call.world, page) : valueOf(name, object), end_time },
      ],
      id: `${id}/insights/${name}/${page ? 'day' : 'lifetime'}`,
    })),
  };
}

function valueOf(name: string, object: ReturnType<typeof requireObject> | null): unknown {
  return object?.kind === 'post' ? postMetrics[name]?.(object) : undefined;
}

function checkRange(call: GraphCall): void {
  const since = moment(call, 'since');
  const until = moment(call, 'until') ?? call.world.clock.now();
  if (since !== null && until - since > mostDays * dayMs) {
    throw badParameter(`There cannot be more than ${mostDays} days between since and until`);
  }
}
