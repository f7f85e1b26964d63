import { queueNames, WorkKind, WorkPayload, type QueueName } from '@canteen/contracts';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { type Log } from '../logging/log';
import { type QueueConfig } from './queues';
import { checkQueues, queueOf, queueSettings } from './queue-settings';

/** Does one piece of work. Re-reads its row; throws to have it tried again as the table says. */
export type WorkHandler = (kind: WorkKind, workId: string) => Promise<void>;

/** The workers of one process. */
export interface QueueWorkers {
  /** Whether every worker is taking jobs. Says nothing about Redis: the sweep works without it. */
  running(): boolean;
  /** Resolves once every worker is connected; never while Redis is away. */
  ready(): Promise<void>;
  /** Takes no new jobs, lets those in hand end within `waits.stopWithin`, then disconnects. */
  close(): Promise<void>;
}

/**
 * Starts one BullMQ worker per queue.
 * @param handler does the work; the same for every queue.
 * @throws Error when a kind of work has no queue.
 */
export function createWorkers(config: QueueConfig, handler: WorkHandler, log: Log): QueueWorkers {
  checkQueues();
  const workers = queueNames.map((name) => startWorker(name, config, handler, log));
  return {
    running: () => workers.every((worker) => worker.isRunning()),
    ready: async () => {
      await Promise.all(workers.map((worker) => worker.waitUntilReady()));
    },
    close: () => closeWorkers(workers, config.waits.stopWithin),
  };
}

function startWorker(name: QueueName, config: QueueConfig, handler: WorkHandler, log: Log): Worker {
  const { concurrency, limiter, lockMs } = queueSettings[name];
  const worker = new Worker(name, (job: Job<unknown>) => handle(name, job, handler), {
    connection: { url: config.redisUrl, maxRetriesPerRequest: null },
    prefix: config.queuePrefix,
    concurrency,
    limiter: limiter === null ? undefined : { max: limiter.max, duration: limiter.everyMs },
    lockDuration: lockMs,
    // What a dead worker left is started again at most once; the gate decides whether it may be.
    maxStalledCount: 1,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) => {
    log.warn('A worker has a problem with Redis; the sweep goes on.', { queue: name, err: error });
  });
  worker.on('failed', (job, error) => {
    const kind = WorkKind.safeParse(job?.name).data ?? 'unknown';
    log.error('Work failed.', { queue: name, kind, attempt: job?.attemptsMade ?? 0, err: error });
  });
  return worker;
}

/** Parses what came out of Redis; what is not ours is never tried again. */
async function handle(name: QueueName, job: Job<unknown>, handler: WorkHandler): Promise<void> {
  const kind = WorkKind.safeParse(job.name).data;
  const payload = WorkPayload.safeParse(job.data).data;
  if (kind === undefined || payload === undefined || queueOf[kind] !== name) {
    throw new UnrecoverableError('The queue held a job that is not one of ours.');
  }
  await handler(kind, payload.workId);
}

async function closeWorkers(workers: readonly Worker[], withinMs: number): Promise<void> {
  const force = setTimeout(() => {
    for (const worker of workers) void worker.close(true);
  }, withinMs);
  try {
    await Promise.allSettled(workers.map((worker) => worker.close()));
  } finally {
    clearTimeout(force);
  }
}
