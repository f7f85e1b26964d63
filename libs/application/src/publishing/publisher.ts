import { ConnectorRegistry } from '@canteen/connectors';
import { type ClaimedWork, PracticeRepository, UnitOfWork } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Clock } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { type Flight } from './flight';
import { GateQueue } from './gate-queue';
import { OutcomeRecorder } from './outcome-recorder';
import { ReadBack } from './read-back';

/** Half of what a pause allows: nothing may start later than a second after it. */
const LOOK_AGAIN_AFTER_MS = 500;

/** Sends each publication once: gate, one send, outcome. Never tries again by itself. */
@Injectable()
export class Publisher implements WorkHandler {
  readonly kind = 'publish';

  constructor(
    private readonly gate: GateQueue,
    private readonly connectors: ConnectorRegistry,
    private readonly outcomes: OutcomeRecorder,
    private readonly readBack: ReadBack,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    const passed = await this.gate.pass(work.practiceId, work.subjectId);
    if (!passed.armed) return passed.result;
    const { flight } = passed;
    const outcome = await this.connectors
      .for(flight.account.network)
      .publish(flight.account, flight.intent, {
        beforeFirstByte: () => this.lastLook(flight),
        now: () => this.clock.now(),
      });
    const result = await this.outcomes.record(flight, outcome);
    if (outcome.kind === 'confirmed') this.readBack.later(flight, outcome.remoteId);
    return result;
  }

  /** What was sent is read back, which no other send waits for. */
  settled(): Promise<void> {
    return this.readBack.settled();
  }

  /**
   * The last thing before the first byte: too long since the gate, its time passed, or a pause made
   * meanwhile, and nothing is sent. The gate holds off every pause until its commit, so in the moment after it there
   * can be none that is older than that moment.
   *
   * @throws Error to stop the send
   */
  private async lastLook(flight: Flight): Promise<void> {
    if (this.sinceGate(flight) > LOOK_AGAIN_AFTER_MS) {
      const practice = await this.uow.run(flight.practiceId, (tx) =>
        tx.use(PracticeRepository).get(),
      );
      if (practice.pausedAt !== null) throw new Error('Everything was paused meanwhile.');
    }
    if (this.sinceGate(flight) > this.config.waits.gateToWrite) {
      throw new Error('Too long passed between the gate and the send.');
    }
    if (this.clock.monotonicMs() > flight.windowEndsMonotonicMs) {
      throw new Error('Its time passed between the gate and the send.');
    }
  }

  /** Milliseconds on the forward-moving clock. */
  private sinceGate({ armedAtMonotonicMs }: Flight): number {
    return this.clock.monotonicMs() - armedAtMonotonicMs;
  }
}
