import { type GateResult } from './flight';
import { GateQueue } from './gate-queue';

const practice = 'practice';
const armedAt = '2026-03-02T09:00:00.000Z';
const config = { waits: { leaseFor: 20_000 } } as ConstructorParameters<typeof GateQueue>[1];

const flying = (publicationId: string): GateResult => ({
  armed: true,
  flight: {
    practiceId: practice,
    publicationId,
    attemptId: `attempt of ${publicationId}`,
    attempt: 1,
    armedAt,
    armedAtMonotonicMs: 0,
    validUntil: '2026-11-26T09:30:00.000Z',
    windowEndsMonotonicMs: 0,
    account: {},
    intent: {},
  } as (GateResult & { armed: true })['flight'],
});

const done: GateResult = { armed: false, result: { done: true } };

/** A gate that opens when it is told to, and notes who stood at it together. */
function gateThat(answer: (publicationId: string) => GateResult) {
  const asked: string[][] = [];
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const pass = async (_: string, ids: readonly string[]): Promise<Map<string, GateResult>> => {
    asked.push([...ids]);
    await opened;
    return new Map(ids.map((id) => [id, answer(id)]));
  };
  return { pass, asked, open: () => open() };
}

describe('the queue at the gate', () => {
  it('lets those that wait together pass together', async () => {
    const gate = gateThat(flying);
    const queue = new GateQueue(gate, config);
    const passed = ['a', 'b', 'c'].map((id) => queue.pass(practice, id));
    gate.open();
    expect(await Promise.all(passed)).toEqual([flying('a'), flying('b'), flying('c')]);
    expect(gate.asked).toEqual([['a', 'b', 'c']]);
  });

  it('lets only one of two who ask for the same send, and keeps the work of the other due', async () => {
    const gate = gateThat(flying);
    const queue = new GateQueue(gate, config);
    const one = queue.pass(practice, 'same');
    const other = queue.pass(practice, 'same');
    gate.open();
    expect(await one).toEqual(flying('same'));
    // Not done: whoever has it in the air may yet be stopped, and then the row must be found.
    expect(await other).toEqual({
      armed: false,
      result: { againAt: '2026-03-02T09:00:20.000Z' },
    });
    expect(gate.asked).toEqual([['same']]);
  });

  it('tells both when nothing is left to do', async () => {
    const gate = gateThat(() => done);
    const queue = new GateQueue(gate, config);
    const both = [queue.pass(practice, 'same'), queue.pass(practice, 'same')];
    gate.open();
    expect(await Promise.all(both)).toEqual([done, done]);
  });

  it('asks for each by itself when one of several cannot be judged', async () => {
    const asked: string[][] = [];
    const pass = (_: string, ids: readonly string[]): Promise<Map<string, GateResult>> => {
      asked.push([...ids]);
      if (ids.includes('bad')) return Promise.reject(new Error('unreadable'));
      return Promise.resolve(new Map(ids.map((id) => [id, flying(id)])));
    };
    const queue = new GateQueue({ pass }, config);
    const good = queue.pass(practice, 'good');
    const bad = queue.pass(practice, 'bad');
    expect(await good).toEqual(flying('good'));
    await expect(bad).rejects.toThrow('unreadable');
    expect(asked).toEqual([['good', 'bad'], ['good'], ['bad']]);
  });
});
