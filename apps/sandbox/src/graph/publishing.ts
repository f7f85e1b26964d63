import { createHash } from 'node:crypto';
import { isLoopback } from '../config';
import { facebookNumber } from '../state/ids';
import { inspectPicture } from '../state/pictures';
import { type Page } from '../state/state';
import { actorOf, flag, moment, type GraphCall } from './call';
import { badParameter, GraphError } from './errors';
import { renderPost, requestedFields } from './nodes';
import {
  isByPage,
  isOut,
  postsOf,
  requireObject,
  requirePage,
  requirePageToken,
  requireScope,
  requireTask,
} from './objects';
import { viewerOf } from './viewer';

const maxMessage = 63_206;
const maxPhotoBytes = 4 * 1024 * 1024;
const minutes = 60_000;
const days = 24 * 60 * minutes;

/** The Page of the path, if the caller may publish on it. */
function pageToPublishOn(call: GraphCall): Page {
  const page = requirePage(call, call.path['id'] ?? '');
  requirePageToken(call);
  requireScope(call, 'pages_manage_posts');
  requireTask(call, 'CREATE_CONTENT');
  return page;
}

/** `POST /{page}/feed`: a text, link or photo post. Answers `{id}`, or the fields asked for. */
export function publishPost(call: GraphCall): unknown {
  const page = pageToPublishOn(call);
  const message = call.parameters.get('message') ?? '';
  const link = call.parameters.get('link') ?? null;
  const photoIds = attachedPhotos(call, page);
  if (message.trim() === '' && link === null && photoIds.length === 0) {
    throw badParameter('The post is empty. Please enter a message to share.');
  }
  if (message.length > maxMessage) throw badParameter('Message is too long');
  if (link !== null && !/^https?:\/\/\S+$/.test(link))
    throw new GraphError(400, 1609005, 'Invalid URL');
  const published = flag(call, 'published', true);
  const publishAt = scheduledMoment(call, published);
  refuseSameAsLast(call, page, message, link, photoIds);
  const visibleFrom = call.world.visibleFrom();
  const effect = call.world.commit((sequence) => ({
    type: 'post-made',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: `${page.id}_${facebookNumber(sequence)}`,
    message: message.normalize('NFC'),
    link,
    photoIds,
    published,
    publishAt,
    visibleFrom,
  }));
  const id = effect.type === 'post-made' ? effect.id : '';
  const fields = requestedFields(call.parameters);
  const post = call.world.state.facebook.get(id);
  if (fields === null || post?.kind !== 'post') return { id };
  return renderPost(viewerOf(call), post, fields);
}

/** Reads `attached_media`, as JSON list or as `attached_media[0]=…`. */
function attachedPhotos(call: GraphCall, page: Page): string[] {
  const texts = [...call.parameters]
    .filter(([name]) => /^attached_media(\[\d*\])?$/.test(name))
    .map(([, value]) => value);
  return texts.flatMap((text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw badParameter('Param attached_media must be an array.');
    }
    return (Array.isArray(value) ? value : [value]).map((item: unknown) =>
      photoId(call, page, item),
    );
  });
}

function photoId(call: GraphCall, page: Page, item: unknown): string {
  const id =
    item !== null && typeof item === 'object' && 'media_fbid' in item
      ? String(item.media_fbid)
      : '';
  const photo = call.world.state.facebook.has(id) ? requireObject(call, id) : null;
  if (photo?.kind !== 'photo' || photo.pageId !== page.id) {
    throw badParameter('Invalid media_fbid in attached_media');
  }
  if (photo.postId !== null) throw badParameter('Photos were already posted.', 1366051);
  return id;
}

/** The moment a post is to come out; null when it is not scheduled. Between 10 minutes and 30 days ahead. */
function scheduledMoment(call: GraphCall, published: boolean): string | null {
  if (!call.parameters.has('scheduled_publish_time')) return null;
  if (published)
    throw badParameter('You cannot specify a scheduled publish time on a published post');
  const at = moment(call, 'scheduled_publish_time');
  const ahead = at === null ? -1 : at - call.world.clock.now();
  if (at === null || ahead < 10 * minutes || ahead > 30 * days) {
    throw badParameter('The specified scheduled publish time is invalid.', 1363124);
  }
  return new Date(at).toISOString();
}

/** Facebook refuses a text that is the same as the Page's last post. */
function refuseSameAsLast(
  call: GraphCall,
  page: Page,
  message: string,
  link: string | null,
  photoIds: readonly string[],
): void {
  if (photoIds.length > 0) return;
  const last = postsOf(call.world, page.id).find(
    (post) => isByPage(post) && isOut(call.world, post),
  );
  const isSame = last?.message === message.normalize('NFC') && last.link === link;
  if (isSame && last.photoIds.length === 0) throw sameAsLastPost();
}

/** Error 506, as a refusal or as a fault. */
export function sameAsLastPost(): GraphError {
  return new GraphError(400, 506, '(#506) Duplicate status message', {
    userTitle: 'Duplicate status update',
    userMessage:
      'This status update is identical to the last one you posted. Try posting something different.',
  });
}

/** The bytes of a photo: from the body, or fetched from `url`. @throws GraphError 324. */
async function photoBytes(call: GraphCall): Promise<Buffer> {
  const file = call.files.get('source') ?? [...call.files.values()][0];
  if (file) return file.bytes;
  const url = call.parameters.get('url') ?? '';
  if (URL.canParse(url)) return fetchPicture(new URL(url));
  throw noImage('Missing or invalid image file');
}

const noImage = (reason: string) =>
  new GraphError(400, 324, `(#324) ${reason}`, { subcode: 2069019 });

/** The sandbox asks no other computer for anything: it fetches from this one only. */
async function fetchPicture(address: URL): Promise<Buffer> {
  if (!isLoopback(address.hostname)) {
    throw noImage('The sandbox fetches pictures from this computer only');
  }
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return Buffer.from(await answer.arrayBuffer());
  } catch {
    throw noImage('Missing or invalid image file');
  }
}

/** `POST /{page}/photos`: a photo by itself, or one waiting to be attached. Answers `{id[,post_id]}`. */
export async function publishPhoto(call: GraphCall): Promise<unknown> {
  const page = pageToPublishOn(call);
  const bytes = await photoBytes(call);
  const facts = inspectPicture(bytes);
  if (!facts) throw noImage('Missing or invalid image file');
  if (bytes.length > maxPhotoBytes) {
    throw new GraphError(
      400,
      1366046,
      'Photos should be smaller than 4 MB and saved as JPEG or PNG.',
    );
  }
  const caption = (
    call.parameters.get('caption') ??
    call.parameters.get('message') ??
    ''
  ).normalize('NFC');
  const published = flag(call, 'published', true);
  const { world } = call;
  const postId = published
    ? `${page.id}_${facebookNumber(world.journal.nextSequence() + 1)}`
    : null;
  const photo = facebookNumber(world.journal.nextSequence());
  world.media.put(photo, bytes);
  const by = actorOf(call, page);
  const visibleFrom = world.visibleFrom();
  world.commit(() => ({
    type: 'photo-made',
    network: 'facebook',
    page: page.id,
    by,
    id: photo,
    caption,
    alt: call.parameters.get('alt_text_custom') ?? '',
    ...facts,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    published,
    temporary: flag(call, 'temporary', false),
    postId,
  }));
  if (postId === null) return { id: photo };
  world.commit(() => ({
    type: 'post-made',
    network: 'facebook',
    page: page.id,
    by,
    id: postId,
    message: caption,
    link: null,
    photoIds: [photo],
    published: true,
    publishAt: null,
    visibleFrom,
  }));
  return { id: photo, post_id: postId };
}
