/** A body with its media type. */
export interface EncodedBody {
  contentType: string;
  bytes: Uint8Array;
}

/** A form as `application/x-www-form-urlencoded`. */
export function formBody(fields: Record<string, string>): EncodedBody {
  return {
    contentType: 'application/x-www-form-urlencoded',
    bytes: Buffer.from(new URLSearchParams(fields).toString()),
  };
}

/** A value as JSON. */
export function jsonBody(value: unknown): EncodedBody {
  return { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(value)) };
}

/** A file of a multipart form. */
export interface FormFile {
  name: string;
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Field names, file names and media types stand in headers: nothing in them may end a line. */
function header(value: string): string {
  return value.replace(/[\r\n"\\]/g, '_');
}

/** A boundary that occurs in none of the parts; it is found by counting, so that it is repeatable. */
function boundaryFor(parts: readonly Uint8Array[]): string {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  for (let count = 0; ; count += 1) {
    const boundary = `form-part-${count.toString().padStart(12, '0')}`;
    if (!buffers.some((buffer) => buffer.includes(boundary))) return boundary;
  }
}

/** Fields and one file as `multipart/form-data` (RFC 7578). */
export function multipartBody(fields: Record<string, string>, file: FormFile): EncodedBody {
  const texts = Object.entries(fields).map(
    ([name, value]) => [name, Buffer.from(value, 'utf8')] as const,
  );
  const boundary = boundaryFor([...texts.map(([, value]) => value), file.bytes]);
  const chunks: Uint8Array[] = [];
  for (const [name, value] of texts) {
    const disposition = `Content-Disposition: form-data; name="${header(name)}"`;
    chunks.push(Buffer.from(`--${boundary}\r\n${disposition}\r\n\r\n`), value, Buffer.from('\r\n'));
  }
  chunks.push(
    Buffer.from(
      `--${boundary}\r\n` +
        `Content-Disposition: form-data; name="${header(file.name)}"; filename="${header(file.fileName)}"\r\n` +
        `Content-Type: ${header(file.contentType)}\r\n\r\n`,
    ),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  );
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat(chunks) };
}
