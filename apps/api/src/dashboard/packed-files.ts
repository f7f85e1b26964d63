import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type NextFunction, type Request, type Response } from 'express';

/** Kinds of files that become much smaller; pictures and fonts are packed already. */
const WORTH_PACKING = /\.(?:css|js|json|svg|txt|webmanifest)$/;
/** The best that takes a fraction of a second for the largest script. */
const BROTLI_QUALITY = 9;

type Encoding = 'br' | 'gzip';

const packers: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content),
};

/**
 * Sends the files of a folder packed, to browsers that unpack them: a megabyte of scripts is a third
 * of that on the way to a telephone. Each is packed once, when it is first asked for. Only what never
 * changes and holds nothing of anybody is sent like this; answers of the API are not (BREACH, 2013).
 */
export class PackedFiles {
  private readonly names: ReadonlySet<string>;
  private readonly packed = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly folder: string,
    private readonly cacheControl: string,
  ) {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    this.names = new Set(
      all.filter((name) => WORTH_PACKING.test(name)).map((name) => name.replaceAll(sep, '/')),
    );
  }

  /** Sends the file of the request's path, or leaves it to whoever comes next. */
  async send(request: Request, response: Response, next: NextFunction): Promise<void> {
    const name = request.path.slice(1);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || !this.names.has(name)) return next();
    response.vary('accept-encoding');
    const encoding = encodingFor(request);
    if (!encoding) return next();
    const content = await this.pack(name, encoding).catch(() => null);
    // It was there when Canteen started; the new version has put others in its place.
    if (!content) return next();
    response
      .type(name.slice(name.lastIndexOf('.')))
      .set({ 'cache-control': this.cacheControl, 'content-encoding': encoding })
      .send(content);
  }

  private pack(name: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${name}`;
    const known = this.packed.get(key);
    if (known) return known;
    const packing = readFile(join(this.folder, name)).then(packers[encoding]);
    this.packed.set(key, packing);
    packing.catch(() => this.packed.delete(key));
    return packing;
  }
}

/** The smallest a browser takes; browsers name them in no order. */
function encodingFor(request: Request): Encoding | null {
  const encodings = ['br', 'gzip'] as const;
  return encodings.find((each) => request.acceptsEncodings(each) === each) ?? null;
}
