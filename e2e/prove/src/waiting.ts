export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/**
 * Asks again every `every` ms until the answer is yes or the time is over.
 *
 * @returns whether it became true within `withinMs`
 */
export async function becomesTrue(
  question: () => Promise<boolean> | boolean,
  withinMs: number,
  every = 25,
): Promise<boolean> {
  const end = performance.now() + withinMs;
  for (;;) {
    if (await question()) return true;
    if (performance.now() >= end) return false;
    await pause(every);
  }
}

/** Does the work for every item, at most `atOnce` at a time. */
export async function forEach<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const runner = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, runner));
}
