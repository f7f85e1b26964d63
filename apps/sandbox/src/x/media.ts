import { createHash } from 'node:crypto';
import { z } from 'zod';
import { snowflake } from '../state/ids';
import { inspectPicture } from '../state/pictures';
import { type XMedia } from '../state/state';
import { type World } from '../state/world';
import { actorOf, type AccountCall, type XResult } from './call';
import { allowParameters, idText, readBody } from './fields';
import { mediaLifeSeconds } from './limits';
import { forbidden, invalidRequest } from './problems';

const categories = ['tweet_image', 'tweet_gif', 'tweet_video'] as const;
type Category = (typeof categories)[number];
const mostBytes: Readonly<Record<Category, number>> = {
  tweet_image: 5 * 1024 * 1024,
  tweet_gif: 15 * 1024 * 1024,
  tweet_video: 512 * 1024 * 1024,
};

const isCategory = (value: string): value is Category =>
  (categories as readonly string[]).includes(value);

const wrong = (message: string, parameter: string, value = '') =>
  invalidRequest([{ message, parameters: { [parameter]: [value] } }]);

/** How long X works on a picture when it does not take it at once, in milliseconds. */
const processingMs = 5000;

/** How the picture fares now: the `state` that X gives. */
export function processingState(
  world: World,
  media: XMedia,
): 'pending' | 'in_progress' | 'succeeded' | 'failed' {
  if (media.uploadedAt === null) return 'pending';
  if (media.processing === 'done') return 'succeeded';
  if (world.clock.now() - Date.parse(media.uploadedAt) < processingMs) return 'in_progress';
  return media.processing === 'failing' ? 'failed' : 'succeeded';
}

function processingInfo(world: World, media: XMedia): Record<string, unknown> {
  const state = processingState(world, media);
  if (state === 'succeeded') return { state, progress_percent: 100 };
  if (state === 'failed') {
    const error = { code: 1, name: 'InvalidMedia', message: 'The media could not be processed.' };
    return { state, progress_percent: 0, error };
  }
  return { state, progress_percent: state === 'pending' ? 0 : 50, check_after_secs: 1 };
}

/** The answer to a finished upload; what is still worked on says so. */
const finishedAnswer = (world: World, media: XMedia) => ({
  ...mediaAnswer(media),
  ...(processingState(world, media) === 'succeeded'
    ? {}
    : { processing_info: processingInfo(world, media) }),
});

const mediaAnswer = (media: XMedia) => ({
  id: media.id,
  media_key: `3_${media.id}`,
  size: media.bytes,
  expires_after_secs: mediaLifeSeconds,
  ...(media.width !== null && media.height !== null
    ? { image: { image_type: media.contentType, w: media.width, h: media.height } }
    : {}),
});

const oneShot = z.strictObject({
  media: z.base64().min(1),
  media_category: z.enum(categories),
  media_type: z.string().optional(),
  additional_owners: z.union([z.string(), z.array(idText)]).optional(),
  shared: z.boolean().optional(),
});

/** `POST /2/media/upload`: a whole picture at once, as base64 in JSON or as a multipart file. */
export function uploadAtOnce(call: AccountCall): XResult {
  const { request } = call;
  const file = request.files.get('media');
  let bytes: Buffer;
  let category: string;
  if (file) {
    allowFormFields(request.form, ['media_category', 'media_type', 'additional_owners', 'shared']);
    bytes = file.bytes;
    category = request.form.get('media_category') ?? '';
  } else {
    const body = readBody<z.infer<typeof oneShot>>(oneShot, request);
    bytes = Buffer.from(body.media, 'base64');
    category = body.media_category;
  }
  if (!isCategory(category)) throw wrong('media_category is not valid', 'media_category', category);
  return { body: { data: finishedAnswer(call.world, store(call, null, bytes, category)) } };
}

function allowFormFields(form: URLSearchParams, names: readonly string[]): void {
  const unknown = [...form.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(`Unknown field ${unknown}`, unknown);
}

/** Checks the bytes, keeps them, and writes the effect. `started` is the upload they complete. */
function store(
  call: AccountCall,
  started: XMedia | null,
  bytes: Buffer,
  category: Category,
): XMedia {
  const facts = category === 'tweet_video' ? videoFacts : inspectPicture(bytes);
  if (!facts) throw wrong('The media could not be recognised as JPG, PNG, GIF or WEBP.', 'media');
  if (bytes.length > mostBytes[category]) throw wrong('The media is too large.', 'media');
  const { world, account } = call;
  const id = started?.id ?? snowflake(world.clock.now(), world.journal.nextSequence());
  world.media.put(id, bytes);
  world.commit(() => ({
    type: 'media-uploaded',
    network: 'x',
    page: account.id,
    by: actorOf(call),
    id,
    ...facts,
    category,
    processing: world.state.settings.xMediaProcessing,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return ownMedia(call, id);
}

const videoFacts = { contentType: 'video/mp4', width: null, height: null };

function ownMedia(call: AccountCall, id: string): XMedia {
  const media = call.world.state.media.get(id);
  if (media?.ownerId !== call.account.id) throw wrong('The media id is not valid.', 'media_id', id);
  return media;
}

const initialisation = z.strictObject({
  media_type: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4']),
  total_bytes: z.number().int().min(1),
  media_category: z.enum(categories),
  additional_owners: z.array(idText).optional(),
  shared: z.boolean().optional(),
});

/** `POST /2/media/upload/initialize`. */
export function initialiseUpload(call: AccountCall): XResult {
  const body = readBody<z.infer<typeof initialisation>>(initialisation, call.request);
  if (body.total_bytes > mostBytes[body.media_category])
    throw wrong('The media is too large.', 'total_bytes');
  const { world, account } = call;
  const effect = world.commit((sequence) => ({
    type: 'upload-started',
    network: 'x',
    page: account.id,
    by: actorOf(call),
    id: snowflake(world.clock.now(), sequence),
    contentType: body.media_type,
    category: body.media_category,
    totalBytes: body.total_bytes,
  }));
  const id = effect.type === 'upload-started' ? effect.id : '';
  return { body: { data: { id, media_key: `3_${id}`, expires_after_secs: mediaLifeSeconds } } };
}

const part = z.strictObject({
  media: z.base64().min(1),
  segment_index: z.number().int().min(0).max(999),
});

/** `POST /2/media/upload/{id}/append`. */
export function appendToUpload(call: AccountCall): XResult {
  const media = ownMedia(call, call.path['id'] ?? '');
  if (media.ready) throw wrong('The upload is already finalized.', 'id', media.id);
  const file = call.request.files.get('media');
  const index = call.request.form.get('segment_index') ?? '';
  if (file) {
    if (!/^\d{1,3}$/.test(index))
      throw wrong('segment_index must be 0 to 999', 'segment_index', index);
    call.world.media.putPart(media.id, Number(index), file.bytes);
  } else {
    const body = readBody<z.infer<typeof part>>(part, call.request);
    call.world.media.putPart(media.id, body.segment_index, Buffer.from(body.media, 'base64'));
  }
  const expires = Math.floor(Date.parse(media.startedAt) / 1000) + mediaLifeSeconds;
  return { body: { data: { expires_at: expires } } };
}

/** `POST /2/media/upload/{id}/finalize`. */
export function finaliseUpload(call: AccountCall): XResult {
  const media = ownMedia(call, call.path['id'] ?? '');
  const bytes = call.world.media.joinParts(media.id);
  if (bytes.length !== media.totalBytes) {
    throw wrong('The parts do not add up to total_bytes.', 'id', media.id);
  }
  const category = isCategory(media.category) ? media.category : 'tweet_image';
  const done = media.ready ? media : store(call, media, bytes, category);
  return { body: { data: finishedAnswer(call.world, done) } };
}

/** `GET /2/media/upload?media_id=&command=STATUS`. */
export function readUploadStatus(call: AccountCall): XResult {
  allowParameters(call.request.query, ['media_id', 'command']);
  const media = ownMedia(call, call.request.query.get('media_id') ?? '');
  const processing_info = processingInfo(call.world, media);
  return { body: { data: { ...mediaAnswer(media), processing_info } } };
}

const description = z.strictObject({
  id: idText,
  metadata: z.looseObject({
    alt_text: z.strictObject({ text: z.string().min(1).max(1000) }).optional(),
  }),
});

/** `POST /2/media/metadata`: the alt text, at most 1,000 characters. */
export function describeMedia(call: AccountCall): XResult {
  const body = readBody<z.infer<typeof description>>(description, call.request);
  const media = ownMedia(call, body.id);
  const alt = body.metadata.alt_text?.text;
  if (alt === undefined) throw wrong('metadata.alt_text is missing', 'metadata');
  if (!media.ready) throw forbidden('The media is not ready.');
  call.world.commit(() => ({
    type: 'media-described',
    network: 'x',
    page: call.account.id,
    by: actorOf(call),
    id: media.id,
    alt,
  }));
  return { body: { data: { id: media.id, associated_metadata: { alt_text: { text: alt } } } } };
}
