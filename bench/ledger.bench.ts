import { type Practice, type System } from '@canteen/prove';
import { bareAppending, ourAppending } from './src/appending';
import { type Bench, type BenchRun, type Measured } from './src/bench';
import { growLog, placeOf } from './src/long-log';
import { measurePairs } from './src/pairs';

const A_MILLION = 1_000_000;
const PAIRS = 60;
const WARM_UPS = 10;
/** Entries that are added for one measurement. */
const ENTRIES = 100;
const WRITERS = 10;

/** Adding to a log while it is empty, and when it has a million entries. */
export const bench: Bench = {
  what: 'adding to the log, empty and at a million entries',
  async run({ system, pairs = PAIRS, say }: BenchRun): Promise<Measured[]> {
    const running = await system();
    const practice = await running.newPractice();
    const empty = await appending(running, practice, pairs, 'an empty log');
    say('  a million entries are made');
    await growLog(placeOf(running, practice), A_MILLION);
    return [...empty, ...(await appending(running, practice, pairs, 'a log of a million'))];
  },
};

async function appending(
  running: System,
  { id }: Practice,
  pairs: number,
  where: string,
): Promise<Measured[]> {
  const ours = await ourAppending(running.stage, id, WRITERS);
  await ours.append();
  const bare = await bareAppending(running.stage, id, WRITERS);
  const add = async (append: () => Promise<void>, writers: number) => {
    const writer = async () => {
      for (let made = 0; made < ENTRIES / writers; made += 1) await append();
    };
    await Promise.all(Array.from({ length: writers }, writer));
  };
  try {
    const measured: Measured[] = [];
    const ways = [
      { writers: 1, than: bare.append, what: 'one INSERT in such a transaction' },
      { writers: WRITERS, than: bare.append, what: 'one INSERT in such a transaction' },
      { writers: 1, than: bare.alone, what: 'INSERT by itself' },
    ];
    for (const { writers, than, what } of ways) {
      const found = await measurePairs(
        { pairs, warmUps: WARM_UPS },
        { ours: () => add(ours.append, writers), bare: () => add(than, writers) },
      );
      const who = writers === 1 ? 'one writer' : `${writers} writers`;
      measured.push({
        what: `${ENTRIES} entries to ${where}, a transaction each, ${who}`,
        bare: what,
        unit: 'ms',
        pairs: found,
      });
    }
    return measured;
  } finally {
    await ours.close();
    await bare.close();
  }
}
