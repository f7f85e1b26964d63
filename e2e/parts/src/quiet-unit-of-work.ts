import { createDataSource, UnitOfWork } from '@canteen/data-access';
import {
  EnvelopeCipher,
  KeyRing,
  LiveBus,
  Pseudonyms,
  Queues,
  SilentLog,
  SystemClock,
  UuidV7Ids,
  waitsDividedBy,
} from '@canteen/platform';

class NobodyListens extends LiveBus {
  readonly connected = false;
  publish(): void {
    return undefined;
  }
  subscribe(): () => void {
    return () => undefined;
  }
}

class NobodyHears extends Queues {
  override ring(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Transactions as the product makes them, without Redis: nothing is rung and no screen is told.
 *
 * @param keysFolder the keys of the installation
 */
export async function quietUnitOfWork(
  url: string,
  keysFolder: string,
  connections: number,
): Promise<{ uow: UnitOfWork; close: () => Promise<void> }> {
  const source = await createDataSource(url, connections).initialize();
  const keys = KeyRing.load(keysFolder);
  const nowhere = {
    queuePrefix: 'nobody',
    redisUrl: 'redis://127.0.0.1:1',
    waits: waitsDividedBy(1),
  };
  const uow = new UnitOfWork(
    source,
    new SystemClock(),
    new UuidV7Ids(),
    new EnvelopeCipher(keys),
    keys,
    new Pseudonyms(keys),
    new NobodyHears(nowhere, new SilentLog()),
    new NobodyListens(),
  );
  return { uow, close: () => source.destroy() };
}
