import {
  RULESET,
  type ScreeningInput,
  type ScreeningReport,
  screen,
  warmUpSteps,
} from '@canteen/guidance';
import { Clock } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { ReportMemory } from './report-memory';

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
/** More than goes out in the same minute. */
const REMEMBERED = 2_000;

/**
 * Runs the guidance engine. The engine is synchronous and takes linear time, so a run cannot be cut
 * short; one that took too long does not count, because its cause is unknown.
 */
@Injectable()
export class GuidanceEngine {
  private readonly memory = new ReportMemory(REMEMBERED);

  constructor(private readonly clock: Clock) {}

  get ruleset(): string {
    return RULESET.id;
  }

  /**
   * Makes the engine ready in steps of some tens of milliseconds, the first of them longer. A process that
   * screens takes the first before it takes work, the others when it likes: what they would have made ready
   * is otherwise made so by the first text that needs it.
   *
   * @returns the steps; each throws ScreeningBrokeOff when the engine does not work
   */
  warmUpSteps(): (() => void)[] {
    return warmUpSteps().map((step) => () => orBreakOff(step));
  }

  /**
   * What the rules say; remembered where exactly the same was read before, since the rules of a process
   * never change.
   *
   * @throws ScreeningBrokeOff
   */
  run(input: ScreeningInput): ScreeningReport {
    return this.memory.of(input, () => this.read(input));
  }

  /** @throws ScreeningBrokeOff */
  protected read(input: ScreeningInput): ScreeningReport {
    const began = this.clock.monotonicMs();
    const report = orBreakOff(() => screen(input));
    if (this.clock.monotonicMs() - began > LONGEST_MS) throw new ScreeningBrokeOff('time-out');
    return report;
  }
}

function orBreakOff<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    // Whatever a rule or model threw: nothing was screened, and a person has to know.
    throw new ScreeningBrokeOff('error', { cause: error });
  }
}
