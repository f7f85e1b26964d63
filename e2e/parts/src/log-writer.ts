// Many writers to one log, as a process that can be killed. Each line it prints is a write that the product
// acknowledged: what it names must be in the log for ever.
import 'reflect-metadata';
import { writeSync } from 'node:fs';
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

const [url = '', keysFolder = '', practice = '', name = '', count = '1'] = process.argv.slice(2);
const source = await createDataSource(url, Number(count)).initialize();
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

async function writeForEver(writer: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const write = `${name}/${writer}/${turn}`;
    const parts = 1 + ((writer + turn) % 3);
    try {
      await uow.run(practice, (tx) => {
        for (let part = 1; part <= parts; part += 1) {
          tx.log.append({
            kind: 'post.started',
            actor: { type: 'system', id: null, name: 'Writer', roles: [] },
            subject: { type: 'post', id: tx.ids.next() },
            thread: null,
            data: { write, part, parts },
          });
        }
        return Promise.resolve();
      });
      writeSync(1, `${write} ${parts}\n`);
    } catch {
      // The database was killed under it: nothing was acknowledged. A moment later there is another connection.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

writeSync(1, 'ready\n');
await Promise.all(Array.from({ length: Number(count) }, (_, writer) => writeForEver(writer)));
