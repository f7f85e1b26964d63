// Many writers to one log, as a process that can be killed. Each line it prints is a write that the product
// acknowledged: what it names must be in the log for ever.
import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { quietUnitOfWork } from './quiet-unit-of-work';

const [url = '', keysFolder = '', practice = '', name = '', count = '1'] = process.argv.slice(2);
const { uow } = await quietUnitOfWork(url, keysFolder, Number(count));

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
