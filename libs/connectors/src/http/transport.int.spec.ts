import { createServer, type Server, Socket } from 'node:net';
import { loopbackDialer } from './dialer';
import { defaultLimits, Transport, type WireRequest } from './transport';

/** What a server does with a connection; the request's bytes are collected for it. */
type Behaviour = (socket: Socket, received: Buffer[]) => void;

const limits = {
  ...defaultLimits,
  connectMs: 300,
  totalMs: 300,
  uploadMs: 900,
  maxAnswerBytes: 1_000,
};
const transport = new Transport(loopbackDialer, limits);

async function withServer<T>(
  behaviour: Behaviour,
  use: (url: URL, received: Buffer[]) => Promise<T>,
) {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => received.push(chunk));
    behaviour(socket, received);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  try {
    return await use(new URL(`http://127.0.0.1:${address.port}/path?a=1`), received);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

function post(url: URL, changes: Partial<WireRequest> = {}): WireRequest {
  return { method: 'POST', url, headers: {}, body: Buffer.from('message=hello'), ...changes };
}

/** Answers with this text once the request has arrived. */
const answer =
  (text: string, then: (socket: Socket) => void = (socket) => socket.end()): Behaviour =>
  (socket) =>
    socket.once('data', () => socket.write(text, () => then(socket)));

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

describe(Transport.name, () => {
  it('sends one request and reads one answer', async () => {
    await withServer(answer(OK), async (url, received) => {
      const exchange = await transport.send(post(url));
      expect(exchange).toMatchObject({ kind: 'answered', status: 200 });
      const sent = Buffer.concat(received).toString();
      expect(sent).toMatch(/^POST \/path\?a=1 HTTP\/1\.1\r\n/);
      expect(sent).toContain('\r\n\r\nmessage=hello');
    });
  });

  it.each<[string, Behaviour]>([
    ['says nothing', () => undefined],
    ['resets after reading', (socket) => socket.once('data', () => socket.resetAndDestroy())],
    ['closes after reading', (socket) => socket.once('data', () => socket.end())],
    ['cuts the head', answer('HTTP/1.1 200 OK\r\nContent-Le')],
    ['cuts the body', answer('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{"id":')],
    [
      'resets in the body',
      answer('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{"id":', (s) => s.resetAndDestroy()),
    ],
    [
      'never ends the body',
      answer('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{"id":', () => undefined),
    ],
    [
      'answers too much',
      answer(`HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n${'x'.repeat(2000)}`),
    ],
    ['speaks no HTTP', answer('220 mail.example.org ESMTP\r\n')],
    [
      'lies about gzip',
      answer('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok'),
    ],
    [
      'packs in a way not asked for',
      answer('HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nok'),
    ],
  ])('is broken when the other side %s', async (_name, behaviour) => {
    await withServer(behaviour, async (url) => {
      expect((await transport.send(post(url))).kind).toBe('broken');
    });
  });

  it('writes no byte before it may', async () => {
    await withServer(answer(OK), async (url, received) => {
      let bytesBefore = -1;
      let isOpen = false;
      const beforeFirstByte = async () => {
        await new Promise((resolve) => setImmediate(resolve));
        isOpen = true;
        bytesBefore = received.length;
      };
      await transport.send(post(url, { beforeFirstByte }));
      expect([isOpen, bytesBefore, received.length > 0]).toEqual([true, 0, true]);
    });
  });

  it('sends nothing when it may not', async () => {
    await withServer(answer(OK), async (url, received) => {
      const beforeFirstByte = () => {
        throw new Error('too late');
      };
      const exchange = await transport.send(post(url, { beforeFirstByte }));
      expect(exchange).toEqual({ kind: 'not-sent', why: 'It was stopped just before sending.' });
      expect(received).toEqual([]);
    });
  });

  it('sends nothing when the connection fell while it waited', async () => {
    const closing: Behaviour = (socket) => socket.resetAndDestroy();
    await withServer(closing, async (url, received) => {
      let fallen: Promise<unknown> = Promise.resolve();
      const watched = new Transport((to) => {
        const socket = loopbackDialer(to);
        fallen = new Promise((resolve) => socket.once('error', resolve));
        return socket;
      }, limits);
      const beforeFirstByte = async () => {
        await fallen;
      };
      const exchange = await watched.send(post(url, { beforeFirstByte }));
      expect(exchange.kind).toBe('not-sent');
      expect(received).toEqual([]);
    });
  });

  it('gives up a connection that does not come', async () => {
    const stuck = new Transport(() => new Socket(), limits);
    const exchange = await stuck.send(post(new URL('http://127.0.0.1:9/')));
    expect(exchange.kind).toBe('not-sent');
  });

  it('follows no redirect', async () => {
    const redirect = 'HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n';
    await withServer(answer(redirect), async (url, received) => {
      expect(await transport.send(post(url))).toMatchObject({ kind: 'answered', status: 302 });
      expect(Buffer.concat(received).toString()).not.toContain('/elsewhere');
    });
  });

  it('gives uploads more time', async () => {
    const late: Behaviour = (socket) =>
      socket.once('data', () => setTimeout(() => socket.end(OK), 500));
    await withServer(late, async (url) => {
      expect((await transport.send(post(url))).kind).toBe('broken');
      expect((await transport.send(post(url, { isUpload: true }))).kind).toBe('answered');
    });
  });

  it.each([
    'http://192.0.2.1/',
    'http://graph.facebook.com/',
    'http://[2001:db8::1]/',
    'http://127.0.0.1.example.org/',
  ])('goes nowhere but to this computer with the loopback dialer: %s', async (address) => {
    const exchange = await transport.send(post(new URL(address)));
    expect(exchange).toEqual({
      kind: 'not-sent',
      why: 'No connection could be made (Refused: not this computer.).',
    });
  });
});
