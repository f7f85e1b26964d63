import { type Finding } from '@canteen/guidance';
import { type TierFacts } from '@canteen/scheduling';
import { type GuidanceEngine, ScreeningBrokeOff, type ScreeningFailure } from './guidance-engine';
import { type RevisionRun } from './screening-context-builder';

/** A finding and the channel whose text it is in; null when all channels share it. */
export interface PlacedFinding extends Finding {
  channelId: string | null;
}

/** What came of screening every wording of a revision. */
export type RevisionReport =
  | { status: 'done'; tierHint: TierFacts['hint']; findings: PlacedFinding[] }
  | { status: 'not-screened'; failure: ScreeningFailure };

/**
 * Screens every wording. Pictures and the parent comment are the same for all, so what is found in
 * them counts once. One run that breaks off makes the whole not screened.
 */
export function screenRuns(engine: GuidanceEngine, runs: readonly RevisionRun[]): RevisionReport {
  try {
    const findings: PlacedFinding[] = [];
    let tierHint: TierFacts['hint'] = 'T1';
    for (const [index, run] of runs.entries()) {
      const report = engine.run(run.input);
      if (report.tierHint > tierHint) tierHint = report.tierHint;
      for (const finding of report.findings) {
        if (finding.field === 'text') findings.push({ ...finding, channelId: run.channelId });
        else if (index === 0) findings.push({ ...finding, channelId: null });
      }
    }
    return { status: 'done', tierHint, findings };
  } catch (error) {
    if (error instanceof ScreeningBrokeOff)
      return { status: 'not-screened', failure: error.failure };
    throw error;
  }
}
