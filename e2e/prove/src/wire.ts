import {
  type AddressInfo,
  createConnection,
  createServer,
  type Server,
  type Socket,
} from 'node:net';
import { pause } from './waiting';

/** A request that changes something, as it passed by. */
export interface PassedPost {
  /** Its first line and headers, which name the page or carry the token of the account. */
  head: string;
  /** When its first byte came by: this machine's clock, ms since 1970. */
  at: number;
  /** When it was over for the sender: the same clock; null while it lasts. */
  endedAt: number | null;
}

/**
 * The way from one worker to the networks. It takes its time in both directions, as real ones do, and
 * what was written before a worker died still arrives: that is what makes a kill dangerous.
 */
export class Wire {
  readonly posts: PassedPost[] = [];
  /** How much longer than usual answers take, in ms. */
  holdBackMs = 0;
  private silentNow = 0;

  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
  ) {}

  /** @param delay how long the next piece takes, in ms */
  static async open(targetPort: number, delay: () => number): Promise<Wire> {
    const sockets = new Set<Socket>();
    const server = createServer({ allowHalfOpen: true });
    const wire = new Wire(server, sockets);
    server.on('connection', (near) => {
      const far = createConnection({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
      wire.watch(near);
      carry(near, far, delay);
      carry(far, near, () => delay() + wire.holdBackMs);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Connections that were opened and carried nothing yet: a send between the gate and its first byte. */
  get silent(): number {
    return this.silentNow;
  }

  /** Sends that have begun and have no answer yet. */
  inFlight(): number {
    return this.posts.filter(({ endedAt }) => endedAt === null).length;
  }

  /** How often something was sent to the page, whatever became of it. */
  sendsTo(pageId: string): number {
    return this.posts.filter(({ head }) => head.includes(pageId)).length;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private watch(near: Socket): void {
    this.silentNow += 1;
    let isSilent = true;
    const speaks = (): void => {
      if (isSilent) this.silentNow -= 1;
      isSilent = false;
    };
    near.once('close', speaks);
    near.once('data', (first: Buffer) => {
      speaks();
      const head = first.subarray(0, 2_000).toString('latin1');
      if (!head.startsWith('POST ')) return;
      const post: PassedPost = { head, at: Date.now(), endedAt: null };
      this.posts.push(post);
      const end = (): void => {
        post.endedAt ??= Date.now();
      };
      near.once('close', end);
      near.once('end', end);
    });
  }
}

function carry(from: Socket, to: Socket, delay: () => number): void {
  let before: Promise<void> = Promise.resolve();
  const later = (work: () => void): void => {
    before = before.then(() => pause(delay())).then(work);
  };
  const ignore = (): void => undefined;
  from.on('data', (piece: Buffer) => later(() => !to.destroyed && to.write(piece, ignore)));
  from.on('end', () => later(() => to.end()));
  // A broken connection breaks on the other side too, after what was under way has arrived.
  from.on('error', ignore);
  from.on('close', () => later(() => to.destroySoon()));
}
