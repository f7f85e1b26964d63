import { type XMedia, type XPost } from '../state/state';
import { type World } from '../state/world';
import { type Selection } from './fields';
import { userByHandle, userById, visiblePost, visiblePosts, type XUser } from './lookups';

const mediaKey = (media: XMedia) => `3_${media.id}`;

/** A post with the fields asked for, and no others. `id`, `text` and the edit history are always there. */
export function renderPost(
  world: World,
  post: XPost,
  selection: Selection,
): Record<string, unknown> {
  const wants = (...names: string[]) => names.some((name) => selection.post.has(name));
  const answer: Record<string, unknown> = {
    id: post.id,
    text: post.stored.text,
    [selection.newNames ? 'edit_history_post_ids' : 'edit_history_tweet_ids']: [post.id],
  };
  if (wants('author_id') || selection.expansions.has('author_id'))
    answer['author_id'] = post.authorId;
  if (wants('conversation_id')) answer['conversation_id'] = post.conversationId;
  if (wants('created_at')) answer['created_at'] = post.createdAt;
  if (wants('display_text_range')) answer['display_text_range'] = [...post.stored.displayRange];
  if (wants('lang')) answer['lang'] = 'en';
  if (wants('possibly_sensitive')) answer['possibly_sensitive'] = false;
  if (wants('reply_settings')) answer['reply_settings'] = 'everyone';
  if (wants('source')) answer['source'] = 'Canteen (sandbox app)';
  if (wants('edit_controls')) {
    answer['edit_controls'] = {
      edits_remaining: 5,
      is_edit_eligible: false,
      editable_until: new Date(Date.parse(post.createdAt) + 3_600_000).toISOString(),
    };
  }
  const parent = post.inReplyTo === null ? undefined : world.state.x.get(post.inReplyTo);
  if (parent && (wants('in_reply_to_user_id') || selection.expansions.has('in_reply_to_user_id'))) {
    answer['in_reply_to_user_id'] = parent.authorId;
  }
  const entities = renderEntities(world, post);
  if (wants('entities') && entities) answer['entities'] = entities;
  const references = renderReferences(post);
  const wantsReferences =
    wants('referenced_tweets', 'referenced_posts') || expandsReferences(selection);
  if (wantsReferences && references.length > 0) {
    answer[selection.newNames ? 'referenced_posts' : 'referenced_tweets'] = references;
  }
  if (
    post.mediaIds.length > 0 &&
    (wants('attachments') || selection.expansions.has('attachments.media_keys'))
  ) {
    answer['attachments'] = { media_keys: mediaOf(world, post).map(mediaKey) };
  }
  if (wants('public_metrics')) answer['public_metrics'] = metrics(world, post, selection);
  return answer;
}

const expandsReferences = (selection: Selection) =>
  [...selection.expansions].some((name) => /^referenced_(tweets|posts)\.id/.test(name));

function renderReferences(post: XPost): { type: string; id: string }[] {
  return [
    ...(post.quoted === null ? [] : [{ type: 'quoted', id: post.quoted }]),
    ...(post.inReplyTo === null ? [] : [{ type: 'replied_to', id: post.inReplyTo }]),
  ];
}

function renderEntities(world: World, post: XPost): Record<string, unknown> | undefined {
  const { links, mentions, hashtags } = post.stored;
  if (links.length + mentions.length + hashtags.length === 0) return undefined;
  return {
    ...(mentions.length === 0
      ? {}
      : {
          mentions: mentions.map(({ start, end, value }) => {
            const user = userByHandle(world, value);
            return {
              start,
              end,
              username: user?.handle ?? value,
              ...(user ? { id: user.id } : {}),
            };
          }),
        }),
    ...(hashtags.length === 0
      ? {}
      : { hashtags: hashtags.map(({ start, end, value }) => ({ start, end, tag: value })) }),
    ...(links.length === 0
      ? {}
      : {
          urls: links.map((link) => ({
            start: link.start,
            end: link.end,
            url: link.url,
            expanded_url: link.expandedUrl,
            display_url: link.displayUrl,
            ...(link.mediaId === null ? {} : { media_key: `3_${link.mediaId}` }),
          })),
        }),
  };
}

function metrics(world: World, post: XPost, selection: Selection): Record<string, number> {
  const all = visiblePosts(world);
  return {
    [selection.newNames ? 'repost_count' : 'retweet_count']: 0,
    reply_count: all.filter((other) => other.inReplyTo === post.id).length,
    like_count: post.likedBy.size,
    quote_count: all.filter((other) => other.quoted === post.id).length,
    bookmark_count: 0,
    impression_count: 0,
  };
}

/** A user with the fields asked for; `id`, `name` and `username` are always there. */
export function renderUser(user: XUser, selection: Selection): Record<string, unknown> {
  const answer: Record<string, unknown> = { id: user.id, name: user.name, username: user.handle };
  const { user: wanted } = selection;
  if (wanted.has('created_at')) answer['created_at'] = user.createdAt;
  if (wanted.has('protected')) answer['protected'] = false;
  if (wanted.has('verified')) answer['verified'] = false;
  if (wanted.has('verified_type')) answer['verified_type'] = 'none';
  if (wanted.has('description')) answer['description'] = 'Sandbox account. Nothing here is public.';
  if (wanted.has('public_metrics')) {
    answer['public_metrics'] = {
      followers_count: 0,
      following_count: 0,
      [selection.newNames ? 'post_count' : 'tweet_count']: 0,
      listed_count: 0,
      like_count: 0,
      media_count: 0,
    };
  }
  return answer;
}

function renderMedia(world: World, media: XMedia, selection: Selection): Record<string, unknown> {
  const answer: Record<string, unknown> = {
    media_key: mediaKey(media),
    type:
      media.category === 'tweet_gif'
        ? 'animated_gif'
        : media.category === 'tweet_video'
          ? 'video'
          : 'photo',
  };
  const { media: wanted } = selection;
  if (wanted.has('alt_text') && media.alt !== null) answer['alt_text'] = media.alt;
  if (wanted.has('url')) answer['url'] = `${world.publicUrl}/pages/media/${media.id}`;
  if (wanted.has('width') && media.width !== null) answer['width'] = media.width;
  if (wanted.has('height') && media.height !== null) answer['height'] = media.height;
  return answer;
}

function mediaOf(world: World, post: XPost): XMedia[] {
  return post.mediaIds.flatMap((id) => world.state.media.get(id) ?? []);
}

/** The `includes` part of an answer: `{}` when nothing was to be included. */
export function renderIncludes(
  world: World,
  posts: readonly XPost[],
  selection: Selection,
): { includes?: Record<string, unknown> } {
  const users = new Map<string, XUser>();
  const media = new Map<string, XMedia>();
  const referenced = new Map<string, XPost>();
  const addUser = (user: XUser | undefined) => user && users.set(user.id, user);
  for (const post of posts) {
    if (selection.expansions.has('author_id')) addUser(userById(world, post.authorId));
    if (selection.expansions.has('in_reply_to_user_id') && post.inReplyTo !== null) {
      addUser(userById(world, world.state.x.get(post.inReplyTo)?.authorId ?? ''));
    }
    if (selection.expansions.has('entities.mentions.username')) {
      for (const tag of post.stored.mentions) addUser(userByHandle(world, tag.value));
    }
    if (selection.expansions.has('attachments.media_keys')) {
      for (const item of mediaOf(world, post)) media.set(item.id, item);
    }
    if (expandsReferences(selection)) {
      for (const reference of renderReferences(post)) {
        const other = visiblePost(world, reference.id);
        if (!other) continue;
        referenced.set(other.id, other);
        if ([...selection.expansions].some((name) => name.endsWith('.id.author_id'))) {
          addUser(userById(world, other.authorId));
        }
      }
    }
  }
  const includes = {
    ...(users.size > 0
      ? { users: [...users.values()].map((user) => renderUser(user, selection)) }
      : {}),
    ...(media.size > 0
      ? { media: [...media.values()].map((item) => renderMedia(world, item, selection)) }
      : {}),
    ...(referenced.size > 0
      ? {
          [selection.newNames ? 'posts' : 'tweets']: [...referenced.values()].map((post) =>
            renderPost(world, post, selection),
          ),
        }
      : {}),
  };
  return Object.keys(includes).length > 0 ? { includes } : {};
}
