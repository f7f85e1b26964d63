import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { PackedFiles } from './packed-files';

const script = 'say("the same words again and again");\n'.repeat(2_000);

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'canteen-packed-'));
  writeFileSync(join(folder, 'main.js'), script);
  writeFileSync(join(folder, 'icon.png'), script);
  writeFileSync(join(folder, 'gone.js'), script);
  const packed = new PackedFiles(folder, 'public, immutable');
  rmSync(join(folder, 'gone.js'));
  const app = express();
  app.use((asked, answer, next) => packed.send(asked, answer, next));
  app.use((_asked, answer) => answer.status(404).send('nobody packed it'));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What came over the wire, not unpacked. */
function get(path: string, accepts: string) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, path, headers: { 'accept-encoding': accepts } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(pieces) }));
    });
    asked.on('error', reject).end();
  });
}

describe('files that are sent packed', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ])('go out as %s, and unpack to what they were', async (encoding, accepts, unpack) => {
    const { headers, body } = await get('/main.js', accepts);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, immutable',
      vary: 'accept-encoding',
    });
    expect(body.length).toBeLessThan(script.length / 20);
    expect(unpack(body).toString()).toBe(script);
  });

  it.each([
    ['/main.js', 'identity'],
    ['/icon.png', 'br'],
    ['/gone.js', 'br'],
    ['/../package.json', 'br'],
    ['/api/home', 'br'],
  ])('are left to others: %s, %s', async (path, accepts) => {
    const { headers, body } = await get(path, accepts);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('nobody packed it');
  });
});
