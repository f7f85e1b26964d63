import { type WorkRunner } from '@canteen/application';
import { Lane } from './lane';

type Work = Parameters<WorkRunner['run']>[0];

const workOf = (workId: string): Work => ({
  workId,
  practiceId: 'practice',
  kind: 'publish',
  subjectId: workId,
  dueAt: '2026-03-02T09:00:00.000Z',
  leasedUntil: '2026-03-02T09:00:20.000Z',
  tries: 0,
});

/** Hands out a list of due work; a piece whose id begins with "hangs" never ends. */
class FakeRunner {
  readonly done: string[] = [];
  readonly asked: number[] = [];
  away = false;

  constructor(private readonly due: string[]) {}

  claim(_: unknown, limit: number): Promise<Work[]> {
    if (this.away) return Promise.reject(new Error('away'));
    this.asked.push(limit);
    return Promise.resolve(this.due.splice(0, limit).map(workOf));
  }

  run({ workId }: Work): Promise<void> {
    if (workId.startsWith('hangs')) return new Promise(() => undefined);
    if (workId.startsWith('fails')) return Promise.reject(new Error('failed'));
    this.done.push(workId);
    return Promise.resolve();
  }
}

class FakeLog {
  readonly errors: string[] = [];

  error(message: string): void {
    this.errors.push(message);
  }
}

/** Lets everything that is ready to go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function laneOf(due: string[], hands: number) {
  const runner = new FakeRunner(due);
  const log = new FakeLog();
  return { runner, log, lane: new Lane(['publish'], hands, runner, log) };
}

describe(Lane.name, () => {
  it('does not wait for what hangs, and goes on with the hands that are left', async () => {
    const { runner, lane } = laneOf(['hangs', ...'abcdefgh'], 4);
    await lane.fill();
    await settle();
    expect(runner.done.join('')).toBe('abcdefgh');
  });

  it('takes no more at once than it has hands', async () => {
    const { runner, lane } = laneOf(['hangs1', 'hangs2', 'hangs3', 'a'], 2);
    await lane.fill();
    await lane.fill();
    await settle();
    expect(runner.asked).toEqual([2]);
    expect(runner.done).toEqual([]);
  });

  it('frees the hand of what failed, and says so', async () => {
    const { runner, log, lane } = laneOf(['fails', 'a'], 1);
    await lane.fill();
    await settle();
    expect(runner.done).toEqual(['a']);
    expect(log.errors).toHaveLength(1);
  });

  it('asks once however often it is told while it asks', async () => {
    const { runner, lane } = laneOf(['a'], 4);
    await Promise.all([lane.fill(), lane.fill(), lane.fill()]);
    expect(runner.asked).toEqual([4]);
  });

  it('asks again after the database was away', async () => {
    const { runner, lane } = laneOf(['a'], 4);
    runner.away = true;
    await expect(lane.fill()).rejects.toThrow('away');
    runner.away = false;
    await lane.fill();
    await settle();
    expect(runner.done).toEqual(['a']);
  });

  it('takes nothing more once it is stopped', async () => {
    const { runner, lane } = laneOf(['a'], 4);
    await lane.stop();
    await lane.fill();
    expect(runner.asked).toEqual([]);
  });
});
