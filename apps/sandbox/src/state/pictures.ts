/** What a picture's first bytes say. */
export interface PictureFacts {
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number | null;
  readonly height: number | null;
}

/** Recognises PNG, JPEG, GIF and WebP by their signatures; null for anything else. */
export function inspectPicture(bytes: Buffer): PictureFacts | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) {
    const whole = bytes.length >= 24;
    return {
      contentType: 'image/png',
      width: whole ? bytes.readUInt32BE(16) : null,
      height: whole ? bytes.readUInt32BE(20) : null,
    };
  }
  if (/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) {
    const whole = bytes.length >= 10;
    return {
      contentType: 'image/gif',
      width: whole ? bytes.readUInt16LE(6) : null,
      height: whole ? bytes.readUInt16LE(8) : null,
    };
  }
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return { contentType: 'image/webp', width: null, height: null };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8)
    return { contentType: 'image/jpeg', ...jpegSize(bytes) };
  return null;
}

/** Walks the JPEG segments to the frame header, which holds the size in pixels. */
function jpegSize(bytes: Buffer): { width: number | null; height: number | null } {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { width: null, height: null };
}
