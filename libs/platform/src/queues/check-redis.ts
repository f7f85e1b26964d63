import { Redis } from 'ioredis';
import { AppError } from '../errors/app-error';

const connectWithinMs = 3_000;
const answerWithinMs = 5_000;

/** What Redis says about keeping what it is given. */
export interface RedisFacts {
  /** What it does when its memory is full; only `noeviction` loses no work. */
  evictionPolicy: string;
  /** Whether it writes what it is told to a file, so that a restart keeps what was rung. */
  appendOnly: boolean;
}

/**
 * Looks at Redis at the start of a process. Without Redis the sweep does the work, so that is not
 * refused; one that throws away keys when it is full would lose work unseen, so that is.
 * @returns whether Redis answered.
 * @throws AppError UNAVAILABLE when `maxmemory-policy` is anything but `noeviction`.
 */
export async function checkRedis(url: string): Promise<'ready' | 'unreachable'> {
  const facts = await inspectRedis(url);
  if (facts === null) return 'unreachable';
  if (facts.evictionPolicy !== 'noeviction') {
    throw new AppError(
      'UNAVAILABLE',
      'Redis is set to throw data away when its memory is full. Set maxmemory-policy to noeviction in its configuration and start again.',
    );
  }
  return 'ready';
}

/** Asks Redis how it keeps what it is given; null when it does not answer in a few seconds. */
export async function inspectRedis(url: string): Promise<RedisFacts | null> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectWithinMs,
    commandTimeout: connectWithinMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    // It would ask the same question as we do.
    enableReadyCheck: false,
  });
  // The same failure is thrown by the command; without a listener it would be printed.
  redis.on('error', () => undefined);
  const deadline = setTimeout(() => redis.disconnect(), answerWithinMs);
  try {
    await redis.connect();
    const memory = await redis.info('memory');
    const persistence = await redis.info('persistence');
    return {
      evictionPolicy: /^maxmemory_policy:(\S+)\s*$/m.exec(memory)?.[1] ?? 'unknown',
      appendOnly: /^aof_enabled:1\s*$/m.test(persistence),
    };
  } catch {
    // Refused, timed out or not signed in: nothing can be said about its settings.
    return null;
  } finally {
    clearTimeout(deadline);
    redis.disconnect();
  }
}
