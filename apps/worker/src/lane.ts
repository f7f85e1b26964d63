import { type WorkRunner } from '@canteen/application';
import { type WorkKind } from '@canteen/contracts';
import { type Log } from '@canteen/platform';

/**
 * The due work of one queue as the sweep does it: as much at once as the queue has hands. What hangs
 * keeps one hand and holds up nobody else, least of all the other lanes.
 */
export class Lane {
  private readonly inHand = new Set<Promise<void>>();
  private filling = false;
  private mayBeMore = false;
  private stopped = false;

  /** @param hands how many pieces of work are done at once */
  constructor(
    private readonly kinds: readonly WorkKind[],
    private readonly hands: number,
    private readonly runner: Pick<WorkRunner, 'claim' | 'run'>,
    private readonly log: Pick<Log, 'error'>,
  ) {}

  /** Whether any of these kinds of work is done here. */
  does(kinds: readonly WorkKind[]): boolean {
    return this.kinds.some((kind) => kinds.includes(kind));
  }

  /**
   * Takes what is due into the hands that are free and does not wait until it is done.
   *
   * @throws Error when the database is away
   */
  async fill(): Promise<void> {
    const free = this.hands - this.inHand.size;
    if (free === 0 || this.filling || this.stopped) return;
    this.filling = true;
    try {
      const claimed = await this.runner.claim(this.kinds, free);
      this.mayBeMore = claimed.length === free;
      for (const work of claimed) this.begin(work);
    } finally {
      this.filling = false;
    }
  }

  /** Takes nothing more and waits for the work in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.inHand);
  }

  private begin(work: Parameters<WorkRunner['run']>[0]): void {
    const done = this.safely(() => this.runner.run(work)).then(() => {
      this.inHand.delete(done);
      // In fours, so that a long list costs a quarter of the questions.
      const worthAsking = this.hands - this.inHand.size >= this.hands / 4;
      if (this.mayBeMore && worthAsking) void this.safely(() => this.fill());
    });
    this.inHand.add(done);
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The database is away: the lease runs out, and a later sweep takes the work up again.
      this.log.error('Work was left; a later sweep takes it up again.', { err: error });
    }
  }
}
