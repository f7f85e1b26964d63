import { type Chance } from './chance';
import { type ProvingStage, type Verdict } from './stage';
import { type System } from './system';

export type Tier = 'ci' | 'release';

/** What a run of the ci tier takes where nothing else runs: what can run beside it follows from that. */
export interface Cost {
  seconds: number;
  /** How many processors it keeps busy, on average. */
  processors: number;
  /** It measures how long something takes, so nothing runs beside it. */
  alone?: true;
}

/** What a proof works with. */
export interface ProofRun {
  system: System;
  chance: Chance;
  trials: number;
  /** Where a safeguard was taken out: whether that shows by now. Then the rest need not be tried. */
  hasNoticed(look: () => readonly string[] | Promise<readonly string[]>): Promise<boolean>;
}

/** Shows that some things never happen, by trying hard to make them happen. */
export interface Proof {
  /** The invariants it shows, as the table of reliability numbers them. */
  ids: readonly string[];
  name: string;
  what: string;
  trials: Record<Tier, number>;
  cost: Cost;
  /** Environment of the product besides the usual. */
  settings?: Record<string, string>;
  run(run: ProofRun): Promise<Verdict>;
}

/** What a proof of parts works with. */
export interface PartsRun {
  stage: ProvingStage;
  /** The folder with the parts: those of the stage, or a copy without a safeguard. */
  parts: string;
  chance: Chance;
  trials: number;
}

/** A proof that needs parts of the product only, or starts it itself. */
export interface PartsProof extends Omit<Proof, 'run' | 'settings'> {
  ofParts: true;
  run(run: PartsRun): Promise<Verdict>;
}
