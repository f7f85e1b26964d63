import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { type Dialer } from './dialer';

/** How long things may take, in milliseconds, and how large an answer may be, in bytes. */
export interface TransportLimits {
  connectMs: number;
  totalMs: number;
  uploadMs: number;
  maxAnswerBytes: number;
}

/** The limits used unless told otherwise. */
export const defaultLimits: TransportLimits = {
  connectMs: 5_000,
  totalMs: 30_000,
  uploadMs: 120_000,
  maxAnswerBytes: 2_000_000,
};

/** One request, ready to be written. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: URL;
  headers: Record<string, string>;
  body: Uint8Array | null;
  /** Whether the longer limit for uploads applies. */
  isUpload?: boolean;
  /** Runs once the connection stands, before the first byte; when it throws nothing is sent. */
  beforeFirstByte?: () => void | Promise<void>;
}

/** A whole answer. */
export interface Answered {
  kind: 'answered';
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * How an exchange went. The line between `not-sent` and `broken` is the first byte of the request:
 * after it nobody can say from here what the other side did.
 */
export type Exchange =
  Answered | { kind: 'not-sent'; why: string } | { kind: 'broken'; why: string };

/** The system's own word for an error (`ECONNRESET`), or a general one; never a message of others. */
function reason(error: unknown, fallback: string): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : fallback;
}

/** Sends one request over one new connection. It never repeats and never follows a redirect. */
export class Transport {
  constructor(
    private readonly dialer: Dialer,
    private readonly limits: TransportLimits,
  ) {}

  /** Sends a request and waits for the whole answer. Never throws. */
  async send(request: WireRequest): Promise<Exchange> {
    let socket: Socket;
    try {
      socket = await this.connect(request.url);
    } catch (error) {
      // The dialer refused, or the connection failed or took too long: nothing was written.
      const why = reason(error, error instanceof Error ? error.message : 'unknown');
      return { kind: 'not-sent', why: `No connection could be made (${why}).` };
    }
    try {
      await request.beforeFirstByte?.();
    } catch {
      // The caller's own reason stays with the caller.
      socket.destroy();
      return { kind: 'not-sent', why: 'It was stopped just before sending.' };
    }
    if (socket.destroyed || !socket.writable) {
      socket.destroy();
      return { kind: 'not-sent', why: 'The connection was closed before anything was sent.' };
    }
    try {
      return await this.exchange(socket, request);
    } finally {
      socket.destroy();
    }
  }

  private connect(url: URL): Promise<Socket> {
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    return new Promise((resolve, reject) => {
      const socket = this.dialer({ host: url.hostname, port, secure });
      const timer = setTimeout(() => socket.destroy(new Error('time-out')), this.limits.connectMs);
      const fail = (error?: Error) => {
        clearTimeout(timer);
        reject(error ?? new Error('closed'));
      };
      socket.once('error', fail);
      socket.once('close', () => fail());
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        socket.removeAllListeners('close');
        // An error from here on shows in the request; this keeps one before it from being fatal.
        socket.on('error', () => socket.destroy());
        resolve(socket);
      });
    });
  }

  private exchange(socket: Socket, request: WireRequest): Promise<Exchange> {
    const ms = request.isUpload ? this.limits.uploadMs : this.limits.totalMs;
    return new Promise((resolve) => {
      const timer = setTimeout(() => end({ kind: 'broken', why: 'No answer came in time.' }), ms);
      const end = (exchange: Exchange) => {
        clearTimeout(timer);
        socket.destroy();
        resolve(exchange);
      };
      const brokenBy = (error: unknown) =>
        end({ kind: 'broken', why: `The connection broke (${reason(error, 'no reason given')}).` });
      const outgoing = httpRequest({
        method: request.method,
        path: request.url.pathname + request.url.search,
        headers: {
          host: request.url.host,
          'accept-encoding': 'identity',
          ...request.headers,
          ...(request.body ? { 'content-length': String(request.body.length) } : {}),
        },
        createConnection: () => socket,
      });
      outgoing.on('error', brokenBy);
      outgoing.on('response', (incoming) => {
        this.collect(incoming).then(end, brokenBy);
      });
      outgoing.end(request.body ?? undefined);
    });
  }

  /** Reads the answer to its end; one that is cut off makes the loop throw. */
  private async collect(incoming: IncomingMessage): Promise<Exchange> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of incoming as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > this.limits.maxAnswerBytes) {
        return { kind: 'broken', why: 'The answer was too large.' };
      }
      parts.push(part);
    }
    const body = this.unpack(Buffer.concat(parts), incoming.headers['content-encoding']);
    if (body === null) return { kind: 'broken', why: 'The answer was unreadable.' };
    return { kind: 'answered', status: incoming.statusCode ?? 0, headers: incoming.headers, body };
  }

  /** Unpacks an answer that came packed although we asked for plain; null when it cannot. */
  private unpack(body: Buffer, encoding: string | undefined): Buffer | null {
    if (encoding === undefined || encoding === 'identity' || body.length === 0) return body;
    if (encoding !== 'gzip') return null;
    try {
      return gunzipSync(body, { maxOutputLength: this.limits.maxAnswerBytes });
    } catch {
      // Not gzip after all, cut off, or larger than allowed.
      return null;
    }
  }
}
