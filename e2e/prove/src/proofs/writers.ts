import { WriterProcess, migrated, wrongInLog, writerFile } from '../log/writing';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';
import { becomesTrue, pause } from '../waiting';

const PROCESSES = 5;
const WRITERS_EACH = 10;
const AT_MOST_MS = 5 * 60_000;

/** L7: many write to one log at once, and some are killed meanwhile. Its order has no gap and time never goes back. */
export const writers: PartsProof = {
  ofParts: true,
  ids: ['L7'],
  name: 'writers',
  what: `gap-free order and monotone time with ${PROCESSES * WRITERS_EACH} writers at once and crashes`,
  trials: { ci: 5_000, release: 100_000 },
  cost: { seconds: 40, processors: 1.5 },
  async run({ stage, parts, chance, trials }: PartsRun): Promise<Verdict> {
    const urls = await stage.newDatabase('writers');
    await migrated(urls, parts, stage.keys);
    const processes = Array.from(
      { length: PROCESSES },
      (_, at) => new WriterProcess(writerFile(parts), urls, stage.keys, `p${at}`, WRITERS_EACH),
    );
    await Promise.all(processes.map((each) => each.begin()));
    const written = () =>
      processes
        .flatMap(({ acknowledged }) => [...acknowledged.values()])
        .reduce((sum, count) => sum + count, 0);
    let killed = 0;
    let ended = false;
    const killing = (async () => {
      while (!ended) {
        await pause(chance.between(300, 900));
        const victim = chance.oneOf(processes);
        await victim.kill();
        killed += 1;
        await victim.begin();
      }
    })();
    const enough = await becomesTrue(() => written() >= trials, AT_MOST_MS, 50);
    ended = true;
    await killing;
    await Promise.all(processes.map((each) => each.kill()));
    const acknowledged = new Map(processes.flatMap((each) => [...each.acknowledged]));
    const { entries, violations } = await wrongInLog('L7', urls, acknowledged);
    if (!enough) violations.push(`L7: only ${entries} entries were written in time`);
    return { trials: `${entries} entries, ${killed} kills`, violations };
  },
};
