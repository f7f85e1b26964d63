import { z } from 'zod';
import { type SimRequest } from '../http/messages';
import { invalidRequest } from './problems';

const postFields = [
  'article',
  'attachments',
  'author_id',
  'card_uri',
  'community_id',
  'context_annotations',
  'conversation_id',
  'created_at',
  'display_text_range',
  'edit_controls',
  'edit_history_tweet_ids',
  'edit_history_post_ids',
  'entities',
  'geo',
  'id',
  'in_reply_to_user_id',
  'lang',
  'media_metadata',
  'non_public_metrics',
  'note_tweet',
  'note_post',
  'organic_metrics',
  'paid_partnership',
  'possibly_sensitive',
  'promoted_metrics',
  'public_metrics',
  'referenced_tweets',
  'referenced_posts',
  'reply_settings',
  'scopes',
  'source',
  'suggested_source_links',
  'text',
  'withheld',
] as const;
const userFields = [
  'affiliation',
  'confirmed_email',
  'connection_status',
  'created_at',
  'description',
  'entities',
  'id',
  'is_identity_verified',
  'location',
  'most_recent_tweet_id',
  'most_recent_post_id',
  'name',
  'parody',
  'pinned_tweet_id',
  'pinned_post_id',
  'profile_banner_url',
  'profile_image_url',
  'protected',
  'public_metrics',
  'receives_your_dm',
  'subscribes_to_you',
  'subscription',
  'subscription_type',
  'url',
  'username',
  'verified',
  'verified_followers_count',
  'verified_type',
  'withheld',
] as const;
const mediaFields = [
  'alt_text',
  'duration_ms',
  'height',
  'media_key',
  'non_public_metrics',
  'organic_metrics',
  'preview_image_url',
  'promoted_metrics',
  'public_metrics',
  'type',
  'url',
  'variants',
  'width',
] as const;
const expansions = [
  'article.cover_media',
  'article.media_entities',
  'attachments.media_keys',
  'attachments.media_source_tweet',
  'attachments.poll_ids',
  'author_id',
  'edit_history_tweet_ids',
  'edit_history_post_ids',
  'entities.mentions.username',
  'entities.note.mentions.username',
  'geo.place_id',
  'in_reply_to_user_id',
  'most_recent_tweet_id',
  'pinned_tweet_id',
  'affiliation.user_id',
  'referenced_tweets.id',
  'referenced_tweets.id.author_id',
  'referenced_posts.id',
  'referenced_posts.id.author_id',
  'referenced_tweets.id.attachments.media_keys',
] as const;

/** What a read asked for. The older `tweet.fields` and the newer `post.fields` name the same things. */
export interface Selection {
  readonly post: ReadonlySet<string>;
  readonly user: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  readonly expansions: ReadonlySet<string>;
  /** True when the caller uses the newer names; the answer then uses them too. */
  readonly newNames: boolean;
}

const selectionParameters = [
  'tweet.fields',
  'post.fields',
  'user.fields',
  'media.fields',
  'poll.fields',
  'place.fields',
  'expansions',
];

function list(query: URLSearchParams, name: string, allowed: readonly string[]): Set<string> {
  const values = (query.get(name) ?? '').split(',').filter((value) => value !== '');
  const wrong = values.filter((value) => !allowed.includes(value));
  if (wrong.length > 0) {
    throw invalidRequest([
      {
        message: `The \`${name}\` query parameter value [${wrong.join(',')}] is not one of [${allowed.join(',')}]`,
        parameters: { [name]: wrong },
      },
    ]);
  }
  return new Set(values);
}

/** Reads the field and expansion parameters. @throws XProblem 400 for a name X does not have. */
export function readSelection(query: URLSearchParams): Selection {
  const older = list(query, 'tweet.fields', postFields);
  const newer = list(query, 'post.fields', postFields);
  return {
    post: new Set([...older, ...newer]),
    user: list(query, 'user.fields', userFields),
    media: list(query, 'media.fields', mediaFields),
    expansions: list(query, 'expansions', expansions),
    newNames: newer.size > 0,
  };
}

/** Refuses query parameters that a route does not know. @throws XProblem 400. */
export function allowParameters(query: URLSearchParams, names: readonly string[]): void {
  const known = [...selectionParameters, ...names];
  const wrong = [...query.keys()].filter((name) => !known.includes(name));
  if (wrong.length === 0) return;
  throw invalidRequest(
    wrong.map((name) => ({
      message: `The query parameter [${name}] is not one of [${known.join(',')}]`,
      parameters: { [name]: [query.get(name) ?? ''] },
    })),
  );
}

/** Checks a JSON body against a strict shape. @throws XProblem 400 that names what is wrong. */
export function readBody<T>(shape: z.ZodType<T>, request: SimRequest): T {
  const parsed = shape.safeParse(request.json ?? {});
  if (parsed.success) return parsed.data;
  throw invalidRequest(
    parsed.error.issues.map((issue) => ({
      message: `$.${issue.path.join('.')}: ${issue.message}`,
      parameters: {},
    })),
  );
}

/** An id as X writes it. */
export const idText = z.string().regex(/^[0-9]{1,19}$/, 'must match ^[0-9]{1,19}$');
