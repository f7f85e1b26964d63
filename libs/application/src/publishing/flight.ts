import { type Account, type PublishIntent } from '@canteen/connectors';
import { type WorkResult } from '../due-work/work-handler';

/** One attempt that passed the gate and may be sent now, once. */
export interface Flight {
  practiceId: string;
  publicationId: string;
  attemptId: string;
  /** Which try of its publication it is, from 1: entries of the log name it. */
  attempt: number;
  /** When the gate's transaction began: database time, ISO. */
  armedAt: string;
  /** The forward-moving clock just after the gate's commit. */
  armedAtMonotonicMs: number;
  account: Account;
  intent: PublishIntent;
}

/** What the gate said. */
export type GateResult = { armed: true; flight: Flight } | { armed: false; result: WorkResult };
