import { type Practice, type System } from '@canteen/prove';
import { type Asking } from './src/asking';
import { type Bench, type BenchRun, type Measured } from './src/bench';
import { growLog, type LogPlace, placeOf } from './src/long-log';
import { measureLists } from './src/measured-lists';

const A_MILLION = 1_000_000;
const PAIRS = 180;
const WARM_UPS = 20;

/** Listing a log of a million entries. */
export const bench: Bench = {
  what: 'the first page of each filter of the log, at a million entries',
  async run({ system, pairs = PAIRS, say }: BenchRun): Promise<Measured[]> {
    const running = await system();
    const practice = await running.newPractice();
    const place = placeOf(running, practice);
    say('  a million entries are made');
    await growLog(place, A_MILLION);
    return listing(running, practice, place, pairs);
  },
};

/** First pages over HTTP, beside Express and one statement through pg. */
async function listing(
  running: System,
  practice: Practice,
  { memberIds, channelIds }: LogPlace,
  pairs: number,
): Promise<Measured[]> {
  const { cookie } = practice.approver;
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
  const lists = Object.entries(filters).map(([what, query]) => ({
    what: `first page: ${what}`,
    path: `/api/log?limit=30&${query}`,
  }));
  return measureLists(running, cookie, lists, { pairs, warmUps: WARM_UPS, same: sameRows });
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
