import { type ClaimedWork } from '@canteen/data-access';
import { LeaseKeeper } from './lease-keeper';

const LEASE_MS = 20_000;
const TICK_MS = LEASE_MS / 4;

function work(workId: string): ClaimedWork {
  return {
    workId,
    practiceId: 'practice',
    kind: 'publish',
    subjectId: workId,
    dueAt: '2026-11-23T09:00:00.000Z',
    leasedUntil: 'claimed',
    tries: 0,
  };
}

/** A table of what is due that notes what was renewed, and answers when it is told to. */
function dueTable() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const warned: string[] = [];
  let isAway = false;
  const extend = async (works: readonly ClaimedWork[]): Promise<void> => {
    asked.push(works.map(({ workId }) => workId).join(' '));
    if (isAway) throw new Error('away');
    await new Promise<void>((resolve) => answers.push(resolve));
    for (const each of works) each.leasedUntil = 'renewed';
  };
  const keeper = new LeaseKeeper({ extend }, { warn: (message) => warned.push(message) }, LEASE_MS);
  return {
    keeper,
    asked,
    warned,
    goAway: () => (isAway = true),
    comeBack: () => (isAway = false),
    answer: () => answers.shift()?.(),
  };
}

describe(LeaseKeeper.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('renews all that is in hand together, well before a lease ends', () => {
    const { keeper, asked } = dueTable();
    for (const id of ['a', 'b']) keeper.keep(work(id));
    jest.advanceTimersByTime(TICK_MS);
    expect(asked).toEqual(['a b']);
  });

  it('says what a lease is only after a renewal under way has ended', async () => {
    const { keeper, answer } = dueTable();
    const one = work('a');
    keeper.keep(one);
    jest.advanceTimersByTime(TICK_MS);
    const released = keeper.release(one);
    answer();
    await released;
    expect(one.leasedUntil).toBe('renewed');
  });

  it('renews nothing that was released, and nothing at all with empty hands', async () => {
    const { keeper, asked } = dueTable();
    const [one, other] = [work('a'), work('b')];
    keeper.keep(one);
    keeper.keep(other);
    await keeper.release(one);
    jest.advanceTimersByTime(TICK_MS);
    expect(asked).toEqual(['b']);
    void keeper.release(other);
    jest.advanceTimersByTime(10 * TICK_MS);
    expect(asked).toEqual(['b']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('has one renewal under way at a time', async () => {
    const { keeper, asked, answer } = dueTable();
    keeper.keep(work('a'));
    jest.advanceTimersByTime(3 * TICK_MS);
    expect(asked).toEqual(['a']);
    answer();
    await jest.advanceTimersByTimeAsync(TICK_MS);
    expect(asked).toEqual(['a', 'a']);
  });

  it('tries again after a renewal that failed', async () => {
    const { keeper, asked, warned, goAway, comeBack } = dueTable();
    goAway();
    keeper.keep(work('a'));
    await jest.advanceTimersByTimeAsync(TICK_MS);
    comeBack();
    await jest.advanceTimersByTimeAsync(TICK_MS);
    expect(asked).toEqual(['a', 'a']);
    expect(warned).toHaveLength(1);
  });
});
