import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Keeps the bytes of uploaded pictures in the data folder, on the disk before the upload is answered. */
export class MediaStore {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'media');
    mkdirSync(this.folder, { recursive: true });
  }

  /** Stores a complete picture. `id` is a decimal number made by the sandbox. */
  put(id: string, bytes: Uint8Array): void {
    this.write(id, bytes);
  }

  /** Stores one part of an upload that comes in several. */
  putPart(id: string, index: number, bytes: Uint8Array): void {
    this.write(`${id}.part${String(index).padStart(3, '0')}`, bytes);
  }

  /** The parts of an upload so far, joined in the order of their numbers. */
  joinParts(id: string): Buffer {
    const names = readdirSync(this.folder).filter((name) => name.startsWith(`${id}.part`));
    return Buffer.concat(names.sort().map((name) => readFileSync(join(this.folder, name))));
  }

  /** The bytes of a picture that `put` stored. */
  read(id: string): Buffer {
    return readFileSync(join(this.folder, id));
  }

  private write(name: string, bytes: Uint8Array): void {
    const file = openSync(join(this.folder, name), 'w');
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}
