import { type OnApplicationShutdown } from '@nestjs/common';
import { type QueueName, type WorkKind, type WorkPayload } from '@canteen/contracts';
import { Queue } from 'bullmq';
import { type AppConfig } from '../config/config';
import { type Log } from '../logging/log';
import { queueOf, queueSettings } from './queue-settings';

/** What the queues need to be told. */
export type QueueConfig = Pick<AppConfig, 'redisUrl' | 'queuePrefix' | 'waits'>;

/** The longest a caller waits for Redis to take a ring; the sweep finds the work anyway. */
const ringWithinMs = 1_000;

/** Rings for due work. PostgreSQL's table is the truth: a ring that is lost is only late. */
export class Queues implements OnApplicationShutdown {
  readonly #config: QueueConfig;
  readonly #log: Log;
  readonly #queues = new Map<QueueName, Queue<WorkPayload, void, WorkKind>>();
  readonly #ready = new Set<QueueName>();

  constructor(config: QueueConfig, log: Log) {
    this.#config = config;
    this.#log = log;
  }

  /**
   * Asks the queue to start a piece of work. The same work rings once however often it is asked.
   * Never throws: without Redis it says so in the log and the sweep finds the work.
   * @param workId the id of the row of due work.
   * @param delayMs how long from now, in milliseconds; zero or less for at once.
   */
  async ring(kind: WorkKind, workId: string, delayMs: number): Promise<void> {
    const name = queueOf[kind];
    try {
      await within(ringWithinMs, this.#add(name, { kind, workId, delayMs }));
      this.#ready.add(name);
    } catch (error) {
      // Connection refused or lost, Redis full, no answer in time.
      this.#log.warn('The queue could not be rung; the sweep will find the work.', {
        kind,
        workId,
        err: error,
      });
    }
  }

  /**
   * Lets no worker of any process take a job of the queue of this kind of work before `ms` are over. A
   * longer rest that the queue has already is not shortened, and no attempt is counted. Never throws:
   * without Redis the table of what is due still says when the work is due.
   */
  async rest(kind: WorkKind, ms: number): Promise<void> {
    const name = queueOf[kind];
    try {
      await within(ringWithinMs, this.#rest(name, ms));
      this.#ready.add(name);
    } catch (error) {
      this.#log.warn('The queue could not be put to rest; its work is due later all the same.', {
        kind,
        err: error,
      });
    }
  }

  /** Closes the connections to Redis. */
  async close(): Promise<void> {
    const queues = [...this.#queues.values()];
    this.#queues.clear();
    await Promise.allSettled(queues.map((queue) => queue.close()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async #add(
    name: QueueName,
    ring: { kind: WorkKind; workId: string; delayMs: number },
  ): Promise<void> {
    await this.#connected(name).add(
      ring.kind,
      { workId: ring.workId },
      { jobId: `${ring.kind}-${ring.workId}`, delay: Math.max(0, Math.round(ring.delayMs)) },
    );
  }

  async #rest(name: QueueName, ms: number): Promise<void> {
    const queue = this.#connected(name);
    if ((await queue.getRateLimitTtl()) < ms) await queue.rateLimit(Math.max(1, Math.round(ms)));
  }

  /** @throws QueueNotConnected for a queue that was opened and never reached: asking it would take the whole second */
  #connected(name: QueueName): Queue<WorkPayload, void, WorkKind> {
    const known = this.#queues.get(name);
    if (known !== undefined && !this.#ready.has(name)) throw new QueueNotConnected();
    return known ?? this.#open(name);
  }

  #open(name: QueueName): Queue<WorkPayload, void, WorkKind> {
    const { attempts, backoffMs } = queueSettings[name];
    const queue = new Queue<WorkPayload, void, WorkKind>(name, {
      connection: {
        url: this.#config.redisUrl,
        enableOfflineQueue: false,
        maxRetriesPerRequest: 1,
        connectTimeout: this.#config.waits.connectTimeout,
        commandTimeout: ringWithinMs,
      },
      prefix: this.#config.queuePrefix,
      defaultJobOptions: {
        attempts,
        backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
        // A finished job would make the next ring for the same work a duplicate.
        removeOnComplete: true,
        removeOnFail: true,
      },
    });
    queue.on('error', (error) => {
      this.#log.warn('The connection of a queue to Redis has a problem.', {
        queue: name,
        err: error,
      });
    });
    queue.waitUntilReady().then(
      () => this.#ready.add(name),
      // Closed before it was ever connected; ring() has said so.
      () => undefined,
    );
    this.#queues.set(name, queue);
    return queue;
  }
}

class QueueNotConnected extends Error {
  readonly code = 'QUEUE_NOT_CONNECTED';

  constructor() {
    super('The queue is not connected to Redis yet.');
    this.name = 'QueueNotConnected';
  }
}

class NoAnswerInTime extends Error {
  readonly code = 'NO_ANSWER_IN_TIME';

  constructor() {
    super('Redis did not answer in time.');
    this.name = 'NoAnswerInTime';
  }
}

/** Rejects when something takes longer than `ms`; the thing itself goes on. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswerInTime()), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    // It may still fail after nobody waits for it.
    promise.catch(() => undefined);
  }
}
