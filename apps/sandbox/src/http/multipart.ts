import { type UploadedFile } from './messages';

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  /** Bytes of a part that is a file, or that says it is something else than text. */
  readonly file: UploadedFile | null;
  readonly text: string;
}

const blankLine = Buffer.from('\r\n\r\n');

/**
 * Takes a multipart body apart (RFC 7578). A part with a content type of its own keeps its bytes even
 * without a file name: clients in use send pictures that way.
 * @returns null when the body is not multipart as its content type says.
 */
export function readMultipart(contentType: string, bytes: Buffer): Part[] | null {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return null;
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let at = bytes.indexOf(mark);
  while (at !== -1) {
    const start = at + mark.length;
    if (bytes.toString('latin1', start, start + 2) === '--') return parts;
    const end = bytes.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), start);
    const part = end === -1 ? null : readPart(bytes.subarray(start + 2, end));
    if (!part) return null;
    parts.push(part);
    at = end + 2;
  }
  return null;
}

function readPart(bytes: Buffer): Part | null {
  const split = bytes.indexOf(blankLine);
  if (split === -1) return null;
  const head = bytes.toString('utf8', 0, split);
  const body = bytes.subarray(split + blankLine.length);
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return null;
  const filename = /;\s*filename="([^"]*)"/i.exec(head)?.[1];
  const contentType = /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1]?.trim();
  const isText = contentType === undefined || contentType.startsWith('text/');
  const file =
    filename === undefined && isText
      ? null
      : {
          filename: filename ?? '',
          contentType: contentType ?? 'application/octet-stream',
          bytes: body,
        };
  return { name, file, text: body.toString('utf8') };
}
