import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { AppError } from '../errors/app-error';
import { ImageProcessor } from './image-processor';
import { metadataKinds } from './removed-metadata';

const images = new ImageProcessor();
// Large pictures take seconds on a busy machine.
jest.setTimeout(30_000);
const canary = 'CANARY9434765919';

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } });
}

/** A photograph as a phone writes it: lying on its side, with everything about who and where. */
function photograph(): Promise<Buffer> {
  return plain(40, 20)
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: canary, Artist: canary },
      IFD2: { DateTimeOriginal: '2026:11:26 08:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${canary}</dc:creator></x:xmpmeta>`)
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
}

async function refusalOf(bytes: Uint8Array): Promise<AppError> {
  try {
    await images.process(bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The picture was taken.');
}

describe(ImageProcessor.name, () => {
  it('turns a photograph upright and drops and names everything about who and where', async () => {
    const photo = await photograph();
    expect(photo.includes(canary)).toBe(true);
    const processed = await images.process(photo);
    expect(processed).toMatchObject({
      contentType: 'image/jpeg',
      width: 20,
      height: 40,
      removedMetadata: ['location', 'camera', 'author', 'date taken'],
    });
    expect(processed.bytes.includes(canary)).toBe(false);
    const { exif, xmp, icc, iptc, orientation } = await sharp(processed.bytes).metadata();
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
  });

  it('drops what is hidden behind the end of the picture', async () => {
    const bytes = Buffer.concat([
      await plain(8, 8).png().toBuffer(),
      Buffer.from(`<script>${canary}</script>`),
    ]);
    expect((await images.process(bytes)).bytes.includes(canary)).toBe(false);
  });

  it('says nothing of metadata where there was none', async () => {
    const processed = await images.process(await plain(8, 8).png().toBuffer());
    expect(processed.removedMetadata).toEqual([]);
  });

  it.each([
    ['an opaque PNG', { r: 0, g: 0, b: 0, alpha: 1 }, 'image/jpeg'],
    ['a see-through PNG', { r: 0, g: 0, b: 0, alpha: 0.5 }, 'image/png'],
  ] as const)('writes %s as %p', async (_, background, contentType) => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 4, background } })
      .png()
      .toBuffer();
    expect((await images.process(png)).contentType).toBe(contentType);
  });

  it('takes a still WebP', async () => {
    const webp = await plain(8, 8).webp().toBuffer();
    expect((await images.process(webp)).contentType).toBe('image/jpeg');
  });

  it('makes a long picture at most 4096 pixels a side', async () => {
    const { width, height } = await images.process(await plain(6_000, 300).png().toBuffer());
    expect([width, height]).toEqual([4_096, 205]);
  });

  it('makes a heavy see-through picture smaller until it has at most 4 MB', async () => {
    const [width, height] = [1_100, 1_100];
    const noise = randomBytes(width * height * 4);
    const png = await sharp(noise, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(png.length).toBeGreaterThan(4 * 1024 * 1024);
    const processed = await images.process(png);
    expect(processed.bytes.length).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(processed.contentType).toBe('image/png');
  });

  describe('refuses in plain English', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
    it.each([
      ['an SVG', Buffer.from(svg), /SVG/],
      [
        'an SVG behind a comment',
        Buffer.from(`<!-- ${'x'.repeat(2_000)} -->${svg}`),
        /not a picture/,
      ],
      ['a PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
      ['a GIF', Buffer.from('GIF89a'), /GIF/],
      ['an HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), /JPEG/],
      ['a TIFF', Buffer.from('II*\0\x08\0\0\0\0\0'), /not a picture/],
      ['text', Buffer.from(canary), /not a picture/],
      ['nothing', Buffer.of(), /not a picture/],
      ['only the start of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /damaged/],
      [
        'an SVG that says it is a PNG',
        Buffer.from(`\x89PNG\r\n\x1a\n${'y'.repeat(2_000)}${svg}`, 'latin1'),
        /damaged/,
      ],
    ])('%s', async (_, bytes, sentence) => {
      const refusal = await refusalOf(bytes);
      expect(refusal.code).toBe('MEDIA_REFUSED');
      expect(refusal.message).toMatch(sentence);
      expect(refusal.message).not.toContain(canary);
    });

    it('half a picture', async () => {
      const noise = await sharp(randomBytes(400 * 400 * 3), {
        raw: { width: 400, height: 400, channels: 3 },
      })
        .jpeg()
        .toBuffer();
      const refusal = await refusalOf(noise.subarray(0, noise.length / 2));
      expect(refusal.message).toMatch(/damaged/);
    });

    it('more than 40 million pixels', async () => {
      const refusal = await refusalOf(await plain(10_000, 4_001).png().toBuffer());
      expect(refusal.message).toMatch(/40 million/);
    });

    it('a moving WebP', async () => {
      // Two frames, one above the other, in one picture.
      const frames = Buffer.alloc(8 * 16 * 3, 90).fill(200, 0, 8 * 8 * 3);
      const webp = await sharp(frames, {
        raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
      })
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer();
      expect((await refusalOf(webp)).message).toMatch(/still picture/);
    });

    it('a moving PNG', async () => {
      const png = await plain(8, 8).png().toBuffer();
      const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
      const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
      expect((await refusalOf(moving)).message).toMatch(/still picture/);
    });
  });
});

describe(metadataKinds.name, () => {
  it('says "other details" for metadata it cannot read', () => {
    expect(metadataKinds({ exif: Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1') })).toEqual(
      ['other details'],
    );
  });

  it('reads the other byte order too', () => {
    const big = Buffer.from(
      'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x0f\0\x02\0\0\0\x01\0\0\0\0',
      'latin1',
    );
    expect(metadataKinds({ exif: big })).toEqual(['camera']);
  });

  it('finds places and dates in XMP', () => {
    const xmp = Buffer.from('<exif:GPSLatitude>51,30N</exif:GPSLatitude><xmp:CreateDate/>');
    expect(metadataKinds({ xmp })).toEqual(['location', 'date taken']);
  });
});
