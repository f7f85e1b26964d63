import { type ClaimedWork, type WorkClaims } from '@canteen/data-access';
import { type Log } from '@canteen/platform';

/** Leases are renewed so often in their life that one renewal may fail, or be skipped, and none runs out. */
const TIMES_IN_A_LEASE = 4;

/**
 * Renews the leases of all work that is in hand, together, so that only a dead or frozen process loses
 * one.
 */
export class LeaseKeeper {
  private readonly inHand = new Set<ClaimedWork>();
  private timer: NodeJS.Timeout | undefined;
  private isRenewing = false;
  private renewal: Promise<void> = Promise.resolve();

  /** @param leaseMs how long a lease holds unless renewed */
  constructor(
    private readonly claims: Pick<WorkClaims, 'extend'>,
    private readonly log: Pick<Log, 'warn'>,
    private readonly leaseMs: number,
  ) {}

  keep(work: ClaimedWork): void {
    this.inHand.add(work);
    this.timer ??= setInterval(() => this.renew(), this.leaseMs / TIMES_IN_A_LEASE);
  }

  /** Renews it no more. Its lease is what the work says once this resolves. */
  async release(work: ClaimedWork): Promise<void> {
    this.inHand.delete(work);
    if (this.inHand.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    await this.renewal;
  }

  /** One renewal at a time: each must know which leases the one before it gave. */
  private renew(): void {
    if (this.isRenewing) return;
    this.isRenewing = true;
    this.renewal = this.extend().finally(() => (this.isRenewing = false));
  }

  private async extend(): Promise<void> {
    try {
      await this.claims.extend([...this.inHand], this.leaseMs);
    } catch (error) {
      // The database is away: the leases may run out, and the rows say who has them then.
      this.log.warn('Leases could not be renewed.', { err: error });
    }
  }
}
