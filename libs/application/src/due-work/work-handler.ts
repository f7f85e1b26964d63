import { type WorkKind } from '@canteen/contracts';
import { type ClaimedWork } from '@canteen/data-access';

/** Finished, or to be done again at an instant (which is no failure). */
export type WorkResult = { done: true } | { againAt: string };

/** Does one kind of due work. Re-reads the row first: the world may have moved on. */
export interface WorkHandler {
  readonly kind: WorkKind;
  /** @throws anything: the work is tried again later with a growing pause */
  handle(work: ClaimedWork): Promise<WorkResult>;
  /** Waits for what is still being done of work that was handed back as done. */
  settled?(): Promise<void>;
}

/** Injection token of all handlers. */
export const WORK_HANDLERS = Symbol('WORK_HANDLERS');
