import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxServer } from '../http/sandbox-server';
import { World } from '../state/world';

/** An answer with its body read, and parsed when it is JSON. */
export interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface Surface {
  readonly id: string;
  readonly handle: string;
  readonly token: string;
}

/** A sandbox on a port of its own, with a data folder that goes away with it. */
export class RunningSandbox {
  private stopped = false;

  private constructor(
    readonly world: World,
    readonly base: string,
    readonly folder: string,
    private readonly server: SandboxServer,
  ) {}

  static async start(folder = mkdtempSync(join(tmpdir(), 'sandbox-'))): Promise<RunningSandbox> {
    const world = new World(folder, Date.now);
    const server = new SandboxServer(world);
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    world.publicUrl = `http://127.0.0.1:${port}`;
    return new RunningSandbox(world, world.publicUrl, folder, server);
  }

  /** Stops the server, once; `keep` leaves the data folder for another start. */
  async stop(keep = false): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    await this.server.close();
    this.world.close();
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }

  async call(method: string, path: string, init: RequestInit = {}): Promise<Read> {
    const answer = await fetch(this.base + path, { method, redirect: 'manual', ...init });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parse(text) };
  }

  control(method: string, path: string, body?: unknown): Promise<Read> {
    return this.call(method, `/_sim${path}`, jsonInit(body));
  }

  graph(method: string, path: string, token: string, body?: unknown): Promise<Read> {
    return this.call(method, `/graph/v25.0${path}`, jsonInit(body, token));
  }

  x(method: string, path: string, token: string, body?: unknown): Promise<Read> {
    return this.call(method, `/x/2${path}`, jsonInit(body, token));
  }

  async page(network: 'facebook' | 'x'): Promise<Surface> {
    const answer = await this.control('POST', '/pages', { network, name: 'Oakfield Surgery' });
    return answer.json as unknown as Surface;
  }

  async person(network: 'facebook' | 'x', name: string): Promise<{ id: string; handle: string }> {
    const answer = await this.control('POST', '/people', { network, name });
    return answer.json as unknown as { id: string; handle: string };
  }

  async act(person: string, act: string, body: unknown): Promise<string> {
    const answer = await this.control('POST', `/people/${person}/${act}`, body);
    if (answer.status !== 200) throw new Error(answer.text);
    return String(answer.json['id']);
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function jsonInit(body: unknown, token?: string): RequestInit {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (body === undefined) return { headers };
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The `error` of a Graph answer. */
export function graphError(answer: Read): { code: unknown; error_subcode?: unknown } {
  return answer.json['error'] as { code: unknown; error_subcode?: unknown };
}

/** The `data` of an answer as a list of objects. */
export function dataList(answer: Read): Record<string, unknown>[] {
  return (answer.json['data'] ?? []) as Record<string, unknown>[];
}

/** The `data` of an answer as one object. */
export function dataOf(answer: Read): Record<string, unknown> {
  return answer.json['data'] as Record<string, unknown>;
}

/** The smallest PNG there is: one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
