import { Batches } from './batches';

/** Work that is done when it is told to, and notes what was done together. */
function workThat(answer: (item: string) => string) {
  const asked: string[] = [];
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const together = async (group: string, items: readonly string[]): Promise<string[]> => {
    asked.push(`${group}: ${items.join(' ')}`);
    await opened;
    return items.map(answer);
  };
  return { together, asked, open: () => open() };
}

const done = (item: string): string => `${item} done`;

describe('batches', () => {
  it('do together what waits together, in order, and by itself what does not', async () => {
    const work = workThat(done);
    const batches = new Batches(work.together, { atOnce: 3, size: 2 });
    const results = ['a', 'b', 'c', 'd'].map((item) => batches.add('one', item));
    work.open();
    expect(await Promise.all(results)).toEqual(['a done', 'b done', 'c done', 'd done']);
    expect(work.asked).toEqual(['one: a', 'one: b c', 'one: d']);
  });

  it('wait a moment for what comes with the first, and no longer once they are full', async () => {
    jest.useFakeTimers();
    try {
      const work = workThat(done);
      const batches = new Batches(work.together, { atOnce: 3, size: 3, gatherMs: 20 });
      const results = ['a', 'b'].map((item) => batches.add('one', item));
      expect(work.asked).toEqual([]);
      jest.advanceTimersByTime(20);
      expect(work.asked).toEqual(['one: a b']);
      results.push(...['c', 'd', 'e'].map((item) => batches.add('two', item)));
      expect(work.asked).toEqual(['one: a b', 'two: c d e']);
      work.open();
      await Promise.all(results);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('do not wait for what gathered while others of the group were under way', async () => {
    const work = workThat(done);
    const batches = new Batches(work.together, { atOnce: 3, size: 2, gatherMs: 1 });
    const results = ['a', 'b', 'c'].map((item) => batches.add('one', item));
    work.open();
    await Promise.all(results);
    expect(work.asked).toEqual(['one: a b', 'one: c']);
  });

  it('keep one group from holding up another, and no more under way than allowed', async () => {
    const work = workThat(done);
    const batches = new Batches(work.together, { atOnce: 2, size: 9 });
    const results = ['one', 'one', 'two', 'three'].map((group) => batches.add(group, 'a'));
    expect(work.asked).toEqual(['one: a', 'two: a']);
    work.open();
    await Promise.all(results);
    // What waits longest comes first.
    expect(work.asked).toEqual(['one: a', 'two: a', 'one: a', 'three: a']);
  });

  it('do each by itself when one of several cannot be done', async () => {
    const asked: string[][] = [];
    const together = (_: string, items: readonly string[]): Promise<string[]> => {
      asked.push([...items]);
      return items.includes('bad')
        ? Promise.reject(new Error('cannot be done'))
        : Promise.resolve(items.map(done));
    };
    const batches = new Batches(together, { atOnce: 1, size: 9 });
    const results = ['first', 'a', 'bad', 'b'].map((item) => batches.add('one', item));
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(asked).toEqual([['first'], ['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  });
});
