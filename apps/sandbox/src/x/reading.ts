import { type XPost } from '../state/state';
import { postsRead, userRead } from './billing';
import { type AccountCall, type XCall, type XResult } from './call';
import { allowParameters, readSelection, type Selection } from './fields';
import { isBlockedBy, mentionsHandle, userByHandle, userById, visiblePosts } from './lookups';
import { invalidRequest, notFoundEntry } from './problems';
import { renderIncludes, renderPost, renderUser } from './render';
import { missingPost, postFor } from './withheld';

const week = 7 * 24 * 60 * 60_000;
/** How long a page token works, in milliseconds of sandbox time. */
const tokenLife = 24 * 60 * 60_000;
const windowParameters = [
  'max_results',
  'pagination_token',
  'since_id',
  'until_id',
  'start_time',
  'end_time',
];

/** `GET /2/users/me`. */
export function readMe(call: AccountCall): XResult {
  allowParameters(call.request.query, []);
  return {
    body: { data: renderUser(call.account, readSelection(call.request.query)) },
    reading: userRead(call.account.id),
  };
}

/** `GET /2/users/by/username/{username}`. */
export function readUserByHandle(call: XCall): XResult {
  allowParameters(call.request.query, []);
  const handle = call.path['username'] ?? '';
  const user = userByHandle(call.world, handle);
  if (!user) return { body: { errors: [notFoundEntry('user', 'username', handle)] } };
  return {
    body: { data: renderUser(user, readSelection(call.request.query)) },
    reading: userRead(user.id),
  };
}

/** `GET /2/tweets/{id}`: a post that is gone is a 200 with `errors`. */
export function readPost(call: XCall): XResult {
  allowParameters(call.request.query, []);
  const selection = readSelection(call.request.query);
  const id = call.path['id'] ?? '';
  requireId(id, 'id');
  const post = postFor(call, id);
  if (!post) return { body: { errors: [missingPost(call, 'id', id)] } };
  return {
    body: {
      data: renderPost(call.world, post, selection),
      ...renderIncludes(call.world, [post], selection),
    },
    reading: postsRead([post]),
  };
}

/** `GET /2/tweets?ids=`: what is found in `data`, the rest in `errors`. */
export function readPosts(call: XCall): XResult {
  allowParameters(call.request.query, ['ids']);
  const selection = readSelection(call.request.query);
  const ids = (call.request.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > 100) {
    throw invalidRequest([
      {
        message: 'The number of values in the `ids` query parameter must be 1 to 100',
        parameters: { ids },
      },
    ]);
  }
  for (const id of ids) requireId(id, 'ids');
  const posts = ids.flatMap((id) => postFor(call, id) ?? []);
  const missing = ids.filter((id) => !posts.some((post) => post.id === id));
  return {
    body: {
      ...(posts.length > 0
        ? { data: posts.map((post) => renderPost(call.world, post, selection)) }
        : {}),
      ...renderIncludes(call.world, posts, selection),
      ...(missing.length > 0 ? { errors: missing.map((id) => missingPost(call, 'ids', id)) } : {}),
    },
    reading: postsRead(posts),
  };
}

/** `GET /2/users/{id}/mentions`, newest first, automatic mentions included, after the read lag. */
export function listMentions(call: XCall): XResult {
  const { query } = call.request;
  allowParameters(query, windowParameters);
  const user = userById(call.world, call.path['id'] ?? '');
  if (!user) return missingUser(call);
  const posts = afterLag(call).filter(
    (post) =>
      mentionsHandle(post, user.handle) &&
      post.authorId !== user.id &&
      !isBlockedBy(call.world, post, call.holder.account),
  );
  return timeline(call, posts, ownTimeline(call, user));
}

/** `GET /2/users/{id}/tweets`, newest first. */
export function listUserPosts(call: XCall): XResult {
  const { query } = call.request;
  allowParameters(query, [...windowParameters, 'exclude']);
  const user = userById(call.world, call.path['id'] ?? '');
  if (!user) return missingUser(call);
  const excluded = (query.get('exclude') ?? '').split(',').filter((name) => name !== '');
  const wrong = excluded.filter((name) => name !== 'replies' && name !== 'retweets');
  if (wrong.length > 0) {
    throw invalidRequest([
      {
        message: 'The `exclude` query parameter must be replies or retweets',
        parameters: { exclude: wrong },
      },
    ]);
  }
  const posts = visiblePosts(call.world).filter(
    (post) =>
      post.authorId === user.id && !(excluded.includes('replies') && post.inReplyTo !== null),
  );
  return timeline(call, posts, ownTimeline(call, user));
}

/** `GET /2/tweets/search/recent`: the last seven days, newest first. */
export function searchRecent(call: XCall): XResult {
  const { query } = call.request;
  allowParameters(query, [...windowParameters, 'query', 'next_token', 'sort_order']);
  const wanted = parseSearch(call, query.get('query') ?? '');
  const oldest = call.world.clock.now() - week;
  const posts = afterLag(call).filter(
    (post) => Date.parse(post.createdAt) >= oldest && wanted.every((fits) => fits(post)),
  );
  const tokenName = query.has('next_token') ? 'next_token' : 'pagination_token';
  return timeline(call, posts, { least: 10, fallback: 10, tokenName, owned: false });
}

/** The rules of a user's own lists. */
const ownTimeline = (call: XCall, user: { readonly id: string }): TimelineRules => ({
  least: 5,
  fallback: 10,
  tokenName: 'pagination_token',
  owned: user.id === call.holder.account?.id,
});

type Test = (post: XPost) => boolean;

/** Understands `conversation_id:`, `from:`, `to:`, `is:reply`, `@handle` and plain words, all of which must fit. */
function parseSearch(call: XCall, text: string): Test[] {
  if (text.trim() === '' || text.length > 512) {
    throw invalidRequest([
      {
        message: 'The `query` query parameter must have 1 to 512 characters',
        parameters: { query: [text] },
      },
    ]);
  }
  return text
    .trim()
    .split(/\s+/)
    .map((term): Test => {
      const [, name, value] = /^(conversation_id|from|to|is):(\S+)$/.exec(term) ?? [];
      if (name === undefined || value === undefined) return wordTest(term);
      if (name === 'conversation_id') return (post) => post.conversationId === value;
      if (name === 'is') return (post) => value === 'reply' && post.inReplyTo !== null;
      const userId = userByHandle(call.world, value)?.id ?? value;
      if (name === 'from') return (post) => post.authorId === userId;
      return (post) => call.world.state.x.get(post.inReplyTo ?? '')?.authorId === userId;
    });
}

function wordTest(term: string): Test {
  if (term.includes(':') || term === 'OR' || /^[-()]/.test(term)) {
    throw invalidRequest([
      {
        message: `Reference to invalid or unsupported operator '${term}'`,
        parameters: { query: [term] },
      },
    ]);
  }
  const word = term.replace(/^"|"$/g, '').toLowerCase();
  return (post) => post.stored.text.toLowerCase().includes(word);
}

function afterLag(call: XCall): XPost[] {
  const latest = call.world.clock.now() - call.world.state.settings.xReadLagMs;
  return visiblePosts(call.world).filter((post) => Date.parse(post.createdAt) <= latest);
}

function missingUser(call: XCall): XResult {
  return { body: { errors: [notFoundEntry('user', 'id', call.path['id'] ?? '')] } };
}

function requireId(value: string, parameter: string): void {
  if (/^[0-9]{1,19}$/.test(value)) return;
  throw invalidRequest([
    {
      message: `The \`${parameter}\` query parameter value [${value}] is not valid`,
      parameters: { [parameter]: [value] },
    },
  ]);
}

interface TimelineRules {
  readonly least: number;
  readonly fallback: number;
  readonly tokenName: 'pagination_token' | 'next_token';
  /** Whether it is a list of the account that asks. */
  readonly owned: boolean;
}

/** Cuts one page out of a newest-first list. Pages are counted from the front, so they overlap when posts came in meanwhile. */
function timeline(call: XCall, all: readonly XPost[], rules: TimelineRules): XResult {
  const { query } = call.request;
  const selection: Selection = readSelection(query);
  const size = Number(query.get('max_results') ?? rules.fallback);
  if (!Number.isInteger(size) || size < rules.least || size > 100) {
    throw invalidRequest([
      {
        message: `The \`max_results\` query parameter value [${query.get('max_results') ?? ''}] is not between ${rules.least} and 100`,
        parameters: { max_results: [query.get('max_results') ?? ''] },
      },
    ]);
  }
  const inWindow = all.filter(windowTest(query));
  const now = call.world.clock.now();
  const token = query.get(rules.tokenName);
  const start = token === null ? 0 : readToken(token, rules.tokenName, now);
  const posts = inWindow.slice(start, start + size);
  const hasMore = start + posts.length < inWindow.length;
  const next = hasMore ? { next_token: writeToken(start + posts.length, now) } : {};
  const previous = start > 0 ? { previous_token: writeToken(Math.max(0, start - size), now) } : {};
  const first = posts[0];
  const last = posts.at(-1);
  if (!first || !last) return { body: { meta: { result_count: 0, ...previous } } };
  return {
    body: {
      data: posts.map((post) => renderPost(call.world, post, selection)),
      ...renderIncludes(call.world, posts, selection),
      meta: {
        newest_id: first.id,
        oldest_id: last.id,
        result_count: posts.length,
        ...next,
        ...previous,
      },
    },
    reading: postsRead(posts, rules.owned),
  };
}

function windowTest(query: URLSearchParams): Test {
  const id = (name: string) => {
    const value = query.get(name);
    if (value === null) return null;
    requireId(value, name);
    return BigInt(value);
  };
  const time = (name: string) => {
    const value = query.get(name);
    if (value === null) return null;
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? Date.parse(value) : NaN;
    if (!Number.isNaN(at)) return at;
    throw invalidRequest([
      {
        message: `The \`${name}\` query parameter value [${value}] is not an RFC 3339 time`,
        parameters: { [name]: [value] },
      },
    ]);
  };
  const [sinceId, untilId, from, to] = [
    id('since_id'),
    id('until_id'),
    time('start_time'),
    time('end_time'),
  ];
  return (post) =>
    (sinceId === null || BigInt(post.id) > sinceId) &&
    (untilId === null || BigInt(post.id) < untilId) &&
    (from === null || Date.parse(post.createdAt) >= from) &&
    (to === null || Date.parse(post.createdAt) < to);
}

const writeToken = (position: number, now: number) =>
  Buffer.from(`x${position}.${now}`).toString('base64url');

function readToken(token: string, name: string, now: number): number {
  const [, position, issued] =
    /^x(\d+)\.(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (position === undefined || now - Number(issued) > tokenLife) {
    throw invalidRequest([
      {
        message: `The \`${name}\` query parameter value [${token}] is not valid`,
        parameters: { [name]: [token] },
      },
    ]);
  }
  return Number(position);
}
