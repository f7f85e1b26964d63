import { type WorkRunner } from '@canteen/application';
import { type WorkKind } from '@canteen/contracts';
import { type AppConfig, SilentLog } from '@canteen/platform';
import { Sweeper } from './sweeper';

/** Knows what is due, and notes for which kinds somebody claims. */
class Desk {
  readonly claimed: WorkKind[][] = [];
  private asked = 0;
  private wake: () => void = () => undefined;

  constructor(private readonly due: readonly WorkKind[][]) {}

  dueKinds(): Promise<WorkKind[]> {
    const kinds = this.due[this.asked] ?? [];
    this.asked += 1;
    this.wake();
    return Promise.resolve(kinds);
  }

  claim(kinds: readonly WorkKind[]): Promise<never[]> {
    this.claimed.push([...kinds]);
    return Promise.resolve([]);
  }

  /** Resolves once a sweep has asked so often. */
  async sweeps(wanted: number): Promise<void> {
    while (this.asked < wanted) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}

test('a sweep claims only for the lanes that have something due', async () => {
  const desk = new Desk([[], ['import-x'], ['publish', 'make-checkpoint']]);
  const config = { waits: { sweepEvery: 1 } } as AppConfig;
  const sweeper = new Sweeper(desk as unknown as WorkRunner, new SilentLog(), config);
  sweeper.start();
  await desk.sweeps(4);
  await sweeper.stop();
  expect(desk.claimed.map((kinds) => kinds[0])).toEqual(['import-x', 'publish', 'check-channel']);
});
