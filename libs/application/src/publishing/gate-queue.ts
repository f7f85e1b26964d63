import { Injectable } from '@nestjs/common';
import { type GateResult } from './flight';
import { PublicationGate } from './publication-gate';

/** So few that what passed reaches its first byte long before it is too old to be sent. */
const BATCHES_AT_ONCE = 3;
const BATCH = 20;

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

  constructor(private readonly gate: PublicationGate) {}

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
      const ids = batch.map(({ publicationId }) => publicationId);
      const results = await this.gate.pass(practiceId, ids);
      for (const { publicationId, resolve } of batch) {
        resolve(results.get(publicationId) ?? { armed: false, result: { done: true } });
        // Should somebody ask twice for the same: whoever passes may send, and only once.
        results.delete(publicationId);
      }
    } catch (error) {
      // Nothing of it was committed. One that cannot pass must not hold up the others: each by itself.
      if (batch.length > 1) await this.passSingly(practiceId, batch);
      else for (const { reject } of batch) reject(error);
    }
  }

  private async passSingly(practiceId: string, batch: readonly Waiting[]): Promise<void> {
    for (const waiting of batch) await this.passTogether(practiceId, [waiting]);
  }
}
