import { Chance } from './chance';
import { type Proof, type Tier } from './proof';
import { kills } from './proofs/kills';
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

const proofs: readonly Proof[] = [kills];

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
    for (const proof of chosen) rows.push(await runOne(system, proof, wanted));
  } finally {
    await system.stop();
  }
  return rows;
}

async function runOne(system: System, proof: Proof, wanted: Wanted): Promise<ProvedRow> {
  const { ids, name, what } = proof;
  const started = performance.now();
  system.stage.say(`• ${ids.join(' ')} ${what} …`);
  const verdict = await verdictOf(system, proof, wanted);
  await system.endWorkers();
  const seconds = Math.round((performance.now() - started) / 1_000);
  system.stage.say(`  ${verdict.trials}: ${verdict.violations.length} violations, ${seconds} s`);
  for (const violation of verdict.violations.slice(0, 20)) system.stage.say(`  ! ${violation}`);
  return { ids, name, what, seconds, seed: wanted.seed, ...verdict };
}

/** A proof that could not be carried out proves nothing: it counts as a violation. */
async function verdictOf(system: System, proof: Proof, wanted: Wanted): Promise<Verdict> {
  try {
    return await proof.run({
      system,
      chance: new Chance(wanted.seed),
      trials: wanted.trials ?? proof.trials[wanted.tier],
    });
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { trials: 'broken off', violations: [`It could not be carried out: ${why}`] };
  }
}
