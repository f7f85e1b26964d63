import { Chance } from './chance';
import { type PartMutant, partMutants, writePartMutant } from './log/part-mutants';
import { type Mutant, checkMutants, mutants, writeMutant } from './mutants';
import { type PartsProof, type Proof, type ProofRun, type Tier } from './proof';
import { alarms } from './proofs/alarms';
import { books } from './proofs/books';
import { bulk } from './proofs/bulk';
import { bytes } from './proofs/bytes';
import { checkpoints } from './proofs/checkpoints';
import { clocks } from './proofs/clocks';
import { crashes } from './proofs/crashes';
import { doubts } from './proofs/doubts';
import { durability } from './proofs/durability';
import { erasures } from './proofs/erasures';
import { forgeries } from './proofs/forgeries';
import { kills } from './proofs/kills';
import { lateness } from './proofs/lateness';
import { pauses } from './proofs/pauses';
import { queues } from './proofs/queues';
import { races } from './proofs/races';
import { renewals } from './proofs/renewals';
import { restarts } from './proofs/restarts';
import { restores } from './proofs/restores';
import { tampering } from './proofs/tampering';
import { trees } from './proofs/trees';
import { volume } from './proofs/volume';
import { walls } from './proofs/walls';
import { writers } from './proofs/writers';
import { zones } from './proofs/zones';
import { type ProvingStage, type Verdict } from './stage';
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

const proofs: readonly (Proof | PartsProof)[] = [
  kills,
  doubts,
  queues,
  pauses,
  races,
  bytes,
  restores,
  restarts,
  alarms,
  volume,
  lateness,
  clocks,
  renewals,
  crashes,
  zones,
  trees,
  forgeries,
  durability,
  writers,
  walls,
  bulk,
  erasures,
  tampering,
  checkpoints,
  books,
];

/** The proofs a person asked for. @throws Error naming what there is no proof of */
export function proofsWanted({ ids }: Wanted): (Proof | PartsProof)[] {
  const fits = ({ name, ids: each }: Proof | PartsProof, id: string) =>
    name === id.toLowerCase() || each.includes(id.toUpperCase());
  const unknown = ids.filter((id) => !proofs.some((proof) => fits(proof, id)));
  if (unknown.length > 0) {
    const known = proofs.flatMap(({ name, ids: each }) => [...each, name]);
    throw new Error(`There is no proof of ${unknown.join(', ')}. There are: ${known.join(' ')}`);
  }
  return proofs.filter((proof) => ids.length === 0 || ids.some((id) => fits(proof, id)));
}

/** How one proof is run: with how many trials, from which seed, and without which safeguard. */
interface Attempt {
  seed: number;
  trials: number;
  mutant?: Mutant & PartMutant;
}

/** Runs the proofs one after the other; those that need the whole product share one. */
export async function prove(stage: ProvingStage, wanted: Wanted): Promise<ProvedRow[]> {
  const chosen = proofsWanted(wanted);
  checkMutants(stage.programs);
  const needsAll = chosen.some((proof) => !('ofParts' in proof));
  const system = needsAll ? await System.start(stage) : undefined;
  const rows: ProvedRow[] = [];
  try {
    for (const proof of chosen) {
      const attempt = (how: Attempt) => timed(stage, proof, how, system);
      const fitting = [...mutants, ...partMutants].filter((mutant) => mutant.proof === proof.name);
      if (!wanted.mutants) rows.push(await runOne(stage, proof, wanted, attempt));
      else for (const mutant of fitting) rows.push(await catchOne(stage, mutant, wanted, attempt));
    }
  } finally {
    await system?.stop();
  }
  return rows;
}

async function runOne(
  stage: ProvingStage,
  proof: Proof | PartsProof,
  { seed, trials, tier }: Wanted,
  attempt: (how: Attempt) => Promise<ProvedRow>,
): Promise<ProvedRow> {
  const row = await attempt({ seed, trials: trials ?? proof.trials[tier] });
  for (const violation of row.violations.slice(0, 20)) stage.say(`  ! ${violation}`);
  return row;
}

/** A proof that does not notice that a safeguard is gone is worth nothing: that is the violation here. */
async function catchOne(
  stage: ProvingStage,
  mutant: Mutant,
  { seed, trials = mutant.trials }: Wanted,
  attempt: (how: Attempt) => Promise<ProvedRow>,
): Promise<ProvedRow> {
  stage.say(`• without a safeguard: ${mutant.name}`);
  const row = await attempt({ seed, trials, mutant });
  const noticed = row.violations.filter((violation) => /^[PL]\d+:/.test(violation));
  stage.say(`  noticed: ${noticed[0] ?? 'nothing'}`);
  if (noticed.length === 0) for (const violation of row.violations) stage.say(`  ! ${violation}`);
  return {
    ...row,
    what: `mutant: ${mutant.name}`,
    trials: `${row.trials}; ${noticed.length} violations noticed`,
    violations: noticed.length > 0 ? [] : ['The proof did not notice.', ...row.violations],
  };
}

async function timed(
  stage: ProvingStage,
  proof: Proof | PartsProof,
  how: Attempt,
  system: System | undefined,
): Promise<ProvedRow> {
  const { ids, name, what } = proof;
  const started = performance.now();
  stage.say(`• ${ids.join(' ')} ${what} …`);
  const verdict = await verdictOf(() =>
    'ofParts' in proof ? ofParts(stage, proof, how) : ofAll(system, proof, how),
  );
  const seconds = Math.round((performance.now() - started) / 1_000);
  stage.say(`  ${verdict.trials}: ${verdict.violations.length} violations, ${seconds} s`);
  return { ids, name, what, seconds, seed: how.seed, ...verdict };
}

async function ofAll(
  system: System | undefined,
  proof: Proof,
  { seed, trials, mutant }: Attempt,
): Promise<Verdict> {
  if (!system) throw new Error('The product was not started.');
  const { programs, folder } = system.stage;
  const file = mutant && writeMutant(mutant, programs[mutant.program ?? 'worker'], folder);
  const ofApi = mutant?.program === 'api';
  try {
    if (file !== undefined && ofApi) await system.replaceApi(file);
    const worker = ofApi ? undefined : file;
    const hasNoticed: ProofRun['hasNoticed'] = async (look) =>
      mutant !== undefined && (await look()).length > 0;
    return await proof.run({ system, chance: new Chance(seed), trials, worker, hasNoticed });
  } finally {
    await system.endWorkers();
    if (ofApi) await system.replaceApi(programs.api);
  }
}

function ofParts(
  stage: ProvingStage,
  proof: PartsProof,
  { seed, trials, mutant }: Attempt,
): Promise<Verdict> {
  const chance = new Chance(seed);
  if (!mutant) return proof.run({ stage, parts: stage.parts, chance, trials });
  if (!mutants.includes(mutant)) {
    return proof.run({ stage, parts: writePartMutant(mutant, stage.parts), chance, trials });
  }
  // A proof that starts a product of its own gets the program without its safeguard.
  const { programs, parts } = stage;
  const name = mutant.program ?? 'worker';
  const changed = { ...programs, [name]: writeMutant(mutant, programs[name], stage.folder) };
  return proof.run({ stage: { ...stage, programs: changed }, parts, chance, trials });
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
