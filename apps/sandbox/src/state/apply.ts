import { applySignIn } from './apply-sign-in';
import { applyXWebhook } from './apply-x-webhook';
import { type Effect } from './effects';
import { sandboxApp } from './sign-in-state';
import {
  emptyState,
  startingMilliDollars,
  type FacebookObject,
  type FacebookPost,
  type State,
  type XPost,
} from './state';

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

const fresh = (effect: { at: string }) => ({
  createdAt: effect.at,
  editedAt: null,
  deletedAt: null,
  hidden: false,
  likedBy: new Set<string>(),
});

/** Changes the state as one effect of the journal says. The same effects in the same order give the same state. */
export function applyEffect(state: State, effect: Effect): void {
  switch (effect.type) {
    case 'reset':
      Object.assign(state, emptyState());
      return;
    case 'clock-set':
      state.clock = { offsetMs: effect.offsetMs, frozenAt: effect.frozenAt };
      return;
    case 'settings-changed':
      state.settings = { ...state.settings, ...effect.settings };
      return;
    case 'webhook-set':
      applyWebhook(state, effect);
      return;
    case 'x-webhook-set':
    case 'x-webhook-removed':
    case 'x-subscription-set':
    case 'x-subscription-removed':
      applyXWebhook(state, effect);
      return;
    case 'person-created':
      state.people.set(effect.id, {
        network: effect.network,
        id: effect.id,
        name: effect.name,
        handle: effect.handle,
        createdAt: effect.at,
      });
      return;
    case 'app-created':
    case 'app-changed':
    case 'role-changed':
    case 'authorised':
    case 'authorisation-removed':
    case 'code-issued':
    case 'code-used':
    case 'request-token-issued':
    case 'request-token-allowed':
    case 'request-token-used':
    case 'token-issued':
    case 'tokens-ended':
      applySignIn(state, effect);
      return;
    case 'page-created':
    case 'page-access-changed':
    case 'page-subscribed':
    case 'block-changed':
    case 'credits-set':
    case 'reading-charged':
      applyToPage(state, effect);
      return;
    case 'post-made':
      applyPost(state, effect);
      return;
    case 'photo-made':
      state.facebook.set(effect.id, {
        ...fresh(effect),
        kind: 'photo',
        id: effect.id,
        by: effect.by,
        visibleFrom: effect.at,
        pageId: effect.page,
        caption: effect.caption,
        alt: effect.alt,
        contentType: effect.contentType,
        bytes: effect.bytes,
        width: effect.width,
        height: effect.height,
        published: effect.published,
        postId: effect.postId,
      });
      return;
    case 'comment-made':
      state.facebook.set(effect.id, {
        ...fresh(effect),
        kind: 'comment',
        id: effect.id,
        by: effect.by,
        visibleFrom: effect.visibleFrom,
        pageId: effect.page,
        postId: effect.postId,
        parentId: effect.parentId,
        message: effect.message,
      });
      return;
    case 'upload-started':
    case 'media-uploaded':
    case 'media-described':
      applyMedia(state, effect);
      return;
    case 'private-reply-made':
      state.privateReplies.add(effect.id);
      return;
    case 'review-made':
      state.reviews.set(effect.id, {
        id: effect.id,
        pageId: effect.page,
        personId: effect.by.id,
        recommends: effect.recommends,
        text: effect.text,
        createdAt: effect.at,
      });
      return;
    case 'text-edited':
      applyEdit(state, effect);
      return;
    case 'published-now': {
      const post = state.facebook.get(effect.id);
      if (post?.kind === 'post') Object.assign(post, { published: true, publishAt: effect.at });
      return;
    }
    case 'deleted':
    case 'hidden-changed':
    case 'like-changed':
      applyMark(contentOf(state, effect.id), effect);
      return;
  }
}

function applyToPage(
  state: State,
  effect: EffectOf<
    | 'page-created'
    | 'page-access-changed'
    | 'page-subscribed'
    | 'block-changed'
    | 'credits-set'
    | 'reading-charged'
  >,
): void {
  if (effect.type === 'page-created') {
    state.pages.set(effect.page, {
      network: effect.network,
      id: effect.page,
      name: effect.name,
      handle: effect.handle,
      token: effect.token,
      createdAt: effect.at,
      problem: null,
      declinedScopes: [],
      subscriptions: new Map(),
      blockedBy: new Set(),
      milliDollars: startingMilliDollars,
      paidReads: { day: '', resources: new Set() },
    });
    return;
  }
  const page = state.pages.get(effect.page);
  if (!page) return;
  if (effect.type === 'page-access-changed') {
    page.problem = effect.problem;
    page.declinedScopes = effect.declinedScopes;
  } else if (effect.type === 'page-subscribed') {
    page.subscriptions.set(effect.app ?? sandboxApp.id, effect.fields);
  } else if (effect.type === 'block-changed') {
    if (effect.blocked) page.blockedBy.add(effect.person);
    else page.blockedBy.delete(effect.person);
  } else if (effect.type === 'reading-charged') {
    const { day, resources } = effect;
    if (page.paidReads.day !== day) page.paidReads = { day, resources: new Set() };
    for (const resource of resources) page.paidReads.resources.add(resource);
    page.milliDollars -= effect.milliDollars;
  } else {
    page.milliDollars = effect.milliDollars;
  }
}

function applyWebhook(state: State, effect: EffectOf<'webhook-set'>): void {
  const app = effect.app ?? sandboxApp.id;
  const { callbackUrl, verifyToken, fields } = effect;
  if (callbackUrl === null) state.webhooks.delete(app);
  else state.webhooks.set(app, { callbackUrl, verifyToken, fields });
}

function applyPost(state: State, effect: EffectOf<'post-made'>): void {
  if (effect.network === 'facebook') {
    const post: FacebookPost = {
      ...fresh(effect),
      kind: 'post',
      id: effect.id,
      by: effect.by,
      visibleFrom: effect.visibleFrom,
      pageId: effect.page,
      message: effect.message,
      link: effect.link,
      photoIds: effect.photoIds,
      published: effect.published,
      publishAt: effect.publishAt,
    };
    state.facebook.set(post.id, post);
    for (const photoId of post.photoIds) {
      const photo = state.facebook.get(photoId);
      if (photo?.kind === 'photo') photo.postId = post.id;
    }
    return;
  }
  const parent = effect.inReplyTo === null ? undefined : state.x.get(effect.inReplyTo);
  const post: XPost = {
    ...fresh(effect),
    kind: 'x-post',
    id: effect.id,
    by: effect.by,
    visibleFrom: effect.visibleFrom,
    authorId: effect.by.id,
    stored: effect.stored,
    sent: effect.sent,
    inReplyTo: effect.inReplyTo,
    conversationId: parent?.conversationId ?? effect.id,
    quoted: effect.quoted,
    mediaIds: effect.mediaIds,
  };
  state.x.set(post.id, post);
  const account = state.pages.get(effect.by.id);
  if (account) account.milliDollars -= effect.costMilliDollars;
}

function applyMedia(
  state: State,
  effect: EffectOf<'upload-started' | 'media-uploaded' | 'media-described'>,
): void {
  const known = state.media.get(effect.id);
  if (effect.type === 'media-described') {
    if (known) known.alt = effect.alt;
    return;
  }
  if (effect.type === 'media-uploaded' && known) {
    Object.assign(known, {
      ready: true,
      bytes: effect.bytes,
      width: effect.width,
      height: effect.height,
      processing: effect.processing ?? 'done',
      uploadedAt: effect.at,
    });
    return;
  }
  const done = effect.type === 'media-uploaded' ? effect : null;
  state.media.set(effect.id, {
    id: effect.id,
    ownerId: effect.by.id,
    contentType: effect.contentType,
    category: effect.category,
    startedAt: effect.at,
    totalBytes: effect.type === 'upload-started' ? effect.totalBytes : effect.bytes,
    ready: done !== null,
    bytes: done?.bytes ?? 0,
    width: done?.width ?? null,
    height: done?.height ?? null,
    alt: null,
    processing: done?.processing ?? 'done',
    uploadedAt: done?.at ?? null,
  });
}

function contentOf(state: State, id: string): FacebookObject | XPost | undefined {
  return state.facebook.get(id) ?? state.x.get(id);
}

function applyEdit(state: State, effect: EffectOf<'text-edited'>): void {
  const content = contentOf(state, effect.id);
  if (!content) return;
  content.editedAt = effect.at;
  if (content.kind === 'x-post') {
    content.sent = effect.text;
    if (effect.stored) content.stored = effect.stored;
  } else if (content.kind === 'photo') {
    content.caption = effect.text;
  } else {
    content.message = effect.text;
  }
}

function applyMark(
  content: FacebookObject | XPost | undefined,
  effect: EffectOf<'deleted' | 'hidden-changed' | 'like-changed'>,
): void {
  if (!content) return;
  if (effect.type === 'deleted') content.deletedAt = effect.at;
  else if (effect.type === 'hidden-changed') content.hidden = effect.hidden;
  else if (effect.liked) content.likedBy.add(effect.by.id);
  else content.likedBy.delete(effect.by.id);
}
