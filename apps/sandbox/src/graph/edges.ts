import { facebookTime } from '../state/clock';
import {
  type FacebookComment,
  type FacebookPhoto,
  type FacebookPost,
  type Review,
} from '../state/state';
import { flag, moment, type GraphCall } from './call';
import { badParameter, GraphError } from './errors';
import { renderNode, type FieldTable } from './fields';
import { renderComment, renderPhoto, renderPost, requestedFields } from './nodes';
import {
  seenCommentsOf,
  isByPage,
  isWithheld,
  isOut,
  outSince,
  postsOf,
  requireObject,
  requirePage,
  requireScope,
} from './objects';
import { cutPage } from './paging';
import { viewerOf } from './viewer';

function answer(data: unknown[], paging: unknown, extra: object = {}): unknown {
  return paging === undefined ? { data, ...extra } : { data, paging, ...extra };
}

/** A list of posts on a Page, newest first, cut by `since`, `until`, `limit` and `after`. */
function listPosts(
  call: GraphCall,
  edge: string,
  wanted: (post: FacebookPost) => boolean,
): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  requireScope(call, 'pages_read_engagement');
  const since = moment(call, 'since');
  const until = moment(call, 'until');
  const posts = postsOf(call.world, page.id)
    .filter((post) => wanted(post) && !isWithheld(call.world, post))
    .filter(
      (post) =>
        (since === null || outSince(post) >= since) && (until === null || outSince(post) <= until),
    )
    .sort((one, other) => outSince(other) - outSince(one));
  const fields = requestedFields(call.parameters);
  const window = cutPage(call, `/${call.version}/${page.id}/${edge}`, posts);
  const data = window.items.map((post) => renderPost(viewerOf(call), post, fields));
  return answer(data, window.paging);
}

/** `GET /{page}/published_posts` (also `/posts`): what the Page itself put out. */
export const listPublishedPosts = (call: GraphCall) =>
  listPosts(call, 'published_posts', (post) => isByPage(post) && isOut(call.world, post));

/** `GET /{page}/feed`: the Page's own posts and visitors' posts. */
export const listFeed = (call: GraphCall) =>
  listPosts(call, 'feed', (post) => isOut(call.world, post));

/** `GET /{page}/visitor_posts`: what visitors wrote on the Page. */
export const listVisitorPosts = (call: GraphCall) =>
  listPosts(call, 'visitor_posts', (post) => !isByPage(post));

/** `GET /{page}/scheduled_posts`: what waits for its moment. */
export const listScheduledPosts = (call: GraphCall) =>
  listPosts(call, 'scheduled_posts', (post) => post.publishAt !== null && !isOut(call.world, post));

/** `GET /{page}/tagged`: visitors' posts that name the Page with an at sign. */
export const listTagged = (call: GraphCall) => {
  const page = requirePage(call, call.path['id'] ?? '');
  const name = `@${page.handle.toLowerCase()}`;
  return listPosts(
    call,
    'tagged',
    (post) => !isByPage(post) && post.message.toLowerCase().includes(name),
  );
};

/** How each field of a review is made. */
function reviewTable(call: GraphCall): FieldTable<Review> {
  return {
    created_time: (review) => facebookTime(Date.parse(review.createdAt)),
    has_rating: () => false,
    has_review: (review) => review.text !== '',
    recommendation_type: (review) => (review.recommends ? 'positive' : 'negative'),
    review_text: (review) => (review.text === '' ? undefined : review.text),
    reviewer: (review) => {
      const person = call.world.state.people.get(review.personId);
      return person && { name: person.name, id: person.id };
    },
  };
}

/** `GET /{page}/ratings`: no longer shared by the versions the sandbox speaks, except v21.0. */
export function listRatings(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  if (call.version !== 'v21.0') {
    throw new GraphError(400, 12, '(#12) The Recommendation node is deprecated for this version.');
  }
  requireScope(call, 'pages_read_user_content');
  const reviews = [...call.world.state.reviews.values()].filter((one) => one.pageId === page.id);
  const fields = requestedFields(call.parameters);
  const window = cutPage(call, `/${call.version}/${page.id}/ratings`, reviews.reverse());
  const defaults = ['created_time', 'recommendation_type', 'review_text', 'reviewer'];
  const table = reviewTable(call);
  // A review has no id of its own.
  const data = window.items.map((one) =>
    Object.fromEntries(
      Object.entries(renderNode('Recommendation', table, defaults, one, fields)).filter(
        ([name]) => name !== 'id',
      ),
    ),
  );
  return answer(data, window.paging);
}

/** `GET /{page}/photos?type=uploaded`, newest first. */
export function listPhotos(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  requireScope(call, 'pages_read_engagement');
  const photos: FacebookPhoto[] = [];
  for (const object of call.world.state.facebook.values()) {
    const isLive = object.kind === 'photo' && object.deletedAt === null;
    if (isLive && object.pageId === page.id && object.published) photos.push(object);
  }
  const fields = requestedFields(call.parameters);
  const window = cutPage(call, `/${call.version}/${page.id}/photos`, photos.reverse());
  const data = window.items.map((photo) => renderPhoto(viewerOf(call), photo, fields));
  return answer(data, window.paging);
}

/** `GET /{post|comment|photo}/comments` with `filter`, `order`, `since`, `limit`, `after`, `fields`, `summary`. */
export function listComments(call: GraphCall): unknown {
  const object = requireObject(call, call.path['id'] ?? '');
  requireScope(call, 'pages_read_engagement');
  const filter = choice(call, 'filter', ['toplevel', 'stream'], 'toplevel');
  const order = choice(
    call,
    'order',
    ['ranked', 'chronological', 'reverse_chronological'],
    'ranked',
  );
  const postId =
    object.kind === 'photo' ? object.postId : object.kind === 'post' ? object.id : object.postId;
  const all = postId === null ? [] : seenCommentsOf(call.world, postId);
  const level = all.filter((comment) =>
    object.kind === 'comment'
      ? comment.parentId === object.id
      : filter === 'stream' || comment.parentId === null,
  );
  const since = moment(call, 'since');
  const recent = level.filter(
    (comment) => since === null || Date.parse(comment.createdAt) >= since,
  );
  const fields = requestedFields(call.parameters);
  const window = cutPage(call, `/${call.version}/${object.id}/comments`, arrange(recent, order));
  const data = window.items.map((comment) => renderComment(viewerOf(call), comment, fields));
  const summary = flag(call, 'summary', false)
    ? { summary: { order, total_count: level.length, can_comment: true } }
    : {};
  return answer(data, window.paging, summary);
}

/** Comments come in oldest first; `ranked` puts the most liked in front. */
function arrange(comments: readonly FacebookComment[], order: string): FacebookComment[] {
  if (order === 'chronological') return [...comments];
  if (order === 'reverse_chronological') return comments.toReversed();
  return comments.toSorted((one, other) => other.likedBy.size - one.likedBy.size);
}

function choice(
  call: GraphCall,
  name: string,
  allowed: readonly string[],
  fallback: string,
): string {
  const value = call.parameters.get(name) ?? fallback;
  if (!allowed.includes(value)) {
    throw badParameter(
      `Param ${name} must be one of {${allowed.map((item) => item.toUpperCase()).join(', ')}}`,
    );
  }
  return value;
}
