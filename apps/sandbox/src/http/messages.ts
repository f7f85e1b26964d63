/** A file from a multipart body. */
export interface UploadedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A request as the networks' routes see it. */
export interface SimRequest {
  readonly method: string;
  /** Path after the network's own prefix, beginning with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON body, or null when the body is something else. */
  readonly json: unknown;
  /** Fields of an urlencoded or multipart body. */
  readonly form: URLSearchParams;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** What goes back. */
export interface SimAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A JSON answer; further headers may replace its content type. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): SimAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An HTML page that no other site may frame. */
export function htmlAnswer(status: number, html: string): SimAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: html,
  };
}

/** Sends the browser to another address of the sandbox after a form was sent. */
export function seeOther(location: string, headers: Record<string, string> = {}): SimAnswer {
  return { status: 303, headers: { location, ...headers }, body: '' };
}
