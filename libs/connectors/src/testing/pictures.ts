import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { type IntentPicture } from '../connector';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of one colour, 8 by 8 (PNG specification, third edition). */
export function png(shade: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(8, 0);
  header.writeUInt32BE(8, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(8, shade)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 8 }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** A picture to publish. */
export function picture(shade: number, alt: string): IntentPicture {
  return { bytes: png(shade), contentType: 'image/png', alt };
}

/** The SHA-256 of a picture, as the sandbox writes it down. */
export function digest(of: IntentPicture): string {
  return createHash('sha256').update(of.bytes).digest('hex');
}
