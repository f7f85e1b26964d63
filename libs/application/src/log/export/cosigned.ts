import { type Transaction, WitnessRepository } from '@canteen/data-access';
import { type AppConfig } from '@canteen/platform';

/** What witnesses added to some checkpoints, and what it is checked with. */
export interface Cosigned {
  /** The cosignature lines below a checkpoint, by its size. */
  lines: ReadonlyMap<number, string>;
  /** The verifier keys of all witnesses. */
  keys: readonly string[];
}

/** The cosignatures of the checkpoints of these sizes, by the witnesses that are configured now. */
export async function cosignedBy(
  tx: Transaction,
  witnesses: AppConfig['witnesses'],
  sizes: readonly number[],
): Promise<Cosigned> {
  const stored = await tx.use(WitnessRepository).ofSizes(sizes);
  const known = stored.filter(({ witness }) => witnesses.some(({ name }) => name === witness));
  const lines = new Map<number, string>();
  for (const { size, line } of known) lines.set(size, (lines.get(size) ?? '') + line);
  return { lines, keys: witnesses.map(({ verifierKey }) => verifierKey) };
}
