import { Person, type System } from '@canteen/prove';
import { type Asking } from './src/asking';
import { type Bench, type Measured } from './src/bench';
import { measureLists } from './src/measured-lists';

const PAIRS = 300;
const WARM_UPS = 50;
const DAY_MS = 24 * 60 * 60_000;

/** First pages of the three long lists, as a signed-in person of the demo practice reads them. */
export const bench: Bench = {
  what: 'first page of inbox, calendar and log over HTTP',
  async run({ system, pairs = PAIRS, say }): Promise<Measured[]> {
    const running = await system();
    say('  making the demo practice');
    await running.command('seed');
    await running.books.count();
    const cookie = await signIn(running);
    return measureLists(running, cookie, listsOf(new Date()), {
      pairs,
      warmUps: WARM_UPS,
      same: sameCount,
    });
  },
};

function listsOf(now: Date): { what: string; path: string }[] {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const days = `from=${day(now.getTime() - 30 * DAY_MS)}&to=${day(now.getTime() + 10 * DAY_MS)}`;
  return [
    { what: 'inbox', path: '/api/comments?view=all' },
    { what: 'calendar', path: `/api/calendar?${days}` },
    { what: 'log', path: '/api/log' },
  ];
}

/** The manager of the demo practice. @returns the cookie of a session */
async function signIn(system: System): Promise<string> {
  const said = await system.command('demo-people', '--json');
  const { password, people } = JSON.parse(said) as {
    password: string;
    people: { email: string }[];
  };
  return (await Person.signIn(system.address, people[0]?.email ?? '', password)).cookie;
}

/** Both must answer with about as much, or the comparison says nothing. @throws Error */
async function sameCount(path: string, ours: Asking, theirs: Asking): Promise<void> {
  const count = async (asking: Asking) => {
    const { items, posts } = JSON.parse(await asking.get(path)) as Record<string, unknown[]>;
    return (items ?? posts ?? []).length;
  };
  const [here, there] = [await count(ours), await count(theirs)];
  if (here === 0 || Math.abs(here - there) > 2) {
    throw new Error(`${path}: ours has ${here} rows, the bare server ${there}.`);
  }
}
