import { facebookTime } from '../state/clock';
import {
  type FacebookComment,
  type FacebookObject,
  type FacebookPhoto,
  type FacebookPost,
} from '../state/state';
import { sandboxApp } from '../state/sign-in-state';
import { parseFields, pick, renderNode, type FieldTable, type FieldTree } from './fields';
import { seenCommentsOf, isByPage, isOut, outSince, permalink } from './objects';
import { type Viewer } from './viewer';

const nothing = () => undefined;

function author(viewer: Viewer, object: FacebookObject): Record<string, unknown> | undefined {
  const { world } = viewer;
  if (isByPage(object)) {
    const page = world.state.pages.get(object.pageId);
    return page && { name: page.name, id: page.id };
  }
  if (!viewer.scopes.includes('pages_read_user_content')) return undefined;
  const person = world.state.people.get(object.by.id);
  return person && { name: person.name, id: person.id };
}

const from =
  <T extends FacebookObject>(viewer: Viewer) =>
  (object: T, inner: FieldTree | null) => {
    const value = author(viewer, object);
    return value && pick(value, inner);
  };

const application = (viewer: Viewer) => (object: FacebookObject, inner: FieldTree | null) => {
  if (object.by.kind !== 'app') return undefined;
  const app = viewer.world.state.signIn.apps.get(object.by.app ?? sandboxApp.id);
  return app && pick({ link: 'https://example.org/', name: app.name, id: app.id }, inner);
};

const stamp = (iso: string | null, fallback: string) => facebookTime(Date.parse(iso ?? fallback));
const textOrNothing = (text: string) => (text === '' ? undefined : text);

function tags(text: string): { id: string; name: string; type: string }[] | undefined {
  const names = text.match(/@\w{2,50}/g);
  return names?.map((name) => ({ id: name.slice(1), name: name.slice(1), type: 'page' }));
}

function photoAttachment(viewer: Viewer, photo: FacebookPhoto): Record<string, unknown> {
  return {
    description: photo.caption,
    media: {
      image: { height: photo.height ?? 0, width: photo.width ?? 0, src: source(viewer, photo) },
    },
    media_type: 'photo',
    target: { id: photo.id, url: permalink(viewer.world, photo) },
    type: 'photo',
    url: permalink(viewer.world, photo),
  };
}

const source = (viewer: Viewer, photo: FacebookPhoto) =>
  `${viewer.world.publicUrl}/pages/media/${photo.id}`;

function photosOf(viewer: Viewer, post: FacebookPost): FacebookPhoto[] {
  return post.photoIds.flatMap((id) => {
    const photo = viewer.world.state.facebook.get(id);
    return photo?.kind === 'photo' && photo.deletedAt === null ? [photo] : [];
  });
}

function attachments(viewer: Viewer, post: FacebookPost): { data: unknown[] } | undefined {
  const photos = photosOf(viewer, post).map((photo) => photoAttachment(viewer, photo));
  const [first, ...more] = photos;
  if (first) {
    return more.length === 0
      ? { data: [first] }
      : {
          data: [
            {
              media_type: 'album',
              type: 'album',
              subattachments: { data: photos },
              url: permalink(viewer.world, post),
            },
          ],
        };
  }
  if (post.link === null) return undefined;
  return {
    data: [
      {
        media_type: 'link',
        title: post.link,
        type: 'share',
        unshimmed_url: post.link,
        url: post.link,
      },
    ],
  };
}

/** How each field of a post is made. */
export function postTable(viewer: Viewer): FieldTable<FacebookPost> {
  return {
    message: (post) => textOrNothing(post.message),
    created_time: (post) => facebookTime(outSince(post)),
    updated_time: (post) => stamp(post.editedAt, post.createdAt),
    permalink_url: (post) => permalink(viewer.world, post),
    from: from(viewer),
    application: application(viewer),
    is_published: (post) => isOut(viewer.world, post),
    is_hidden: (post) => post.hidden,
    is_expired: () => false,
    scheduled_publish_time: (post) =>
      post.publishAt !== null && !isOut(viewer.world, post)
        ? Math.floor(Date.parse(post.publishAt) / 1000)
        : undefined,
    attachments: (post) => attachments(viewer, post),
    full_picture: (post) => firstPicture(viewer, post),
    picture: (post) => firstPicture(viewer, post),
    status_type: (post) =>
      post.photoIds.length > 0
        ? 'added_photos'
        : post.link === null
          ? 'mobile_status_update'
          : 'shared_story',
    message_tags: (post) => tags(post.message),
    can_reply_privately: () => false,
    comments: (post, inner) => embedded(viewer, seenCommentsOf(viewer.world, post.id), inner),
    likes: (post) => likes(viewer, post),
    story: nothing,
    shares: nothing,
    parent_id: nothing,
    place: nothing,
    privacy: () => ({ allow: '', deny: '', description: 'Public', friends: '', value: 'EVERYONE' }),
    targeting: nothing,
    properties: nothing,
    actions: nothing,
    to: (post) => (isByPage(post) ? undefined : { data: [pageName(viewer, post)] }),
  };
}

const firstPicture = (viewer: Viewer, post: FacebookPost) =>
  photosOf(viewer, post).map((photo) => source(viewer, photo))[0];

function pageName(viewer: Viewer, object: FacebookObject): { name: string; id: string } {
  return { name: viewer.world.state.pages.get(object.pageId)?.name ?? '', id: object.pageId };
}

function likes(
  viewer: Viewer,
  object: FacebookObject,
): { data: { id: string; name: string }[] } | undefined {
  const data = [...object.likedBy].map((id) => ({
    id,
    name: viewer.world.state.people.get(id)?.name ?? viewer.world.state.pages.get(id)?.name ?? '',
  }));
  return data.length === 0 ? undefined : { data };
}

function embedded(
  viewer: Viewer,
  comments: readonly FacebookComment[],
  inner: FieldTree | null,
): { data: unknown[] } | undefined {
  if (comments.length === 0) return undefined;
  return { data: comments.map((comment) => renderComment(viewer, comment, inner)) };
}

/** How each field of a comment is made. */
export function commentTable(viewer: Viewer): FieldTable<FacebookComment> {
  const { world } = viewer;
  const repliesTo = (comment: FacebookComment) =>
    seenCommentsOf(world, comment.postId).filter((reply) => reply.parentId === comment.id);
  return {
    message: (comment) => comment.message,
    created_time: (comment) => stamp(null, comment.createdAt),
    from: from(viewer),
    application: application(viewer),
    parent: (comment, inner) => {
      const parent =
        comment.parentId === null ? undefined : world.state.facebook.get(comment.parentId);
      return parent?.kind === 'comment' ? renderComment(viewer, parent, inner) : undefined;
    },
    object: (comment, inner) => {
      const post = world.state.facebook.get(comment.postId);
      return post?.kind === 'post' ? renderPost(viewer, post, inner) : undefined;
    },
    is_hidden: (comment) => comment.hidden,
    is_private: () => false,
    can_comment: () => true,
    can_like: () => true,
    can_hide: (comment) => !isByPage(comment),
    can_remove: () => true,
    can_reply_privately: (comment) =>
      !isByPage(comment) && !world.state.privateReplies.has(comment.id),
    comment_count: (comment) => repliesTo(comment).length,
    like_count: (comment) => comment.likedBy.size,
    user_likes: (comment) => viewer.page !== null && comment.likedBy.has(viewer.page.id),
    likes: (comment) => likes(viewer, comment),
    comments: (comment, inner) => embedded(viewer, repliesTo(comment), inner),
    message_tags: (comment) => tags(comment.message),
    attachment: nothing,
    live_broadcast_timestamp: nothing,
    private_reply_conversation: nothing,
    permalink_url: (comment) => permalink(world, comment),
  };
}

/** How each field of a photo is made. */
export function photoTable(viewer: Viewer): FieldTable<FacebookPhoto> {
  return {
    alt_text: (photo) => textOrNothing(photo.alt),
    alt_text_custom: (photo) => textOrNothing(photo.alt),
    created_time: (photo) => stamp(null, photo.createdAt),
    updated_time: (photo) => stamp(photo.editedAt, photo.createdAt),
    from: from(viewer),
    name: (photo) => textOrNothing(photo.caption),
    width: (photo) => photo.width ?? undefined,
    height: (photo) => photo.height ?? undefined,
    link: (photo) => permalink(viewer.world, photo),
    picture: (photo) => source(viewer, photo),
    source: (photo) => source(viewer, photo),
    images: (photo) => [
      { height: photo.height ?? 0, source: source(viewer, photo), width: photo.width ?? 0 },
    ],
    page_story_id: (photo) => photo.postId ?? undefined,
    can_delete: () => true,
    comments: (photo, inner) =>
      photo.postId === null
        ? undefined
        : embedded(viewer, seenCommentsOf(viewer.world, photo.postId), inner),
    likes: (photo) => likes(viewer, photo),
    album: nothing,
    icon: nothing,
    name_tags: nothing,
    place: nothing,
    target: nothing,
  };
}

/** Renders a post; `requested` null gives Facebook's default fields. */
export function renderPost(viewer: Viewer, post: FacebookPost, requested: FieldTree | null) {
  return renderNode('Post', postTable(viewer), ['created_time', 'message'], post, requested);
}

/** Renders a comment; `requested` null gives Facebook's default fields. */
export function renderComment(
  viewer: Viewer,
  comment: FacebookComment,
  requested: FieldTree | null,
) {
  const defaults = ['created_time', 'from', 'message'];
  return renderNode('Comment', commentTable(viewer), defaults, comment, requested);
}

/** Renders a photo; `requested` null gives Facebook's default fields. */
export function renderPhoto(viewer: Viewer, photo: FacebookPhoto, requested: FieldTree | null) {
  return renderNode('Photo', photoTable(viewer), ['created_time', 'name'], photo, requested);
}

/** Renders any object of the network. */
export function renderObject(
  viewer: Viewer,
  object: FacebookObject,
  requested: FieldTree | null,
): Record<string, unknown> {
  if (object.kind === 'post') return renderPost(viewer, object, requested);
  if (object.kind === 'comment') return renderComment(viewer, object, requested);
  return renderPhoto(viewer, object, requested);
}

/** The `fields` parameter as a tree; null when the caller asked for nothing special. */
export function requestedFields(parameters: ReadonlyMap<string, string>): FieldTree | null {
  const text = parameters.get('fields');
  return text === undefined || text.trim() === '' ? null : parseFields(text);
}
