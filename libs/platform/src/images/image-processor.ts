import sharp, { type Metadata, type Sharp } from 'sharp';
import { AppError } from '../errors/app-error';
import { metadataKinds } from './removed-metadata';

/** A picture that may be published: decoded and written anew, so nothing of the file is left. */
export interface ProcessedImage {
  bytes: Buffer;
  contentType: 'image/jpeg' | 'image/png';
  /** In pixels, after turning it upright. */
  width: number;
  height: number;
  /** What its metadata would have given away, e.g. `location`, in words people are shown. */
  removedMetadata: string[];
}

const mostPixels = 40_000_000;
const longestSide = 4_096;
const mostBytes = 4 * 1024 * 1024;
const jpegQualities = [85, 75, 65, 55];
const smallestSide = 64;

/** Only these three decoders exist for us; an SVG, PDF or other file never reaches a parser. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** Makes uploaded pictures safe and small enough for every network. */
export class ImageProcessor {
  /**
   * Decodes a picture by its content, turns it upright, drops all metadata and writes it as JPEG,
   * or as PNG when parts of it are see-through; at most 4096 pixels a side and 4 MB.
   * @throws AppError MEDIA_REFUSED when it is no still JPEG, PNG or WebP, or too large.
   */
  async process(bytes: Uint8Array): Promise<ProcessedImage> {
    const input = Buffer.from(bytes);
    refuseByContent(input);
    const metadata = await readMetadata(input);
    if (metadata.width * metadata.height > mostPixels) throw tooManyPixels();
    if ((metadata.pages ?? 1) > 1) throw moving();
    try {
      return {
        ...(await written(input, metadata)),
        removedMetadata: metadataKinds(metadata),
      };
    } catch (error) {
      if (error instanceof AppError) throw error;
      // The decoder met damage that the header did not show.
      throw damaged(error);
    }
  }
}

/** Refuses with a fitting sentence what is recognisable by its first bytes. */
function refuseByContent(input: Buffer): void {
  const start = input.toString('latin1', 0, 1_024);
  if (start.startsWith('%PDF')) {
    throw refused('This is a PDF. Save the page as a JPEG or PNG picture and upload that.');
  }
  if (/<svg|<\?xml|<!doctype/i.test(start)) {
    throw refused('SVG drawings cannot be published. Save it as a PNG picture and upload that.');
  }
  if (start.startsWith('GIF8')) {
    throw refused('GIF pictures cannot be published. Save it as a PNG picture and upload that.');
  }
  if (/^.{4}ftyp(heic|heix|mif1|avif)/s.test(start)) {
    throw refused('This kind of phone picture cannot be read. Save it as JPEG and upload that.');
  }
  const isJpeg = start.startsWith('\xff\xd8\xff');
  const isPng = start.startsWith('\x89PNG\r\n\x1a\n');
  const isWebp = /^RIFF.{4}WEBP/s.test(start);
  if (!isJpeg && !isPng && !isWebp) {
    throw refused('This file is not a picture we can use. Upload a JPEG, PNG or WebP picture.');
  }
  if (isPng && isAnimatedPng(input)) throw moving();
}

/** Whether a PNG has an animation control chunk before its picture data (PNG 3rd ed., §11.3.6). */
function isAnimatedPng(input: Buffer): boolean {
  let at = 8;
  while (at + 8 <= input.length) {
    const type = input.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    at += 12 + input.readUInt32BE(at);
  }
  return false;
}

async function readMetadata(input: Buffer): Promise<Metadata> {
  try {
    return await decoder(input).metadata();
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooManyPixels();
    throw damaged(error);
  }
}

function decoder(input: Buffer): Sharp {
  return sharp(input, { limitInputPixels: mostPixels, failOn: 'error', autoOrient: true });
}

type Written = Omit<ProcessedImage, 'removedMetadata'>;

/** Writes it anew, first with less quality and then smaller, until it fits. */
async function written(input: Buffer, metadata: Metadata): Promise<Written> {
  const seeThrough = metadata.hasAlpha && !(await decoder(input).stats()).isOpaque;
  const qualities = seeThrough ? [null] : jpegQualities;
  for (let side = longestSide; side >= smallestSide; side = Math.floor(side * 0.75)) {
    for (const quality of qualities) {
      const attempt = await writtenOnce(input, side, quality);
      if (attempt.bytes.length <= mostBytes) return attempt;
    }
  }
  throw refused('This picture cannot be made small enough. Upload a smaller one.');
}

/** @param quality of a JPEG, or null for a PNG. */
async function writtenOnce(input: Buffer, side: number, quality: number | null): Promise<Written> {
  const picture = decoder(input)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded =
    quality === null
      ? picture.png({ compressionLevel: 7 })
      : picture.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    contentType: quality === null ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  };
}

function refused(message: string, cause?: unknown): AppError {
  return new AppError('MEDIA_REFUSED', message, { cause });
}

function moving(): AppError {
  return refused('Moving pictures cannot be published. Upload a still picture.');
}

function tooManyPixels(): AppError {
  return refused(
    'This picture has more than 40 million pixels. Make it smaller and upload it again.',
  );
}

function damaged(cause: unknown): AppError {
  return refused(
    'This picture is damaged and cannot be read. Save it anew and upload it again.',
    cause,
  );
}
