import { type Chance } from './chance';
import { type ProvingStage, type Verdict } from './stage';
import { type System } from './system';

export type Tier = 'ci' | 'release';

/** What a proof works with. */
export interface ProofRun {
  system: System;
  chance: Chance;
  trials: number;
  /** The file of the worker; another one when a safeguard was taken out of it. */
  worker?: string;
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

/** A proof that needs no running product, only parts of it and perhaps a database of its own. */
export interface PartsProof extends Omit<Proof, 'run'> {
  ofParts: true;
  run(run: PartsRun): Promise<Verdict>;
}
