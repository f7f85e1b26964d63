import { LogRepository, UnitOfWork } from '@canteen/data-access';
import { decodeLeaf, ERASURE_KIND, readErasures } from '@canteen/ledger';
import { type ExportPlan } from './export-plan';

/** Something of what an export holds was erased while it was being written. */
export class ErasedMeanwhile extends Error {
  constructor() {
    super('Something in it was erased while it was being written. Export it again.');
    this.name = 'ErasedMeanwhile';
  }
}

/**
 * Refuses to go on with a file that may hold what is erased by now. What was sent cannot be fetched back, but it does
 * not become a whole file; and where nothing had been sent of it yet, the file would lack a text without the entry that
 * says why, since that came after the last one in it.
 *
 * @throws ErasedMeanwhile
 */
export async function requireNothingErased(uow: UnitOfWork, plan: ExportPlan): Promise<void> {
  const { practiceId, size, from, to, part } = plan;
  const erasures = await uow.run(practiceId, (tx) =>
    tx.use(LogRepository).ofKind(ERASURE_KIND, size),
  );
  const touched = erasures
    .filter(({ thread }) => part.of !== 'thread' || thread === part.thread)
    .flatMap(({ leaf }) => readErasures(decodeLeaf(leaf).data));
  if (touched.some(({ seq }) => seq >= from && seq <= to)) throw new ErasedMeanwhile();
}
