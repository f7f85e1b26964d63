import { type WorkKind } from '@canteen/contracts';
import { type ClaimedWork } from '@canteen/data-access';

/** Finished, or to be done again at an instant (which is no failure). */
export type WorkEnd = { done: true } | { againAt: string };

/** How it ended, or how it will: what is left then needs no hand, and others can be begun. */
export type WorkResult = WorkEnd | { ending: Promise<WorkEnd> };

/** Waits for what is left. @throws whatever kept it from ending */
export function endOf(result: WorkResult): Promise<WorkEnd> {
  return 'ending' in result ? result.ending : Promise.resolve(result);
}

/** Does one kind of due work. Re-reads the row first: the world may have moved on. */
export interface WorkHandler {
  /** Several, where it is the same to do for each. */
  readonly kind: WorkKind | readonly WorkKind[];
  /** @throws anything: the work is tried again later with a growing pause */
  handle(work: ClaimedWork): Promise<WorkResult>;
  /** Waits for what is still being done of work that was handed back as done. */
  settled?(): Promise<void>;
}

/** Injection token of all handlers. */
export const WORK_HANDLERS = Symbol('WORK_HANDLERS');
