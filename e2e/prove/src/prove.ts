import { Chance } from './chance';
import { type PartMutant, partMutants, writePartMutant } from './log/part-mutants';
import { type Mutant, mutants, writeMutant } from './mutants';
import { type Cost, type PartsProof, type Proof, type ProofRun, type Tier } from './proof';
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

/** One proof to run in a process of its own: plain data, so that it can be told to that process. */
export interface Job {
  /** The name of the proof. */
  proof: string;
  /** The name of the safeguard that is taken out, if one is. */
  mutant?: string;
  title: string;
  seed: number;
  trials: number;
  cost: Cost;
}

/** One proof that was run. */
export interface ProvedRow extends Verdict {
  ids: readonly string[];
  name: string;
  what: string;
  seconds: number;
  /** Of processors, by all its processes; added by whoever ran it. */
  processorSeconds?: number;
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
function proofsWanted({ ids }: Wanted): (Proof | PartsProof)[] {
  const fits = ({ name, ids: each }: Proof | PartsProof, id: string) =>
    name === id.toLowerCase() || each.includes(id.toUpperCase());
  const unknown = ids.filter((id) => !proofs.some((proof) => fits(proof, id)));
  if (unknown.length > 0) {
    const known = proofs.flatMap(({ name, ids: each }) => [...each, name]);
    throw new Error(`There is no proof of ${unknown.join(', ')}. There are: ${known.join(' ')}`);
  }
  return proofs.filter((proof) => ids.length === 0 || ids.some((id) => fits(proof, id)));
}

/** What is to be run. @throws Error naming what there is no proof of */
export function jobsOf(wanted: Wanted): Job[] {
  const { seed, tier } = wanted;
  return proofsWanted(wanted).flatMap((proof) => {
    const { name, ids, what } = proof;
    const each = { proof: name, seed, cost: proof.cost };
    if (wanted.mutants) {
      return mutantsOf(name).map((mutant) => ({
        ...each,
        mutant: mutant.name,
        title: `without a safeguard: ${mutant.name}`,
        trials: wanted.trials ?? mutant.trials,
      }));
    }
    const trials = wanted.trials ?? proof.trials[tier];
    return [{ ...each, title: `${ids.join(' ')} ${what}`, trials }];
  });
}

function mutantsOf(proof: string): (Mutant & PartMutant)[] {
  return [...mutants, ...partMutants].filter((mutant) => mutant.proof === proof);
}

/** Runs one proof and says what it found. */
export async function proveOne(stage: ProvingStage, job: Job): Promise<ProvedRow> {
  const proof = proofs.find(({ name }) => name === job.proof);
  if (!proof) throw new Error(`There is no proof called ${job.proof}.`);
  const { ids, name, what } = proof;
  const mutant = mutantsOf(name).find((each) => each.name === job.mutant);
  const started = performance.now();
  stage.say(`• ${job.title} …`);
  const verdict = await verdictOf(() => run(stage, proof, job, mutant));
  const seconds = Math.round((performance.now() - started) / 1_000);
  stage.say(`  ${verdict.trials}: ${verdict.violations.length} violations, ${seconds} s`);
  const row = { ids, name, what, seconds, seed: job.seed, ...verdict };
  const judged = mutant ? noticed(stage, mutant, row) : row;
  for (const violation of judged.violations.slice(0, 20)) stage.say(`  ! ${violation}`);
  return judged;
}

/** A proof that does not notice that a safeguard is gone is worth nothing: that is the violation here. */
function noticed(stage: ProvingStage, { name }: Mutant, row: ProvedRow): ProvedRow {
  const found = row.violations.filter((violation) => /^[PL]\d+:/.test(violation));
  stage.say(`  noticed: ${found[0] ?? 'nothing'}`);
  return {
    ...row,
    what: `mutant: ${name}`,
    trials: `${row.trials}; ${found.length} violations noticed`,
    violations: found.length > 0 ? [] : ['The proof did not notice.', ...row.violations],
  };
}

async function run(
  stage: ProvingStage,
  proof: Proof | PartsProof,
  { seed, trials }: Job,
  mutant: (Mutant & PartMutant) | undefined,
): Promise<Verdict> {
  const chance = new Chance(seed);
  const changed = mutant ? without(mutant, stage) : stage;
  if ('ofParts' in proof) {
    return proof.run({ stage: changed, parts: changed.parts, chance, trials });
  }
  const urls = await stage.newDatabase('product');
  const system = await System.start({ ...changed, ...urls }, proof.settings);
  const hasNoticed: ProofRun['hasNoticed'] = async (look) =>
    mutant !== undefined && (await look()).length > 0;
  try {
    return await proof.run({ system, chance, trials, hasNoticed });
  } finally {
    await system.stop();
  }
}

/** The stage with a program or parts that lack the safeguard. */
function without(mutant: Mutant & PartMutant, stage: ProvingStage): ProvingStage {
  const { programs, parts, folder } = stage;
  if (!mutants.includes(mutant)) return { ...stage, parts: writePartMutant(mutant, parts) };
  const name = mutant.program ?? 'worker';
  return {
    ...stage,
    programs: { ...programs, [name]: writeMutant(mutant, programs[name], folder) },
  };
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
