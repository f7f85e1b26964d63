import { z } from 'zod';
import { type Account } from '../connector';

/** The answers of X API v2 as far as they are read here. */

export const CreatedPost = z.object({ data: z.object({ id: z.string().min(1) }) });

export const Deleted = z.object({ data: z.object({ deleted: z.literal(true) }) });

export const Hidden = z.object({ data: z.object({ hidden: z.boolean() }) });

export const UploadedMedia = z.object({ data: z.object({ id: z.string().min(1) }) });

export const Self = z.object({
  data: z.object({ id: z.string().min(1), name: z.string(), username: z.string() }),
});

const UrlEntity = z.object({ url: z.string(), expanded_url: z.string().optional() });
const MentionEntity = z.object({ username: z.string(), start: z.number() });

/** A post in a list. */
export const Post = z.object({
  id: z.string().min(1),
  text: z.string(),
  author_id: z.string().optional(),
  conversation_id: z.string().optional(),
  created_at: z.string().optional(),
  edit_history_tweet_ids: z.array(z.string()).optional(),
  display_text_range: z.array(z.number()).optional(),
  entities: z
    .object({
      urls: z.array(UrlEntity).optional(),
      mentions: z.array(MentionEntity).optional(),
    })
    .optional(),
  referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).optional(),
});
export type Post = z.infer<typeof Post>;

const User = z.object({ id: z.string(), name: z.string(), username: z.string() });
export type User = z.infer<typeof User>;

/** A list; X leaves `data` out when there is nothing, and puts partial errors beside it. */
export const PostList = z.object({
  data: z.array(Post).optional(),
  includes: z.object({ users: z.array(User).optional() }).optional(),
  errors: z
    .array(z.object({ resource_id: z.string().optional(), type: z.string().optional() }))
    .optional(),
  meta: z
    .object({ next_token: z.string().optional(), result_count: z.number().optional() })
    .optional(),
});
export type PostList = z.infer<typeof PostList>;

/** One post; one that is gone comes as an error in an answer that says 200. */
export const OnePost = z.object({
  data: Post.optional(),
  errors: z
    .array(z.object({ resource_id: z.string().optional(), type: z.string().optional() }))
    .optional(),
});

/** The links of a post with what they stand for. */
export function urlsOf(post: Post): { url: string; expandedUrl: string }[] {
  return (post.entities?.urls ?? []).flatMap(({ url, expanded_url }) =>
    expanded_url === undefined ? [] : [{ url, expandedUrl: expanded_url }],
  );
}

/** Where the public pages of an account are: on x.com, or beside a sandbox's API. */
export function accountPage(account: Pick<Account, 'baseUrl' | 'handle'>): string {
  const handle = encodeURIComponent(account.handle.replace(/^@/, ''));
  const base = new URL(account.baseUrl);
  if (base.hostname === 'api.x.com') return `https://x.com/${handle}`;
  return `${base.origin}/pages/x/${handle}`;
}

/** The public address of a post. X redirects to the right one when the handle has changed. */
export function postAddress(account: Pick<Account, 'baseUrl' | 'handle'>, id: string): string {
  return `${accountPage(account)}/status/${encodeURIComponent(id)}`;
}
