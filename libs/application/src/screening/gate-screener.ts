import {
  ClearanceRepository,
  type Post,
  type PracticeRecord,
  type Revision,
  type Transaction,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { openBlocks } from './clearances';
import { GuidanceEngine, type ScreeningFailure } from './guidance-engine';
import { keepScreening, settleTier } from './keep-screening';
import { type PlacedFinding, screenRuns } from './run-screening';
import { ScreeningContextBuilder, type Surroundings } from './screening-context-builder';

/** What the screening at the gate says about sending. Only `clear` may go on. */
export type GateAnswer =
  | { answer: 'clear'; ruleset: string }
  | { answer: 'blocked'; ruleset: string; rules: string[] }
  | { answer: 'not-screened'; ruleset: string; failure: ScreeningFailure };

/** Screens a revision once more just before it is sent, under the ruleset of the day. */
@Injectable()
export class GateScreener {
  constructor(
    private readonly builder: ScreeningContextBuilder,
    private readonly engine: GuidanceEngine,
  ) {}

  /** What all revisions of a practice that are screened in this transaction have in common; read once. */
  surroundings(tx: Transaction, practice: PracticeRecord): Promise<Surroundings> {
    return this.builder.surroundings(tx, practice);
  }

  /**
   * Runs the same input as the first screening. Anything but `clear` is stored as a screening, so
   * that people see why it did not go out; the caller moves the post.
   *
   * @param post held by the caller's transaction
   * @param around what `surroundings` gave in this transaction
   */
  async rescreen(
    tx: Transaction,
    post: Post,
    revision: Revision,
    around: Surroundings,
  ): Promise<GateAnswer> {
    const { ruleset } = this.engine;
    const runs = await this.builder.runsFor(tx, post, revision, around);
    const report = screenRuns(this.engine, runs);
    const kept = {
      post,
      revision,
      report,
      ruleset,
      purpose: 'gate',
      actor: systemActor('gate'),
    } as const;
    if (report.status !== 'done') {
      await keepScreening(tx, kept);
      return { answer: 'not-screened', ruleset, failure: report.failure };
    }
    const open = await this.openBlocksOf(tx, revision, report.findings);
    if (open.length === 0) return { answer: 'clear', ruleset };
    await settleTier(tx, post, revision, await keepScreening(tx, kept));
    return { answer: 'blocked', ruleset, rules: [...new Set(open.map((each) => each.rule))] };
  }
  /** The blocks that nobody cleared. */
  private async openBlocksOf(
    tx: Transaction,
    revision: Revision,
    findings: readonly PlacedFinding[],
  ): Promise<PlacedFinding[]> {
    const placed = findings.map((each) => ({ ...each, spanStart: each.start, spanEnd: each.end }));
    // Most texts have no block at all, and then nobody need be asked.
    if (openBlocks(placed, []).length === 0) return [];
    const clearances = await tx.use(ClearanceRepository).ofRevisions([revision.id]);
    return openBlocks(placed, clearances.get(revision.id) ?? []);
  }
}
