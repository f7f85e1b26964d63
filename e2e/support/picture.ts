import { readFile } from 'node:fs/promises';

/** A small photograph with a place and a camera hidden in it, as telephones make them. */
export async function photograph(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return {
    name: 'open-morning.jpg',
    mimeType: 'image/jpeg',
    buffer: await readFile(new URL('open-morning.jpg', import.meta.url)),
  };
}
