import { Chance } from './chance';
import { type Mutant, mutants, writeMutant } from './mutants';
import { type Proof, type Tier } from './proof';
import { doubts } from './proofs/doubts';
import { kills } from './proofs/kills';
import { pauses } from './proofs/pauses';
import { queues } from './proofs/queues';
import { type Stage, type Verdict } from './stage';
import { System } from './system';

/** What a person asked for. */
export interface Wanted {
  /** Ids or names of proofs; none means all. */
  ids: readonly string[];
  tier: Tier;
  seed: number;
  mutants: boolean;
  /** Instead of the tier's number of trials. */
  trials?: number;
}

/** One proof that was run. */
export interface ProvedRow extends Verdict {
  ids: readonly string[];
  name: string;
  what: string;
  seconds: number;
  seed: number;
}

const proofs: readonly Proof[] = [kills, doubts, queues, pauses];

/** The proofs a person asked for. @throws Error naming what there is no proof of */
export function proofsWanted({ ids }: Wanted): Proof[] {
  const fits = (proof: Proof, id: string) =>
    proof.name === id.toLowerCase() || proof.ids.includes(id.toUpperCase());
  const unknown = ids.filter((id) => !proofs.some((proof) => fits(proof, id)));
  if (unknown.length > 0) {
    const known = proofs.flatMap(({ name, ids: each }) => [...each, name]);
    throw new Error(`There is no proof of ${unknown.join(', ')}. There are: ${known.join(' ')}`);
  }
  return proofs.filter((proof) => ids.length === 0 || ids.some((id) => fits(proof, id)));
}

/** Runs the proofs one after the other on one system. */
export async function prove(stage: Stage, wanted: Wanted): Promise<ProvedRow[]> {
  const chosen = proofsWanted(wanted);
  const system = await System.start(stage);
  const rows: ProvedRow[] = [];
  try {
    for (const proof of chosen) {
      const fitting = mutants.filter((mutant) => mutant.proof === proof.name);
      if (!wanted.mutants) rows.push(await runOne(system, proof, wanted));
      else for (const mutant of fitting) rows.push(await catchOne(system, proof, mutant, wanted));
    }
  } finally {
    await system.stop();
  }
  return rows;
}

async function runOne(system: System, proof: Proof, wanted: Wanted): Promise<ProvedRow> {
  const trials = wanted.trials ?? proof.trials[wanted.tier];
  const row = await timed(system, proof, { seed: wanted.seed, trials });
  for (const violation of row.violations.slice(0, 20)) system.stage.say(`  ! ${violation}`);
  return row;
}

/** A proof that does not notice that a safeguard is gone is worth nothing: that is the violation here. */
async function catchOne(
  system: System,
  proof: Proof,
  mutant: Mutant,
  { seed, trials = mutant.trials }: Wanted,
): Promise<ProvedRow> {
  system.stage.say(`• without a safeguard: ${mutant.name}`);
  const worker = writeMutant(mutant, system.stage.programs.worker, system.stage.folder);
  const row = await timed(system, proof, { seed, trials, worker });
  const noticed = row.violations.filter((violation) => /^[PL]\d+:/.test(violation));
  system.stage.say(`  noticed: ${noticed[0] ?? 'nothing'}`);
  return {
    ...row,
    what: `mutant: ${mutant.name}`,
    trials: `${row.trials}; ${noticed.length} violations noticed`,
    violations: noticed.length > 0 ? [] : ['The proof did not notice.'],
  };
}

async function timed(
  system: System,
  proof: Proof,
  { seed, ...run }: { seed: number; trials: number; worker?: string },
): Promise<ProvedRow> {
  const { ids, name, what } = proof;
  const started = performance.now();
  system.stage.say(`• ${ids.join(' ')} ${what} …`);
  const verdict = await verdictOf(() => proof.run({ system, chance: new Chance(seed), ...run }));
  await system.endWorkers();
  const seconds = Math.round((performance.now() - started) / 1_000);
  system.stage.say(`  ${verdict.trials}: ${verdict.violations.length} violations, ${seconds} s`);
  return { ids, name, what, seconds, seed, ...verdict };
}

/** A proof that could not be carried out proves nothing: it counts as a violation. */
async function verdictOf(run: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await run();
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { trials: 'broken off', violations: [`It could not be carried out: ${why}`] };
  }
}
