import { ConnectorRegistry, type Outcome } from '@canteen/connectors';
import { type ClaimedWork } from '@canteen/data-access';
import { Clock } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type WorkEnd, type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { type Flight, type Sent, sentOf } from './flight';
import { GateQueue } from './gate-queue';
import { LastLook } from './last-look';
import { OutcomeRecorder } from './outcome-recorder';
import { ReadBack } from './read-back';
import { SendMarshal } from './send-marshal';

/**
 * Sends each publication once: gate, one send, outcome. Never tries again by itself. The outcome is
 * recorded beside, so that the next send can begin.
 */
@Injectable()
export class Publisher implements WorkHandler {
  readonly kind = 'publish';

  constructor(
    private readonly gate: GateQueue,
    private readonly connectors: ConnectorRegistry,
    private readonly lastLook: LastLook,
    private readonly outcomes: OutcomeRecorder,
    private readonly readBack: ReadBack,
    private readonly marshal: SendMarshal,
    private readonly clock: Clock,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    const begins = this.marshal.announce();
    try {
      const passed = await this.gate.pass(work.practiceId, work.subjectId);
      if (!passed.armed) return passed.result;
      const outcome = await this.send(passed.flight, begins);
      return { ending: this.end(sentOf(passed.flight), outcome) };
    } finally {
      begins();
    }
  }

  /** What was sent is read back, which no other send waits for. */
  settled(): Promise<void> {
    return this.readBack.settled();
  }

  private send(flight: Flight, begins: () => void): Promise<Outcome> {
    return this.connectors.for(flight.account.network).publish(flight.account, flight.intent, {
      beforeFirstByte: async () => {
        await this.lastLook.at(flight);
        begins();
      },
      now: () => this.clock.now(),
    });
  }

  private async end(sent: Sent, outcome: Outcome): Promise<WorkEnd> {
    const result = await this.outcomes.record(sent, outcome);
    if (outcome.kind === 'confirmed') this.readBack.later(sent, outcome.remoteId);
    return result;
  }
}
