import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 1200;
const HEIGHT = 630;

type Colour = readonly [number, number, number];

const sky: Colour = [214, 232, 245];
const dusk: Colour = [246, 214, 180];
const sea: Colour = [0, 94, 184];
const deep: Colour = [0, 48, 135];
const quay: Colour = [66, 85, 99];
const wall: Colour = [255, 255, 255];
const roof: Colour = [174, 37, 115];
const door: Colour = [0, 127, 59];

/** A drawing of a surgery on a quay, as a PNG: the demo needs a picture that belongs to nobody. */
export function demoPicture(): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      rows.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): Colour {
  const inHouse = x > 420 && x < 780 && y > 250 && y < 430;
  if (inHouse) {
    if (x > 575 && x < 625 && y > 330) return door;
    const inWindow = y > 285 && y < 340 && (x - 420) % 90 > 30 && (x - 420) % 90 < 70;
    return inWindow ? sky : wall;
  }
  if (y > 170 && y <= 250 && Math.abs(x - 600) < 40 + (y - 170) * 2) return roof;
  if (y >= 430 && y < 460) return quay;
  if (y < 430) return mixed(sky, dusk, y / 430);
  const wave = Math.sin(x / 40 + y / 12) > 0.92;
  return wave ? sky : mixed(sea, deep, (y - 460) / (HEIGHT - 460));
}

function mixed(from: Colour, to: Colour, part: number): Colour {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part);
  return [at(0), at(1), at(2)];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
