import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket, type AddressInfo } from 'node:net';
import { LiveEvent } from '@canteen/contracts';
import { Redis } from 'ioredis';
import { waitsDividedBy } from '../config/waits';
import { SilentLog } from '../logging/log';
import { RedisLiveBus } from './redis-live-bus';

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';
if (redisUrl === '') throw new Error('Set TEST_REDIS_URL to run this.');
const topics = LiveEvent.shape.topic.options;

/** A listener that a test can wait on. */
class Ear {
  readonly heard: LiveEvent[] = [];
  #wake: () => void = () => undefined;

  readonly listen = (event: LiveEvent): void => {
    this.heard.push(event);
    this.#wake();
  };

  async until(condition: (heard: LiveEvent[]) => boolean): Promise<void> {
    while (!condition(this.heard)) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}

describe(RedisLiveBus.name, () => {
  let prefix: string;
  const buses: RedisLiveBus[] = [];
  const busTo = (url: string, divisor = 1): RedisLiveBus => {
    const waits = waitsDividedBy(divisor);
    const bus = new RedisLiveBus({ redisUrl: url, queuePrefix: prefix, waits }, new SilentLog());
    buses.push(bus);
    return bus;
  };
  beforeEach(() => (prefix = `test-${randomUUID()}`));
  afterEach(() => {
    for (const bus of buses.splice(0)) bus.close();
  });

  it('carries an event to another process, only to listeners of that practice', async () => {
    const [api, worker] = [busTo(redisUrl), busTo(redisUrl)];
    const ours = new Ear();
    const theirs = new Ear();
    api.subscribe('p1', ours.listen);
    api.subscribe('p2', theirs.listen);
    // The first events say "re-read": the subscription stands.
    await ours.until((heard) => heard.length >= topics.length);
    worker.publish('p1', { topic: 'posts', id: '7' });
    await ours.until((heard) => heard.length > topics.length);
    expect(ours.heard.at(-1)).toEqual({ topic: 'posts', id: '7' });
    expect(theirs.heard.every(({ id }) => id === null)).toBe(true);
    expect(api.connected && worker.connected).toBe(true);
  });

  it('hears nothing after the end of its subscription', async () => {
    const bus = busTo(redisUrl);
    const [left, stayed] = [new Ear(), new Ear()];
    const leave = bus.subscribe('p1', left.listen);
    bus.subscribe('p1', stayed.listen);
    await stayed.until((heard) => heard.length >= topics.length);
    leave();
    bus.publish('p1', { topic: 'log', id: '1' });
    await stayed.until((heard) => heard.length > topics.length);
    expect(left.heard).toHaveLength(topics.length);
  });

  it('leaves out what others write to its channel, and survives a listener that throws', async () => {
    const bus = busTo(redisUrl);
    const ear = new Ear();
    bus.subscribe('p1', () => {
      throw new Error('The screen went away.');
    });
    bus.subscribe('p1', ear.listen);
    await ear.until((heard) => heard.length >= topics.length);
    const redis = new Redis(redisUrl);
    await redis.publish(`${prefix}:live`, 'no json');
    await redis.publish(
      `${prefix}:live`,
      '{"practiceId":"p1","event":{"topic":"secrets","id":""}}',
    );
    await redis.quit();
    bus.publish('p1', { topic: 'review', id: '2' });
    await ear.until((heard) => heard.some(({ id }) => id === '2'));
    expect(ear.heard).toHaveLength(topics.length + 1);
  });

  it('has screens re-read every while without Redis, and says it is not connected', async () => {
    const bus = busTo('redis://127.0.0.1:1', 100);
    const ear = new Ear();
    bus.subscribe('p1', ear.listen);
    bus.publish('p2', { topic: 'posts', id: '1' });
    await ear.until((heard) => heard.length >= 2 * topics.length);
    expect(bus.connected).toBe(false);
    expect(new Set(ear.heard.map(({ topic }) => topic))).toEqual(new Set(topics));
    expect(ear.heard.every(({ id }) => id === null)).toBe(true);
  });

  it('tells screens to re-read when the connection breaks, and carries events after it', async () => {
    const gate = await openGate();
    const throughGate = new URL(redisUrl);
    throughGate.port = String(gate.port);
    const bus = busTo(throughGate.toString());
    const ear = new Ear();
    bus.subscribe('p1', ear.listen);
    await ear.until(() => bus.connected);
    const before = ear.heard.length;
    gate.cut();
    // Once for the break, once for being back; a slow machine hears more while it waits.
    await ear.until((heard) => bus.connected && heard.length >= before + 2 * topics.length);
    busTo(redisUrl).publish('p1', { topic: 'comments', id: '3' });
    await ear.until((heard) => heard.some(({ id }) => id === '3'));
    bus.close();
    gate.server.close();
    gate.cut();
  });
});

/** A door before Redis whose connections a test can cut. */
async function openGate(): Promise<{ port: number; cut: () => void; server: Server }> {
  const { hostname, port } = new URL(redisUrl);
  const sockets = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname);
    for (const socket of [inward, outward]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    inward.pipe(outward).pipe(inward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return { port: (server.address() as AddressInfo).port, cut, server };
}
