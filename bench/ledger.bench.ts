import { type Practice, type System } from '@canteen/prove';
import { Asking } from './src/asking';
import { bareAppending, ourAppending } from './src/appending';
import { startBareLists } from './src/bare-server';
import { type Bench, type BenchRun, type Measured } from './src/bench';
import { growLog, type LogPlace } from './src/long-log';
import { measurePairs } from './src/pairs';

const A_MILLION = 1_000_000;
const PAIRS = 60;
const WARM_UPS = 10;
/** Entries that are added for one measurement. */
const ENTRIES = 100;
const WRITERS = 10;

/** Adding to a log and listing it, while it is empty and when it has a million entries. */
export const bench: Bench = {
  what: 'adding to the log, and the first page of each of its filters, at a million entries',
  async run({ system, pairs = PAIRS, say }: BenchRun): Promise<Measured[]> {
    const running = await system();
    const practice = await running.newPractice();
    const empty = await appending(running, practice, pairs, 'an empty log');
    say('  a million entries are made');
    const place = {
      adminUrl: running.stage.adminUrl,
      practiceId: practice.id,
      memberIds: [practice.approverMember.id, ...idsOf('a', 6)],
      channelIds: idsOf('c', 4),
    };
    await growLog(place, A_MILLION);
    return [
      ...empty,
      ...(await appending(running, practice, pairs, 'a log of a million')),
      ...(await listing(running, practice, place, pairs)),
    ];
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

/** First pages over HTTP, beside Express and one statement through pg. */
async function listing(
  running: System,
  practice: Practice,
  { memberIds, channelIds }: LogPlace,
  pairs: number,
): Promise<Measured[]> {
  const { cookie } = practice.approver;
  const server = await startBareLists(running.stage.appUrl);
  const ours = new Asking(running.address, { cookie });
  const theirs = new Asking(server.address, { cookie });
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const filters: Record<string, string> = {
    everything: '',
    'a kind': 'kind=post.approved',
    'a person': `memberId=${memberIds[0] ?? ''}`,
    'a channel': `channelId=${channelIds[0] ?? ''}`,
    'a lane': 'lane=life-safety',
    'an outcome': 'outcome=reported',
    'a rule': 'rule=legal.threat',
    'a kind of a person': `memberId=${memberIds[1] ?? ''}&kind=comment.outcome`,
    'some days': `from=${day(9)}&to=${day(7)}`,
  };
  try {
    const measured: Measured[] = [];
    for (const [what, query] of Object.entries(filters)) {
      const path = `/api/log?limit=30&${query}`;
      await sameRows(path, ours, theirs);
      const found = await measurePairs(
        { pairs: pairs * 3, warmUps: WARM_UPS },
        { ours: () => ours.get(path), bare: () => theirs.get(path) },
      );
      measured.push({
        what: `first page: ${what}`,
        bare: 'Express and pg with one statement',
        unit: 'ms',
        pairs: found,
      });
    }
    return measured;
  } finally {
    ours.close();
    theirs.close();
    server.stop();
  }
}

/** Both must answer with the same entries, or the comparison says nothing. @throws Error */
async function sameRows(path: string, ours: Asking, theirs: Asking): Promise<void> {
  const numbers = async (asking: Asking) => {
    const { items } = JSON.parse(await asking.get(path)) as { items: { seq: number }[] };
    return items.map(({ seq }) => Number(seq));
  };
  const [here, there] = [await numbers(ours), await numbers(theirs)];
  if (here.length === 0 || here.join() !== there.slice(0, here.length).join()) {
    throw new Error(`${path}: ours begins with ${here[0]}, the bare server with ${there[0]}.`);
  }
}

function idsOf(letter: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `01890000-0000-7000-8000-00000000${letter}${String(at).padStart(3, '0')}`,
  );
}
