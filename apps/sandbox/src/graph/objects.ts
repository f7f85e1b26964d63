import {
  type FacebookComment,
  type FacebookObject,
  type FacebookPost,
  type Page,
} from '../state/state';
import { type World } from '../state/world';
import { type GraphCall } from './call';
import { GraphError, missingObject, permissionMissing } from './errors';
import { type Task } from '../sign-in/desk';
import { type Scope } from './tokens';

/** True when a post is out: published, or scheduled for a moment that has come. */
export function isOut(world: World, post: FacebookPost): boolean {
  return (
    post.published || (post.publishAt !== null && Date.parse(post.publishAt) <= world.clock.now())
  );
}

/** When a post came out, or was made when it is not out, in milliseconds since 1970, UTC. */
export function outSince(post: FacebookPost): number {
  return Date.parse(post.publishAt ?? post.createdAt);
}

/** True when a post is of the Page itself, not of a visitor. */
export function isByPage(content: FacebookObject): boolean {
  return content.by.kind === 'app' || content.by.id === content.pageId;
}

/** Finds a live, visible object that belongs to the token's Page. @throws GraphError 100/33. */
export function requireObject(call: GraphCall, id: string): FacebookObject {
  const object = call.world.state.facebook.get(id);
  const known =
    object !== undefined &&
    object.deletedAt === null &&
    call.world.isVisible(object.visibleFrom) &&
    !isUnderDeleted(call.world, object) &&
    !isVanished(call.world, object) &&
    !isWithheld(call.world, object);
  if (!known) throw missingObject(id, call.method);
  if (call.holder.kind === 'page' && call.holder.page.id !== object.pageId) {
    throw missingObject(id, call.method);
  }
  return object;
}

/** Comments go with their post and with the comment above them. */
export function isUnderDeleted(world: World, object: FacebookObject): boolean {
  if (object.kind !== 'comment') return false;
  const above = [object.postId, object.parentId].map((id) =>
    id === null ? undefined : world.state.facebook.get(id),
  );
  return above.some((item) => item !== undefined && item.deletedAt !== null);
}

/** What somebody wrote who blocked the Page: everybody else sees it, the Page does not. */
export function isWithheld(world: World, { by, pageId }: FacebookObject): boolean {
  return by.kind === 'person' && world.state.pages.get(pageId)?.blockedBy.has(by.id) === true;
}

/** Live comments of a post that its Page may see, oldest first. */
export function seenCommentsOf(world: World, postId: string): FacebookComment[] {
  return commentsOf(world, postId).filter((comment) => !isWithheld(world, comment));
}

/** Unpublished photos that no post took up vanish after 24 hours. */
function isVanished(world: World, object: FacebookObject): boolean {
  if (object.kind !== 'photo' || object.published || object.postId !== null) return false;
  return world.clock.now() - Date.parse(object.createdAt) > 24 * 60 * 60 * 1000;
}

/** The Page of the path, when the token is that Page's own. @throws GraphError as Facebook does otherwise. */
export function requirePage(call: GraphCall, id: string): Page {
  const own = call.holder.kind === 'page' ? call.holder.page : null;
  const page = id === 'me' ? own : (call.world.state.pages.get(id) ?? null);
  if (page?.network !== 'facebook') throw missingObject(id, call.method);
  if (own && own.id !== page.id) throw missingObject(id, call.method);
  return page;
}

/** Refuses a user's token where only the Page's own will do. @throws GraphError 190/2069032. */
export function requirePageToken(call: GraphCall): Page {
  if (call.holder.kind !== 'page') {
    throw new GraphError(
      403,
      190,
      'A page access token is required for this call for the new Pages experience.',
      { subcode: 2069032 },
    );
  }
  return call.holder.page;
}

/** Refuses when the token lacks a permission. @throws GraphError 200. */
export function requireScope(call: GraphCall, scope: Scope): void {
  if (call.holder.kind !== 'app' && !call.holder.scopes.includes(scope)) {
    throw permissionMissing(scope);
  }
}

/** Refuses when the person behind a Page token may not do this on the Page. @throws GraphError 200. */
export function requireTask(call: GraphCall, task: Task): void {
  if (call.holder.kind !== 'page' || call.holder.tasks.includes(task)) return;
  throw new GraphError(
    403,
    200,
    `(#200) The user does not have the ${task} task on the Page that this call needs.`,
  );
}

/** Live comments of a post, oldest first. */
export function commentsOf(world: World, postId: string): FacebookComment[] {
  const comments: FacebookComment[] = [];
  for (const object of world.state.facebook.values()) {
    if (
      object.kind === 'comment' &&
      object.postId === postId &&
      object.deletedAt === null &&
      world.isVisible(object.visibleFrom) &&
      !isUnderDeleted(world, object)
    ) {
      comments.push(object);
    }
  }
  return comments;
}

/** Live posts on a Page, newest first. */
export function postsOf(world: World, pageId: string): FacebookPost[] {
  const posts: FacebookPost[] = [];
  for (const object of world.state.facebook.values()) {
    if (
      object.kind === 'post' &&
      object.pageId === pageId &&
      object.deletedAt === null &&
      world.isVisible(object.visibleFrom)
    ) {
      posts.push(object);
    }
  }
  return posts.reverse();
}

/** The public address of an object on the sandbox's own pages. */
export function permalink(world: World, object: FacebookObject): string {
  const page = world.state.pages.get(object.pageId);
  const base = `${world.publicUrl}/pages/facebook/${page?.handle ?? object.pageId}`;
  if (object.kind === 'comment') {
    return `${base}/posts/${object.postId}?comment_id=${object.id}#c-${object.id}`;
  }
  const postId = object.kind === 'post' ? object.id : object.postId;
  return postId === null ? `${base}/photos/${object.id}` : `${base}/posts/${postId}`;
}
