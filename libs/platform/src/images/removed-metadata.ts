/** What a picture says about its origin, in the words people are shown. */
const kinds = ['location', 'camera', 'author', 'date taken', 'other details'] as const;
export type MetadataKind = (typeof kinds)[number];

/** EXIF tags (CIPA DC-008, §4.6) by what they give away. */
const exifTags: Readonly<Record<number, MetadataKind>> = {
  0x010f: 'camera', // Make
  0x0110: 'camera', // Model
  0x0131: 'camera', // Software
  0x0132: 'date taken', // DateTime
  0x013b: 'author', // Artist
  0x8298: 'author', // Copyright
  0x8825: 'location', // GPS directory
  0x9003: 'date taken', // DateTimeOriginal
  0x9004: 'date taken', // DateTimeDigitized
  0x9c9d: 'author', // XPAuthor
  0xa430: 'author', // CameraOwnerName
  0xa431: 'camera', // BodySerialNumber
  0xa434: 'camera', // LensModel
};
const exifDirectoryTag = 0x8769;

/** Names in XMP packets by what they give away. */
const xmpWords: readonly (readonly [RegExp, MetadataKind])[] = [
  [/GPSL(at|ong)itude|photoshop:City|Location/, 'location'],
  [/tiff:M(ake|odel)|aux:|CreatorTool/, 'camera'],
  [/dc:creator|dc:rights|photoshop:Credit/, 'author'],
  [/DateTimeOriginal|CreateDate|DateCreated/, 'date taken'],
];

/** The blocks of a picture that hold metadata, as they stand in the file. */
export interface MetadataBlocks {
  exif?: Buffer;
  xmp?: Buffer;
  iptc?: Buffer;
}

/**
 * Tells what the metadata of a picture would have given away.
 * @returns in a fixed order; empty for a picture without metadata.
 */
export function metadataKinds({ exif, xmp, iptc }: MetadataBlocks): MetadataKind[] {
  const found = new Set<MetadataKind>();
  for (const kind of exif === undefined ? [] : kindsInExif(exif)) found.add(kind);
  const packet = xmp?.toString('utf8') ?? '';
  for (const [word, kind] of xmpWords) if (word.test(packet)) found.add(kind);
  if (iptc !== undefined) found.add('author');
  const isPresent = exif !== undefined || xmp !== undefined || iptc !== undefined;
  if (isPresent && found.size === 0) found.add('other details');
  return kinds.filter((kind) => found.has(kind));
}

function kindsInExif(exif: Buffer): MetadataKind[] {
  const tiff = exif.subarray(exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0);
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const first = tagsOf(tiff, isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4), isLittle);
    const deeper = first.get(exifDirectoryTag);
    const second = deeper === undefined ? [] : tagsOf(tiff, deeper, isLittle).keys();
    return [...first.keys(), ...second].flatMap((tag) => exifTags[tag] ?? []);
  } catch {
    // RangeError: an offset outside the block. It goes in any case; only the words are missing.
    return [];
  }
}

/** The entries of one directory: tag and the four bytes of its value (TIFF 6.0, section 2). */
function tagsOf(tiff: Buffer, at: number, isLittle: boolean): Map<number, number> {
  const short = (offset: number) =>
    isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset);
  const long = (offset: number) =>
    isLittle ? tiff.readUInt32LE(offset) : tiff.readUInt32BE(offset);
  const tags = new Map<number, number>();
  const count = short(at);
  for (let entry = 0; entry < count; entry += 1) {
    const offset = at + 2 + entry * 12;
    tags.set(short(offset), long(offset + 8));
  }
  return tags;
}
