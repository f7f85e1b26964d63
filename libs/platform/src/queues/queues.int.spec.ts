import { randomUUID } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { once } from 'node:events';
import { type WorkKind } from '@canteen/contracts';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { waitsDividedBy } from '../config/waits';
import { Log, SilentLog } from '../logging/log';
import { checkRedis } from './check-redis';
import { createWorkers, type QueueWorkers } from './queue-workers';
import { type QueueConfig, Queues } from './queues';

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';
if (redisUrl === '') throw new Error('Set TEST_REDIS_URL to run this.');
const workId = '01a20120-af32-71f1-82a2-b53f4f711030';

class CountingLog extends SilentLog {
  readonly warnings: string[] = [];

  override warn(message = ''): void {
    this.warnings.push(message);
  }
}

/** Collects what a handler was called with and lets a test wait for a number of calls. */
class Calls {
  readonly all: [WorkKind, string][] = [];
  #wake: () => void = () => undefined;

  readonly handler = (kind: WorkKind, id: string): Promise<void> => {
    this.all.push([kind, id]);
    this.#wake();
    return Promise.resolve();
  };

  async count(wanted: number): Promise<void> {
    while (this.all.length < wanted) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

describe(`${Queues.name} and ${createWorkers.name}`, () => {
  let config: QueueConfig;
  let queues: Queues;
  let workers: QueueWorkers | undefined;

  beforeEach(() => {
    config = { redisUrl, queuePrefix: `test-${randomUUID()}`, waits: waitsDividedBy(1) };
    queues = new Queues(config, new SilentLog());
  });
  afterEach(async () => {
    await workers?.close();
    workers = undefined;
    await queues.close();
    const redis = new Redis(redisUrl);
    const keys = await redis.keys(`${config.queuePrefix}:*`);
    if (keys.length > 0) await redis.del(keys);
    await redis.quit();
  });

  it('brings each ring to the handler, with nothing but the id in Redis', async () => {
    await queues.ring('publish', workId, 0);
    const redis = new Redis(redisUrl);
    const job = await redis.hgetall(`${config.queuePrefix}:publishing:publish-${workId}`);
    await redis.quit();
    expect(job['data']).toBe(JSON.stringify({ workId }));
    expect(JSON.parse(job['opts'] ?? '{}')).toMatchObject({ attempts: 1 });

    const calls = new Calls();
    workers = createWorkers(config, calls.handler, new SilentLog());
    await calls.count(1);
    await queues.ring('screen-comment', workId, 0);
    await calls.count(2);
    expect(calls.all).toEqual([
      ['publish', workId],
      ['screen-comment', workId],
    ]);
    expect(workers.running()).toBe(true);
  });

  it('rings once for the same work, and again after it was done', async () => {
    await Promise.all(Array.from({ length: 20 }, () => queues.ring('publish', workId, 0)));
    const calls = new Calls();
    workers = createWorkers(config, calls.handler, new SilentLog());
    await calls.count(1);
    await workers.close();
    expect(calls.all).toHaveLength(1);

    workers = createWorkers(config, calls.handler, new SilentLog());
    await queues.ring('publish', workId, 0);
    await calls.count(2);
    expect(calls.all).toHaveLength(2);
  });

  it('waits out a delay', async () => {
    const calls = new Calls();
    workers = createWorkers(config, calls.handler, new SilentLog());
    await workers.ready();
    const start = performance.now();
    await queues.ring('publish', workId, 600);
    await calls.count(1);
    expect(performance.now() - start).toBeGreaterThanOrEqual(590);
  });

  it('rests for one network: no job of it starts before that is over, the other network’s do', async () => {
    const calls = new Calls();
    workers = createWorkers(config, calls.handler, new SilentLog());
    await workers.ready();
    await queues.rest('import-x', 700);
    await queues.rest('import-x', 100);
    const start = performance.now();
    await queues.ring('import-x', workId, 0);
    await queues.ring('import-facebook', workId, 0);
    await calls.count(1);
    expect(calls.all).toEqual([['import-facebook', workId]]);
    await calls.count(2);
    expect(performance.now() - start).toBeGreaterThanOrEqual(650);
  });

  it('does not repeat a failed send, and repeats a failed screening', async () => {
    const failing = new Calls();
    workers = createWorkers(
      config,
      async (kind, id) => {
        await failing.handler(kind, id);
        throw new Error('It failed.');
      },
      new SilentLog(),
    );
    await queues.ring('publish', workId, 0);
    await queues.ring('screen-revision', workId, 0);
    await failing.count(3);
    expect(failing.all.map(([kind]) => kind).toSorted()).toEqual([
      'publish',
      'screen-revision',
      'screen-revision',
    ]);
  });

  it('hands nothing to the handler that is not one of ours', async () => {
    const foreign = new Queue('publishing', {
      connection: { url: redisUrl },
      prefix: config.queuePrefix,
    });
    await foreign.add('publish', { workId: 'DROP TABLE' });
    await foreign.add('tidy-up', { workId });
    await foreign.add('screen-comment', { workId });
    await foreign.add('publish', { workId });
    await foreign.close();
    const calls = new Calls();
    workers = createWorkers(config, calls.handler, new SilentLog());
    await calls.count(1);
    await workers.close();
    expect(calls.all).toEqual([['publish', workId]]);
  });

  it('lets work in hand end before it closes', async () => {
    let ended = false;
    const begun = new Calls();
    workers = createWorkers(
      config,
      async (kind, id) => {
        await begun.handler(kind, id);
        await new Promise((resolve) => setTimeout(resolve, 300));
        ended = true;
      },
      new SilentLog(),
    );
    await queues.ring('publish', workId, 0);
    await begun.count(1);
    await workers.close();
    expect(ended).toBe(true);
  });

  it.each([
    ['refuses connections', false],
    ['accepts and never answers', true],
  ])('does not hold up or break its caller when Redis %s', async (_, listens) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const sockets: { destroy(): void }[] = [];
    server.on('connection', (socket) => sockets.push(socket));
    if (!listens) server.close();
    const log: Log & CountingLog = new CountingLog();
    const away = new Queues({ ...config, redisUrl: `redis://127.0.0.1:${port}` }, log);
    const start = performance.now();
    await away.ring('publish', workId, 0);
    expect(performance.now() - start).toBeLessThan(1_500);
    const second = performance.now();
    await away.ring('publish', workId, 0);
    expect(performance.now() - second).toBeLessThan(100);
    expect(log.warnings.filter((text) => text.includes('sweep'))).toHaveLength(2);
    server.close();
    const closed = away.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  });
});

describe(checkRedis.name, () => {
  it('accepts a Redis that keeps everything', async () => {
    expect(await checkRedis(redisUrl)).toBe('ready');
  });

  it('says when there is none', async () => {
    expect(await checkRedis('redis://127.0.0.1:1')).toBe('unreachable');
  });

  it('refuses a Redis that throws data away', async () => {
    // A stand-in that only knows INFO: changing the shared one would disturb others.
    const info = '# Memory\r\nmaxmemory_policy:allkeys-lru\r\n';
    const server = createServer((socket) => {
      socket.on('data', (bytes) => {
        for (const command of bytes
          .toString()
          .toLowerCase()
          .split(/\*\d+\r\n/)
          .slice(1)) {
          const asks = command.includes('\r\ninfo\r\n');
          socket.write(asks ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n');
        }
      });
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      await expect(checkRedis(`redis://127.0.0.1:${port}`)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
    } finally {
      server.close();
    }
  });
});
