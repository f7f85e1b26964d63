import { type WorkKind, workKinds } from '@canteen/contracts';
import { type ClaimedWork, WorkClaims } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Log } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Batches } from './batches';
import { LeaseKeeper } from './lease-keeper';
import { WORK_HANDLERS, type WorkEnd, type WorkHandler } from './work-handler';

const SWEEP_BATCH = 20;
/** The work of all practices is claimed and put away as one. */
const ALL = 'all';
const TOGETHER = { atOnce: 1, size: 50, gatherMs: 30 };
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * Runs due work, whoever rang for it: a queue's job, or the sweep that needs no queue. PostgreSQL
 * says what is due; a claim makes sure that one process has it.
 */
@Injectable()
export class WorkRunner {
  private readonly handlers: ReadonlyMap<WorkKind, WorkHandler>;
  /** What rings in the same moment is claimed together, and what is done together is put away so. */
  private readonly claiming = new Batches<string, ClaimedWork | 'not ours'>(
    (_, workIds) => this.claimTogether(workIds),
    TOGETHER,
  );
  private readonly completing = new Batches<ClaimedWork, 'put away'>(async (_, works) => {
    await this.claims.complete(works);
    return works.map(() => 'put away');
  }, TOGETHER);

  private readonly leases: LeaseKeeper;
  /** Work that has no hand any more and is not put away yet. */
  private readonly ending = new Set<Promise<void>>();

  constructor(
    private readonly claims: WorkClaims,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(WORK_HANDLERS) handlers: readonly WorkHandler[],
  ) {
    this.handlers = handlersByKind(handlers);
    this.leases = new LeaseKeeper(claims, log, config.waits.leaseFor);
  }

  /** Answers a queue's ring. Work that is gone, not due or in other hands is left alone. */
  async perform(workId: string): Promise<void> {
    const work = await this.claiming.add(ALL, workId);
    if (work !== 'not ours') await this.run(work);
  }

  private async claimTogether(workIds: readonly string[]): Promise<(ClaimedWork | 'not ours')[]> {
    const claimed = await this.claims.claimThese(workIds, this.config.waits.leaseFor);
    const left = new Map(claimed.map((work) => [work.workId, work]));
    return workIds.map((id) => {
      const work = left.get(id);
      // Rung twice at once: one of the two does it.
      left.delete(id);
      return work ?? 'not ours';
    });
  }

  /** The kinds of which something is due that nobody has in hand. */
  dueKinds(): Promise<WorkKind[]> {
    return this.claims.dueKinds();
  }

  /** Claims up to `limit` pieces of due work of these kinds, the longest due first. */
  async claim(kinds: readonly WorkKind[], limit: number): Promise<ClaimedWork[]> {
    return this.claims.claimDue(kinds, limit, this.config.waits.leaseFor);
  }

  /**
   * Claims and runs what is due, until nothing is. For telling a story; a worker has lanes.
   *
   * @returns how many pieces of work were run
   */
  async sweep(): Promise<number> {
    let total = 0;
    for (;;) {
      const batch = await this.claim(workKinds, SWEEP_BATCH);
      await Promise.all(batch.map((work) => this.run(work)));
      await this.settled();
      total += batch.length;
      if (batch.length < SWEEP_BATCH) return total;
    }
  }

  /**
   * Runs one piece of claimed work as long as it needs a hand; its own failures make it due again later.
   *
   * @throws Error when the database is away: the lease runs out then
   */
  async run(work: ClaimedWork): Promise<void> {
    const handler = this.handlers.get(work.kind);
    if (!handler) throw new Error(`No handler for work of kind ${work.kind}.`);
    this.leases.keep(work);
    try {
      const result = await handler.handle(work);
      if ('ending' in result) this.endLater(work, result.ending);
      else await this.end(work, result);
    } catch (error) {
      await this.failed(work, error);
    }
  }

  /** Waits for what has no hand any more, and for what handlers still do of work that is put away. */
  async settled(): Promise<void> {
    while (this.ending.size > 0) await Promise.all(this.ending);
    for (const handler of this.handlers.values()) await handler.settled?.();
  }

  /** Its lease is renewed until then. */
  private endLater(work: ClaimedWork, ending: Promise<WorkEnd>): void {
    const ended = ending
      .then((end) => this.end(work, end))
      .catch((error: unknown) => this.failed(work, error))
      .catch((error: unknown) => {
        // The database is away: the lease runs out, and whoever takes it up looks what became of it.
        this.log.error('Work was left; a later sweep takes it up again.', { err: error });
      })
      .finally(() => this.ending.delete(ended));
    this.ending.add(ended);
  }

  private async end(work: ClaimedWork, end: WorkEnd): Promise<void> {
    await this.leases.release(work);
    if ('done' in end) await this.completing.add(ALL, work);
    else await this.claims.again(work, end.againAt, false);
  }

  /** Any failure of a handler: the row stays due, later each time, and nothing is lost. */
  private async failed(work: ClaimedWork, error: unknown): Promise<void> {
    await this.leases.release(work);
    this.log.error('Work failed; it will be tried again.', {
      workId: work.workId,
      kind: work.kind,
      attempt: work.tries,
      err: error,
    });
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(work.tries, 10));
    const now = await this.claims.now();
    await this.claims.again(work, new Date(Date.parse(now) + pause).toISOString(), true);
  }
}

/** @throws Error at boot when a kind of work has no handler or two */
function handlersByKind(handlers: readonly WorkHandler[]): ReadonlyMap<WorkKind, WorkHandler> {
  const byKind = new Map<WorkKind, WorkHandler>();
  for (const handler of handlers) {
    for (const kind of [handler.kind].flat()) {
      if (byKind.has(kind)) throw new Error(`Two handlers for work of kind ${kind}.`);
      byKind.set(kind, handler);
    }
  }
  const missing = workKinds.filter((kind) => !byKind.has(kind));
  if (missing.length > 0) throw new Error(`No handler for work of kind ${missing.join(', ')}.`);
  return byKind;
}
