import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { addMilliseconds } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { type GateResult } from './flight';
import { PublicationGate } from './publication-gate';

/** So few that what passed reaches its first byte long before it is too old to be sent. */
const BATCHES_AT_ONCE = 3;
const BATCH = 20;

const NOTHING_LEFT: GateResult = { armed: false, result: { done: true } };

interface Waiting {
  publicationId: string;
  resolve(result: GateResult): void;
  reject(error: unknown): void;
}

/**
 * Lets publications through the gate a few at a time. Those of one practice that wait together pass in
 * one transaction; where nothing else waits, each passes by itself and at once.
 */
@Injectable()
export class GateQueue {
  /** Who waits, by practice; the practice that waits longest is first. */
  private readonly waiting = new Map<string, Waiting[]>();
  /** Practices of which a batch is at the gate: two would only wait for each other's locks. */
  private readonly passing = new Set<string>();

  constructor(
    @Inject(PublicationGate) private readonly gate: Pick<PublicationGate, 'pass'>,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  /** As `PublicationGate.pass` for one publication. */
  pass(practiceId: string, publicationId: string): Promise<GateResult> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(practiceId) ?? [];
      others.push({ publicationId, resolve, reject });
      this.waiting.set(practiceId, others);
      this.next();
    });
  }

  private next(): void {
    if (this.passing.size >= BATCHES_AT_ONCE) return;
    const first = [...this.waiting].find(([practiceId]) => !this.passing.has(practiceId));
    if (!first) return;
    const [practiceId, all] = first;
    const batch = all.splice(0, BATCH);
    // Behind the others, if any of it is left.
    this.waiting.delete(practiceId);
    if (all.length > 0) this.waiting.set(practiceId, all);
    this.passing.add(practiceId);
    void this.passTogether(practiceId, batch).finally(() => {
      this.passing.delete(practiceId);
      this.next();
    });
    this.next();
  }

  private async passTogether(practiceId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const ids = [...new Set(batch.map(({ publicationId }) => publicationId))];
      const results = await this.gate.pass(practiceId, ids);
      for (const { publicationId, resolve } of batch) {
        const result = results.get(publicationId) ?? NOTHING_LEFT;
        resolve(result);
        results.set(publicationId, this.forTheNext(result));
      }
    } catch (error) {
      // Nothing of it was committed. One that cannot pass must not hold up the others: each by itself.
      if (batch.length > 1) await this.passSingly(practiceId, batch);
      else for (const { reject } of batch) reject(error);
    }
  }

  /**
   * A process that lost a lease can ask twice for the same. Whoever passes first sends, and only once;
   * the other must not take the work for done while it is in flight: should this process stop, somebody
   * has to find it.
   */
  private forTheNext(result: GateResult): GateResult {
    if (!result.armed) return result;
    const againAt = addMilliseconds(result.flight.armedAt, this.config.waits.leaseFor);
    return { armed: false, result: { againAt } };
  }

  private async passSingly(practiceId: string, batch: readonly Waiting[]): Promise<void> {
    for (const waiting of batch) await this.passTogether(practiceId, [waiting]);
  }
}
