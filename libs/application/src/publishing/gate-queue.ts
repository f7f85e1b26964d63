import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { addMilliseconds } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { Batches } from '../due-work/batches';
import { type GateResult } from './flight';
import { PublicationGate } from './publication-gate';

/** So few that what passed reaches its first byte long before it is too old to be sent. */
const LIMITS = { atOnce: 3, size: 40, gatherMs: 15 };

const NOTHING_LEFT: GateResult = { armed: false, result: { done: true } };

/**
 * Lets publications through the gate a few at a time: those of one practice that wait together pass in
 * one transaction.
 */
@Injectable()
export class GateQueue {
  private readonly batches = new Batches<string, GateResult>(
    (practiceId, publicationIds) => this.passTogether(practiceId, publicationIds),
    LIMITS,
  );

  constructor(
    @Inject(PublicationGate) private readonly gate: Pick<PublicationGate, 'pass'>,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  /** As `PublicationGate.pass` for one publication. */
  pass(practiceId: string, publicationId: string): Promise<GateResult> {
    return this.batches.add(practiceId, publicationId);
  }

  private async passTogether(
    practiceId: string,
    publicationIds: readonly string[],
  ): Promise<GateResult[]> {
    const results = await this.gate.pass(practiceId, [...new Set(publicationIds)]);
    const answered = new Set<string>();
    return publicationIds.map((id) => {
      const result = results.get(id) ?? NOTHING_LEFT;
      if (answered.has(id)) return this.forTheNext(result);
      answered.add(id);
      return result;
    });
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
}
