import { type IncomingMessage } from 'node:http';
import { type UploadedFile } from './messages';
import { readMultipart } from './multipart';

/** The largest body taken, in bytes; more than either network takes for a picture. */
const bodyLimit = 20 * 1024 * 1024;

/** A body that cannot be read; `status` is the HTTP status to answer. */
export class BodyError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface ParsedBody {
  readonly json: unknown;
  readonly form: URLSearchParams;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Reads the whole body. @throws BodyError 413 when it is larger than 20 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bodyLimit) throw new BodyError(413, 'The body is larger than 20 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * Understands JSON, urlencoded and multipart bodies, as both networks do.
 * @throws BodyError 400 when the body is not what its content type says.
 */
export function parseBody(contentType: string, bytes: Buffer): ParsedBody {
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const form = new URLSearchParams();
  const files = new Map<string, UploadedFile>();
  if (bytes.length === 0) return { json: null, form, files };
  if (kind === 'application/json' || kind.endsWith('+json')) {
    try {
      return { json: JSON.parse(bytes.toString('utf8')) as unknown, form, files };
    } catch {
      throw new BodyError(400, 'The body is not JSON.');
    }
  }
  if (kind === 'multipart/form-data') {
    const parts = readMultipart(contentType, bytes);
    if (!parts) throw new BodyError(400, 'The multipart body cannot be read.');
    for (const { name, file, text } of parts) {
      if (file) files.set(name, file);
      else form.append(name, text);
    }
    return { json: null, form, files };
  }
  return { json: null, form: new URLSearchParams(bytes.toString('utf8')), files };
}
