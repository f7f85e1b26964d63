import { facebookNumber } from '../state/ids';
import { sandboxApp } from '../state/sign-in-state';
import { type FacebookObject, type FacebookPost, type Page } from '../state/state';
import { actorOf, flag, type GraphCall } from './call';
import { badParameter, GraphError, missingObject } from './errors';
import { parseFields } from './fields';
import { renderComment, renderObject, requestedFields } from './nodes';
import {
  isByPage,
  isOut,
  requireObject,
  requirePageToken,
  requireScope,
  requireTask,
} from './objects';
import { viewerOf } from './viewer';

const maxComment = 8000;

function objectOfPath(call: GraphCall): FacebookObject {
  return requireObject(call, call.path['id'] ?? '');
}

/** Comments are moderated, everything else is content of the Page. @throws GraphError 200. */
function requireRightTo(call: GraphCall, object: FacebookObject): void {
  const isComment = object.kind === 'comment';
  requireScope(call, isComment ? 'pages_manage_engagement' : 'pages_manage_posts');
  requireTask(call, isComment ? 'MODERATE' : 'CREATE_CONTENT');
}

/** `GET /{post|comment|photo}`. */
export function readObject(call: GraphCall): unknown {
  const object = objectOfPath(call);
  requireScope(call, 'pages_read_engagement');
  return renderObject(viewerOf(call), object, requestedFields(call.parameters));
}

/** `POST /{post}/comments` or `POST /{comment}/comments`: the Page comments or replies. Answers `{id}`. */
export function publishComment(call: GraphCall): unknown {
  const target = objectOfPath(call);
  const page = requirePageToken(call);
  requireScope(call, 'pages_manage_engagement');
  requireTask(call, 'MODERATE');
  const message = (call.parameters.get('message') ?? '').normalize('NFC');
  if (message.trim() === '') throw badParameter('Comment cannot be empty: message is required.');
  if (message.length > maxComment) throw badParameter('Comment is too long');
  const place = placeOfComment(call, target);
  const visibleFrom = call.world.visibleFrom();
  const effect = call.world.commit((sequence) => ({
    type: 'comment-made',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: commentId(place.postId, sequence),
    ...place,
    message,
    visibleFrom,
  }));
  const id = effect.type === 'comment-made' ? effect.id : '';
  const fields = requestedFields(call.parameters);
  const comment = call.world.state.facebook.get(id);
  if (fields === null || comment?.kind !== 'comment') return { id };
  return renderComment(viewerOf(call), comment, fields);
}

/** A comment's id: the post's own number, then the comment's. */
export function commentId(postId: string, sequence: number): string {
  return `${postId.split('_').at(-1) ?? postId}_${facebookNumber(sequence)}`;
}

/** Facebook keeps two levels: comments, and replies to them. */
function placeOfComment(
  call: GraphCall,
  target: FacebookObject,
): { postId: string; parentId: string | null } {
  if (target.kind === 'comment') {
    if (target.parentId !== null) {
      throw badParameter('Cannot reply to a reply: comments are two levels deep');
    }
    return { postId: target.postId, parentId: target.id };
  }
  const postId = target.kind === 'post' ? target.id : target.postId;
  if (postId === null) throw missingObject(target.id, call.method);
  return { postId, parentId: null };
}

/** `POST /{post|comment|photo}`: hide or show a comment, or change our own words. Answers `{success}`. */
export function changeObject(call: GraphCall): unknown {
  const object = objectOfPath(call);
  const page = requirePageToken(call);
  if (call.parameters.has('is_hidden') && object.kind !== 'photo') {
    hide(call, page, object);
  }
  const text = call.parameters.get(object.kind === 'photo' ? 'name' : 'message');
  if (text !== undefined) edit(call, page, object, text);
  if (object.kind === 'post' && flag(call, 'is_published', false)) publishNow(call, page, object);
  return { success: true };
}

function hide(call: GraphCall, page: Page, object: FacebookObject): void {
  requireScope(call, 'pages_manage_engagement');
  requireTask(call, 'MODERATE');
  if (object.kind === 'comment' && isByPage(object)) {
    throw new GraphError(400, 1446036, 'This comment could not be hidden: it is the Page’s own.');
  }
  const hidden = flag(call, 'is_hidden', false);
  if (object.hidden === hidden) return;
  call.world.commit(() => ({
    type: 'hidden-changed',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: object.id,
    hidden,
  }));
}

function publishNow(call: GraphCall, page: Page, post: FacebookPost): void {
  requireScope(call, 'pages_manage_posts');
  requireTask(call, 'CREATE_CONTENT');
  if (isOut(call.world, post)) return;
  call.world.commit(() => ({
    type: 'published-now',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: post.id,
  }));
}

function edit(call: GraphCall, page: Page, object: FacebookObject, text: string): void {
  requireRightTo(call, object);
  const isOurs =
    object.by.kind === 'app' && (object.by.app ?? sandboxApp.id) === call.holder.app.id;
  if (!isOurs) {
    throw new GraphError(403, 200, '(#200) Only content made by the same app can be edited.');
  }
  if (text.trim() === '') throw badParameter('The text cannot be empty.');
  call.world.commit(() => ({
    type: 'text-edited',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: object.id,
    text: text.normalize('NFC'),
    stored: null,
  }));
}

/** `DELETE /{post|comment|photo}`. A second DELETE finds nothing: error 100/33. */
export function deleteObject(call: GraphCall): unknown {
  const object = objectOfPath(call);
  const page = requirePageToken(call);
  requireRightTo(call, object);
  call.world.commit(() => ({
    type: 'deleted',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: object.id,
  }));
  return { success: true };
}

/** `POST` and `DELETE /{id}/likes`. */
export function changeLike(call: GraphCall): unknown {
  const object = objectOfPath(call);
  const page = requirePageToken(call);
  requireScope(call, 'pages_manage_engagement');
  requireTask(call, 'MODERATE');
  call.world.commit(() => ({
    type: 'like-changed',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: object.id,
    liked: call.method === 'POST',
  }));
  return { success: true };
}

/** `GET /{id}/likes`. */
export function listLikes(call: GraphCall): unknown {
  const object = objectOfPath(call);
  const likes = renderObject(viewerOf(call), object, parseFields('likes'))['likes'];
  return likes ?? { data: [] };
}
