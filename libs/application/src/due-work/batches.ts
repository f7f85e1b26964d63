/** How much goes together, and how much at once. */
export interface BatchLimits {
  /** So many batches are under way at the same time, each of another group. */
  atOnce: number;
  /** So many items go into one. */
  size: number;
  /** So long, in ms, the first of a group waits for others to go with; none where nothing is said. */
  gatherMs?: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Does work of the same group (a practice) a few at a time: what waits together is done together. Two
 * batches of one group would only wait for each other's locks, so they follow one another. What comes in
 * the same moment as the first of a group would wait for all of it, so the first may wait for them.
 */
export class Batches<Item, Result> {
  /** Who waits, by group; the group that waits longest is first. */
  private readonly waiting = new Map<string, Waiting<Item, Result>[]>();
  private readonly underWay = new Set<string>();
  /** Groups whose first item waits for others. */
  private readonly gathering = new Map<string, NodeJS.Timeout>();

  /** @param together does all of it or throws, and then nothing of it was done; results in the same order */
  constructor(
    private readonly together: (group: string, items: readonly Item[]) => Promise<Result[]>,
    private readonly limits: BatchLimits,
  ) {}

  /** @throws whatever `together` throws for this item by itself */
  add(group: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(group) ?? [];
      others.push({ item, resolve, reject });
      this.waiting.set(group, others);
      if (others.length === 1) this.gather(group);
      this.next();
    });
  }

  private gather(group: string): void {
    const { gatherMs = 0 } = this.limits;
    // While a batch of the group is under way, others gather by themselves.
    if (gatherMs === 0 || this.underWay.has(group)) return;
    const over = (): void => {
      this.gathering.delete(group);
      this.next();
    };
    this.gathering.set(group, setTimeout(over, gatherMs));
  }

  /** Whether a batch of the group may begin: none is under way, and it is full or has waited. */
  private isReady(group: string, { length }: readonly unknown[]): boolean {
    if (this.underWay.has(group)) return false;
    return length >= this.limits.size || !this.gathering.has(group);
  }

  private next(): void {
    if (this.underWay.size >= this.limits.atOnce) return;
    const first = [...this.waiting].find(([group, all]) => this.isReady(group, all));
    if (!first) return;
    const [group, all] = first;
    clearTimeout(this.gathering.get(group));
    this.gathering.delete(group);
    const batch = all.splice(0, this.limits.size);
    // Behind the others, if any of it is left.
    this.waiting.delete(group);
    if (all.length > 0) this.waiting.set(group, all);
    this.underWay.add(group);
    void this.doTogether(group, batch).finally(() => {
      this.underWay.delete(group);
      this.next();
    });
    this.next();
  }

  private async doTogether(group: string, batch: readonly Waiting<Item, Result>[]): Promise<void> {
    let results: Result[];
    try {
      results = await this.together(
        group,
        batch.map(({ item }) => item),
      );
    } catch (error) {
      // Nothing of it was done. One that cannot be done must not hold up the others: each by itself.
      if (batch.length > 1) for (const one of batch) await this.doTogether(group, [one]);
      else for (const { reject } of batch) reject(error);
      return;
    }
    for (const [at, { resolve, reject }] of batch.entries()) {
      const result = results[at];
      if (result === undefined) reject(new Error('A batch has fewer results than items.'));
      else resolve(result);
    }
  }
}
