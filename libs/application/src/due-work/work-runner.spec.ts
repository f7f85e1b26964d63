import { workKinds } from '@canteen/contracts';
import { type ClaimedWork } from '@canteen/data-access';
import { type WorkEnd, type WorkHandler, type WorkResult } from './work-handler';
import { WorkRunner } from './work-runner';

const work = (): ClaimedWork => ({
  workId: 'work',
  practiceId: 'practice',
  kind: 'publish',
  subjectId: 'publication',
  dueAt: '2026-11-26T08:30:00.000Z',
  leasedUntil: '2026-11-26T08:30:20.000Z',
  tries: 0,
});

/** A runner whose work to publish comes to what is said, and the table of what is due. */
function runnerThat(handle: () => Promise<WorkResult>) {
  const table = { extended: 0, putAway: 0, again: [] as [string, boolean][] };
  const claims = {
    now: () => Promise.resolve('2026-11-26T08:30:01.000Z'),
    complete: (works: readonly ClaimedWork[]) => {
      table.putAway += works.length;
      return Promise.resolve();
    },
    again: (_: ClaimedWork, at: string, failed: boolean) => {
      table.again.push([at, failed]);
      return Promise.resolve();
    },
    extend: () => {
      table.extended += 1;
      return Promise.resolve();
    },
  };
  const handlers = workKinds.map((kind): WorkHandler => ({ kind, handle }));
  const log = { error: () => undefined, warn: () => undefined };
  const config = { waits: { leaseFor: 20_000 } };
  const given = [claims, log, config, handlers] as unknown as ConstructorParameters<
    typeof WorkRunner
  >;
  return { runner: new WorkRunner(...given), table };
}

/** What is left of some work, until somebody says how it ended. */
function leftOver() {
  let resolve: (end: WorkEnd) => void = () => undefined;
  let reject: (why: Error) => void = () => undefined;
  const ending = new Promise<WorkEnd>((well, badly) => {
    resolve = well;
    reject = badly;
  });
  const handle = () => Promise.resolve({ ending });
  return { handle, resolve: (end: WorkEnd) => resolve(end), reject: (why: Error) => reject(why) };
}

describe(WorkRunner.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('has its hand free while something ends, and keeps the lease until it is put away', async () => {
    const left = leftOver();
    const { runner, table } = runnerThat(left.handle);
    await runner.run(work());
    await jest.advanceTimersByTimeAsync(5_000);
    expect(table).toEqual({ extended: 1, putAway: 0, again: [] });
    left.resolve({ done: true });
    const settled = runner.settled();
    await jest.advanceTimersByTimeAsync(60_000);
    await settled;
    expect(table).toEqual({ extended: 1, putAway: 1, again: [] });
  });

  it('makes due again what is not over when it ended', async () => {
    const left = leftOver();
    const { runner, table } = runnerThat(left.handle);
    await runner.run(work());
    left.resolve({ againAt: '2026-11-26T08:31:00.000Z' });
    await runner.settled();
    expect(table.again).toEqual([['2026-11-26T08:31:00.000Z', false]]);
  });

  it('makes due again, as a failure, what broke off while it ended', async () => {
    const left = leftOver();
    const { runner, table } = runnerThat(left.handle);
    await runner.run(work());
    left.reject(new Error('the database is away'));
    await runner.settled();
    expect(table.again).toEqual([['2026-11-26T08:30:03.000Z', true]]);
    expect(table.putAway).toBe(0);
  });
});
