import { type Transaction } from '@canteen/data-access';
import { type Flight } from './flight';
import { LastLook } from './last-look';

const GATE_TO_WRITE_MS = 5_000;
const config = {
  waits: { gateToWrite: GATE_TO_WRITE_MS },
} as ConstructorParameters<typeof LastLook>[2];

/** A practice that is looked at `lookMs` long each time, and what passed its gate at 0 ms. */
function practiceThat(how: { lookMs?: number; pausedAfterLooks?: number } = {}) {
  const { lookMs = 0, pausedAfterLooks = Number.POSITIVE_INFINITY } = how;
  const state = { now: 0, looks: 0 };
  const run = <T>(_: string, work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const pausedAt = state.looks >= pausedAfterLooks ? '2026-11-26T08:30:00.000Z' : null;
    state.looks += 1;
    state.now += lookMs;
    const tx = { use: () => ({ get: () => Promise.resolve({ pausedAt }) }) };
    return work(tx as unknown as Transaction);
  };
  const lastLook = new LastLook({ run }, { monotonicMs: () => state.now }, config);
  const flight = {
    practiceId: 'practice',
    armedAtMonotonicMs: 0,
    windowEndsMonotonicMs: 60_000,
  } as Flight;
  return {
    state,
    flight,
    at: (changes: Partial<Flight> = {}) => lastLook.at({ ...flight, ...changes }),
  };
}

describe(LastLook.name, () => {
  it('asks nobody in the moment after the gate, which holds off every pause', async () => {
    const { state, at } = practiceThat({ pausedAfterLooks: 0 });
    state.now = 500;
    await at();
    expect(state.looks).toBe(0);
  });

  it('stops what was paused meanwhile', async () => {
    const { state, at } = practiceThat({ pausedAfterLooks: 0 });
    state.now = 501;
    await expect(at()).rejects.toThrow('paused');
  });

  it('looks once more when the look itself took so long that a pause may be older', async () => {
    const { state, at } = practiceThat({ lookMs: 501, pausedAfterLooks: 1 });
    state.now = 501;
    await expect(at()).rejects.toThrow('paused');
    expect(state.looks).toBe(2);
  });

  it('stops what passed the gate too long ago, however long it looked', async () => {
    const { state, at } = practiceThat({ lookMs: 1_000 });
    state.now = 501;
    await expect(at()).rejects.toThrow('Too long passed');
    expect(state.looks).toBe(5);
  });

  it('stops what is no longer in its time', async () => {
    const { at } = practiceThat();
    await expect(at({ windowEndsMonotonicMs: -1 })).rejects.toThrow('Its time passed');
  });

  it('looks once for all of a practice that ask together', async () => {
    const { state, at } = practiceThat();
    state.now = 501;
    await Promise.all([at(), at(), at(), at()]);
    // The first by itself, and the others together.
    expect(state.looks).toBe(2);
  });
});
