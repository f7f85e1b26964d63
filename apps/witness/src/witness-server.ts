import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Witness, type WitnessAnswer } from './witness';

const MOST_BYTES = 200_000;

/** What the server needs: the witness, its public name, and what it cosigned last of a log. */
export interface Served {
  witness: Witness;
  verifierKey: string;
  lastOf(origin: string): string | null;
}

/**
 * The endpoints: `POST /add-checkpoint` of C2SP tlog-witness; `GET /checkpoint?origin=…` with the newest cosigned
 * checkpoint, for whoever wants to compare; `GET /key`; `GET /health`.
 */
export function witnessServer(served: Served): Server {
  return createServer((request, response) => {
    void handle(served, request, response).catch(() => response.writeHead(500).end());
  });
}

async function handle(
  { witness, verifierKey, lastOf }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://witness');
  const route = `${request.method ?? ''} ${url.pathname}`;
  if (route === 'POST /add-checkpoint') {
    const body = await bodyOf(request);
    const answer: WitnessAnswer =
      body === null
        ? { status: 400, body: 'The request is too long.' }
        : witness.addCheckpoint(body);
    return say(
      response,
      answer.status,
      answer.body,
      answer.status === 409 ? 'x.tlog.size' : 'plain',
    );
  }
  if (route === 'GET /checkpoint') {
    const note = lastOf(url.searchParams.get('origin') ?? '');
    return note === null
      ? say(response, 404, 'Nothing was cosigned yet.')
      : say(response, 200, note);
  }
  if (route === 'GET /key') return say(response, 200, `${verifierKey}\n`);
  if (route === 'GET /health') return say(response, 200, 'well\n');
  return say(response, 404, 'There is no such page.');
}

function say(response: ServerResponse, status: number, body: string, type = 'plain'): void {
  response.writeHead(status, { 'content-type': `text/${type}; charset=utf-8` }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
