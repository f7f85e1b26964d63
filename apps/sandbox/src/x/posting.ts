import { z } from 'zod';
import { snowflake } from '../state/ids';
import { type XMedia, type XPost } from '../state/state';
import { prices } from './billing';
import { actorOf, type AccountCall, type XResult } from './call';
import { idText, readBody } from './fields';
import { mediaLifeSeconds } from './limits';
import { autoMentions, isBlockedBy, summons, visiblePost } from './lookups';
import { processingState } from './media';
import {
  creditsDepleted,
  duplicateContent,
  forbidden,
  invalidRequest,
  notSummoned,
} from './problems';
import { cashtags, composeStoredText, hasLink, measure } from './text';

const day = 24 * 60 * 60_000;

const newPost = z.strictObject({
  text: z.string().default(''),
  reply: z
    .strictObject({
      in_reply_to_tweet_id: idText,
      exclude_reply_user_ids: z.array(idText).optional(),
      auto_populate_reply_metadata: z.boolean().optional(),
    })
    .optional(),
  media: z
    .strictObject({
      media_ids: z.array(idText).min(1).max(4),
      tagged_user_ids: z.array(idText).max(10).optional(),
    })
    .optional(),
  quote_tweet_id: idText.optional(),
  reply_settings: z.enum(['following', 'mentionedUsers', 'subscribers', 'verified']).optional(),
  made_with_ai: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
});
type NewPost = z.infer<typeof newPost>;

/** `POST /2/tweets`. Refuses in X's order: shape, length, media, reply rule, duplicate, money. */
export function createPost(call: AccountCall): XResult {
  const body: NewPost = readBody<NewPost>(newPost, call.request);
  const { world, account } = call;
  const media = postedMedia(call, body);
  checkText(body.text, media.length > 0);
  const parent = parentOf(call, body);
  refuseBlocked(call, body);
  const isSummoned = parent !== null && summons(world, parent, account);
  if (
    parent &&
    parent.authorId !== account.id &&
    !isSummoned &&
    world.state.settings.xTier === 'self-serve'
  ) {
    throw notSummoned();
  }
  refuseDuplicate(call, body);
  const price = hasLink(body.text)
    ? prices.postWithLink
    : isSummoned
      ? prices.summonedReply
      : prices.post;
  if (account.milliDollars < price) throw creditsDepleted();
  const mentions = parent ? autoMentions(world, parent, account.id, body.text) : [];
  const visibleFrom = world.visibleFrom();
  const effect = world.commit((sequence) => {
    const id = snowflake(world.clock.now(), sequence);
    const pageUrl = `https://x.com/${account.handle}/status/${id}/photo/1`;
    return {
      type: 'post-made',
      network: 'x',
      page: account.id,
      by: actorOf(call),
      id,
      stored: composeStoredText({
        text: body.text,
        autoMentions: mentions,
        sequence,
        media: media.map((item) => ({ id: item.id, pageUrl })),
      }),
      sent: body.text.normalize('NFC'),
      inReplyTo: parent?.id ?? null,
      quoted: body.quote_tweet_id ?? null,
      mediaIds: media.map((item) => item.id),
      costMilliDollars: price,
      visibleFrom,
    };
  });
  if (effect.type !== 'post-made' || effect.network !== 'x')
    throw new Error('The post was not made.');
  return {
    status: 201,
    body: {
      data: { id: effect.id, text: effect.stored.text, edit_history_tweet_ids: [effect.id] },
    },
  };
}

function checkText(text: string, hasMedia: boolean): void {
  if (cashtags(text) > 1) throw forbidden('A post may hold one cashtag at most.');
  if (text.trim() === '' && !hasMedia) {
    throw invalidRequest([
      { message: 'Your post must have text or media.', parameters: { text: [''] } },
    ]);
  }
  if (text !== '' && !measure(text).valid) {
    throw forbidden(
      'Your Tweet text is too long. For more information on how Twitter determines text length see https://github.com/twitter/twitter-text.',
    );
  }
}

/** The pictures of a post: ready, ours, not expired, and four photos or one GIF or one video. */
function postedMedia(call: AccountCall, body: NewPost): XMedia[] {
  if (!body.media) return [];
  if (body.quote_tweet_id !== undefined) {
    throw invalidRequest([
      { message: 'media and quote_tweet_id exclude one another', parameters: {} },
    ]);
  }
  const media = body.media.media_ids.map((id) => {
    const item = call.world.state.media.get(id);
    const age = item ? call.world.clock.now() - Date.parse(item.startedAt) : 0;
    const isDone = item !== undefined && processingState(call.world, item) === 'succeeded';
    if (!item || !isDone || item.ownerId !== call.account.id || age > mediaLifeSeconds * 1000) {
      throw invalidRequest([
        { message: 'Your media IDs are invalid.', parameters: { 'media.media_ids': [id] } },
      ]);
    }
    return item;
  });
  const single = media.some((item) => item.category !== 'tweet_image');
  if (single && media.length > 1) {
    throw invalidRequest([
      { message: 'A post has up to four photos, or one GIF, or one video.', parameters: {} },
    ]);
  }
  return media;
}

function parentOf(call: AccountCall, body: NewPost): XPost | null {
  if (!body.reply) return null;
  const parent = visiblePost(call.world, body.reply.in_reply_to_tweet_id);
  if (parent) return parent;
  throw forbidden('You attempted to reply to a Tweet that is deleted or not visible to you.');
}

/** Whoever blocked the account is neither answered nor quoted by it. */
function refuseBlocked({ world, account }: AccountCall, body: NewPost): void {
  for (const id of [body.reply?.in_reply_to_tweet_id, body.quote_tweet_id]) {
    const post = visiblePost(world, id ?? '');
    if (post && isBlockedBy(world, post, account)) {
      throw forbidden('You are not permitted to perform this action.');
    }
  }
}

/** X refuses the same words of the same account within a day, unless they answer another post or carry another picture. */
function refuseDuplicate(call: AccountCall, body: NewPost): void {
  const { world, account } = call;
  const text = body.text.normalize('NFC').trim();
  const parentId = body.reply?.in_reply_to_tweet_id ?? null;
  const mediaIds = (body.media?.media_ids ?? []).join();
  for (const post of world.state.x.values()) {
    const isSame =
      post.authorId === account.id &&
      post.deletedAt === null &&
      post.sent.trim() === text &&
      post.inReplyTo === parentId &&
      post.mediaIds.join() === mediaIds;
    if (isSame && Math.abs(world.clock.now() - Date.parse(post.createdAt)) < day)
      throw duplicateContent();
  }
}

/** `DELETE /2/tweets/{id}`: a post that is already gone counts as deleted. */
export function deletePost(call: AccountCall): XResult {
  const id = call.path['id'] ?? '';
  const post = call.world.state.x.get(id);
  if (post && post.authorId !== call.account.id) {
    throw forbidden('You are not permitted to delete this Tweet.');
  }
  if (post && post.deletedAt === null) {
    call.world.commit(() => ({
      type: 'deleted',
      network: 'x',
      page: call.account.id,
      by: actorOf(call),
      id,
    }));
  }
  return { body: { data: { deleted: true } } };
}

const hiding = z.strictObject({ hidden: z.boolean() });

/** `PUT /2/tweets/{id}/hidden`: only replies of others, only in conversations the account began. */
export function hideReply(call: AccountCall): XResult {
  const { hidden } = readBody(hiding, call.request);
  const post = visiblePost(call.world, call.path['id'] ?? '');
  const root = post && call.world.state.x.get(post.conversationId);
  const allowed =
    post !== undefined && post.inReplyTo !== null && root?.authorId === call.account.id;
  if (!allowed || post.authorId === call.account.id) {
    throw forbidden(
      'You are not permitted to hide this reply: only replies of others in a conversation you began can be hidden.',
    );
  }
  if (post.hidden !== hidden) {
    call.world.commit(() => ({
      type: 'hidden-changed',
      network: 'x',
      page: call.account.id,
      by: actorOf(call),
      id: post.id,
      hidden,
    }));
  }
  return { body: { data: { hidden } } };
}
