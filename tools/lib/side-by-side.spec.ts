import { sideBySide } from './side-by-side.mjs';

interface Job {
  name: string;
  cost: { seconds: number; processors: number; alone?: true };
}

/** Runs jobs that end when they are told to, the one begun first before the others. */
async function watched(jobs: readonly Job[], processors: number, isEnding?: () => boolean) {
  const running = new Map<string, (result: string) => void>();
  const together: string[] = [];
  const run = (job: Job) =>
    new Promise<string>((resolve) => {
      running.set(job.name, resolve);
      together.push([...running.keys()].join('+'));
      setImmediate(() => {
        running.delete(job.name);
        resolve(job.name);
      });
    });
  const results = await sideBySide(jobs, { processors, run, ...(isEnding && { isEnding }) });
  return { together, results };
}

const job = (name: string, seconds: number, processors: number): Job => ({
  name,
  cost: { seconds, processors },
});

describe('jobs side by side', () => {
  it('begins the longest first, and others while there is room', async () => {
    const jobs = [job('short', 1, 0.5), job('long', 9, 1.5), job('middle', 5, 1)];
    const { together, results } = await watched(jobs, 2);
    expect(together).toEqual(['long', 'long+middle', 'middle+short']);
    expect(results).toEqual(['short', 'long', 'middle']);
  });

  it('runs what must be alone at the end, with nothing beside it', async () => {
    const alone: Job = { name: 'alone', cost: { seconds: 99, processors: 0.1, alone: true } };
    const { together } = await watched([alone, job('a', 2, 0.1), job('b', 1, 0.1)], 2);
    expect(together).toEqual(['a', 'a+b', 'alone']);
  });

  it('runs what is too large for the machine when nothing else runs', async () => {
    const { together } = await watched([job('large', 9, 8), job('small', 1, 0.1)], 1);
    expect(together).toEqual(['large', 'small']);
  });

  it('begins nothing once it is ending', async () => {
    let begun = 0;
    const { together } = await watched([job('a', 2, 2), job('b', 1, 2)], 2, () => (begun += 1) > 2);
    expect(together).toEqual(['a']);
  });
});
