import { RULESET, type ScreeningInput, type ScreeningReport, screen } from '@canteen/guidance';
import { Clock } from '@canteen/platform';
import { Injectable } from '@nestjs/common';

/** Why a screening has no answer; stored and logged as it stands. */
export type ScreeningFailure = 'time-out' | 'error';

/** The engine did not come to an answer that counts. */
export class ScreeningBrokeOff extends Error {
  constructor(
    readonly failure: ScreeningFailure,
    options?: { cause: unknown },
  ) {
    super(`The screening broke off: ${failure}.`, options);
    this.name = 'ScreeningBrokeOff';
  }
}

/** The longest one screening may take, in milliseconds. It normally takes a few. */
const LONGEST_MS = 10_000;

/** What the engine is warmed up with; nothing in it is anybody's. */
const warmUpInput: ScreeningInput = {
  kind: 'post',
  text: 'Our doors open at 8.',
  context: {},
  profile: {
    name: 'A practice',
    nation: 'England',
    staff: [],
    volunteers: [],
    listedPhones: [],
    listedEmails: [],
    helplines: [],
    otherServices: [],
  },
};

/**
 * Runs the guidance engine. The engine is synchronous and takes linear time, so a run cannot be cut
 * short; one that took too long does not count, because its cause is unknown.
 */
@Injectable()
export class GuidanceEngine {
  private warm = false;

  constructor(private readonly clock: Clock) {}

  get ruleset(): string {
    return RULESET.id;
  }

  /**
   * Makes the engine load its words and models, which takes seconds on a small machine. A process
   * that screens does so before it takes work; otherwise the first screening does.
   *
   * @throws ScreeningBrokeOff when the engine does not work at all
   */
  warmUp(): void {
    if (this.warm) return;
    this.screen(warmUpInput);
    this.warm = true;
  }

  /** @throws ScreeningBrokeOff */
  run(input: ScreeningInput): ScreeningReport {
    this.warmUp();
    const began = this.clock.monotonicMs();
    const report = this.screen(input);
    if (this.clock.monotonicMs() - began > LONGEST_MS) throw new ScreeningBrokeOff('time-out');
    return report;
  }

  private screen(input: ScreeningInput): ScreeningReport {
    try {
      return screen(input);
    } catch (error) {
      // Whatever a rule or model threw: nothing was screened, and a person has to know.
      throw new ScreeningBrokeOff('error', { cause: error });
    }
  }
}
