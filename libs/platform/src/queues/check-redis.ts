import { Redis } from 'ioredis';
import { AppError } from '../errors/app-error';

const connectWithinMs = 3_000;
const answerWithinMs = 5_000;

/**
 * Looks at Redis at the start of a process. Without Redis the sweep does the work, so that is not
 * refused; one that throws away keys when it is full would lose work unseen, so that is.
 * @returns whether Redis answered.
 * @throws AppError UNAVAILABLE when `maxmemory-policy` is anything but `noeviction`.
 */
export async function checkRedis(url: string): Promise<'ready' | 'unreachable'> {
  const policy = await evictionPolicyOf(url);
  if (policy === null) return 'unreachable';
  if (policy !== 'noeviction') {
    throw new AppError(
      'UNAVAILABLE',
      'Redis is set to throw data away when its memory is full. Set maxmemory-policy to noeviction in its configuration and start again.',
    );
  }
  return 'ready';
}

async function evictionPolicyOf(url: string): Promise<string | null> {
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
    return /^maxmemory_policy:(\S+)\s*$/m.exec(memory)?.[1] ?? 'unknown';
  } catch {
    // Refused, timed out or not signed in: nothing can be said about its settings.
    return null;
  } finally {
    clearTimeout(deadline);
    redis.disconnect();
  }
}
